import {html, nothing} from 'lit';
import {button} from '../platform/parts/button.js';
import {person} from '../org/person-name.js';
import {texts} from '../texts/texts.js';
import {ChangeDescription} from './change-description.js';

/** Who made a change. @param {string | null | undefined} id */
export const actor = (id) => html`<strong>${id ? person(id) : texts.changes.nobody}</strong>`;

/**
 * The button below changes of which there are more.
 *
 * @param {string} text
 * @param {() => void} show
 */
export const further = (text, show) =>
  html`<p class="okr-further">${button(text, show, {look: 'sm'})}</p>`;

/**
 * One change in words, but for who made it.
 *
 * @param {import('./groups.js').Told} change
 * @param {import('./change-description.js').Names} names
 */
export function changeLine(change, names) {
  const description = new ChangeDescription(change, names);
  const {what, details} = description;
  const {subject, address} = description.about;
  return html`<span class="okr-change"
      >${what}
      ${subject
        ? address
          ? html`<a href=${address}>${subject}</a>`
          : texts.quoted({said: subject})
        : address
          ? html`<a href=${address}>${texts.changes.show}</a>`
          : nothing}</span
    >${details.map((detail) => html`<span class="okr-change-detail">${detail}</span>`)}${change.reason
      ? html`<span class="okr-change-detail">${texts.changes.reason({reason: change.reason})}</span>`
      : nothing}`;
}
