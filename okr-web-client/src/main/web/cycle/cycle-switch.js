import {html} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {onInput} from '../platform/events.js';
import {word} from '../platform/format.js';
import {href, navigate} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {rememberCycle} from './cycles.js';

/** @type {Record<string, string>} */
const ABOVE = {
  objective: 'cascade',
  initiative: 'initiatives',
  dependency: 'dependencies',
  exposure: 'initiatives',
};

/** The choice of the cycle, in the header. */
class CycleSwitch extends withProperties(OkrElement, () => ({
  /** @type {Okr.Cycle[]} */
  cycles: [],
  cycleId: '',
  /** @type {import('../platform/router.js').Route | null} */
  route: null,
})) {
  /** The same page of another cycle; the page above where it shows something of this cycle alone. @param {string} cycleId */
  turnTo(cycleId) {
    const name = this.route?.name ?? '';
    const {teamId} = this.route?.params ?? {};
    if (!this.route?.params['cycleId']) {
      rememberCycle(cycleId);
      navigate(location.pathname + location.search, {replace: true});
    } else if (teamId) {
      navigate(href(name, {cycleId, teamId}));
    } else {
      navigate(href(ABOVE[name] ?? name, {cycleId}));
    }
  }

  render() {
    return html`
      <label class="visually-hidden" for="cycle">${texts.nav.cycle}</label>
      <select
        id="cycle"
        class="form-select"
        .value=${live(this.cycleId)}
        @change=${onInput((value) => this.turnTo(value))}
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
