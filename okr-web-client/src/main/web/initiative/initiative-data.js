import {apiPath, getAll, getData} from '../platform/api.js';
import {byKey} from '../platform/collections.js';
import {loadTeams} from '../org/teams.js';
import {sectionsOf} from './briefing.js';

/**
 * @typedef {{keyResult: Api.KeyResultAnswer, objective: Api.ObjectiveAnswer}} Linked
 *
 * @typedef {{
 *   initiative: Api.InitiativeAnswer,
 *   sections: import('./briefing.js').Section[],
 *   teams: import('../org/teams.js').Teams,
 *   programmes: Api.ProgrammeAnswer[],
 *   linked: Map<string, Linked>,
 * }} InitiativeData
 */

/**
 * An initiative with what its page shows of it.
 *
 * @param {string} id
 * @param {AbortSignal} signal
 * @returns {Promise<InitiativeData>}
 */
export async function loadInitiative(id, signal) {
  const [initiative, teams, programmes, templates] = await Promise.all([
    getData(apiPath`/initiatives/${id}`, {signal}),
    loadTeams(),
    getAll('/programmes', {signal}),
    getAll('/briefing-templates', {signal}),
  ]);
  const {teamId, contributions} = /** @type {Api.InitiativeAnswer} */ (initiative);
  const [template, linked] = await Promise.all([
    getData(apiPath`/teams/${teamId}/briefing-template`, {signal}),
    Promise.all(contributions.map(({keyResultId}) => loadLinked(keyResultId, signal))),
  ]);
  const fallback = templates.find((one) => one.id === 'DEFAULT');
  return {
    initiative,
    sections: sectionsOf(template, fallback),
    teams,
    programmes,
    linked: byKey(linked, ({keyResult}) => keyResult.id),
  };
}

/** @param {string} id of a key result @param {AbortSignal} signal @returns {Promise<Linked>} */
async function loadLinked(id, signal) {
  const keyResult = await getData(apiPath`/key-results/${id}`, {signal});
  const objective = await getData(apiPath`/objectives/${keyResult.objectiveId}`, {signal});
  return {keyResult, objective};
}
