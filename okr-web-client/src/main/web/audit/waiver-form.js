import {html} from 'lit';
import {apiPath, post, remove} from '../platform/api.js';
import {plusDays} from '../platform/days.js';
import {notify} from '../platform/notice.js';
import {textArea, textField} from '../platform/parts/fields.js';
import {recordForm} from '../platform/parts/record-form.js';
import {texts} from '../texts/texts.js';

/** How long a finding is waived where nothing else is said. */
const DAYS = 28;

/**
 * Accepts a finding for a reason until a day.
 *
 * @param {Api.Finding} finding
 * @param {{cycleId: string, asOf: string}} audit asOf: the service's today
 * @param {import('../platform/parts/modal-dialog.js').Dialog<any>} dialog
 */
export const waiverForm = (finding, {cycleId, asOf}, {done, close}) =>
  recordForm({
    draftName: `waiver.${finding.id}`,
    prefix: 'waiver',
    fields: ['reason', 'until'],
    start: () => ({reason: '', until: plusDays(asOf, DAYS)}),
    async save({reason, until}, {key}) {
      const path = waiversOf(cycleId);
      const waiver = {findingId: finding.id, reason, until: until || null};
      const {data} = await post(path, waiver, {idempotencyKey: key});
      notify(texts.audit.waived, {undo: () => remove(`${path}/${encodeURIComponent(data.id)}`)});
    },
    saved: done,
    closed: close,
    draw: (form) => ({
      lead: texts.audit.waiveFailed,
      save: texts.audit.waiveSave,
      content: html`
        <p>${finding.message}</p>
        <p class="okr-quiet">${texts.audit.waiveHint}</p>
        ${textArea(form.field('reason', texts.audit.reason))}
        ${textField(form.field('until', texts.audit.until, {type: 'date', short: true, min: asOf}))}
      `,
    }),
  });

/** @param {string} cycleId */
export const waiversOf = (cycleId) => apiPath`/cycles/${cycleId}/audit/waivers`;
