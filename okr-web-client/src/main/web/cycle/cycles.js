import {apiPath, getAll, getData} from '../platform/api.js';
import {daysBetween} from '../platform/days.js';
import {attempt} from '../platform/storage.js';

const KEY = 'okr.cycle';

/** @param {AbortSignal} [signal] @returns {Promise<Okr.Cycle[]>} newest first */
export async function loadCycles(signal) {
  const cycles = /** @type {Okr.Cycle[]} */ (await getAll('/cycles', {signal}));
  return cycles.sort(
    (a, b) => b.startsOn.localeCompare(a.startsOn) || a.endsOn.localeCompare(b.endsOn),
  );
}

/**
 * What of a cascade is asked for.
 *
 * @typedef {{team?: string, objective?: string, depth?: number, asOf?: string}} CascadePart
 *     team: the objectives of this team and those below it; objective: this one with all above and below
 *     it; depth: so many levels of teams, or links from the objective; asOf: as it stood on a day
 */

/**
 * All of the cascade. In a company of thousands that is much: `ModulesTest` tells who may ask for it.
 *
 * @type {CascadePart}
 */
export const WHOLE_CASCADE = {};

/**
 * The cascade of a cycle, as far as it is shown.
 *
 * @param {string} cycleId
 * @param {CascadePart} part
 * @param {AbortSignal} [signal]
 * @returns {Promise<Okr.Cascade>}
 */
export const cascadeOf = (cycleId, part, signal) =>
  getData(apiPath`/cycles/${cycleId}/cascade`, {signal, query: part});

/** @param {string} cycleId @param {AbortSignal} [signal] @returns {Promise<Api.PlanningAnswer>} */
export const planningOf = (cycleId, signal) =>
  getData(apiPath`/cycles/${cycleId}/planning`, {signal});

/**
 * @param {string} cycleId
 * @param {AbortSignal} signal
 * @param {string} [compare] ids of other cycles
 * @returns {Promise<Api.DeliveryAnswer>}
 */
export const deliveryOf = (cycleId, signal, compare) =>
  getData(apiPath`/cycles/${cycleId}/delivery`, {signal, query: {compare}});

/** @param {string} cycleId the cycle that the person works in */
export const rememberCycle = (cycleId) => attempt(() => localStorage.setItem(KEY, cycleId));

/**
 * The cycle to start with: the one used last, else the shortest running one, else the newest.
 *
 * @param {Okr.Cycle[]} cycles newest first
 * @param {string} today an ISO date
 */
export function firstCycle(cycles, today) {
  const last = attempt(() => localStorage.getItem(KEY));
  const running = cycles
    .filter((cycle) => cycle.startsOn <= today && today <= cycle.endsOn)
    .sort((a, b) => length(a) - length(b));
  return cycles.find((cycle) => cycle.id === last) ?? running[0] ?? cycles[0];
}

/**
 * Those of the same kind before a cycle, newest first.
 *
 * @param {Okr.Cycle[]} cycles newest first
 * @param {Okr.Cycle | null} cycle
 */
export const before = (cycles, cycle) =>
  cycles.filter((one) => cycle && one.cadence === cycle.cadence && one.startsOn < cycle.startsOn);

/** Whether one of the same kind follows a cycle. @param {Okr.Cycle[]} cycles @param {Okr.Cycle} cycle */
export const isFollowed = (cycles, {cadence, endsOn}) =>
  cycles.some((one) => one.cadence === cadence && one.startsOn > endsOn);

/** @param {Okr.Cycle} cycle in days, both ends included */
export const length = (cycle) => daysBetween(cycle.startsOn, cycle.endsOn) + 1;
