import {html} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {personName} from './people.js';

/** `<person-name person="ana">`: a person's name, the id until it is known. */
class PersonName extends withProperties(OkrElement, () => ({
  person: '',
  name: '',
})) {
  static properties = {person: {}};

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('person') && this.person) {
      const wanted = this.person;
      this.name = wanted;
      personName(wanted).then((name) => {
        if (this.person === wanted) {
          this.name = name;
        }
      });
    }
  }

  render() {
    return this.name;
  }
}

customElements.define('person-name', PersonName);

/** @param {string} id */
export const person = (id) => html`<person-name .person=${id}></person-name>`;

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
