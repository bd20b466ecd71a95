import {html} from 'lit';
import {named} from './record-name.js';

/** A person's name. @param {string} id */
export const person = (id) => named('PERSON', id);

/** What may mention a person: an at sign and an id. */
const MENTIONED = /(@[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]|@[A-Za-z0-9])/g;

/**
 * A text with the names of the people that it mentions by their ids.
 *
 * @param {string} text
 * @param {(id: string) => boolean} [isPerson] where it is known
 */
export const withNames = (text, isPerson = () => true) =>
  text
    .split(MENTIONED)
    .map((part) =>
      part.startsWith('@') && isPerson(part.slice(1))
        ? html`<span class="okr-mention">@${person(part.slice(1))}</span>`
        : part,
    );
