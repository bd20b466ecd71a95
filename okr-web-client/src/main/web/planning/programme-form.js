import {html} from 'lit';
import {withProperties} from '../platform/element.js';
import {textArea, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {searchPicker} from '../platform/parts/search-picker.js';
import {personName} from '../org/people.js';
import {searchPeople} from '../org/pickers.js';
import {texts} from '../texts/texts.js';

/** Opens a programme, or changes one. */
class ProgrammeForm extends withProperties(FormElement, () => ({
  /** @type {import('../platform/parts/search-picker.js').Option | null} */
  owner: null,
})) {
  prefix = 'programme';
  fields = ['name', 'description', 'ownerId'];

  start() {
    const {name = '', description, ownerId = null} = this.record ?? {};
    if (ownerId) {
      this.owner = {id: ownerId, label: ownerId};
      personName(ownerId).then((label) => (this.owner = {id: ownerId, label}));
    }
    return {name, description: description ?? '', ownerId};
  }

  /** @param {Record<string, any>} draft */
  save({name, description, ownerId}) {
    return this.store(
      '/programmes',
      {name: name.trim(), description: description.trim() || null, ownerId},
      {
        name: {label: texts.programme.name},
        description: {label: texts.objectivePage.description},
        ownerId: {label: texts.objective.owner},
      },
      {saved: texts.saved, created: texts.saved},
    );
  }

  render() {
    return this.form({
      className: '',
      content: html`
        ${textField(this.field('name', texts.programme.name))}
        ${textArea(this.field('description', texts.objectivePage.description, {optional: true}))}
        ${searchPicker({
          name: 'programme-owner',
          label: texts.objective.owner,
          optional: true,
          error: this.errors['ownerId'],
          chosen: this.owner,
          search: searchPeople,
          change: (owner) => {
            this.owner = owner;
            this.edit({ownerId: owner?.id ?? null});
          },
        })}
        <p class="okr-quiet">${texts.programme.join}</p>
      `,
      buttons: html`<div class="okr-form-end">${this.submitButton(texts.save)}</div>`,
    });
  }
}

customElements.define('programme-form', ProgrammeForm);
