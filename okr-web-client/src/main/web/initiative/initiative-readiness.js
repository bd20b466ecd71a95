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
  /** @type {import('./initiative-data.js').Shown} */
  shown: required,
})) {
  render() {
    const {initiative, sections, fields, teams} = this.shown;
    const {contributions, bypass, dependencies} = initiative;
    const words = texts.briefing.readiness;
    /** @param {string} text @param {string} place */
    const item = (text, place) =>
      html`<button type="button" class="okr-todo-link" @click=${() => this.emit('go', place)}>
        ${icon('dot')}<span>${text}</span>
      </button>`;
    const items = [
      ...missingSections(sections, fields).map(({name, title}) =>
        item(words.section({section: title}), name),
      ),
      ...(contributions.length || bypass ? [] : [item(words.contribution, 'contributions')]),
      ...dependencies
        .filter((one) => !isSettled(one))
        .map(({id: dependencyId, cycleId, providerTeamId, state}) => {
          const address = href('dependency', {cycleId, dependencyId});
          const said = word(texts.dependencyStates, state);
          return html`<a class="okr-todo-link" href=${address}
            >${icon('dot')}<span
              >${words.dependency({team: teams.name(providerTeamId), state: said})}</span
            ></a
          >`;
        }),
    ];
    return cardSection({
      title: words.title,
      id: 'readiness-heading',
      body: html`<div class="okr-section-body">
        ${items.length
          ? html`<ul class="okr-todo">${items.map((one) => html`<li>${one}</li>`)}</ul>`
          : toneTag('good', words.ready)}
      </div>`,
    });
  }
}

customElements.define('initiative-readiness', InitiativeReadiness);
