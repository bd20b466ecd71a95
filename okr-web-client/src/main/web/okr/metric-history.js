import {daysBetween} from '../platform/days.js';

/** @typedef {[on: string, value: number]} Point */
/** @typedef {{from: string, to: string, metric: Okr.Metric}} Span */

/**
 * The metric of a key result over its cycle: up to the day of an amendment the old one stood.
 *
 * @param {Okr.Metric} metric as it is
 * @param {Api.Amendment[]} amendments of the key result
 * @param {Okr.Cycle} cycle
 * @returns {Span[]} oldest first
 */
export function metricSpans(metric, amendments, {startsOn, endsOn}) {
  const newestFirst = amendments
    .filter(({on, field}) => on > startsOn && field.startsWith('metric.'))
    .sort((a, b) => b.on.localeCompare(a.on) || b.writtenAt.localeCompare(a.writtenAt));
  /** @type {Span[]} */
  const spans = [];
  let [to, held] = [endsOn, metric];
  for (const {on, field, oldValue} of newestFirst) {
    if (on < to) {
      spans.unshift({from: on, to, metric: held});
      to = on;
    }
    held = {...held, [field.slice('metric.'.length)]: oldValue};
  }
  return [{from: startsOn, to, metric: held}, ...spans];
}

/** What is aimed at in a span of the cycle. @param {Span} span @returns {Point[]} */
export const targetIn = ({from, to, metric: {target}}) =>
  typeof target === 'number'
    ? [
        [from, target],
        [to, target],
      ]
    : [];

/**
 * What is expected by the day in a span of the cycle: even, or by the phased targets.
 *
 * @param {Span} span
 * @param {Okr.Cycle} cycle
 * @returns {Point[]}
 */
export function expectedIn({from, to, metric}, {startsOn, endsOn}) {
  const {baseline, target, direction, plan} = metric;
  if (typeof baseline !== 'number' || typeof target !== 'number') {
    return [];
  }
  /** @type {Point[]} */
  const planned = plan?.length ? plan.map(({on, value}) => [on, value]) : [[endsOn, target]];
  /** @type {Point[]} */
  const points =
    planned[0]?.[0] === startsOn
      ? planned
      : [[startsOn, direction.startsWith('MAINTAIN') ? target : baseline], ...planned];
  return [
    [from, valueOn(points, from)],
    ...points.filter(([on]) => from < on && on < to),
    [to, valueOn(points, to)],
  ];
}

/** @param {Point[]} points rising by day, the first no later than the day @param {string} day */
function valueOn(points, day) {
  const next = points.findIndex(([on]) => on >= day);
  const [on, value] = /** @type {Point} */ (points.at(next));
  const [before, last] = points[next - 1] ?? [on, value];
  return on === before ? value : last + ((value - last) * daysBetween(before, day)) / daysBetween(before, on);
}
