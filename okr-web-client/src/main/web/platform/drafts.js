import {attempt} from './storage.js';

/** What was typed and not yet saved: kept in this tab, so that neither a refusal nor a reload loses it. */
const PREFIX = 'okr.draft.';

/**
 * @param {string} name
 * @param {unknown} draft nothing is kept where it is null
 */
export const keep = (name, draft) =>
  draft === null
    ? forget(name)
    : attempt(() => sessionStorage.setItem(PREFIX + name, JSON.stringify(draft)));

/**
 * @param {string} name
 * @returns {unknown} null where there is none
 */
export const kept = (name) =>
  attempt(() => JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null'));

/** @param {string} name */
export const forget = (name) => attempt(() => sessionStorage.removeItem(PREFIX + name));
