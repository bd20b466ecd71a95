import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {apiPath, post} from '../platform/api.js';
import {dateWithYear, word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {toneTag} from '../platform/parts/layout.js';
import {texts} from '../texts/texts.js';
import {PHASES, movesFrom, openingDay} from './phases.js';

/** @typedef {import('./phases.js').Phase} Phase */

/** Moves a cycle to another phase, after saying what that means. */
class PhaseForm extends FormElement {
  get draftName() {
    return `phase.${this.record?.id}`;
  }

  prefix = 'phase';
  fields = ['phase', 'reason'];

  start() {
    const now = /** @type {Phase} */ (this.record.phase);
    return {phase: PHASES[PHASES.indexOf(now) + 1], reason: ''};
  }

  /** @param {Record<string, any>} draft */
  async save({phase, reason}) {
    const {id, name, phase: before, version} = /** @type {Api.VersionedCycle} */ (this.base);
    const path = apiPath`/cycles/${id}/phase`;
    await post(path, {phase, ...(reason ? {reason} : {})}, {etag: `"${version}"`, idempotencyKey: this.key});
    const undo = movesFrom(phase).includes(before) ? () => post(path, {phase: before}) : undefined;
    notify(texts.adminCycle.moved(name, word(texts.phases, phase)), undo ? {undo} : {});
  }

  render() {
    const words = texts.adminCycle;
    if (!this.base) {
      return nothing;
    }
    /** @type {Api.VersionedCycle} */
    const cycle = this.base;
    const chosen = this.value('phase');
    return this.form({
      lead: words.moveFailed,
      save: words.moveSave,
      content: html`
        <p class="okr-quiet">${words.is(word(texts.phases, cycle.phase))}</p>
        <fieldset>
          <legend class="form-label">${words.to}</legend>
          ${movesFrom(cycle.phase).map(
            (phase) => html`<label class="form-check">
              <input
                class="form-check-input"
                type="radio"
                name="phase"
                .checked=${live(chosen === phase)}
                ?autofocus=${chosen === phase}
                @change=${() => this.edit({phase})}
              />
              <span class="form-check-label"
                >${word(texts.phases, phase)}
                <span class="okr-quiet">${words.opens(dateWithYear(openingDay(cycle, phase)))}</span></span
              >
              <span class="form-check-description okr-quiet">${words.phases[phase]}</span>
            </label>`,
          )}
        </fieldset>
        ${chosen === 'CLOSED' ? html`<p>${toneTag('warn', '')} ${words.closing}</p>` : nothing}
        ${textField(this.field('reason', words.reason, {optional: true, hint: words.reasonHint}))}
      `,
    });
  }
}

customElements.define('phase-form', PhaseForm);
