import {get} from '../platform/api.js';

/** @typedef {{keyResult: Api.KeyResultAnswer, objective: Api.ObjectiveAnswer}} Linked */

/**
 * Key results with their objectives, by id.
 *
 * @param {string[]} ids
 * @param {AbortSignal} signal
 * @returns {Promise<Map<string, Linked>>}
 */
export async function loadLinked(ids, signal) {
  const linked = await Promise.all(
    ids.map(async (id) => {
      const keyResult = (await get(`/key-results/${encodeURIComponent(id)}`, {signal})).data;
      const path = `/objectives/${encodeURIComponent(keyResult.objectiveId)}`;
      return {keyResult, objective: (await get(path, {signal})).data};
    }),
  );
  return new Map(linked.map((one) => [one.keyResult.id, one]));
}
