import {getAll} from '../platform/api.js';

const KEY = 'okr.cycle';

/**
 * @param {AbortSignal} [signal]
 * @returns {Promise<Okr.Cycle[]>} newest first
 */
export async function loadCycles(signal) {
  const cycles = /** @type {Okr.Cycle[]} */ (await getAll('/cycles', {signal}));
  return cycles.sort(
    (a, b) => b.startsOn.localeCompare(a.startsOn) || a.endsOn.localeCompare(b.endsOn),
  );
}

/** @param {string} cycleId the cycle that the person works in */
export function rememberCycle(cycleId) {
  try {
    localStorage.setItem(KEY, cycleId);
  } catch {
    // Then the next visit starts with the running cycle.
  }
}

/**
 * The cycle to start with: the one used last, else the shortest running one, else the newest.
 *
 * @param {Okr.Cycle[]} cycles newest first
 * @param {string} today an ISO date
 */
export function firstCycle(cycles, today) {
  let last = null;
  try {
    last = localStorage.getItem(KEY);
  } catch {
    // No memory, no matter.
  }
  const running = cycles
    .filter((cycle) => cycle.startsOn <= today && today <= cycle.endsOn)
    .sort((a, b) => length(a) - length(b));
  return cycles.find((cycle) => cycle.id === last) ?? running[0] ?? cycles[0];
}

/** @param {Okr.Cycle} cycle in days, both ends included */
export const length = (cycle) => daysBetween(cycle.startsOn, cycle.endsOn) + 1;

/**
 * @param {string} from an ISO date
 * @param {string} to an ISO date
 */
export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
