import {date} from '../platform/format.js';
import {texts} from '../texts/texts.js';

/**
 * Why an objective, or a key result of it, does not count yet in what it contributes to.
 *
 * @param {Pick<Okr.Objective, 'notCountedReason' | 'cycleId'>} child
 * @param {string} parentCycleId
 * @param {Okr.Cycle[]} cycles all
 * @param {string} asOf
 * @returns {string} empty where it counts
 */
export function notCountedYet({notCountedReason, cycleId}, parentCycleId, cycles, asOf) {
  if (notCountedReason) {
    return texts.figures.notCountedReasons[notCountedReason];
  }
  const [own, above] = [cycleId, parentCycleId].map((wanted) => cycles.find(({id}) => id === wanted));
  return own && above && above.startsOn <= asOf && asOf < own.startsOn
    ? texts.figures.countsFrom({date: date(own.startsOn)})
    : '';
}
