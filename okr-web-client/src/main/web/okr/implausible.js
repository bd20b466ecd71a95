/** What the service takes at most; beyond it says so itself. */
const MOST = 1e14;

/**
 * What is odd about a value: FAR, it lies beyond twice the way from the baseline to the target, or as far
 * behind the baseline; JUMP, it lies on the way, yet further from the last one than the whole way.
 *
 * @param {number} value
 * @param {Okr.KeyResult} keyResult
 * @returns {'FAR' | 'JUMP' | null}
 */
export function oddity(value, {metric, value: last}) {
  const {baseline, target} = metric;
  if (typeof baseline !== 'number' || typeof target !== 'number' || Math.abs(value) >= MOST) {
    return null;
  }
  const way = Math.abs(target - baseline);
  if (way === 0) {
    return null;
  }
  if (Math.abs(value - baseline) > 2 * way) {
    return 'FAR';
  }
  return typeof last === 'number' && Math.abs(value - last) > way ? 'JUMP' : null;
}
