import {apiPath, getAll, together} from '../platform/api.js';
import {loadCycles} from '../cycle/cycles.js';
import {texts} from '../texts/texts.js';

/**
 * What somebody owns in open cycles, which changes hands when they leave.
 *
 * @param {string} ownerId
 * @param {AbortSignal} [signal]
 * @returns {Promise<string>} such as “3 objectives, 1 initiative”; empty where that is nothing
 */
export async function ownedBy(ownerId, signal) {
  const cycles = (await loadCycles(signal)).filter(({phase}) => phase !== 'CLOSED');
  /** @param {(cycleId: string) => Promise<{ownerId: string | null}[]>} ask */
  const inAll = async (ask) => (await Promise.all(cycles.map(({id}) => ask(id)))).flat();
  const {objectives, keyResults, initiatives} = await together({
    objectives: inAll((cycleId) => getAll('/objectives', {signal, query: {cycleId, ownerId}})),
    keyResults: inAll((id) =>
      getAll(apiPath`/cycles/${id}/key-results`, {signal, query: {ownerId}}),
    ),
    initiatives: inAll((cycleId) => getAll('/initiatives', {signal, query: {cycleId}})),
  });
  const own = initiatives.filter((one) => one.ownerId === ownerId).length;
  const {OBJECTIVE, KEY_RESULT, INITIATIVE} = texts.changes.counts;
  return [
    objectives.length ? OBJECTIVE({n: objectives.length}) : '',
    keyResults.length ? KEY_RESULT({n: keyResults.length}) : '',
    own ? INITIATIVE({n: own}) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
