/**
 * What somebody supposes about an initiative: of its effort and its key results only what was moved,
 * so that the rest follows what is true.
 *
 * @typedef {{impact: Okr.Impact, confidence: number}} Supposed confidence in percent
 * @typedef {{
 *   effort: number | null,
 *   contributions: Record<string, Partial<Supposed>>,
 *   without: string[],
 * }} Moved
 */

/** @type {Readonly<Moved>} */
export const NOTHING = {effort: null, contributions: {}, without: []};

/** @param {Api.PriorityTerm} term @returns {Supposed} as it is today */
const asToday = ({impact, confidence}) => ({impact, confidence: Math.round(confidence * 100)});

/** @param {Moved} moved @param {Api.PriorityTerm} term @returns {Supposed} */
export const supposed = ({contributions}, term) => ({
  ...asToday(term),
  ...contributions[term.keyResultId],
});

/**
 * What is different from today, as the ranking is asked about it; null where nothing is.
 *
 * @param {Moved} moved
 * @param {Api.PriorityItem} item
 * @param {string[]} dependencyIds those that there are
 */
export function difference(moved, item, dependencyIds) {
  const effort = moved.effort === item.effort ? null : moved.effort;
  const without = moved.without.filter((id) => dependencyIds.includes(id));
  const contributions = item.contributions.flatMap((term) => {
    const [today, {impact, confidence}] = [asToday(term), supposed(moved, term)];
    return impact === today.impact && confidence === today.confidence
      ? []
      : [{keyResultId: term.keyResultId, impact, confidence: confidence / 100}];
  });
  return effort !== null || contributions.length || without.length
    ? {
        initiativeId: item.initiativeId,
        ...(effort === null ? {} : {effort}),
        ...(contributions.length ? {contributions} : {}),
        ...(without.length ? {withoutDependencyIds: without} : {}),
      }
    : null;
}

/** @typedef {NonNullable<ReturnType<typeof difference>>} Difference */
