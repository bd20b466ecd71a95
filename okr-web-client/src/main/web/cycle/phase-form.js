import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {apiPath, post} from '../platform/api.js';
import {today} from '../platform/days.js';
import {dateWithYear, word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {textField} from '../platform/parts/fields.js';
import {toneTag} from '../platform/parts/layout.js';
import {recordForm} from '../platform/parts/record-form.js';
import {texts} from '../texts/texts.js';
import {PHASES, isInOrder, movesFrom, openingDay} from './phases.js';

/**
 * Moves a cycle to another phase, after saying what that means.
 *
 * @param {Api.VersionedCycle} cycle
 * @param {import('../platform/parts/modal-dialog.js').Dialog<any>} dialog
 */
export function phaseForm(cycle, {done, close}) {
  const words = texts.adminCycle;
  const {id, name, phase: before, version} = cycle;
  return recordForm({
    record: cycle,
    draftName: `phase.${id}`,
    prefix: 'phase',
    fields: ['phase', 'reason'],
    start: () => ({phase: PHASES[PHASES.indexOf(before) + 1] ?? 'GRADING', reason: ''}),
    check: ({phase, reason}) =>
      isInOrder(cycle, phase, today()) || reason?.trim()
        ? []
        : [{pointer: '/reason', message: words.reasonMissing}],
    async save({phase, reason}, {key}) {
      const path = apiPath`/cycles/${id}/phase`;
      const body = {phase, ...(reason ? {reason} : {})};
      await post(path, body, {etag: `"${version}"`, idempotencyKey: key});
      notify(words.moved({cycle: name, phase: word(texts.phases, phase)}), {
        undo: () => post(path, {phase: before, reason: words.undone}),
      });
    },
    saved: done,
    closed: close,
    draw(form) {
      const chosen = form.value('phase');
      return {
        lead: words.moveFailed,
        save: words.moveSave,
        content: html`
          <p class="okr-quiet">${words.is({phase: word(texts.phases, before)})}</p>
          <fieldset>
            <legend class="form-label">${words.to}</legend>
            ${movesFrom(before).map(
              (phase) => html`<label class="form-check">
                <input
                  class="form-check-input"
                  type="radio"
                  name="phase"
                  .checked=${live(chosen === phase)}
                  ?autofocus=${chosen === phase}
                  @change=${() => form.edit({phase})}
                />
                <span class="form-check-label"
                  >${word(texts.phases, phase)}
                  <span class="okr-quiet"
                    >${words.opens({date: dateWithYear(openingDay(cycle, phase))})}</span
                  ></span
                >
                <span class="form-check-description okr-quiet">${words.phases[phase]}</span>
              </label>`,
            )}
          </fieldset>
          ${chosen === 'CLOSED' ? html`<p>${toneTag('warn', '')} ${words.closing}</p>` : nothing}
          ${textField(form.field('reason', words.reason, {
            optional: isInOrder(cycle, chosen, today()),
            hint: words.reasonHint,
          }))}
        `,
      };
    },
  });
}
