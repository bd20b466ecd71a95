import {locale, texts} from '../texts/texts.js';

/** No number is ever -0. */
const signDisplay = 'negative';
const numbers = new Intl.NumberFormat(locale, {maximumFractionDigits: 4, signDisplay});
const exact = new Intl.NumberFormat(locale, {maximumSignificantDigits: 15, signDisplay});
const compact = new Intl.NumberFormat(locale, {
  notation: 'compact',
  maximumSignificantDigits: 4,
  signDisplay,
});
const days = new Intl.DateTimeFormat(locale, {day: 'numeric', month: 'short', timeZone: 'UTC'});
const daysWithYear = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Whether the language writes the sign of a currency before the amount. */
const SIGN_FIRST =
  new Intl.NumberFormat(locale, {style: 'currency', currency: 'EUR'})
    .formatToParts(1)
    .at(0)?.type === 'currency';

/** @param {string} text without case and accents */
export const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * What may be written over several lines and is shown in one.
 *
 * @param {string} text
 */
export const oneLine = (text) => text.trim().replace(/\s+/g, ' ');

/** Of a number to be rounded to a tenth, such as weeks of work. */
export const tenth = new Intl.NumberFormat(locale, {maximumFractionDigits: 1}).format;

const grades = new Intl.NumberFormat(locale, {minimumFractionDigits: 1, maximumFractionDigits: 1});

/** A grade, or a mean of grades; only all of it is 1. @param {number} value 0..1 */
export const gradeText = (value) => grades.format(value < 1 ? Math.min(value, 0.9) : value);

/**
 * Writes shares so that nothing but all is 100 %, and nothing but nothing 0 %.
 *
 * @param {number} digits behind the point
 * @returns {(share: number) => string} of a share, 0..1
 */
function shares(digits) {
  const {format} = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: digits,
    signDisplay,
  });
  const step = 10 ** (-digits - 2);
  return (share) => {
    if (share > 0 && share < step / 2) {
      return `<\u2009${format(step)}`;
    }
    return format(share < 1 && share > 1 - step ? 1 - step : share);
  };
}

/** Of a share, 0..1, in whole percent. */
export const percent = shares(0);

/** Of a share, 0..1, where the parts of a number are told. */
export const exactPercent = shares(2);

/** @param {string} day an ISO date */
export const date = (day) => days.format(new Date(day));

/** @param {string} day an ISO date */
export const dateWithYear = (day) => daysWithYear.format(new Date(day));

/**
 * A sentence of the service, with the days that it speaks of as readers write them.
 *
 * @param {{message: string, params: unknown[]}} said
 */
export const sentence = ({message, params}) =>
  params.reduce(
    (/** @type {string} */ text, param) =>
      typeof param === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(param)
        ? text.replaceAll(param, dateWithYear(param))
        : text,
    message,
  );

/**
 * @param {string} from an ISO date
 * @param {string} to an ISO date
 */
export const dateRange = (from, to) => daysWithYear.formatRange(new Date(from), new Date(to));

/** As short as it can be read: millions are rounded. @param {number} value */
export const number = (value) => (Math.abs(value) >= 1e6 ? compact : numbers).format(value);

/**
 * Numbers that stand beside one, or how all of them are written: for many it is found out once.
 *
 * @typedef {(number | null | undefined)[] | ((value: number) => string)} Beside
 */

/**
 * How numbers are written that stand beside each other: short where all that differ stay apart, else in full.
 *
 * @param {(number | null | undefined)[]} beside
 * @returns {(value: number) => string}
 */
export function numbersApart(beside) {
  const differing = [...new Set(beside.filter((one) => typeof one === 'number'))];
  return (
    [number, numbers.format].find((write) => new Set(differing.map(write)).size === differing.length) ??
    exact.format
  );
}

/** @param {number | null | undefined} share 0..1, where it is known */
export const percentOrNone = (share) =>
  typeof share === 'number' ? percent(share) : texts.keyResult.noValue;

/** The order of names in the language of the pages. */
export const byName = new Intl.Collator(locale).compare;

/**
 * A value in the unit of its metric.
 *
 * @param {number | null | undefined} value
 * @param {Okr.Metric} metric
 * @param {Beside} [beside] further values that stand beside it
 */
export function measure(value, metric, beside = []) {
  if (value === null || value === undefined) {
    return texts.keyResult.noValue;
  }
  const unit = metric.unit ?? (metric.type === 'PERCENT' ? '%' : '');
  const write =
    typeof beside === 'function' ? beside : numbersApart([value, metric.baseline, metric.target, ...beside]);
  const written = write(value);
  if (metric.type === 'CURRENCY' && /^[€$£]$/.test(unit) && SIGN_FIRST) {
    return unit + written;
  }
  return unit ? `${written}\u00a0${unit}` : written;
}

/**
 * Where a key result stands, in words: its value, the milestones reached, or done or not.
 *
 * @param {Pick<Okr.KeyResult, 'metric' | 'value' | 'hasData'>} keyResult
 * @param {Beside} [beside] further values that stand beside its own
 */
export function standing(keyResult, beside) {
  const {metric, value, hasData} = keyResult;
  switch (metric.type) {
    case 'BINARY':
      return hasData && (value ?? 0) >= 1 ? texts.keyResult.done : texts.keyResult.notDone;
    case 'MILESTONES': {
      const all = metric.milestones ?? [];
      return texts.keyResult.milestones({
        done: all.filter((one) => one.doneOn).length,
        all: all.length,
      });
    }
    default:
      return measure(value, metric, beside);
  }
}

/**
 * What a key result aims at, in words; empty where its standing says it all.
 *
 * @param {Okr.Metric} metric
 * @param {number | null} [value] that stands beside it
 */
export function aim(metric, value) {
  const {type, baseline, target, direction} = metric;
  if (type === 'BINARY' || type === 'MILESTONES' || target === null || target === undefined) {
    return '';
  }
  const [from, to] = [measure(baseline, metric, [value]), measure(target, metric, [value])];
  if (direction === 'MAINTAIN_AT_LEAST') {
    return texts.keyResult.atLeast({target: to});
  }
  if (direction === 'MAINTAIN_AT_MOST') {
    return texts.keyResult.atMost({target: to});
  }
  return texts.keyResult.fromTo({from, to});
}

/**
 * A word of a closed list, or the code itself where the service knows one more.
 *
 * @param {Record<string, string>} words
 * @param {string | null | undefined} code
 */
export const word = (words, code) => (code ? (words[code] ?? code) : '');
