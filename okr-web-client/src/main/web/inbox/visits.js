import {attempt} from '../platform/storage.js';

const KEY = 'okr.visits';

/** Who comes back sooner is still on the same visit: what was new may be looked at again. */
const PAUSE = 30 * 60_000;
/** How far back a first visit looks. */
const FIRST = 7 * 24 * 60 * 60_000;

/**
 * Keeps on this device that a person looks now.
 *
 * @param {string} personId
 * @returns {{since: Date, first: boolean}} when the person looked on the visit before this one
 */
export function visit(personId) {
  const name = `${KEY}.${personId}`;
  const now = Date.now();
  const before = read(name);
  const since = !before ? now - FIRST : now - before.last > PAUSE ? before.last : before.since;
  const first = !before || (before.first && since === before.since);
  attempt(() => localStorage.setItem(name, JSON.stringify({since, last: now, first})));
  return {since: new Date(since), first};
}

/** @returns {Date} as far back as a first visit looks */
export const weekAgo = () => new Date(Date.now() - FIRST);

/** @param {string} name @returns {{since: number, last: number, first: boolean} | null} */
function read(name) {
  const kept = attempt(() => JSON.parse(localStorage.getItem(name) ?? 'null'));
  return typeof kept?.since === 'number' && typeof kept.last === 'number' ? kept : null;
}
