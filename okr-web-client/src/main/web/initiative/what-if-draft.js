/**
 * What somebody supposes about an initiative.
 *
 * @typedef {{impact: Okr.Impact, confidence: number}} Supposed confidence in percent
 * @typedef {{effort: number | null, contributions: Record<string, Supposed>, without: string[]}} Draft
 *
 * What of it was moved, and is kept: the rest follows what is true.
 * @typedef {Omit<Draft, 'contributions'> & {contributions: Record<string, Partial<Supposed>>}} Moved
 */

/** @type {Readonly<Moved>} */
export const NOTHING = {effort: null, contributions: {}, without: []};

/** @param {Api.PriorityItem} item @returns {Draft} as it is today */
const asToday = (item) => ({
  effort: item.effort,
  contributions: Object.fromEntries(
    item.contributions.map(({keyResultId, impact, confidence}) => [
      keyResultId,
      {impact, confidence: Math.round(confidence * 100)},
    ]),
  ),
  without: [],
});

/**
 * Today with what was moved, without what is no longer there.
 *
 * @param {Moved} moved
 * @param {Api.PriorityItem} item
 * @param {string[]} dependencyIds
 * @returns {Draft}
 */
export function fitting(moved, item, dependencyIds) {
  const today = asToday(item);
  return {
    effort: moved.effort ?? today.effort,
    contributions: Object.fromEntries(
      Object.entries(today.contributions).map(([id, one]) => [
        id,
        {...one, ...moved.contributions[id]},
      ]),
    ),
    without: moved.without.filter((id) => dependencyIds.includes(id)),
  };
}

/**
 * What is different from today, as the ranking is asked about it; null where nothing is.
 *
 * @param {Draft} draft
 * @param {Api.PriorityItem} item
 */
export function difference(draft, item) {
  const today = asToday(item);
  const effort = draft.effort !== null && draft.effort !== today.effort ? draft.effort : null;
  const contributions = Object.entries(draft.contributions)
    .filter(([id, one]) => {
      const before = today.contributions[id];
      return before && (one.impact !== before.impact || one.confidence !== before.confidence);
    })
    .map(([keyResultId, {impact, confidence}]) => ({
      keyResultId,
      impact,
      confidence: confidence / 100,
    }));
  return effort !== null || contributions.length || draft.without.length
    ? {
        initiativeId: item.initiativeId,
        ...(effort === null ? {} : {effort}),
        ...(contributions.length ? {contributions} : {}),
        ...(draft.without.length ? {withoutDependencyIds: draft.without} : {}),
      }
    : null;
}

/** @typedef {NonNullable<ReturnType<typeof difference>>} Difference */
