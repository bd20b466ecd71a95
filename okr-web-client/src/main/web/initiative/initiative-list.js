import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {getAll} from '../platform/api.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {teamBadge} from '../platform/parts/badges.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';

/** The initiatives linked to a key result. */
class InitiativeList extends withProperties(OkrElement, () => ({
  /** @type {Okr.KeyResult | null} */
  keyResult: null,
  /** @type {Okr.Cascade | null} */
  cascade: null,
})) {
  load = new Load(this, {
    args: () => this.ids.length > 0 && [this.keyResult?.id, String(this.ids)],
    /** @returns {Promise<Okr.Initiative[]>} */
    task: ([keyResultId], signal) =>
      getAll('/initiatives', {signal, query: {keyResultId}}),
  });

  get ids() {
    return this.keyResult?.initiativeIds ?? [];
  }

  render() {
    const {data, problem} = this.load;
    if (!this.ids.length) {
      return html`<p class="okr-quiet">${texts.keyResult.noInitiatives}</p>`;
    }
    return html`
      <h4 class="okr-small-title">${texts.keyResult.initiatives}</h4>
      ${problem
        ? html`<p class="okr-quiet">${texts.keyResult.initiativesFailed}</p>`
        : html`<ul class="okr-initiatives">
            ${data
              ? data.map((initiative) => this.item(initiative))
              : this.ids.map((id) => html`<li>${id}</li>`)}
          </ul>`}
    `;
  }

  /** @param {Okr.Initiative} initiative */
  item({id, cycleId, title, teamId, state, contributions}) {
    const contribution = contributions?.find((one) => one.keyResultId === this.keyResult?.id);
    const team = this.cascade?.teams.find((one) => one.id === teamId);
    return html`<li>
      <span><a href=${href('initiative', {cycleId, initiativeId: id})}>${title}</a></span>
      <span class="okr-link-about"
        >${teamBadge(team, teamId)}<span class="okr-tag"
          >${word(texts.initiative.states, state)}</span
        >${contribution
          ? html`<span class="okr-quiet"
              >${word(texts.initiative.impacts, contribution.impact)}</span
            >`
          : nothing}</span
      >
    </li>`;
  }
}

customElements.define('initiative-list', InitiativeList);
