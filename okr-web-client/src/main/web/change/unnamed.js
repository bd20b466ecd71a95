import {apiPath, getData} from '../platform/api.js';
import {subjectOf} from './change-description.js';

/** @typedef {import('./change-description.js').Names} Names */
/** @typedef {{type: 'OBJECTIVE' | 'KEY_RESULT', id: string}} Unnamed */

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
    if ((type === 'OBJECTIVE' || type === 'KEY_RESULT') && !isNamed && !gone.has(id)) {
      found.set(id, {type, id});
    }
  }
  return [...found.values()];
}

/**
 * Asks for what has no name.
 *
 * @param {Unnamed[]} unnamed
 * @param {AbortSignal} signal
 * @returns {Promise<(Api.ObjectiveAnswer | Api.KeyResultAnswer)[]>}
 */
export const lookUp = (unnamed, signal) =>
  Promise.all(
    unnamed.map(({type, id}) =>
      getData(type === 'OBJECTIVE' ? apiPath`/objectives/${id}` : apiPath`/key-results/${id}`, {
        signal,
      }),
    ),
  );

/**
 * @param {Names} names
 * @param {(Api.ObjectiveAnswer | Api.KeyResultAnswer)[]} found
 * @returns {Names} with those that were looked up
 */
export function withFound(names, found) {
  const {cycleId} = names;
  const titles = new Map(names.titles);
  const homes = new Map(names.homes);
  const metrics = new Map(names.metrics);
  for (const one of found) {
    titles.set(one.id, one.title);
    if ('metric' in one) {
      homes.set(one.id, {objectiveId: one.objectiveId, cycleId});
      metrics.set(one.id, one.metric);
    }
  }
  return {cycleId, titles, homes, metrics};
}
