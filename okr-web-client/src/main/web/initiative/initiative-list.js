import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {getAll} from '../platform/api.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {teamBadge} from '../platform/parts/badges.js';
import {loadState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';

/**
 * Whose initiative it is, how it stands, and what else there is to say about it.
 *
 * @param {Api.InitiativeAnswer} initiative
 * @param {Api.TeamNode[] | undefined} teams
 * @param {string} more
 */
export const initiativeTags = ({teamId, state}, teams, more) =>
  html`<span class="okr-link-about"
    >${teamBadge(teams?.find(({id}) => id === teamId), teamId)}<span class="okr-tag"
      >${word(texts.initiative.states, state)}</span
    >${more ? html`<span class="okr-quiet">${more}</span>` : nothing}</span
  >`;

/** The initiatives linked to a key result. */
class InitiativeList extends withProperties(OkrElement, () => ({
  /** @type {Api.KeyResultNode | null} */
  keyResult: null,
  /** @type {Api.CascadeAnswer | null} */
  cascade: null,
})) {
  load = new Load(this, {
    args: () => this.ids.length > 0 && [this.keyResult?.id, String(this.ids)],
    /** @returns {Promise<Api.InitiativeAnswer[]>} */
    task: ([keyResultId], signal) => getAll('/initiatives', {signal, query: {keyResultId}}),
    about: () => [
      {type: 'CONTRIBUTION'},
      ...this.ids.map((id) => ({type: 'INITIATIVE', id})),
    ],
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
              : loadState(this.load, this.ids.length)}
          </ul>`}
    `;
  }

  /** @param {Api.InitiativeAnswer} initiative */
  item(initiative) {
    const {id, cycleId, title, contributions} = initiative;
    const linked = contributions.find((one) => one.keyResultId === this.keyResult?.id);
    const impact = word(texts.initiative.impacts, linked?.impact);
    return html`<li>
      <span><a href=${href('initiative', {cycleId, initiativeId: id})}>${title}</a></span>
      ${initiativeTags(initiative, this.cascade?.teams, impact)}
    </li>`;
  }
}

customElements.define('initiative-list', InitiativeList);
