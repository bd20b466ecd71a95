import {html, nothing} from 'lit';
import {apiPath, get, post, remove} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {withProperties} from '../platform/element.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {needNumbers} from '../platform/problem.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {errorState, skeleton} from '../platform/parts/states.js';
import {searchPeople} from '../org/pickers.js';
import {texts} from '../texts/texts.js';
import {ownerOption} from './owner-option.js';
import '../platform/parts/modal-dialog.js';
import '../platform/parts/search-picker.js';

const EDITED = {
  title: {label: texts.objectivePage.title},
  ownerId: {label: texts.objective.owner},
  weight: {label: texts.objectivePage.weight},
  cadenceDays: {label: texts.objectivePage.cadence},
  metric: {
    label: texts.objectivePage.metric,
    show: (/** @type {any} */ one) => `${one.baseline ?? ''} → ${one.target ?? ''} ${one.unit ?? ''}`,
  },
};
const METRIC = ['type', 'unit', 'direction', 'baseline', 'target'];

/** Adds a key result, or changes one, in a dialog. Events beside a form's own: `cascade-changed`. */
class KeyResultForm extends withProperties(FormElement, () => ({
  objectiveId: '',
  /** Empty: a new one. */
  keyResultId: '',
  needsReason: false,
  /** @type {import('../platform/parts/search-picker.js').Option | null | undefined} */
  owner: undefined,
  erasing: false,
})) {
  load = new Load(this, {
    args: () => this.keyResultId && [this.keyResultId],
    /** @returns {Promise<Api.KeyResultAnswer>} what the changes are told from, so it does not move */
    task: async ([keyResultId], signal) => {
      return (await get(apiPath`/key-results/${keyResultId}`, {signal})).data;
    },
    follow: false,
  });

  get draftName() {
    return `key-result.${this.keyResultId || `new.${this.objectiveId}`}`;
  }

  get fields() {
    return [...Object.keys(EDITED), 'reason'];
  }

  start() {
    return this.keyResultId
      ? {}
      : {type: 'NUMBER', direction: 'INCREASE', weight: '1', cadenceDays: '7'};
  }

  get isReady() {
    return !this.keyResultId || Boolean(this.load.data);
  }

  willUpdate() {
    if (this.isReady) {
      this.record = this.load.data;
      super.willUpdate();
      if (this.owner === undefined) {
        this.owner = ownerOption(this.value('ownerId'), (owner) => (this.owner = owner));
      }
    }
  }

  /** @param {string} name */
  value(name) {
    return METRIC.includes(name) && !(name in (this.draft ?? {}))
      ? (this.base?.metric[name] ?? '')
      : super.value(name);
  }

  get isNumeric() {
    return !['BINARY', 'MILESTONES'].includes(this.value('type'));
  }

  get path() {
    return apiPath`/key-results/${this.keyResultId}`;
  }

  get reason() {
    const reason = this.value('reason').trim();
    return reason ? {reason} : {};
  }

  /** @returns {Record<string, any>} as the form has it */
  wanted() {
    const number = (/** @type {string} */ name) =>
      String(this.value(name)) === '' ? null : Number(this.value(name));
    return {
      title: this.value('title').trim(),
      ownerId: this.value('ownerId') || null,
      weight: Number(this.value('weight')),
      cadenceDays: Number(this.value('cadenceDays')),
      ...(this.isNumeric
        ? {
            metric: {
              type: this.value('type'),
              unit: this.value('unit').trim() || null,
              direction: this.value('direction'),
              baseline: number('baseline'),
              target: number('target'),
            },
          }
        : this.base
          ? {}
          : {metric: {type: this.value('type')}}),
    };
  }

  async save() {
    needNumbers({weight: this.value('weight'), cadenceDays: this.value('cadenceDays')});
    const wanted = this.wanted();
    if (!this.base) {
      await post(apiPath`/objectives/${this.objectiveId}/key-results`, wanted, {
        idempotencyKey: this.key,
      });
      this.confirm(texts.saved);
      return;
    }
    const {base} = this;
    const changes = Object.fromEntries(
      Object.entries(wanted).filter(([name, value]) =>
        name === 'metric'
          ? METRIC.some((part) => (value[part] ?? null) !== (base.metric[part] ?? null))
          : value !== base[name],
      ),
    );
    if (Object.keys(changes).length) {
      await saveChanges(this.path, base, {...changes, ...this.reason}, EDITED);
      this.confirm(texts.saved);
    }
  }

  async erase() {
    await remove(this.path, {etag: `"${this.base.version}"`});
    this.confirm(texts.objectivePage.keyResultRemoved);
  }

  get isDropped() {
    return this.base?.state === 'DROPPED';
  }

  /** Drops it, so that it stays to be seen and counts no more, or takes it back. */
  async turn() {
    const state = this.isDropped ? 'ACTIVE' : 'DROPPED';
    const back = this.base.state;
    const saved = await saveChanges(this.path, this.base, {state, ...this.reason}, {});
    this.confirm(
      state === 'DROPPED' ? texts.objectivePage.keyResultDropped : texts.objectivePage.keyResultBack,
      async () => {
        await saveChanges(this.path, saved, {state: back, ...(this.needsReason ? {reason: texts.undo} : {})}, {});
        this.changed();
      },
    );
  }

  /**
   * @param {string} text
   * @param {() => Promise<unknown>} [undo]
   */
  confirm(text, undo) {
    notify(text, undo ? {undo} : {});
    this.changed();
  }

  changed() {
    this.emitUp('cascade-changed');
  }

  render() {
    return html`<modal-dialog
      wide
      .heading=${this.erasing
        ? texts.objectivePage.eraseKeyResult
        : this.keyResultId
          ? texts.objectivePage.editKeyResult
          : texts.objectivePage.addKeyResult}
      .content=${this.isReady
        ? this.erasing
          ? this.question()
          : this.form()
        : this.load.problem
          ? errorState(this.load.problem, () => this.load.run())
          : skeleton(4)}
      @closed=${() => this.emit('closed')}
    ></modal-dialog>`;
  }

  question() {
    return html`<form
      novalidate
      @submit=${(/** @type {SubmitEvent} */ event) => this.submit(event, () => this.erase())}
    >
      ${this.refusal(texts.notSaved)}
      <p>${texts.objectivePage.eraseHint}</p>
      <div class="okr-form-end">
        <button type="submit" class="btn btn-danger">${texts.remove}</button>
        ${button(texts.cancel, () => (this.erasing = false))}
      </div>
    </form>`;
  }

  form() {
    const at = this.errors;
    return html`<form
      novalidate
      @submit=${(/** @type {SubmitEvent} */ event) => this.submit(event, () => this.save())}
    >
      ${this.refusal(texts.notSaved)} ${this.text('title', texts.objectivePage.title)}
      <search-picker
        name="key-result-owner"
        optional
        .label=${texts.objective.owner}
        .error=${at['ownerId'] ?? ''}
        .chosen=${this.owner ?? null}
        .search=${searchPeople}
        @chosen=${(
          /** @type {CustomEvent<import('../platform/parts/search-picker.js').Option | null>} */ event,
        ) => {
          this.owner = event.detail;
          this.edit({ownerId: event.detail?.id ?? null});
        }}
      ></search-picker>
      ${this.keyResultId
        ? nothing
        : selectField({
            id: 'key-result-type',
            label: texts.objectivePage.metric,
            value: this.value('type'),
            options: Object.entries(texts.metricTypes).filter(([type]) => type !== 'MILESTONES'),
            change: (type) => this.edit({type}),
          })}
      ${this.isNumeric ? this.measure() : nothing}
      <div class="okr-inline-fields">
        ${this.number('weight', texts.objectivePage.weight)}
        ${this.number('cadenceDays', texts.objectivePage.cadence)}
      </div>
      ${this.needsReason
        ? this.text('reason', texts.objectivePage.reason, texts.objectivePage.reasonHint)
        : nothing}
      <div class="okr-form-end">
        <button type="submit" class="btn btn-primary" aria-disabled=${this.saving}>
          ${this.saving ? texts.saving : texts.save}
        </button>
        ${button(texts.cancel, () => this.cancel())}
        ${this.keyResultId
          ? html`${button(
            this.isDropped ? texts.objectivePage.takeBack : texts.objectivePage.drop,
            (/** @type {Event} */ event) => this.submit(event, () => this.turn()),
          )}
              ${button(texts.remove, () => (this.erasing = true), {icon: 'trash'})}`
          : nothing}
      </div>
    </form>`;
  }

  measure() {
    return html`<div class="okr-inline-fields">
      ${selectField({
        id: 'key-result-direction',
        label: texts.objectivePage.direction,
        value: this.value('direction'),
        options: Object.entries(texts.directions),
        change: (direction) => this.edit({direction}),
      })}
      ${this.number('baseline', texts.objectivePage.baseline)}
      ${this.number('target', texts.objectivePage.target, this.errors['metric'])}
      ${textField({
        id: 'key-result-unit',
        label: texts.objectivePage.unit,
        value: this.value('unit'),
        optional: true,
        change: (unit) => this.edit({unit}),
      })}
    </div>`;
  }

  /**
   * @param {string} name
   * @param {string} label
   * @param {string} [hint]
   */
  text(name, label, hint = '') {
    return textField({
      id: `key-result-${name}`,
      label,
      hint,
      value: this.value(name),
      error: this.errors[name],
      change: (value) => this.edit({[name]: value}),
    });
  }

  /**
   * @param {string} name
   * @param {string} label
   * @param {string} [error]
   */
  number(name, label, error = this.errors[name]) {
    return textField({
      id: `key-result-${name}`,
      label,
      type: 'number',
      value: String(this.value(name)),
      error,
      change: (value) => this.edit({[name]: value}),
    });
  }
}

customElements.define('key-result-form', KeyResultForm);
