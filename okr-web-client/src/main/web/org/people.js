import {get} from '../platform/api.js';

/** Asked for in one request. */
const MOST = 100;

/** @type {Map<string, Promise<string>>} */
const names = new Map();

/** @type {string[]} ids that the next request asks for */
let waiting = [];
/** @type {Promise<Map<string, string>> | null} */
let next = null;

/**
 * @param {string} id
 * @returns {Promise<string>} the person's name, or the id where it cannot be had
 */
export function personName(id) {
  let name = names.get(id);
  if (!name) {
    waiting.push(id);
    next ??= soon();
    name = next.then(
      (found) => found.get(id) ?? id,
      () => {
        names.delete(id);
        return id;
      },
    );
    names.set(id, name);
  }
  return name;
}

/** What is asked for at once is asked in one request: a page may name many people. */
async function soon() {
  await new Promise((resolve) => setTimeout(resolve));
  const ids = waiting;
  waiting = [];
  next = null;
  /** @type {Map<string, string>} */
  const found = new Map();
  for (let from = 0; from < ids.length; from += MOST) {
    const query = {ids: ids.slice(from, from + MOST).join(','), limit: MOST};
    const {data} = await get('/people', {query});
    for (const {id, name} of /** @type {Api.VersionedPerson[]} */ (data.items)) {
      found.set(id, name);
    }
  }
  return found;
}
