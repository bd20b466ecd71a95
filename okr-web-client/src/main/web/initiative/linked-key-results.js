import {apiPath, get} from '../platform/api.js';

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
      const keyResult = (await get(apiPath`/key-results/${id}`, {signal})).data;
      const path = apiPath`/objectives/${keyResult.objectiveId}`;
      return {keyResult, objective: (await get(path, {signal})).data};
    }),
  );
  return new Map(linked.map((one) => [one.keyResult.id, one]));
}
