/** What was typed and not yet saved: kept in this tab, so that neither a refusal nor a reload loses it. */
const PREFIX = 'okr.draft.';

/**
 * @param {string} name
 * @param {unknown} draft
 */
export function keep(name, draft) {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));
  } catch {
    // Then it lives on the page only.
  }
}

/**
 * @param {string} name
 * @returns {unknown} null where there is none
 */
export function kept(name) {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null');
  } catch {
    return null;
  }
}

/** @param {string} name */
export function forget(name) {
  try {
    sessionStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept.
  }
}
