import {plusDays} from '../platform/days.js';

/** The steps of the ritual, in order. */
export const PHASES = /** @type {const} */ ([
  'DRAFT',
  'REFINE',
  'VALIDATE',
  'REVIEW',
  'ACTIVE',
  'GRADING',
  'CLOSED',
]);

/** @typedef {(typeof PHASES)[number]} Phase */

/** Days before the first day of a cycle on which its phases usually open. */
const BEFORE_START = {DRAFT: 42, REFINE: 28, VALIDATE: 21, REVIEW: 14, ACTIVE: 0};

/** Days after the last day. */
const AFTER_END = {GRADING: 1, CLOSED: 15};

/**
 * @param {{startsOn: string, endsOn: string}} cycle
 * @param {Phase} phase
 * @returns {string} the day on which it opens where the cycle has no day of its own; empty without dates
 */
export function usualDay({startsOn, endsOn}, phase) {
  return phase === 'GRADING' || phase === 'CLOSED'
    ? plusDays(endsOn, AFTER_END[phase])
    : plusDays(startsOn, -BEFORE_START[phase]);
}

/** @param {Api.VersionedCycle} cycle @param {Phase} phase */
export const openingDay = (cycle, phase) => cycle.phaseDates[phase] ?? usualDay(cycle, phase);

/** Whether a cycle runs or ran. @param {Phase} phase */
export const hasBegun = (phase) => PHASES.indexOf(phase) >= PHASES.indexOf('ACTIVE');

/** The phases that a cycle may be moved to. @param {Phase} phase */
export const movesFrom = (phase) => PHASES.filter((next) => next !== phase);

/**
 * Whether a move needs no reason: one step onwards, and not to grading before the last day is over.
 *
 * @param {Api.VersionedCycle} cycle
 * @param {Phase} next
 * @param {string} day today
 */
export const isInOrder = ({phase, endsOn}, next, day) =>
  PHASES.indexOf(next) === PHASES.indexOf(phase) + 1 && (next !== 'GRADING' || day > endsOn);
