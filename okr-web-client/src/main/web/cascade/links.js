/**
 * The alignments of one objective, with what stands at their other end.
 *
 * @typedef {{
 *   alignment: Okr.Alignment,
 *   objective: Okr.Objective | undefined,
 *   keyResult: Okr.KeyResult | undefined,
 *   own: Okr.KeyResult | undefined,
 *   otherId: string,
 * }} End objective and key result at the other end; own: the key result of this objective at this end
 */

/**
 * @param {Okr.Cascade} cascade
 * @param {Okr.Objective} objective
 * @returns {{up: End[], down: End[]}}
 */
export function linksOf(cascade, objective) {
  /** @type {Map<string, {objective: Okr.Objective, keyResult: Okr.KeyResult | undefined}>} */
  const places = new Map();
  for (const one of cascade.objectives) {
    places.set(`OBJECTIVE:${one.id}`, {objective: one, keyResult: undefined});
    for (const keyResult of one.keyResults) {
      places.set(`KEY_RESULT:${keyResult.id}`, {objective: one, keyResult});
    }
  }
  /**
   * @param {Okr.Alignment} alignment
   * @param {'child' | 'parent'} here which end is this objective's
   * @returns {End | null}
   */
  const end = (alignment, here) => {
    const child = `${alignment.childType}:${alignment.childId}`;
    const parent = `${alignment.parentType}:${alignment.parentId}`;
    const mine = places.get(here === 'child' ? child : parent);
    const other = places.get(here === 'child' ? parent : child);
    return mine?.objective === objective
      ? {
          alignment,
          objective: other?.objective,
          keyResult: other?.keyResult,
          own: mine.keyResult,
          otherId: here === 'child' ? alignment.parentId : alignment.childId,
        }
      : null;
  };
  /** @param {'child' | 'parent'} here */
  const ends = (here) =>
    cascade.alignments.map((alignment) => end(alignment, here)).filter((one) => one !== null);
  return {up: ends('child'), down: ends('parent')};
}
