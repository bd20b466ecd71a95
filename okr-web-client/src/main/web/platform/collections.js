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
