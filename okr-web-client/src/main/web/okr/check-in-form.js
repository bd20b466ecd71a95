import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {apiPath, post} from '../platform/api.js';
import {toggled} from '../platform/collections.js';
import {required, withProperties} from '../platform/element.js';
import {dateWithYear, measure} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {confidenceField} from '../platform/parts/confidence-field.js';
import {textArea, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {texts} from '../texts/texts.js';
import {oddity} from './implausible.js';

/**
 * A new check-in on a key result. What is typed is kept, also over a reload, until it is saved or
 * cancelled. Events: `closed`; `cascade-changed` once it is saved.
 */
class CheckInForm extends withProperties(FormElement, () => ({
  /** @type {Okr.KeyResult} */
  keyResult: required,
  /** @type {Okr.Cycle | null} the objective's cycle, where it is known */
  cycle: null,
  /** The service's today. */
  asOf: '',
})) {
  /** @type {unknown} the value that was tried to be saved last */
  meant = null;
  fields = ['value', 'milestonesDone', 'confidence', 'note', 'on'];

  get draftName() {
    return `check-in.${this.keyResult.id}`;
  }

  get prefix() {
    return `check-in-${this.keyResult.id}`;
  }

  start() {
    return {
      value: '',
      milestonesDone: this.done,
      confidence: Math.round((this.keyResult.confidence ?? 0.7) * 100),
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
    return this.keyResult.metric.milestones.filter(({doneOn}) => doneOn).map(({id}) => id);
  }

  /** The latest day a check-in may bear: today, or the cycle's end. */
  get lastDay() {
    return this.cycle && this.cycle.endsOn < this.asOf ? this.cycle.endsOn : this.asOf;
  }

  /** @param {Record<string, any>} draft */
  check({value, on}) {
    const {valueMissing, implausible, implausibleJump} = texts.checkIn;
    const {metric, value: last} = this.keyResult;
    const input = /** @type {HTMLInputElement | null} */ (this.querySelector('input[type=number]'));
    const isNoNumber = Number.isNaN(Number(value)) || Boolean(input?.validity.badInput);
    const odd = isNoNumber || value === '' ? null : oddity(Number(value), this.keyResult);
    // Asked once of each value: who saves it again means it.
    const isAsked = odd && this.meant !== value;
    this.meant = value;
    const question =
      odd === 'JUMP'
        ? implausibleJump({last: measure(last, metric)})
        : implausible({
            from: measure(metric.baseline, metric),
            to: measure(metric.target, metric),
          });
    return [
      ...(isNoNumber ? [{pointer: '/value', message: valueMissing}] : []),
      ...(isAsked ? [{pointer: '/value', message: question}] : []),
      ...(on ? [] : [{pointer: '/on', message: texts.dateMissing}]),
    ];
  }

  /** Today is left to the service, whose today counts. @param {Record<string, any>} draft */
  async save({value, milestonesDone, confidence, note, on}) {
    const {done, keyResult} = this;
    const body = {
      // Sent again, one done before would be done on the day of this check-in.
      ...(keyResult.metric.type === 'MILESTONES'
        ? {milestonesDone: milestonesDone.filter((/** @type {string} */ one) => !done.includes(one))}
        : value === ''
          ? {}
          : {value: Number(value)}),
      confidence: confidence / 100,
      ...(note.trim() ? {note: note.trim()} : {}),
      ...(on === this.asOf ? {} : {on}),
    };
    const path = apiPath`/key-results/${keyResult.id}/check-ins`;
    return (await post(path, body, {idempotencyKey: this.key})).data;
  }

  /** @param {Api.CheckInAnswer} made */
  saved({id}) {
    const changed = () => this.emitUp('cascade-changed');
    notify(texts.checkIn.saved, {
      undo: () => post(apiPath`/check-ins/${id}/void`, {}).then(changed),
    });
    changed();
    this.emit('closed');
  }

  render() {
    const {title, failed, save, confidence, note, noteHint, on} = texts.checkIn;
    return this.form({
      className: 'okr-form',
      label: title({title: this.keyResult.title}),
      lead: failed,
      save,
      content: html`
        ${this.valueField()} ${confidenceField(this.field('confidence', confidence))}
        ${textArea(this.field('note', note, {optional: true, placeholder: noteHint}))}
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

  valueField() {
    const {metric, hasData, value: last} = this.keyResult;
    const words = texts.checkIn;
    if (metric.type === 'MILESTONES') {
      /** @type {ReadonlySet<string>} */
      const chosen = new Set(this.value('milestonesDone'));
      const boxes = metric.milestones.map(({id, title, doneOn}) => ({
        label: html`${title}
        ${doneOn
          ? html`<span class="okr-quiet">${words.doneOn({date: dateWithYear(doneOn)})}</span>`
          : nothing}`,
        isChecked: chosen.has(id),
        isDisabled: Boolean(doneOn),
        choose: () => this.edit({milestonesDone: [...toggled(chosen, id)]}),
      }));
      return this.choices('checkbox', words.milestones, boxes);
    }
    if (metric.type === 'BINARY') {
      const boxes = ['1', '0'].map((value) => ({
        label: value === '1' ? texts.keyResult.done : texts.keyResult.notDone,
        isChecked: this.value('value') === value,
        choose: () => this.edit({value}),
      }));
      return this.choices('radio', words.reached, boxes);
    }
    return textField(
      this.field('value', words.value, {
        type: 'number',
        short: true,
        unit: metric.unit ?? (metric.type === 'PERCENT' ? '%' : ''),
        hint:
          hasData && typeof last === 'number'
            ? `${words.last({value: measure(last, metric)})}. ${words.optionalHint}`
            : `${words.first}. ${words.optionalHint}`,
      }),
    );
  }

  /**
   * @param {'radio' | 'checkbox'} type
   * @param {string} legend
   * @param {{label: unknown, isChecked: boolean, isDisabled?: boolean, choose: () => void}[]} boxes
   */
  choices(type, legend, boxes) {
    const error = this.errors['value'] ?? this.errors['milestonesDone'];
    const errorId = `${this.prefix}-value-error`;
    const isRadio = type === 'radio';
    return html`<fieldset class="okr-field">
      <legend class="form-label">${legend}</legend>
      ${boxes.map(
        ({label, isChecked, isDisabled = false, choose}) => html`
          <label class="form-check">
            <input
              class="form-check-input"
              type=${type}
              name=${isRadio ? 'value' : nothing}
              aria-invalid=${isRadio ? Boolean(error) : nothing}
              aria-describedby=${errorId}
              ?disabled=${isDisabled}
              .checked=${live(isChecked)}
              @change=${choose}
            />
            <span class="form-check-label">${label}</span>
          </label>
        `,
      )}
      <div id=${errorId} class="invalid-feedback ${error ? 'd-block' : ''}">${error}</div>
    </fieldset>`;
  }
}

customElements.define('check-in-form', CheckInForm);
