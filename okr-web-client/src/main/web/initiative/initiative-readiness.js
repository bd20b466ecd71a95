import {html} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {cardSection, toneTag} from '../platform/parts/layout.js';
import {icon} from '../platform/parts/icon.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {missingSections} from './briefing.js';
import {isSettled} from './initiative-states.js';

/** What is missing before an initiative can be committed. Event `go` with the place to go to. */
class InitiativeReadiness extends withProperties(OkrElement, () => ({
  /** @type {Api.InitiativeAnswer | null} */
  initiative: null,
  /** @type {import('./briefing.js').Flat} */
  fields: {},
  /** @type {import('./briefing.js').Section[]} */
  sections: [],
  /** @type {import('../org/teams.js').Teams | null} */
  teams: null,
})) {
  render() {
    const {initiative} = this;
    if (!initiative) {
      return '';
    }
    const items = [
      ...missingSections(this.sections, this.fields).map(({name, title}) =>
        this.item(texts.briefing.readiness.section(title), name),
      ),
      ...(initiative.contributions.length || initiative.bypass
        ? []
        : [this.item(texts.briefing.readiness.contribution, 'contributions')]),
      ...initiative.dependencies
        .filter((one) => !isSettled(one))
        .map((one) => this.dependency(initiative, one)),
    ];
    return cardSection({
      title: texts.briefing.readiness.title,
      id: 'readiness-heading',
      body: html`<div class="okr-section-body">
        ${items.length
          ? html`<ul class="okr-todo">
              ${items}
            </ul>`
          : toneTag('good', texts.briefing.readiness.ready)}
      </div>`,
    });
  }

  /** @param {string} text @param {string} place */
  item(text, place) {
    return html`<li>
      <button
        type="button"
        class="okr-todo-link"
        @click=${() => this.emit('go', place)}
      >
        ${icon('dot')}<span>${text}</span>
      </button>
    </li>`;
  }

  /**
   * @param {Api.InitiativeAnswer} initiative
   * @param {Api.NegotiationAnswer} one
   */
  dependency({cycleId}, one) {
    return html`<li>
      <a class="okr-todo-link" href=${href('dependency', {cycleId, dependencyId: one.id})}
        >${icon('dot')}<span
          >${texts.briefing.readiness.dependency(
            this.teams?.name(one.providerTeamId) ?? one.providerTeamId,
            word(texts.dependencyStates, one.state),
          )}</span
        ></a
      >
    </li>`;
  }
}

customElements.define('initiative-readiness', InitiativeReadiness);
