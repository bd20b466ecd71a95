import {html} from 'lit';
import {apiPath, post} from '../platform/api.js';
import {today} from '../platform/days.js';
import {notify} from '../platform/notice.js';
import {textField} from '../platform/parts/fields.js';
import {recordForm} from '../platform/parts/record-form.js';
import {texts} from '../texts/texts.js';
import './owned-work.js';
import {personName} from './people.js';
import {personField} from './person-picker.js';

/**
 * Somebody leaves: since when, and who takes over what they own.
 *
 * @param {Api.VersionedPerson} person
 * @param {import('../platform/parts/modal-dialog.js').Dialog<any>} dialog
 */
export function leaveForm(person, {done, close}) {
  const words = texts.adminOrg.leaving;
  return recordForm({
    record: person,
    draftName: `leave.${person.id}`,
    prefix: 'leave',
    fields: ['on', 'successorId'],
    start: () => ({on: today(), successorId: null}),
    async save({on, successorId}, form) {
      const shown = /** @type {import('./owned-work.js').OwnedWork | null} */ (
        form.querySelector('owned-work')
      );
      const counts = shown?.load.data ?? '';
      await post(
        apiPath`/people/${person.id}/leave`,
        {on, successorId},
        {etag: `"${person.version}"`, idempotencyKey: form.key},
      );
      const of = {person: person.name, counts};
      notify(
        !counts
          ? words.left(of)
          : successorId
            ? words.handedOver({...of, successor: await personName(successorId)})
            : words.leftUnowned(of),
      );
    },
    saved: done,
    closed: close,
    draw: (form) => ({
      lead: words.failed,
      save: words.save,
      content: html`
        <p class="okr-quiet">${words.hint}</p>
        <owned-work .personId=${person.id}></owned-work>
        ${textField(form.field('on', words.on, {type: 'date'}))}
        ${personField({
          id: 'leave-successor',
          label: words.successor,
          value: form.value('successorId'),
          error: form.errors['successorId'],
          optional: true,
          change: (successorId) => form.edit({successorId}),
        })}
        <p class="form-hint">${words.successorHint}</p>
      `,
    }),
  });
}

/** Somebody who left is back. @param {Api.VersionedPerson} person */
export async function comeBack({id, name, version}) {
  await post(apiPath`/people/${id}/return`, {}, {etag: `"${version}"`});
  notify(texts.adminOrg.leaving.returned({person: name}));
}
