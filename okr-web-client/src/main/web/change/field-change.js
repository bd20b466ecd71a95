import {html} from 'lit';
import {alike} from '../platform/collections.js';
import {date, dateWithYear, measure, number, word} from '../platform/format.js';
import {texts} from '../texts/texts.js';
import {fieldValue} from './field-value.js';

/** @typedef {Parameters<typeof fieldValue>[2] & {was?: Okr.Metric | null | undefined}} Known */

/**
 * What became of a field: its name alone where what it holds cannot be said in words.
 *
 * @param {string} field a name, or a path as metric.target
 * @param {any} from
 * @param {any} to
 * @param {Known} [known] was: the metric as it was before, where it is another
 */
export function fieldChange(field, from, to, {was, ...known} = {}) {
  const {metric = null} = known;
  const name = word(texts.fields, field);
  const show = SHOWN[field];
  const [before, after] = show
    ? show(from ?? [], to ?? [], {was: was ?? metric, metric})
    : [
        fieldValue(field, from, {...known, metric: was ?? metric, beside: [to]}),
        fieldValue(field, to, {...known, beside: [from]}),
      ];
  return before === null || after === null
    ? name
    : html`${texts.changes.field({name})} ${before} → ${after}`;
}

/** Says of a change that it asks for less than before. */
export const easedMark = () => html`<span class="okr-tag okr-tag-open">${texts.changes.eased}</span>`;

/** Each part of a metric that is another. @param {Okr.Metric} from @param {Okr.Metric} to */
export const metricChanges = (from, to) =>
  /** @type {(keyof Okr.Metric)[]} */ (Object.keys({...from, ...to}))
    .filter((part) => !alike(from[part], to[part]))
    .map((part) => ({name: `metric.${part}`, from: from[part], to: to[part]}));

/** @typedef {{metric: Okr.Metric | null, was: Okr.Metric | null}} Metrics as it is, and as it was */

/**
 * Of lists that are told by what differs, both sides in words.
 *
 * @type {Record<string, (from: any[], to: any[], metrics: Metrics) => [before: string, after: string]>}
 */
const SHOWN = {
  'metric.plan': (from, to, {metric, was}) => {
    const beside = [...from, ...to].map(({value}) => value);
    const text = (/** @type {Okr.Metric | null} */ of) => (/** @type {Api.PlanPoint} */ {on, value}) =>
      `${date(on)} ${of ? measure(value, of, beside) : number(value)}`;
    return [listed(differing(from, to).map(text(was))), listed(differing(to, from).map(text(metric)))];
  },
  'metric.milestones': (from, to) => [
    listed(differing(from, to).map((one) => milestoneText(one, from, to))),
    listed(differing(to, from).map((one) => milestoneText(one, to, from))),
  ],
};

/**
 * Those that the others do not hold just so; all where only their order differs.
 *
 * @template T
 * @param {T[]} these
 * @param {T[]} others
 * @returns {T[]}
 */
function differing(these, others) {
  const missing = (/** @type {T[]} */ some, /** @type {T[]} */ all) =>
    some.filter((one) => !all.some((other) => alike(one, other)));
  const own = missing(these, others);
  return own.length || missing(others, these).length ? own : these;
}

/**
 * A milestone with what is another about it.
 *
 * @param {Api.Milestone} milestone
 * @param {Api.Milestone[]} own all that stand beside it
 * @param {Api.Milestone[]} others
 */
function milestoneText({id, title, weight, doneOn}, own, others) {
  const other = others.find((one) => one.id === id);
  const {doneOn: doneWord, notDone, weight: weightWord} = texts.changes.milestone;
  const about = [
    ...(weight === (other?.weight ?? evenWeight(own)) ? [] : [weightWord({weight: number(weight)})]),
    ...(alike(doneOn, other?.doneOn)
      ? []
      : [doneOn ? doneWord({date: dateWithYear(doneOn)}) : notDone]),
  ];
  return about.length ? `${title} (${about.join(', ')})` : title;
}

/** What need not be said of one that is new or gone. @param {Api.Milestone[]} milestones */
const evenWeight = ([first, ...rest]) =>
  rest.every(({weight}) => weight === first?.weight) ? first?.weight : undefined;

/** @param {string[]} parts */
const listed = (parts) => parts.join(', ') || texts.none;
