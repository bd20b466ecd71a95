import {html} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {apiPath, getAll, getData, together} from '../platform/api.js';
import {Load} from '../platform/load.js';
import {icon} from '../platform/parts/icon.js';
import {href} from '../platform/router.js';
import {cascadeOf} from '../cycle/cycles.js';
import {matches} from '../org/pickers.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';

/** @typedef {import('../platform/parts/search-picker.js').Option} Option */

const MOST = 20;

/**
 * What of a team's own plan may stand behind an answer: its key results and initiatives and those of the
 * teams below it, for a search-picker.
 *
 * @param {string} cycleId
 * @param {string} teamId
 * @returns {(text: string, signal: AbortSignal) => Promise<(Option & {backing: Api.Backing})[]>}
 */
export const searchBacking = (cycleId, teamId) => async (text, signal) => {
  const {teams, cascade, initiatives} = await together({
    teams: loadTeams(),
    cascade: cascadeOf(cycleId, {team: teamId}, signal),
    initiatives: getAll('/initiatives', {signal, query: {cycleId}}),
  });
  const own = teams.below(teamId);
  const words = texts.dependency.backingTypes;
  /** @param {Api.Backing['type']} type @param {{id: string, title: string}} of @param {string} owner */
  const option = (type, {id, title}, owner) => ({
    id: `${type}:${id}`,
    label: title,
    detail: `${words[type]} \u00b7 ${teams.name(owner)}`,
    backing: {type, id},
  });
  return [
    ...initiatives
      .filter(({teamId: owner}) => own.has(owner))
      .map((one) => option('INITIATIVE', one, one.teamId)),
    ...cascade.objectives
      .filter(({teamId: owner}) => own.has(owner))
      .flatMap((objective) =>
        objective.keyResults.map((one) => option('KEY_RESULT', one, objective.teamId)),
      ),
  ]
    .filter((one) => matches(`${one.label} ${one.detail}`, text))
    .slice(0, MOST);
};

/** What of the provider's plan stands behind an answer: its name, leading there. */
class BackingLink extends withProperties(OkrElement, () => ({
  /** @type {Api.Backing} */
  backing: required,
})) {
  load = new Load(this, {
    args: () => [this.backing.type, this.backing.id],
    task: ([type, id], signal) => find({type, id}, signal),
    keep: () => true,
    about: ([type, id]) => [{type, id}],
  });

  render() {
    const {type, id} = this.backing;
    const {data} = this.load;
    return html`<span class="okr-tag">${texts.dependency.backingTypes[type]}</span> ${data
        ? html`<a href=${data.address}>${data.title}</a>`
        : id}`;
  }
}

/**
 * @param {Api.Backing} backing
 * @param {AbortSignal} signal
 */
async function find({type, id}, signal) {
  if (type === 'INITIATIVE') {
    const {title, cycleId} = await getData(apiPath`/initiatives/${id}`, {signal});
    return {title, address: href('initiative', {cycleId, initiativeId: id})};
  }
  const {title, objectiveId} = await getData(apiPath`/key-results/${id}`, {signal});
  const {cycleId} = await getData(apiPath`/objectives/${objectiveId}`, {signal});
  return {title, address: href('objective', {cycleId, objectiveId}, {kr: id})};
}

/** @param {Api.Backing} backing */
export const backingLine = (backing) =>
  html`<span class="okr-backing"
    >${icon('link')}${texts.dependency.backedBy} <backing-link .backing=${backing}></backing-link
  ></span>`;

customElements.define('backing-link', BackingLink);
