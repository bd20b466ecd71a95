import {personName} from '../org/people.js';

/** @typedef {import('../platform/parts/search-picker.js').Option} Option */

/**
 * Somebody as a picker shows them: by the id at first, by the name as soon as it is known.
 *
 * @param {string} id empty for nobody
 * @param {(owner: Option) => void} named
 * @returns {Option | null}
 */
export function ownerOption(id, named) {
  if (!id) {
    return null;
  }
  personName(id).then((label) => named({id, label}));
  return {id, label: id};
}
