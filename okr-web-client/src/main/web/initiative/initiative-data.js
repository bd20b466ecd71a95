import {apiPath, get, getAll} from '../platform/api.js';
import {loadTeams} from '../org/teams.js';
import {sectionsOf} from './briefing.js';
import {loadLinked} from './linked-key-results.js';

/**
 * @typedef {{
 *   initiative: Api.InitiativeAnswer,
 *   sections: import('./briefing.js').Section[],
 *   teams: import('../org/teams.js').Teams,
 *   programmes: Api.ProgrammeAnswer[],
 *   linked: Map<string, import('./linked-key-results.js').Linked>,
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
  const [answer, teams, programmes, templates] = await Promise.all([
    get(apiPath`/initiatives/${id}`, {signal}),
    loadTeams(),
    getAll('/programmes', {signal}),
    getAll('/briefing-templates', {signal}),
  ]);
  const initiative = /** @type {Api.InitiativeAnswer} */ (answer.data);
  const [template, linked] = await Promise.all([
    get(apiPath`/teams/${initiative.teamId}/briefing-template`, {signal}),
    loadLinked(
      initiative.contributions.map((one) => one.keyResultId),
      signal,
    ),
  ]);
  const fallback = templates.find((one) => one.id === 'DEFAULT');
  return {initiative, sections: sectionsOf(template.data, fallback), teams, programmes, linked};
}
