const DAY = 86_400_000;

/** Days are ISO dates, in UTC as the service counts by default. @param {Date} at */
const dayOf = (at) => at.toISOString().slice(0, 10);

export const today = () => dayOf(new Date());

/**
 * @param {string} day empty where there is none
 * @param {number} days
 * @returns {string} empty where there is none
 */
export function plusDays(day, days) {
  const time = Date.parse(day);
  return Number.isNaN(time) ? '' : dayOf(new Date(time + days * DAY));
}

/**
 * @param {string} day
 * @param {number} months
 */
export function plusMonths(day, months) {
  const date = new Date(day);
  date.setUTCMonth(date.getUTCMonth() + months);
  return dayOf(date);
}

/** As the service names them, from that which JavaScript calls 0. */
export const WEEKDAYS = /** @type {const} */ ([
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
]);

/** With which day weeks begin; a setting of the company. */
let firstWeekday = 1;

/** @param {(typeof WEEKDAYS)[number]} weekday with which weeks begin from now on */
export function beginWeeksWith(weekday) {
  firstWeekday = WEEKDAYS.indexOf(weekday);
}

/** @param {string} day @param {number} weekday @returns {string} the last such one up to the day */
const lastWeekday = (day, weekday) =>
  plusDays(day, -((new Date(day).getUTCDay() - weekday + 7) % 7));

/** @param {string} day @returns {string} the last Monday, by which the service names weeks */
export const mondayOf = (day) => lastWeekday(day, 1);

/** @param {string} day @returns {string} the first day of its week, with which the company begins it */
export const weekStart = (day) => lastWeekday(day, firstWeekday);

/** @param {string} day @returns {string} the Monday in its week, wherever the company begins it */
export const mondayIn = (day) => mondayOf(plusDays(weekStart(day), 6));

/**
 * @param {string} from
 * @param {string} to
 */
export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
