import {today} from '../platform/days.js';

/** @typedef {Api.InitiativeAnswer['state']} InitiativeState */

/** The way of an initiative. @type {InitiativeState[]} */
export const WAY = ['DRAFT', 'REFINED', 'COMMITTED', 'IN_PROGRESS', 'DELIVERED'];

/** Off the way. @type {InitiativeState[]} */
export const ASIDE = ['POSTPONED', 'DROPPED'];

/** @type {InitiativeState[]} */
export const STATES = [...WAY, ...ASIDE];

/** Where each state leads, the step forward first. @type {Record<InitiativeState, InitiativeState[]>} */
export const NEXT = {
  DRAFT: ['REFINED', ...ASIDE],
  REFINED: ['COMMITTED', 'DRAFT', ...ASIDE],
  COMMITTED: ['IN_PROGRESS', ...ASIDE],
  IN_PROGRESS: ['DELIVERED', ...ASIDE],
  DELIVERED: [],
  POSTPONED: ['DRAFT'],
  DROPPED: ['DRAFT'],
};

/** @type {Okr.Impact[]} */
export const IMPACTS = ['MINIMAL', 'LOW', 'MEDIUM', 'HIGH', 'MASSIVE'];

/**
 * The moves that lead back from one state to another, none where there is no way back that leaves
 * everything as it was.
 *
 * @param {InitiativeState} from
 * @param {InitiativeState} to
 * @returns {InitiativeState[]}
 */
export function wayBack(from, to) {
  if (from === to || to === 'COMMITTED' || to === 'IN_PROGRESS' || to === 'DELIVERED') {
    return [];
  }
  if (NEXT[from].includes(to)) {
    return [to];
  }
  return NEXT[from].includes('DRAFT') && NEXT.DRAFT.includes(to) ? ['DRAFT', to] : [];
}

/** @param {InitiativeState} state */
export const isLive = (state) => !ASIDE.includes(state);

/** Promised and still to come. @param {InitiativeState} state */
export const isPromised = (state) => state === 'COMMITTED' || state === 'IN_PROGRESS';

/** Settled enough for the initiative to be committed. @param {Api.NegotiationAnswer} dependency */
export const isSettled = ({state}) => ['ACCEPTED', 'DELIVERED', 'WAIVED'].includes(state);

/** The day on which it comes, as far as it is known. @param {Api.InitiativeAnswer} initiative */
export const endOf = ({deliveredOn, committedEnd, plannedEnd}) =>
  deliveredOn ?? committedEnd ?? plannedEnd;

/** The same, to be sorted by: what has none comes last. @param {Api.InitiativeAnswer} initiative */
export const lastDay = (initiative) => endOf(initiative) ?? '9999';

/** @param {Api.InitiativeAnswer} initiative */
export const isOverdue = ({state, committedEnd}) =>
  isPromised(state) && committedEnd !== null && committedEnd < today();
