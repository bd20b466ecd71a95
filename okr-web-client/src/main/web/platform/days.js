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

/** @param {string} day @returns {string} the first day of its week */
export const mondayOf = (day) => plusDays(day, -((new Date(day).getUTCDay() + 6) % 7));

/**
 * @param {string} from
 * @param {string} to
 */
export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
