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

/**
 * The way from a record to the top, over what each stands below.
 *
 * @template {{id: string, parentId?: string | null}} T
 * @param {readonly T[]} all such as teams, or cycles
 * @param {string | null | undefined} id
 * @returns {T[]} the record itself, then those above it
 */
export function pathUp(all, id) {
  /** @type {T[]} */
  const path = [];
  const find = (/** @type {typeof id} */ wanted) => all.find((one) => one.id === wanted);
  for (let one = find(id); one && !path.includes(one); one = find(one.parentId)) {
    path.push(one);
  }
  return path;
}

/**
 * A list with one of its entries at another place.
 *
 * @template T
 * @param {readonly T[]} all
 * @param {number} from
 * @param {number} to
 */
export const moved = (all, from, to) =>
  all.toSpliced(from, 1).toSpliced(to, 0, ...all.slice(from, from + 1));

/**
 * Whether two values of a record are alike, all that stands within them too; none is like nothing.
 *
 * @param {unknown} a
 * @param {unknown} b
 */
export const alike = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
