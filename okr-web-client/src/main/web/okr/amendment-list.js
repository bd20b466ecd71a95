import {html, nothing} from 'lit';
import {date} from '../platform/format.js';
import {fieldValue, fromTo} from '../change/field-value.js';
import {texts} from '../texts/texts.js';

/**
 * What amendments changed, each with its reason.
 *
 * @param {Api.Amendment[]} amendments
 * @param {Okr.Metric | null} metric of the key result, where it is one's
 */
export const amendmentList = (amendments, metric) =>
  amendments.length
    ? html`<ul class="okr-amendments">
        ${amendments.map(
          ({on, field, oldValue, newValue, reason}) => html`<li>
            ${date(on)} ·
            ${fromTo(
              field,
              fieldValue(field, oldValue, {metric}),
              fieldValue(field, newValue, {metric}),
            )}
            ${reason ? html`<span class="okr-quiet">${texts.changes.reason({reason})}</span>` : nothing}
          </li>`,
        )}
      </ul>`
    : nothing;
