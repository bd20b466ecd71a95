import {href} from '../platform/router.js';
import {subjectAddress} from '../okr/subject-address.js';
import {texts} from '../texts/texts.js';

/** @typedef {Map<string, {objectiveId: string, cycleId: string}>} Homes of key results */
/** @typedef {keyof typeof texts.audit.mend} Place */

/**
 * Rules whose findings are mended elsewhere.
 *
 * @type {Record<string, [place: Place, query?: Record<string, string>]>}
 */
const PLACES = {
  NO_OKRS: ['write'],
  TOO_MANY_OBJECTIVES: ['write'],
  UNDER_WATER: ['team', {tab: 'health'}],
  UNEXPLAINED_MISS: ['grading'],
  PROVIDER_OVERLOAD: ['planning', {view: 'capacity'}],
  DEPENDENCY_CIRCLE: ['dependencies', {view: 'circles'}],
  TOP_DOWN_ONLY: ['map'],
};

/** The pages of subjects that have one of their own. */
const OF = /** @type {Record<string, Place>} */ ({
  OBJECTIVE: 'objective',
  KEY_RESULT: 'keyResult',
  INITIATIVE: 'initiative',
  DEPENDENCY: 'dependency',
});

/**
 * Where a finding is mended: on the page of its subject, unless its rule has another.
 *
 * @param {Api.Finding} finding
 * @param {string} cycleId
 * @param {Homes} homes as far as they are known
 * @returns {{href: string, text: string}}
 */
export function fixLink({code, subject}, cycleId, homes) {
  const {id, teamId, type} = subject;
  const {mend} = texts.audit;
  const [place, query] = PLACES[code] ?? [];
  if (place) {
    const isOfTeam = place === 'write' || place === 'team';
    const narrowed = isOfTeam ? query : {...query, team: teamId};
    return {href: href(place, {cycleId, teamId}, narrowed), text: mend[place]};
  }
  const isKnown = type !== 'KEY_RESULT' || homes.has(id);
  return {
    href: subjectAddress({...subject, cycleId}, homes),
    text: mend[(isKnown && OF[type]) || 'team'],
  };
}

/**
 * @param {Okr.Cascade} cascade
 * @param {string} cycleId the one that is looked at
 * @returns {Homes}
 */
export const homesOf = ({objectives}, cycleId) =>
  new Map(
    objectives.flatMap(({id, keyResults}) =>
      keyResults.map((keyResult) => [keyResult.id, {objectiveId: id, cycleId}]),
    ),
  );
