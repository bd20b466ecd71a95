import {get} from '../platform/api.js';

/** @type {Map<string, Promise<string>>} */
const names = new Map();

/**
 * @param {string} id
 * @returns {Promise<string>} the person's name, or the id where it cannot be had
 */
export function personName(id) {
  let name = names.get(id);
  if (!name) {
    name = get(`/people/${encodeURIComponent(id)}`).then(
      ({data}) => data.name ?? id,
      () => {
        names.delete(id);
        return id;
      },
    );
    names.set(id, name);
  }
  return name;
}
