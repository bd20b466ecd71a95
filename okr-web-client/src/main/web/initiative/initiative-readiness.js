import {html} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {cardSection, toneTag} from '../platform/parts/layout.js';
import {icon} from '../platform/parts/icon.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {missingSections} from './briefing.js';
import {isSettled} from './initiative-states.js';

/** What is missing before an initiative can be committed. Event `go` with the place to go to. */
class InitiativeReadiness extends withProperties(OkrElement, () => ({
  /** @type {Api.InitiativeAnswer} */
  initiative: required,
  /** @type {import('./briefing.js').Flat} */
  fields: {},
  /** @type {import('./briefing.js').Section[]} */
  sections: [],
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
})) {
  render() {
    const {contributions, bypass, dependencies} = this.initiative;
    const words = texts.briefing.readiness;
    const items = [
      ...missingSections(this.sections, this.fields).map(({name, title}) =>
        this.item(words.section(title), name),
      ),
      ...(contributions.length || bypass ? [] : [this.item(words.contribution, 'contributions')]),
      ...dependencies.filter((one) => !isSettled(one)).map((one) => this.dependency(one)),
    ];
    return cardSection({
      title: words.title,
      id: 'readiness-heading',
      body: html`<div class="okr-section-body">
        ${items.length
          ? html`<ul class="okr-todo">${items}</ul>`
          : toneTag('good', words.ready)}
      </div>`,
    });
  }

  /** @param {string} text @param {string} place */
  item(text, place) {
    return html`<li>
      <button type="button" class="okr-todo-link" @click=${() => this.emit('go', place)}>
        ${icon('dot')}<span>${text}</span>
      </button>
    </li>`;
  }

  /** @param {Api.NegotiationAnswer} dependency */
  dependency({id: dependencyId, cycleId, providerTeamId, state}) {
    const text = texts.briefing.readiness.dependency(
      this.teams.name(providerTeamId),
      word(texts.dependencyStates, state),
    );
    return html`<li>
      <a class="okr-todo-link" href=${href('dependency', {cycleId, dependencyId})}
        >${icon('dot')}<span>${text}</span></a
      >
    </li>`;
  }
}

customElements.define('initiative-readiness', InitiativeReadiness);
