import {html} from 'lit';
import {withProperties} from '../platform/element.js';
import {onDetail} from '../platform/events.js';
import {SearchPicker} from '../platform/parts/search-picker.js';
import {personName} from './people.js';
import {searchPeople} from './pickers.js';

/**
 * A field to choose a person. Beside the properties of every such field: `personId`, empty for nobody. Who
 * it is stands there by the id at first, by the name as soon as that is known.
 */
class PersonPicker extends withProperties(SearchPicker, () => ({
  personId: '',
  search: searchPeople,
})) {
  willUpdate() {
    const id = this.personId;
    if (id !== (this.chosen?.id ?? '')) {
      this.chosen = id ? {id, label: id} : null;
      if (id) {
        personName(id).then((label) => {
          if (this.chosen?.id === id) {
            this.chosen = {id, label};
          }
        });
      }
    }
  }

  /** @param {import('../platform/parts/search-picker.js').Option | null} option */
  take(option) {
    if (!option?.disabled) {
      this.personId = option?.id ?? '';
    }
    super.take(option);
  }
}

customElements.define('person-picker', PersonPicker);

/**
 * A field of a form that holds the id of a person.
 *
 * @param {{
 *   id: string,
 *   label: string,
 *   value: string | null,
 *   change: (personId: string | null) => void,
 *   error?: string | undefined,
 *   optional?: boolean,
 * }} field
 */
export const personField = ({id, label, value, change, error = '', optional = false}) =>
  html`<person-picker
    name=${id}
    ?optional=${optional}
    .label=${label}
    .error=${error}
    .personId=${value ?? ''}
    @chosen=${onDetail((person) => change(person?.id ?? null))}
  ></person-picker>`;
