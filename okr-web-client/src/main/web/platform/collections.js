/**
 * A set with an entry taken out where it was in, else put in: what is open turns shut.
 *
 * @template T
 * @param {ReadonlySet<T>} set
 * @param {T} entry
 */
export function toggled(set, entry) {
  const turned = new Set(set);
  return turned.delete(entry) ? turned : turned.add(entry);
}

/**
 * Records that belong together, in the order in which the first of each comes.
 *
 * @template T
 * @param {readonly T[]} all
 * @param {(one: T) => string} keyOf
 * @returns {[key: string, those: T[]][]}
 */
export function groupedBy(all, keyOf) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) {
      group.push(one);
    } else {
      groups.set(key, [one]);
    }
  }
  return [...groups];
}

/**
 * Records by a key of theirs.
 *
 * @template T
 * @template {string} [K=string]
 * @param {readonly T[]} all
 * @param {(one: T) => K} keyOf
 */
export const byKey = (all, keyOf) => new Map(all.map((one) => /** @type {const} */ ([keyOf(one), one])));
