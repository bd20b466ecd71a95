import {html, nothing} from 'lit';
import {texts} from '../texts/texts.js';
import {describeChange} from './change-description.js';

/**
 * One change in words, but for who made it.
 *
 * @param {Api.LoggedChange} change
 * @param {import('./change-description.js').Names} names
 */
export function changeLine(change, names) {
  const {what, subject, address, details} = describeChange(change, names);
  return html`<span class="okr-change"
      >${what}
      ${subject
        ? address
          ? html`<a href=${address}>${subject}</a>`
          : html`\u201c${subject}\u201d`
        : address
          ? html`<a href=${address}>${texts.changes.show}</a>`
          : nothing}</span
    >${details.map((detail) => html`<span class="okr-change-detail">${detail}</span>`)}${change.reason
      ? html`<span class="okr-change-detail">${texts.changes.reason(change.reason)}</span>`
      : nothing}`;
}
