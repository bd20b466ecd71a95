import {html} from 'lit';
import {textArea, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {personField} from '../org/person-picker.js';
import {texts} from '../texts/texts.js';

/** Opens a programme, or changes one. */
class ProgrammeForm extends FormElement {
  prefix = 'programme';
  fields = ['name', 'description', 'ownerId'];

  start() {
    const {name = '', description, ownerId = null} = this.record ?? {};
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
        ${personField(this, 'ownerId', {name: 'programme-owner', label: texts.objective.owner})}
        <p class="okr-quiet">${texts.programme.join}</p>
      `,
      buttons: html`<div class="okr-form-end">${this.submitButton(texts.save)}</div>`,
    });
  }
}

customElements.define('programme-form', ProgrammeForm);
