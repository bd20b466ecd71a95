import {html, nothing} from 'lit';
import {date, measure, number, word} from '../platform/format.js';
import {texts} from '../texts/texts.js';

/** @type {Record<string, string>} */
const CONSTANTS = {
  ...texts.states,
  ...texts.ambitions,
  ...texts.sources,
  ...texts.metricTypes,
  ...texts.directions,
};

/**
 * What amendments changed, each with its reason.
 *
 * @param {Api.Amendment[]} amendments
 * @param {Okr.Cascade | null} cascade that names what was aligned to
 * @param {Okr.Metric | null} metric of the key result, where it is one's
 */
export const amendmentList = (amendments, cascade, metric) =>
  amendments.length
    ? html`<ul class="okr-amendments">
        ${amendments.map(({on, field, oldValue, newValue, reason}) => {
          const told = (/** @type {unknown} */ value) =>
            amendedValue(field, value, metric, cascade);
          return html`<li>
            ${texts.history.amended({
              day: date(on),
              field: word(texts.changes.fields, field),
              from: told(oldValue),
              to: told(newValue),
            })}
            ${reason}
          </li>`;
        })}
      </ul>`
    : nothing;

/**
 * What an amendment changed a field from, or to, as it can be read.
 *
 * @param {string} field a path, as the service tells it
 * @param {any} value
 * @param {Okr.Metric | null} metric
 * @param {Okr.Cascade | null} cascade
 * @returns {string}
 */
function amendedValue(field, value, metric, cascade) {
  if (value === null || value === undefined) {
    return texts.none;
  }
  if (field === 'alignments' && typeof value === 'object') {
    const {mode, weight, parentId} = value;
    const title = titleOf(cascade, parentId);
    return texts.history.aligned({title, mode: word(texts.objective.modes, mode), weight});
  }
  if (field === 'objectiveId' || field === 'keyResults') {
    return texts.quoted({said: titleOf(cascade, value)});
  }
  if (field === 'teamId') {
    return cascade?.teams.find(({id}) => id === value)?.name ?? String(value);
  }
  if (Array.isArray(value)) {
    const parts = value.map((one) =>
      one.on ? `${date(one.on)} ${number(one.value)}` : (one.title ?? String(one)),
    );
    return parts.join(', ') || texts.none;
  }
  if (typeof value === 'number') {
    return metric && field.startsWith('metric.') ? measure(value, metric) : number(value);
  }
  return CONSTANTS[value] ?? texts.quoted({said: String(value)});
}

/** @param {Okr.Cascade | null} cascade @param {string} id @returns {string} */
const titleOf = (cascade, id) =>
  cascade?.objectives
    .flatMap((objective) => [objective, ...objective.keyResults])
    .find((one) => one.id === id)?.title ?? id;
