import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';

/** Rules whose findings are mended somewhere else than on the page of their subject. */
const PLACES = /** @type {Record<string, 'write' | 'grading' | 'planning' | 'dependencies' | 'map'>} */ ({
  NO_OKRS: 'write',
  TOO_MANY_OBJECTIVES: 'write',
  UNEXPLAINED_MISS: 'grading',
  PROVIDER_OVERLOAD: 'planning',
  DEPENDENCY_CIRCLE: 'dependencies',
  TOP_DOWN_ONLY: 'map',
});

/** @type {Record<string, Record<string, string>>} the part of that page */
const VIEWS = {
  PROVIDER_OVERLOAD: {view: 'capacity'},
  DEPENDENCY_CIRCLE: {view: 'circles'},
};

/**
 * Where a finding is mended.
 *
 * @param {Api.Finding} finding
 * @param {string} cycleId
 * @param {Map<string, string>} objectiveOf the objective of each key result, as far as it is known
 * @returns {{href: string, text: string}}
 */
export function fixLink({code, subject}, cycleId, objectiveOf) {
  const {id, teamId, type} = subject;
  const {mend} = texts.audit;
  const place = PLACES[code];
  if (code === 'UNDER_WATER') {
    return {href: href('team', {cycleId, teamId}, {tab: 'health'}), text: mend.team};
  }
  if (place === 'write') {
    return {href: href('write', {cycleId, teamId}), text: mend.write};
  }
  if (place) {
    return {
      href: href(place, {cycleId}, {...VIEWS[code], team: teamId}),
      text: mend[place],
    };
  }
  switch (type) {
    case 'OBJECTIVE':
      return {href: href('objective', {cycleId, objectiveId: id}), text: mend.objective};
    case 'INITIATIVE':
      return {href: href('initiative', {cycleId, initiativeId: id}), text: mend.initiative};
    case 'DEPENDENCY':
      return {href: href('dependency', {cycleId, dependencyId: id}), text: mend.dependency};
    default: {
      const objectiveId = objectiveOf.get(id);
      return type === 'KEY_RESULT' && objectiveId
        ? {href: href('objective', {cycleId, objectiveId}, {kr: id}), text: mend.keyResult}
        : {href: href('team', {cycleId, teamId}), text: mend.team};
    }
  }
}

/**
 * @param {Okr.Cascade} cascade
 * @returns {Map<string, string>} the objective of each key result
 */
export const objectivesOf = (cascade) =>
  new Map(
    cascade.objectives.flatMap((objective) =>
      objective.keyResults.map((keyResult) => [keyResult.id, objective.id]),
    ),
  );
