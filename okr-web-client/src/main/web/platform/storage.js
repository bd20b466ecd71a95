/**
 * Uses what the browser keeps for this tab or on this device. That may be forbidden, or full: then nothing
 * is kept, which does no harm.
 *
 * @template T
 * @param {() => T} use
 * @returns {T | null} null where it cannot be used
 */
export function attempt(use) {
  try {
    return use();
  } catch {
    return null;
  }
}
