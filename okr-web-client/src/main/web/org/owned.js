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
  const found = await together({
    objectives: inAll((cycleId) => getAll('/objectives', {signal, query: {cycleId, ownerId}})),
    keyResults: inAll((id) =>
      getAll(apiPath`/cycles/${id}/key-results`, {signal, query: {ownerId}}),
    ),
    initiatives: inAll((cycleId) => getAll('/initiatives', {signal, query: {cycleId}})),
    programmes: getAll('/programmes', {signal}),
  });
  const {OBJECTIVE, KEY_RESULT, INITIATIVE, PROGRAMME} = texts.changes.counts;
  /** @type {[(given: {n: number}) => string, {ownerId: string | null}[]][]} */
  const kinds = [
    [OBJECTIVE, found.objectives],
    [KEY_RESULT, found.keyResults],
    [INITIATIVE, found.initiatives],
    [PROGRAMME, found.programmes],
  ];
  return kinds
    .map(([words, all]) => ({words, n: all.filter((one) => one.ownerId === ownerId).length}))
    .flatMap(({words, n}) => (n ? [words({n})] : []))
    .join(', ');
}
