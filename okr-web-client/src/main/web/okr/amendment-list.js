import {html, nothing} from 'lit';
import {date} from '../platform/format.js';
import {easedMark, fieldChange} from '../change/field-change.js';
import {person} from '../org/person-name.js';
import {texts} from '../texts/texts.js';

/**
 * What amendments of a key result changed, each with who did it and why.
 *
 * @param {Api.Amendment[]} amendments
 * @param {Okr.Metric} metric
 */
export const amendmentList = (amendments, metric) =>
  amendments.length
    ? html`<ul class="okr-amendments">
        ${amendments.map(
          ({on, byId, field, oldValue, newValue, eased, reason}) => html`<li>
            ${date(on)} · ${byId ? html`${person(byId)} ·` : nothing}
            ${fieldChange(field, oldValue, newValue, {metric})} ${eased ? easedMark() : nothing}
            ${reason ? html`<span class="okr-quiet">${texts.changes.reason({reason})}</span>` : nothing}
          </li>`,
        )}
      </ul>`
    : nothing;
