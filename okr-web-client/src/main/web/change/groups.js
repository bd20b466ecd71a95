import {groupedBy} from '../platform/collections.js';
import {locale, texts} from '../texts/texts.js';

/**
 * @typedef {{key: string, actorId: string | null, day: string, changes: Api.LoggedChange[]}} Group what
 *     one person did on one day
 */

/**
 * @param {Api.LoggedChange[]} changes newest first
 * @returns {Group[]} each day's work of a person together, newest first; without what a change beside
 *     it tells already, as the objective's does for its amendment
 */
export function grouped(changes) {
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
  return groupedBy(
    changes.filter((one) => !isImplied(one)),
    ({at, actorId}) => `${localDay(new Date(at))} ${actorId}`,
  ).map(([key, those]) => ({
    key,
    actorId: those[0]?.actorId ?? null,
    day: key.slice(0, key.indexOf(' ')),
    changes: those,
  }));
}

/**
 * How much of what was changed, in words.
 *
 * @param {Api.LoggedChange[]} changes
 */
export function summary(changes) {
  const counts = groupedBy(changes, ({subjectType}) => subjectType).map(
    ([type, those]) => /** @type {const} */ ([type, those.length]),
  );
  const words = /** @type {Record<string, (given: {n: number}) => string>} */ (
    texts.changes.counts
  );
  const known = counts.filter(([type]) => words[type]).sort(([, a], [, b]) => b - a);
  const other = counts.filter(([type]) => !words[type]).reduce((sum, [, n]) => sum + n, 0);
  return [
    ...known.map(([type, n]) => words[type]?.({n}) ?? ''),
    ...(other ? [texts.changes.others({n: other})] : []),
  ].join(', ');
}

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
