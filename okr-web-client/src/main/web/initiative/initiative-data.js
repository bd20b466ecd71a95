import {apiPath, getAll, getData, together} from '../platform/api.js';
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
 *
 * What the parts of the page of an initiative show.
 *
 * @typedef {InitiativeData & {
 *   cycle: Api.VersionedCycle | null,
 *   me: Api.MeAnswer | null,
 *   editable: boolean,
 *   fields: import('./briefing.js').Flat,
 *   errors: Record<string, string>,
 *   edit: (change: import('./briefing.js').Flat) => void,
 *   changed: (contributions?: Api.Contribution[]) => void,
 *   drawn: Record<string, import('../platform/editing.js').EditedField>,
 * }} Shown fields: with what was typed; errors: what was refused about each; edit: takes what is typed;
 *     changed: told by a part that changed the initiative by itself, with what it contributes to now;
 *     drawn: how the fields that were drawn are called and shown
 */

/**
 * An initiative with what its page shows of it.
 *
 * @param {string} id
 * @param {AbortSignal} signal
 * @returns {Promise<InitiativeData>}
 */
export async function loadInitiative(id, signal) {
  const {templates, ...rest} = await together({
    initiative: getData(apiPath`/initiatives/${id}`, {signal}),
    teams: loadTeams(),
    programmes: getAll('/programmes', {signal}),
    templates: getAll('/briefing-templates', {signal}),
  });
  const {teamId, contributions} = /** @type {Api.InitiativeAnswer} */ (rest.initiative);
  const [template, linked] = await Promise.all([
    getData(apiPath`/teams/${teamId}/briefing-template`, {signal}),
    Promise.all(contributions.map(({keyResultId}) => loadLinked(keyResultId, signal))),
  ]);
  return {
    ...rest,
    sections: sectionsOf(template, templates.find((one) => one.id === 'DEFAULT')),
    linked: byKey(linked, ({keyResult}) => keyResult.id),
  };
}

/** @param {string} id of a key result @param {AbortSignal} signal @returns {Promise<Linked>} */
async function loadLinked(id, signal) {
  const keyResult = await getData(apiPath`/key-results/${id}`, {signal});
  const objective = await getData(apiPath`/objectives/${keyResult.objectiveId}`, {signal});
  return {keyResult, objective};
}
