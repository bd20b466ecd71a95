/** What the service takes at most; beyond it says so itself. */
const MOST = 1e14;

/**
 * Whether a value lies beyond twice the way from the baseline to the target, as far behind the baseline,
 * or further from the last one than the whole way.
 *
 * @param {number} value
 * @param {Okr.KeyResult} keyResult
 */
export function isImplausible(value, {metric, value: last}) {
  const {baseline, target} = metric;
  if (typeof baseline !== 'number' || typeof target !== 'number' || Math.abs(value) >= MOST) {
    return false;
  }
  const way = Math.abs(target - baseline);
  const isFar = Math.abs(value - baseline) > 2 * way;
  const isJump = typeof last === 'number' && Math.abs(value - last) > way;
  return way > 0 && (isFar || isJump);
}
