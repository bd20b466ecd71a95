/**
 * An objective, or a key result with the objective that it belongs to.
 *
 * @typedef {{objective: Okr.Objective, keyResult: Okr.KeyResult | undefined}} Place
 *
 * @typedef {{alignment: Okr.Alignment, child: Place | undefined, parent: Place | undefined}} Link
 *
 * @typedef {Partial<Place> & {
 *   alignment: Okr.Alignment,
 *   own: Okr.KeyResult | undefined,
 *   otherId: string,
 * }} End objective and key result at the other end; own: the key result of this objective at this end
 */

/**
 * @param {import('./parts.js').Records} cascade
 * @returns {Link[]} its alignments, with what stands at both ends
 */
export function allLinks(cascade) {
  /** @type {Map<string, Place>} */
  const places = new Map();
  for (const objective of cascade.objectives) {
    places.set(`OBJECTIVE:${objective.id}`, {objective, keyResult: undefined});
    for (const keyResult of objective.keyResults) {
      places.set(`KEY_RESULT:${keyResult.id}`, {objective, keyResult});
    }
  }
  return cascade.alignments.map((alignment) => ({
    alignment,
    child: places.get(`${alignment.childType}:${alignment.childId}`),
    parent: places.get(`${alignment.parentType}:${alignment.parentId}`),
  }));
}

/**
 * The alignments of one objective, with what stands at their other end.
 *
 * @param {import('./parts.js').Records} cascade
 * @param {Okr.Objective} objective
 * @returns {{up: End[], down: End[]}}
 */
export function linksOf(cascade, objective) {
  const links = allLinks(cascade);
  /** @param {'child' | 'parent'} here @param {'child' | 'parent'} there @returns {End[]} */
  const ends = (here, there) =>
    links
      .filter((link) => link[here]?.objective === objective)
      .map((link) => ({
        ...link[there],
        alignment: link.alignment,
        own: link[here]?.keyResult,
        otherId: link.alignment[`${there}Id`],
      }));
  return {up: ends('child', 'parent'), down: ends('parent', 'child')};
}
