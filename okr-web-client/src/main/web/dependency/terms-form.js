import {html, nothing} from 'lit';
import {apiPath} from '../platform/api.js';
import {dateWithYear, oneLine} from '../platform/format.js';
import {saveChanges} from '../platform/editing.js';
import {notify} from '../platform/notice.js';
import {selectField, textArea, textField} from '../platform/parts/fields.js';
import {recordForm} from '../platform/parts/record-form.js';
import {teamPicker} from '../org/pickers.js';
import {texts} from '../texts/texts.js';

/**
 * What is asked for by a dependency while it is not agreed on.
 *
 * @param {Api.NegotiationAnswer} record
 * @param {Okr.Cycle | null} cycle
 * @param {import('../org/teams.js').Teams} teams
 * @param {import('../platform/parts/modal-dialog.js').Dialog<any>} dialog
 */
export function termsForm(record, cycle, teams, {done, close}) {
  const words = texts.dependency;
  return recordForm({
    record,
    draftName: `dependency.${record.id}`,
    prefix: 'terms',
    fields: ['need', 'neededBy', 'size', 'providerTeamId'],
    check: (_, form) =>
      form.value('need').trim() ? [] : [{pointer: '/need', message: words.terms.needMissing}],
    save: async (draft, form) => {
      const {base, drawn} = form;
      const said = {...draft, need: oneLine(form.value('need'))};
      const changed = Object.entries(said).filter(([name, value]) => value !== base[name]);
      if (changed.length) {
        const path = apiPath`/dependencies/${base.id}`;
        const back = Object.fromEntries(changed.map(([name]) => [name, base[name]]));
        const saved = await saveChanges(path, base, Object.fromEntries(changed), drawn);
        notify(words.terms.saved, {undo: () => saveChanges(path, saved, back, drawn)});
      }
    },
    saved: done,
    closed: close,
    draw: (form) => ({
      className: 'okr-dep-terms',
      lead: words.terms.failed,
      content: html`
        ${textArea(form.field('need', words.need, {rows: 3}))}
        ${form.base?.state === 'IDENTIFIED'
          ? teamPicker(form.field('providerTeamId', words.provider, {
              name: 'terms-provider',
              teamId: form.value('providerTeamId'),
              teams,
              show: (id) => teams.name(id),
              change: (teamId) => teamId && form.edit({providerTeamId: teamId}),
            }))
          : nothing}
        <div class="okr-dep-terms-row">
          ${textField(form.field('neededBy', words.neededBy, {
            id: 'terms-day',
            show: (day) => (day ? dateWithYear(day) : words.noDay),
            change: (day) => form.edit({neededBy: day || null}),
            type: 'date',
            min: cycle?.startsOn ?? '',
            max: cycle?.endsOn ?? '',
          }))}
          ${selectField(form.field('size', words.size, {
            options: Object.entries(texts.sizes),
            hint: words.sizeHint,
          }))}
        </div>
      `,
    }),
  });
}
