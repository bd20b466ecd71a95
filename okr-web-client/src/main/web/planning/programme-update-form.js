import {html} from 'lit';
import {apiPath, put} from '../platform/api.js';
import {mondayOf, today} from '../platform/days.js';
import {notify} from '../platform/notice.js';
import {selectField, textArea, textField} from '../platform/parts/fields.js';
import {recordForm} from '../platform/parts/record-form.js';
import {texts} from '../texts/texts.js';

const HEALTH = /** @type {const} */ (['ON_TRACK', 'AT_RISK', 'OFF_TRACK']);

/**
 * The word of this week about a programme.
 *
 * @param {string} programmeId
 * @param {Api.ProgrammeUpdate | null} latest
 * @param {{saved: () => unknown, closed: () => unknown}} after
 */
export const programmeUpdateForm = (programmeId, latest, {saved, closed}) =>
  recordForm({
    record: latest,
    draftName: `programme.${programmeId}`,
    prefix: `programme-${programmeId}`,
    fields: ['headline', 'health', 'note'],
    start() {
      const current = currentOf(latest);
      return {
        headline: current?.headline ?? '',
        health: latest?.health ?? 'ON_TRACK',
        note: current?.note ?? '',
      };
    },
    async save({headline, health, note}) {
      await put(apiPath`/programmes/${programmeId}/updates/${thisWeek()}`, {
        headline: headline.trim(),
        health,
        note: note.trim() || null,
      });
      notify(texts.programme.updated);
    },
    saved,
    closed,
    draw: (form) => ({
      className: 'okr-update-form',
      content: html`
        ${textField(form.field('headline', texts.programme.headline))}
        ${selectField(form.field('health', texts.programme.health, {
          short: true,
          options: HEALTH.map((status) => [status, texts.status[status]]),
        }))}
        ${textArea(form.field('note', texts.checkIn.note, {optional: true}))}
      `,
    }),
  });

const thisWeek = () => mondayOf(today());

/**
 * @param {Api.ProgrammeUpdate | null} latest
 * @returns {Api.ProgrammeUpdate | null} that of this week, which another one takes the place of
 */
export const currentOf = (latest) => (latest?.weekOf === thisWeek() ? latest : null);
