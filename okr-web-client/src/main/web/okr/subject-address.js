import {href} from '../platform/router.js';

/** Records with a page of their own, by which its address calls them too. */
const WITH_PAGE = ['OBJECTIVE', 'INITIATIVE', 'DEPENDENCY', 'TEAM'];

/**
 * Where a record that is spoken of can be seen; a key result on the page of its objective.
 *
 * @param {{type: string, id: string, cycleId: string, teamId?: string}} subject teamId: whose page is
 *     shown where the record itself has none
 * @param {Map<string, {objectiveId: string, cycleId: string}>} homes of objectives and key results
 * @returns {string} empty where there is nowhere to go
 */
export function subjectAddress({type, id, cycleId, teamId}, homes) {
  const home = homes.get(id);
  if (type === 'KEY_RESULT' && home) {
    return href('objective', home, {kr: id});
  }
  const place = {cycleId: home?.cycleId ?? cycleId};
  if (!place.cycleId) {
    return '';
  }
  if (WITH_PAGE.includes(type)) {
    const page = type.toLowerCase();
    return href(page, {...place, [`${page}Id`]: id});
  }
  return teamId ? href('team', {...place, teamId}) : '';
}
