import {html} from 'lit';
import {textArea, textField} from '../platform/parts/fields.js';
import {recordForm} from '../platform/parts/record-form.js';
import {personField} from '../org/person-picker.js';
import {texts} from '../texts/texts.js';

/**
 * Opens a programme, or changes one.
 *
 * @param {Api.ProgrammeAnswer | null} record
 * @param {() => unknown} saved
 */
export function programmeForm(record, saved) {
  const {name = '', description = null, ownerId = null} = record ?? {};
  return recordForm({
    record,
    prefix: 'programme',
    fields: ['name', 'description', 'ownerId'],
    start: () => ({name, description: description ?? '', ownerId}),
    save: (draft, form) =>
      form.store(
        '/programmes',
        {
          name: draft['name'].trim(),
          description: draft['description'].trim() || null,
          ownerId: draft['ownerId'],
        },
        {saved: texts.saved, created: texts.saved},
      ),
    saved,
    draw: (form) => ({
      className: '',
      content: html`
        ${textField(form.field('name', texts.programme.name))}
        ${textArea(form.field('description', texts.objectivePage.description, {optional: true}))}
        ${personField(form.field('ownerId', texts.objective.owner, {optional: true}))}
        <p class="okr-quiet">${texts.programme.join}</p>
      `,
      buttons: html`<div class="okr-form-end">${form.submitButton(texts.save)}</div>`,
    }),
  });
}
