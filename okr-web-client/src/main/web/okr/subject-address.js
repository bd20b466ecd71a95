import {href} from '../platform/router.js';

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
  switch (type) {
    case 'OBJECTIVE':
      return href('objective', {...place, objectiveId: id});
    case 'INITIATIVE':
      return href('initiative', {...place, initiativeId: id});
    case 'DEPENDENCY':
      return href('dependency', {...place, dependencyId: id});
    case 'TEAM':
      return href('team', {...place, teamId: id});
    default:
      return teamId ? href('team', {...place, teamId}) : '';
  }
}
