import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {apiPath, post} from '../platform/api.js';
import {withProperties} from '../platform/element.js';
import {onCheck} from '../platform/events.js';
import {dateWithYear, measure} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {confidenceField} from '../platform/parts/confidence-field.js';
import {textArea, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {texts} from '../texts/texts.js';

/**
 * A new check-in on a key result. What is typed is kept, also over a reload, until it is saved or
 * cancelled. Events: `closed`; `cascade-changed` once it is saved.
 */
class CheckInForm extends withProperties(FormElement, () => ({
  /** @type {Okr.KeyResult | null} */
  keyResult: null,
  /** @type {Okr.Cycle | null} the objective's cycle, where it is known */
  cycle: null,
  /** The service's today. */
  asOf: '',
})) {
  get draftName() {
    return `check-in.${this.keyResult?.id}`;
  }

  get prefix() {
    return `check-in-${this.keyResult?.id}`;
  }

  get fields() {
    return ['value', 'milestonesDone', 'confidence', 'note', 'on'];
  }

  start() {
    return {
      value: '',
      milestonesDone: this.done,
      confidence: Math.round((this.keyResult?.confidence ?? 0.7) * 100),
      note: '',
      on: this.lastDay,
    };
  }

  firstUpdated() {
    const first = /** @type {HTMLElement | null} */ (this.querySelector('input:not([disabled])'));
    first?.focus();
  }

  /** The milestones that were reached before. */
  get done() {
    const milestones = this.keyResult?.metric.milestones ?? [];
    return milestones.filter((one) => one.doneOn).map((one) => one.id);
  }

  /** The latest day a check-in may bear: today, or the cycle's end. */
  get lastDay() {
    return this.cycle && this.cycle.endsOn < this.asOf ? this.cycle.endsOn : this.asOf;
  }

  /** @param {Record<string, any>} draft */
  check({value, on}) {
    const type = this.keyResult?.metric.type;
    /** @type {Okr.Violation[]} */
    const found = [];
    if (type !== 'MILESTONES' && (!value || Number.isNaN(Number(value)))) {
      found.push({
        pointer: '/value',
        message: type === 'BINARY' ? texts.checkIn.reachedMissing : texts.checkIn.valueMissing,
      });
    }
    if (!on) {
      found.push({pointer: '/on', message: texts.checkIn.dateMissing});
    }
    return found;
  }

  /** Today is left to the service, whose today counts. @param {Record<string, any>} draft */
  async save({value, milestonesDone, confidence, note, on}) {
    const {done} = this;
    const body = {
      // Sent again, one done before would be done on the day of this check-in.
      ...(this.keyResult?.metric.type === 'MILESTONES'
        ? {milestonesDone: milestonesDone.filter((/** @type {string} */ one) => !done.includes(one))}
        : {value: Number(value)}),
      confidence: confidence / 100,
      ...(note.trim() ? {note: note.trim()} : {}),
      ...(on === this.asOf ? {} : {on}),
    };
    await post(apiPath`/key-results/${this.keyResult?.id}/check-ins`, body, {
      idempotencyKey: this.key,
    });
  }

  saved() {
    notify(texts.checkIn.saved);
    this.emitUp('cascade-changed');
    this.emit('closed');
  }

  render() {
    const {keyResult} = this;
    if (!keyResult) {
      return nothing;
    }
    const {confidence, note, on} = texts.checkIn;
    return this.form({
      className: 'okr-form',
      label: texts.checkIn.title(keyResult.title),
      lead: texts.checkIn.failed,
      save: texts.checkIn.save,
      content: html`
        ${this.valueField(keyResult)} ${confidenceField(this.field('confidence', confidence))}
        ${textArea(this.field('note', note, {optional: true, placeholder: texts.checkIn.noteHint}))}
        ${textField(
          this.field('on', on, {
            type: 'date',
            short: true,
            min: this.cycle?.startsOn,
            max: this.lastDay,
          }),
        )}
      `,
    });
  }

  /** @param {Okr.KeyResult} keyResult */
  valueField(keyResult) {
    const {metric, hasData} = keyResult;
    const words = texts.checkIn;
    if (metric.type === 'MILESTONES') {
      return this.choices(
        words.milestones,
        (metric.milestones ?? []).map(({id, title, doneOn}) => ({
          type: 'checkbox',
          label: html`${title}
          ${doneOn ? html`<span class="okr-quiet">${words.doneOn(dateWithYear(doneOn))}</span>` : nothing}`,
          isChecked: this.value('milestonesDone').includes(id),
          isDisabled: Boolean(doneOn),
          change: (isChecked) => this.reach(id, isChecked),
        })),
      );
    }
    if (metric.type === 'BINARY') {
      return this.choices(
        words.reached,
        ['1', '0'].map((value) => ({
          type: 'radio',
          label: value === '1' ? texts.keyResult.done : texts.keyResult.notDone,
          isChecked: this.value('value') === value,
          change: () => this.edit({value}),
        })),
      );
    }
    return textField(
      this.field('value', words.value, {
        type: 'number',
        short: true,
        unit: metric.unit ?? (metric.type === 'PERCENT' ? '%' : ''),
        hint:
          hasData && typeof keyResult.value === 'number'
            ? words.last(measure(keyResult.value, metric))
            : words.first,
      }),
    );
  }

  /**
   * @param {string} legend
   * @param {{
   *   type: 'radio' | 'checkbox',
   *   label: unknown,
   *   isChecked: boolean,
   *   isDisabled?: boolean,
   *   change: (isChecked: boolean) => void,
   * }[]} boxes
   */
  choices(legend, boxes) {
    const error = this.errors['value'] ?? this.errors['milestonesDone'];
    const errorId = `${this.prefix}-value-error`;
    return html`<fieldset class="okr-field">
      <legend class="form-label">${legend}</legend>
      ${boxes.map(
        ({type, label, isChecked, isDisabled = false, change}) => html`
          <label class="form-check">
            <input
              class="form-check-input"
              type=${type}
              name=${type === 'radio' ? 'value' : nothing}
              aria-invalid=${type === 'radio' ? String(Boolean(error)) : nothing}
              aria-describedby=${errorId}
              ?disabled=${isDisabled}
              .checked=${live(isChecked)}
              @change=${onCheck(change)}
            />
            <span class="form-check-label">${label}</span>
          </label>
        `,
      )}
      <div id=${errorId} class="invalid-feedback ${error ? 'd-block' : ''}">${error}</div>
    </fieldset>`;
  }

  /**
   * @param {string} id of a milestone
   * @param {boolean} isReached
   */
  reach(id, isReached) {
    const others = this.value('milestonesDone').filter((/** @type {string} */ one) => one !== id);
    this.edit({milestonesDone: isReached ? [...others, id] : others});
  }
}

customElements.define('check-in-form', CheckInForm);
