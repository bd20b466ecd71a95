import {groupedBy} from '../platform/collections.js';
import {locale, texts} from '../texts/texts.js';
import {dissolution, isMovedBy} from './dissolution.js';

/**
 * @typedef {Api.LoggedChange & {intoTeamId?: string | undefined, eased?: string[]}} Told a change; of a
 *     team that was dissolved with the one that took over; of what was committed with the fields that were
 *     made easier
 * @typedef {{key: string, actorId: string | null, day: string, changes: Told[], isCut: boolean}} Group
 *     what one person did on one day; isCut: there may have been more of it
 */

/**
 * @param {Api.LoggedChange[]} changes newest first
 * @param {string} [cutOn] the day whose earlier changes are not among them, if any
 * @returns {Group[]} each day's work of a person together, newest first; without what a change beside
 *     it tells already, as the objective's does for its amendment, and the team's for all that moved when
 *     it was dissolved
 */
export function grouped(changes, cutOn) {
  const dissolutions = changes.flatMap((one) => dissolution(one, changes));
  const answered = new Set(
    changes
      .filter(({subjectType}) => subjectType === 'DEPENDENCY_ANSWER')
      .map(({after, revision}) => `${revision} ${after?.['dependencyId']}`),
  );
  /** @param {Api.LoggedChange} change */
  const isImplied = ({subjectType, subjectId, action, revision}) =>
    subjectType === 'AMENDMENT' ||
    (subjectType === 'DEPENDENCY' &&
      action === 'UPDATE' &&
      answered.has(`${revision} ${subjectId}`));
  /** @type {Told[]} */
  const told = changes
    .filter((one) => !isImplied(one) && !dissolutions.some((team) => isMovedBy(one, team)))
    .map((one) => {
      const into = dissolutions.find(({change}) => change === one)?.intoTeamId;
      return into ? {...one, intoTeamId: into} : one;
    });
  return groupedBy(told, ({at, actorId}) => `${localDay(new Date(at))} ${actorId}`).map(
    ([key, those]) => {
      const day = key.slice(0, key.indexOf(' '));
      return {
        key,
        actorId: those[0]?.actorId ?? null,
        day,
        changes: those,
        isCut: day === cutOn,
      };
    },
  );
}

/**
 * How much of what was changed, in words.
 *
 * @param {Group} group
 */
export function summary({changes, isCut}) {
  const counts = groupedBy(changes, ({subjectType}) => subjectType).map(
    ([type, those]) => /** @type {const} */ ([type, those.length]),
  );
  const words = /** @type {Record<string, (given: {n: number}) => string>} */ (
    texts.changes.counts
  );
  const known = counts.filter(([type]) => words[type]).sort(([, a], [, b]) => b - a);
  const other = counts.filter(([type]) => !words[type]).reduce((sum, [, n]) => sum + n, 0);
  const all = [
    ...known.map(([type, n]) => words[type]?.({n}) ?? ''),
    ...(other ? [texts.changes.others({n: other})] : []),
  ].join(', ');
  return counted(all, isCut);
}

/** @param {string} counts of a group @param {boolean} isCut as of the group */
export const counted = (counts, isCut) => (isCut ? texts.changes.atLeast({counts}) : counts);

const near = new Intl.RelativeTimeFormat(locale, {numeric: 'auto'});
const weekdays = new Intl.DateTimeFormat(locale, {weekday: 'long', day: 'numeric', month: 'short'});

/** @param {Date} at @returns {string} that day on the clock of who reads, as YYYY-MM-DD */
export const localDay = (at) =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** @param {string} day as localDay gives it @returns {string} in words */
export function dayInWords(day) {
  const now = new Date();
  if (day === localDay(now)) {
    return near.format(0, 'day');
  }
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return day === localDay(yesterday)
    ? near.format(-1, 'day')
    : weekdays.format(new Date(`${day}T12:00`));
}
