import {html} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {OkrElement} from '../platform/element.js';
import {word} from '../platform/format.js';
import {href, navigate} from '../platform/router.js';
import {texts} from '../texts/texts.js';

/** The choice of the cycle, in the header. */
class CycleSwitch extends OkrElement {
  static properties = {cycles: {attribute: false}, cycleId: {attribute: false}};

  constructor() {
    super();
    /** @type {Okr.Cycle[]} */
    this.cycles = [];
    this.cycleId = '';
  }

  render() {
    return html`
      <label class="visually-hidden" for="cycle">${texts.nav.cycle}</label>
      <select
        id="cycle"
        class="form-select"
        .value=${live(this.cycleId)}
        @change=${(/** @type {Event & {target: HTMLSelectElement}} */ event) =>
          navigate(href('cascade', {cycleId: event.target.value}))}
      >
        ${this.cycles.map(
          (cycle) =>
            html`<option value=${cycle.id} ?selected=${cycle.id === this.cycleId}>
              ${cycle.name}${cycle.phase ? ` · ${word(texts.phases, cycle.phase)}` : ''}
            </option>`,
        )}
      </select>
    `;
  }
}

customElements.define('cycle-switch', CycleSwitch);
