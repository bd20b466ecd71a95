import {percent} from '../platform/format.js';
import {href} from '../platform/router.js';

/** The page of a part of an exposure. @param {import('./exposure-graph.js').ExposedNode} node */
export function nodeAddress({type, id, cycleId, objective}) {
  switch (type) {
    case 'INITIATIVE':
      return href('initiative', {cycleId, initiativeId: id});
    case 'DEPENDENCY':
      return href('dependency', {cycleId, dependencyId: id});
    case 'KEY_RESULT':
      return href('objective', {cycleId, objectiveId: objective?.id ?? ''}, {kr: id});
    default:
      return href('objective', {cycleId, objectiveId: id});
  }
}

/** A share in words; what is too small for a percent is not nothing. @param {number} share */
export const shareText = (share) =>
  share > 0 && share < 0.005 ? `<\u2009${percent(0.01)}` : percent(share);
