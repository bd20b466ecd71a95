import {isOpen, speaksFor} from './dependency-figures.js';

/** @typedef {import('./dependency-figures.js').DependencyState} DependencyState */

/**
 * A step that a person may take in a negotiation. AGREE and ASK_AGAIN are the consumer's ways to
 * ACCEPTED and REQUESTED once the provider has answered.
 *
 * @typedef {'ASK' | 'ASK_AGAIN' | 'ACCEPT' | 'AGREE' | 'COUNTER' | 'DECLINE' | 'DELIVER' | 'WITHDRAW'
 *   | 'WAIVE'} Step
 */

/**
 * What each step leads to, and what it asks for: a further field, or a word without which nobody
 * understands it. Those that are likely may stand out; giving something up never does.
 *
 * @type {Record<Step, {
 *   becomes: DependencyState,
 *   asks?: 'backing' | 'offeredBy' | 'neededBy',
 *   isExplained?: boolean,
 *   isLikely?: boolean,
 * }>}
 */
export const STEPS = {
  ASK: {becomes: 'REQUESTED', asks: 'neededBy', isLikely: true},
  ASK_AGAIN: {becomes: 'REQUESTED', asks: 'neededBy', isLikely: true},
  ACCEPT: {becomes: 'ACCEPTED', asks: 'backing', isLikely: true},
  AGREE: {becomes: 'ACCEPTED', isLikely: true},
  COUNTER: {becomes: 'COUNTERED', asks: 'offeredBy'},
  DECLINE: {becomes: 'DECLINED', isExplained: true},
  DELIVER: {becomes: 'DELIVERED', isLikely: true},
  WITHDRAW: {becomes: 'WITHDRAWN'},
  WAIVE: {becomes: 'WAIVED', isExplained: true},
};

/** What the provider may do next. @type {Partial<Record<DependencyState, Step[]>>} */
const PROVIDER = {
  REQUESTED: ['ACCEPT', 'COUNTER', 'DECLINE'],
  ACCEPTED: ['DELIVER', 'COUNTER', 'DECLINE'],
  COUNTERED: ['ACCEPT', 'COUNTER', 'DECLINE'],
  DECLINED: ['ACCEPT', 'COUNTER'],
};

/** What the consumer may do next. @type {Partial<Record<DependencyState, Step[]>>} */
const CONSUMER = {
  IDENTIFIED: ['ASK', 'WITHDRAW'],
  REQUESTED: ['WITHDRAW'],
  ACCEPTED: ['WITHDRAW'],
  COUNTERED: ['AGREE', 'ASK_AGAIN', 'WITHDRAW'],
  DECLINED: ['ASK_AGAIN', 'WITHDRAW'],
};

/**
 * The steps that this person may take now, the likeliest first. The service has the last word.
 *
 * @param {Api.MeAnswer | null} me
 * @param {Api.NegotiationAnswer} dependency
 * @returns {Step[]}
 */
export function stepsOf(me, {state, consumerTeamId, providerTeamId, waitsFor}) {
  const provider = speaksFor(me, providerTeamId) ? (PROVIDER[state] ?? []) : [];
  const consumer = speaksFor(me, consumerTeamId) ? (CONSUMER[state] ?? []) : [];
  const waive = me?.permissions.includes('RUN_PLANNING') && isOpen(state);
  return [
    ...(waitsFor === 'CONSUMER' ? [...consumer, ...provider] : [...provider, ...consumer]),
    ...(waive ? [/** @type {Step} */ ('WAIVE')] : []),
  ];
}
