/**
 * @template T
 * @param {Iterable<T>} set
 * @param {T} one
 * @returns {Set<T>} a new one without it, or with it where it was not in there
 */
export function toggled(set, one) {
  const others = new Set(set);
  if (!others.delete(one)) {
    others.add(one);
  }
  return others;
}
