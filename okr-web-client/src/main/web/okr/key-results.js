import {apiPath, getData} from '../platform/api.js';
import {byKey} from '../platform/collections.js';

/**
 * Key results that are spoken of, each asked for by itself: for pages that name a few of a cycle.
 *
 * @param {string[]} ids
 * @param {AbortSignal} signal
 * @returns {Promise<Map<string, Api.KeyResultAnswer>>} by id
 */
export const keyResultsById = async (ids, signal) =>
  byKey(
    await Promise.all(ids.map((id) => getData(apiPath`/key-results/${id}`, {signal}))),
    ({id}) => id,
  );
