import {getData} from '../platform/api.js';
import {PATHS} from '../org/record-name.js';
import {subjectOf} from './change-description.js';

/** @typedef {import('./change-description.js').Names} Names */
/** @typedef {{type: string, id: string}} Unnamed */
/** @typedef {Api.ObjectiveAnswer | Api.KeyResultAnswer | Api.InitiativeAnswer | Api.NegotiationAnswer} Found */

/** What has a title and is changed by way of other records: teams are known. */
const LOOKED_UP = ['OBJECTIVE', 'KEY_RESULT', 'INITIATIVE', 'DEPENDENCY'];

/**
 * What changes are about and has no name yet, as far as it is still there.
 *
 * @param {Api.LoggedChange[]} changes
 * @param {Names} names
 * @returns {Unnamed[]}
 */
export function unnamedIn(changes, names) {
  const gone = new Set(
    changes.filter(({action}) => action === 'DELETE').map(({subjectId}) => subjectId),
  );
  /** @type {Map<string, Unnamed>} */
  const found = new Map();
  for (const change of changes) {
    const [type, id] = subjectOf(change);
    const isNamed = (type === 'KEY_RESULT' ? names.homes : names.titles).has(id);
    if (LOOKED_UP.includes(type) && !isNamed && !gone.has(id)) {
      found.set(id, {type, id});
    }
  }
  return [...found.values()];
}

/**
 * Asks for what has no name; what is gone since is left out.
 *
 * @param {Unnamed[]} unnamed
 * @param {AbortSignal} signal
 * @returns {Promise<Found[]>}
 */
export async function lookUp(unnamed, signal) {
  const found = await Promise.all(
    unnamed.map(({type, id}) =>
      getData(PATHS[type]?.(id) ?? '', {signal}).catch((reason) => {
        if (reason.status !== 404) {
          throw reason;
        }
        return null;
      }),
    ),
  );
  return found.filter(Boolean);
}

/**
 * @param {Names} names
 * @param {Found[]} found
 * @returns {Names} with those that were looked up
 */
export function withFound(names, found) {
  const {cycleId} = names;
  const titles = new Map(names.titles);
  const homes = new Map(names.homes);
  const metrics = new Map(names.metrics);
  for (const one of found) {
    titles.set(one.id, 'need' in one ? one.need : one.title);
    if ('metric' in one) {
      homes.set(one.id, {objectiveId: one.objectiveId, cycleId});
      metrics.set(one.id, one.metric);
    }
  }
  return {cycleId, titles, homes, metrics};
}
