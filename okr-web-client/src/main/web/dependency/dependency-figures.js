/** @typedef {Api.NegotiationAnswer['state']} DependencyState */

/** @type {DependencyState[]} in the order of their life */
export const STATES = [
  'IDENTIFIED',
  'REQUESTED',
  'COUNTERED',
  'DECLINED',
  'ACCEPTED',
  'DELIVERED',
  'WITHDRAWN',
  'WAIVED',
];

/** Neither delivered nor given up. @type {DependencyState[]} */
const OPEN = ['IDENTIFIED', 'REQUESTED', 'COUNTERED', 'DECLINED', 'ACCEPTED'];

/** What the provider said something to. @type {DependencyState[]} */
const ANSWERED = ['ACCEPTED', 'COUNTERED', 'DECLINED', 'DELIVERED'];

/** @param {DependencyState} state */
export const isOpen = (state) => OPEN.includes(state);

/**
 * The day by which it is to come, is over, and it has not.
 *
 * @param {Api.NegotiationAnswer} dependency
 * @param {string} day
 */
export const isOverdue = ({state, agreedBy}, day) =>
  isOpen(state) && agreedBy !== null && agreedBy < day;

/**
 * Whether somebody may speak for a team: its members, and who writes for it.
 *
 * @param {Api.MeAnswer | null} me
 * @param {string} teamId
 */
export const speaksFor = (me, teamId) =>
  Boolean(
    me &&
      (me.writableTeamIds.includes(teamId) || me.memberships.some((one) => one.teamId === teamId)),
  );

/**
 * @param {Api.MeAnswer | null} me
 * @param {Api.NegotiationAnswer} dependency
 */
export const waitsForMe = (me, {waitsFor, consumerTeamId, providerTeamId}) =>
  (waitsFor === 'PROVIDER' && speaksFor(me, providerTeamId)) ||
  (waitsFor === 'CONSUMER' && speaksFor(me, consumerTeamId));

/** What stands behind an acceptance. @param {Api.NegotiationAnswer} dependency */
export const backingOf = ({answers}) =>
  answers.findLast((answer) => answer.backing !== null)?.backing ?? null;

/**
 * Groups of states that a list can be narrowed to, beside each single state.
 *
 * @type {Record<'WAITING' | 'ANSWERED' | 'ASKED' | 'OVERDUE' | 'UNPLANNED',
 *   (dependency: Api.NegotiationAnswer, day: string) => boolean>}
 */
const IS_OF = {
  WAITING: ({waitsFor}) => waitsFor !== null,
  ANSWERED: ({state}) => ANSWERED.includes(state),
  // As the audit counts what was asked: what was given up is left out.
  ASKED: ({state}) => state === 'REQUESTED' || ANSWERED.includes(state),
  OVERDUE: isOverdue,
  UNPLANNED: ({unplanned}) => unplanned,
};

const GROUPS = /** @type {(keyof typeof IS_OF)[]} */ (Object.keys(IS_OF));

/**
 * Whether it is of a state, or of a group of states.
 *
 * @param {Api.NegotiationAnswer} dependency
 * @param {string} wanted empty for all
 * @param {string} day
 */
export function isOf(dependency, wanted, day) {
  const group = GROUPS.find((one) => one === wanted);
  return group ? IS_OF[group](dependency, day) : !wanted || dependency.state === wanted;
}

/**
 * The most urgent first: what is late, what somebody has to answer, what is to come, what is over; in
 * each the earliest day first.
 *
 * @param {string} day
 * @returns {(a: Api.NegotiationAnswer, b: Api.NegotiationAnswer) => number}
 */
export const byUrgency = (day) => (a, b) =>
  rank(a, day) - rank(b, day) ||
  (a.agreedBy ?? LAST).localeCompare(b.agreedBy ?? LAST) ||
  a.id.localeCompare(b.id);

const LAST = '9999-12-31';

/** @param {Api.NegotiationAnswer} dependency @param {string} day */
function rank(dependency, day) {
  if (isOverdue(dependency, day)) {
    return 0;
  }
  if (dependency.waitsFor) {
    return 1;
  }
  return isOpen(dependency.state) ? 2 : 3;
}
