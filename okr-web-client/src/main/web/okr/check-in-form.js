import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {apiPath, newKey, post} from '../platform/api.js';
import {onCheck, onInput} from '../platform/events.js';
import {dateWithYear, measure} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {Problem, asProblem, violationsByField, withoutFields} from '../platform/problem.js';
import {forget, keep, kept} from '../platform/drafts.js';
import {confidenceField} from '../platform/parts/confidence-field.js';
import {problemAlert} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';

/**
 * @typedef {{
 *   value: string,
 *   milestones: string[],
 *   confidence: number,
 *   note: string,
 *   on: string,
 *   key: string,
 * }} Draft key: the Idempotency-Key under which it is sent
 */

/**
 * A new check-in on a key result. What is typed is kept, also over a reload, until it is saved or
 * cancelled. Events: `closed`; `cascade-changed` once it is saved.
 */
class CheckInForm extends withProperties(OkrElement, () => ({
  /** @type {Okr.KeyResult | null} */
  keyResult: null,
  /** @type {Okr.Cycle | null} the objective's cycle, where it is known */
  cycle: null,
  /** The service's today. */
  asOf: '',
  /** @type {Draft | null} */
  draft: null,
  /** @type {Problem | null} */
  problem: null,
  saving: false,
})) {
  get draftName() {
    return `check-in.${this.keyResult?.id}`;
  }

  willUpdate() {
    if (!this.draft && this.keyResult) {
      const {keyResult} = this;
      this.draft = /** @type {Draft | null} */ (kept(this.draftName)) ?? {
        value: '',
        milestones: doneMilestones(keyResult),
        confidence: Math.round((keyResult.confidence ?? 0.7) * 100),
        note: '',
        on: this.lastDay,
        key: newKey(),
      };
    }
  }

  firstUpdated() {
    const first = /** @type {HTMLElement | null} */ (this.querySelector('input:not([disabled])'));
    first?.focus();
  }

  /** The latest day a check-in may bear: today, or the cycle's end. */
  get lastDay() {
    return this.cycle && this.cycle.endsOn < this.asOf ? this.cycle.endsOn : this.asOf;
  }

  /** @param {Partial<Draft>} change */
  edit(change) {
    if (this.draft) {
      this.draft = {...this.draft, ...change, key: newKey()};
      this.problem = withoutFields(
        this.problem,
        Object.keys(change).map((field) => (field === 'milestones' ? 'milestonesDone' : field)),
      );
      keep(this.draftName, this.draft);
    }
  }

  /** What the service would refuse anyway, said at once. @returns {Okr.Violation[]} */
  check() {
    const {draft, keyResult} = this;
    const type = keyResult?.metric.type;
    /** @type {Okr.Violation[]} */
    const found = [];
    if (type !== 'MILESTONES' && (!draft?.value || Number.isNaN(Number(draft.value)))) {
      found.push({
        pointer: '/value',
        message: type === 'BINARY' ? texts.checkIn.reachedMissing : texts.checkIn.valueMissing,
      });
    }
    if (!draft?.on) {
      found.push({pointer: '/on', message: texts.checkIn.dateMissing});
    }
    return found;
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const {draft, keyResult} = this;
    if (!draft || !keyResult || this.saving) {
      return;
    }
    const violations = this.check();
    this.problem = violations.length ? new Problem(422, {violations}) : null;
    if (!this.problem) {
      this.saving = true;
      try {
        await post(apiPath`/key-results/${keyResult.id}/check-ins`, body(draft, this), {
          idempotencyKey: draft.key,
        });
      } catch (reason) {
        this.problem = asProblem(reason);
      }
      this.saving = false;
    }
    if (this.problem) {
      await this.updateComplete;
      const wrong = /** @type {HTMLElement | null} */ (this.querySelector('[aria-invalid="true"]'));
      wrong?.focus();
    } else {
      forget(this.draftName);
      notify(texts.checkIn.saved);
      this.emitUp('cascade-changed');
      this.emit('closed');
    }
  }

  cancel() {
    forget(this.draftName);
    this.emit('closed');
  }

  render() {
    const {draft, keyResult, problem} = this;
    if (!draft || !keyResult) {
      return nothing;
    }
    const {at, rest} = violationsByField(problem, FIELDS);
    const onlyFields = problem?.violations.length && !rest.length;
    const id = `check-in-${keyResult.id}`;
    return html`
      <form
        class="okr-form"
        novalidate
        aria-label=${texts.checkIn.title(keyResult.title)}
        @submit=${this.submit}
      >
        ${onlyFields ? nothing : problemAlert(problem, {lead: texts.checkIn.failed, rest})}
        ${this.valueField(id, draft, keyResult, at['value'] ?? at['milestonesDone'])}
        ${confidenceField({
          id: `${id}-confidence`,
          label: texts.checkIn.confidence,
          value: draft.confidence,
          error: at['confidence'],
          change: (confidence) => this.edit({confidence}),
        })}
        <div class="okr-field">
          <label class="form-label" for="${id}-note"
            >${texts.checkIn.note} <span class="okr-quiet">(${texts.optional})</span></label
          >
          <textarea
            id="${id}-note"
            class="form-control ${at['note'] ? 'is-invalid' : ''}"
            rows="3"
            placeholder=${texts.checkIn.noteHint}
            aria-invalid=${at['note'] ? 'true' : 'false'}
            aria-describedby="${id}-note-error"
            .value=${live(draft.note)}
            @input=${onInput((value) => this.edit({note: value}))}
          ></textarea>
          <div id="${id}-note-error" class="invalid-feedback">${at['note']}</div>
        </div>
        <div class="okr-field">
          <label class="form-label" for="${id}-on">${texts.checkIn.on}</label>
          <input
            id="${id}-on"
            type="date"
            class="form-control okr-short ${at['on'] ? 'is-invalid' : ''}"
            min=${this.cycle?.startsOn ?? nothing}
            max=${this.lastDay}
            aria-invalid=${at['on'] ? 'true' : 'false'}
            aria-describedby="${id}-on-error"
            .value=${live(draft.on)}
            @change=${onInput((value) => this.edit({on: value}))}
          />
          <div id="${id}-on-error" class="invalid-feedback">${at['on']}</div>
        </div>
        <div class="okr-form-end">
          <button type="submit" class="btn btn-primary" aria-disabled=${this.saving}>
            ${this.saving ? texts.checkIn.saving : texts.checkIn.save}
          </button>
          ${button(texts.cancel, this.cancel)}
        </div>
      </form>
    `;
  }

  /**
   * @param {string} id
   * @param {Draft} draft
   * @param {Okr.KeyResult} keyResult
   * @param {string | undefined} error
   */
  valueField(id, draft, keyResult, error) {
    const {metric} = keyResult;
    const feedback = html`<div
      id="${id}-value-error"
      class="invalid-feedback ${error ? 'd-block' : ''}"
    >
      ${error}
    </div>`;
    if (metric.type === 'MILESTONES') {
      return html`<fieldset class="okr-field">
        <legend class="form-label">${texts.checkIn.milestones}</legend>
        ${(metric.milestones ?? []).map(
          (milestone) => html`
            <label class="form-check">
              <input
                class="form-check-input"
                type="checkbox"
                aria-describedby="${id}-value-error"
                ?disabled=${Boolean(milestone.doneOn)}
                .checked=${live(draft.milestones.includes(milestone.id))}
                @change=${onCheck((isChecked) => this.edit({
                    milestones: isChecked
                      ? [...draft.milestones, milestone.id]
                      : draft.milestones.filter((one) => one !== milestone.id),
                  }))}
              />
              <span class="form-check-label"
                >${milestone.title}
                ${milestone.doneOn
                  ? html`<span class="okr-quiet"
                      >${texts.checkIn.doneOn(dateWithYear(milestone.doneOn))}</span
                    >`
                  : nothing}</span
              >
            </label>
          `,
        )}
        ${feedback}
      </fieldset>`;
    }
    if (metric.type === 'BINARY') {
      return html`<fieldset class="okr-field">
        <legend class="form-label">${texts.checkIn.reached}</legend>
        ${[
          ['1', texts.keyResult.done],
          ['0', texts.keyResult.notDone],
        ].map(
          ([value, label]) => html`
            <label class="form-check">
              <input
                class="form-check-input"
                type="radio"
                name="value"
                value=${value}
                aria-invalid=${error ? 'true' : 'false'}
                aria-describedby="${id}-value-error"
                .checked=${live(draft.value === value)}
                @change=${() => this.edit({value})}
              />
              <span class="form-check-label">${label}</span>
            </label>
          `,
        )}
        ${feedback}
      </fieldset>`;
    }
    const unit = metric.unit ?? (metric.type === 'PERCENT' ? '%' : '');
    return html`<div class="okr-field">
      <label class="form-label" for="${id}-value"
        >${texts.checkIn.value}${unit ? html` <span class="okr-quiet">(${unit})</span>` : nothing}</label
      >
      <input
        id="${id}-value"
        type="number"
        step="any"
        inputmode="decimal"
        class="form-control okr-short ${error ? 'is-invalid' : ''}"
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby="${id}-value-hint ${id}-value-error"
        .value=${live(draft.value)}
        @input=${onInput((typed) => this.edit({value: typed}))}
      />
      ${feedback}
      <div id="${id}-value-hint" class="form-hint">
        ${keyResult.hasData && typeof keyResult.value === 'number'
          ? texts.checkIn.last(measure(keyResult.value, metric))
          : texts.checkIn.first}
      </div>
    </div>`;
  }
}

const FIELDS = ['value', 'milestonesDone', 'confidence', 'note', 'on'];

/** @param {Okr.KeyResult} keyResult */
const doneMilestones = ({metric}) =>
  (metric.milestones ?? []).filter((one) => one.doneOn).map((one) => one.id);

/**
 * What is sent. Today is left to the service, whose today counts.
 *
 * @param {Draft} draft
 * @param {CheckInForm} form
 */
function body(draft, form) {
  const milestones = form.keyResult?.metric.type === 'MILESTONES';
  // Sent again, one done before would be done on the day of this check-in.
  const done = form.keyResult ? doneMilestones(form.keyResult) : [];
  const today = draft.on === form.asOf;
  return {
    ...(milestones
      ? {milestonesDone: draft.milestones.filter((one) => !done.includes(one))}
      : {value: Number(draft.value)}),
    confidence: draft.confidence / 100,
    ...(draft.note.trim() ? {note: draft.note.trim()} : {}),
    ...(today ? {} : {on: draft.on}),
  };
}

customElements.define('check-in-form', CheckInForm);
