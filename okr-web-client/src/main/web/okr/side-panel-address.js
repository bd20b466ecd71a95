import {href} from '../platform/router.js';

/**
 * The address of the page that is open, with an objective shown beside it.
 *
 * @param {import('../platform/router.js').Route | null} route
 * @param {string} objectiveId empty: none
 * @param {string} [keyResultId] the key result of it to look at
 */
export function sidePanelAddress(route, objectiveId, keyResultId = '') {
  const query = new URLSearchParams(route?.query);
  query.delete('objective');
  query.delete('kr');
  if (objectiveId) {
    query.set('objective', objectiveId);
  }
  if (keyResultId) {
    query.set('kr', keyResultId);
  }
  return href(route?.name ?? 'cascade', route?.params, query);
}
