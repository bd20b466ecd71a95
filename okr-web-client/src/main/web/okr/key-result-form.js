import {html, nothing} from 'lit';
import {get, newKey, post, remove} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {OkrElement} from '../platform/element.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {asProblem, violationsByField} from '../platform/problem.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {icon} from '../platform/parts/icon.js';
import {errorState, problemAlert, skeleton} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import '../platform/parts/modal-dialog.js';

/**
 * @typedef {{
 *   title: string, type: string, unit: string, direction: string, baseline: string, target: string,
 *   weight: string, cadenceDays: string, reason: string,
 * }} Draft
 */

const FIELDS = ['title', 'weight', 'cadenceDays', 'metric', 'reason'];

/** Adds a key result, or changes one, in a dialog. Events: `closed`, `cascade-changed`. */
class KeyResultForm extends OkrElement {
  static properties = {
    objectiveId: {attribute: false},
    keyResultId: {attribute: false},
    needsReason: {attribute: false},
    isLast: {attribute: false},
    draft: {state: true},
    problem: {state: true},
  };

  constructor() {
    super();
    this.objectiveId = '';
    /** Empty: a new one. */
    this.keyResultId = '';
    this.needsReason = false;
    this.isLast = false;
    /** @type {Draft | null} */
    this.draft = null;
    this.key = newKey();
    /** @type {import('../platform/problem.js').Problem | null} */
    this.problem = null;
    /** @type {Load<Api.KeyResultAnswer>} what the changes are told from, so it does not move */
    this.load = new Load(this, {follow: false});
  }

  firstUpdated() {
    if (this.keyResultId) {
      this.reload();
    } else {
      this.draft = {
        title: '',
        type: 'NUMBER',
        unit: '',
        direction: 'INCREASE',
        baseline: '',
        target: '',
        weight: '1',
        cadenceDays: '7',
        reason: '',
      };
    }
  }

  async reload() {
    const id = encodeURIComponent(this.keyResultId);
    await this.load.run(async (signal) => (await get(`/key-results/${id}`, {signal})).data);
    const base = this.load.data;
    if (base) {
      this.draft = {
        title: base.title,
        type: base.metric.type,
        unit: base.metric.unit ?? '',
        direction: base.metric.direction,
        baseline: String(base.metric.baseline ?? ''),
        target: String(base.metric.target ?? ''),
        weight: String(base.weight),
        cadenceDays: String(base.cadenceDays),
        reason: '',
      };
    }
  }

  /** @param {Partial<Draft>} change */
  edit(change) {
    this.draft = {.../** @type {Draft} */ (this.draft), ...change};
  }

  get isNumeric() {
    return !['BINARY', 'MILESTONES'].includes(this.draft?.type ?? '');
  }

  /** @returns {Record<string, any>} as the draft has it */
  wanted() {
    const draft = /** @type {Draft} */ (this.draft);
    return {
      title: draft.title.trim(),
      weight: Number(draft.weight),
      cadenceDays: Number(draft.cadenceDays),
      ...(this.isNumeric
        ? {
            metric: {
              type: draft.type,
              unit: draft.unit.trim() || null,
              direction: draft.direction,
              baseline: draft.baseline === '' ? null : Number(draft.baseline),
              target: draft.target === '' ? null : Number(draft.target),
            },
          }
        : this.load.data
          ? {}
          : {metric: {type: draft.type}}),
      ...(draft.reason.trim() ? {reason: draft.reason.trim()} : {}),
    };
  }

  /** @param {Event} event */
  async save(event) {
    event.preventDefault();
    const base = this.load.data;
    try {
      if (base) {
        const metric = /** @type {Record<string, any>} */ (base.metric);
        const wanted = this.wanted();
        const changes = Object.fromEntries(
          Object.entries(wanted).filter(([name, value]) =>
            name === 'metric'
              ? Object.keys(value).some((part) => (value[part] ?? null) !== (metric[part] ?? null))
              : value !== /** @type {Record<string, any>} */ (base)[name],
          ),
        );
        if (Object.keys(changes).some((name) => name !== 'reason')) {
          await saveChanges(`/key-results/${encodeURIComponent(base.id)}`, base, changes, {
            title: {label: texts.objectivePage.title},
            weight: {label: texts.objectivePage.weight},
            cadenceDays: {label: texts.objectivePage.cadence},
            metric: {
              label: texts.objectivePage.metric,
              show: (one) => `${one.baseline ?? ''} → ${one.target ?? ''} ${one.unit ?? ''}`,
            },
          });
        }
      } else {
        await post(
          `/objectives/${encodeURIComponent(this.objectiveId)}/key-results`,
          this.wanted(),
          {idempotencyKey: this.key},
        );
      }
      this.done(texts.saved);
    } catch (reason) {
      this.key = newKey();
      this.problem = asProblem(reason);
    }
  }

  async erase() {
    const base = this.load.data;
    if (!base) {
      return;
    }
    try {
      await remove(`/key-results/${encodeURIComponent(base.id)}`, {
        etag: `"${base.version}"`,
        query: {reason: this.draft?.reason.trim()},
      });
      this.done(texts.objectivePage.keyResultRemoved);
    } catch (reason) {
      this.problem = asProblem(reason);
    }
  }

  /** Dropped ones stay to be seen, and count no more. */
  async drop() {
    const base = this.load.data;
    if (!base) {
      return;
    }
    try {
      await saveChanges(
        `/key-results/${encodeURIComponent(base.id)}`,
        base,
        {state: 'DROPPED', ...(this.draft?.reason.trim() ? {reason: this.draft.reason.trim()} : {})},
        {},
      );
      this.done(texts.objectivePage.keyResultDropped);
    } catch (reason) {
      this.problem = asProblem(reason);
    }
  }

  /** @param {string} text */
  done(text) {
    notify(text);
    this.dispatchEvent(new CustomEvent('cascade-changed', {bubbles: true}));
    this.dispatchEvent(new CustomEvent('closed'));
  }

  render() {
    const {draft} = this;
    return html`<modal-dialog
      wide
      .heading=${this.keyResultId ? texts.objectivePage.editKeyResult : texts.objectivePage.addKeyResult}
      .content=${draft
        ? this.form(draft)
        : this.load.problem
          ? errorState(this.load.problem, () => this.reload())
          : skeleton(4)}
      @closed=${() => this.dispatchEvent(new CustomEvent('closed'))}
    ></modal-dialog>`;
  }

  /** @param {Draft} draft */
  form(draft) {
    const {at, rest} = violationsByField(this.problem, FIELDS);
    return html`<form novalidate @submit=${(/** @type {SubmitEvent} */ event) => this.save(event)}>
      ${this.problem && (rest.length || !this.problem.violations.length)
        ? problemAlert(this.problem, {rest})
        : nothing}
      ${textField({
        id: 'key-result-title',
        label: texts.objectivePage.title,
        value: draft.title,
        error: at['title'],
        change: (title) => this.edit({title}),
      })}
      ${this.keyResultId
        ? nothing
        : selectField({
            id: 'key-result-type',
            label: texts.objectivePage.metric,
            value: draft.type,
            options: Object.entries(texts.metricTypes).filter(([type]) => type !== 'MILESTONES'),
            change: (type) => this.edit({type}),
          })}
      ${this.isNumeric
        ? html`<div class="okr-inline-fields">
            ${selectField({
              id: 'key-result-direction',
              label: texts.objectivePage.direction,
              value: draft.direction,
              options: Object.entries(texts.directions),
              change: (direction) => this.edit({direction}),
            })}
            ${this.number('baseline', texts.objectivePage.baseline, draft)}
            ${this.number('target', texts.objectivePage.target, draft, at['metric'])}
            ${textField({
              id: 'key-result-unit',
              label: texts.objectivePage.unit,
              value: draft.unit,
              optional: true,
              change: (unit) => this.edit({unit}),
            })}
          </div>`
        : nothing}
      <div class="okr-inline-fields">
        ${this.number('weight', texts.objectivePage.weight, draft, at['weight'])}
        ${this.number('cadenceDays', texts.objectivePage.cadence, draft, at['cadenceDays'])}
      </div>
      ${this.needsReason
        ? textField({
            id: 'key-result-reason',
            label: texts.objectivePage.reason,
            hint: texts.objectivePage.reasonHint,
            value: draft.reason,
            error: at['reason'],
            change: (reason) => this.edit({reason}),
          })
        : nothing}
      <div class="okr-form-end">
        <button type="submit" class="btn btn-primary">${texts.save}</button>
        ${this.keyResultId
          ? html`<button type="button" class="btn" @click=${() => this.drop()}>
                ${texts.objectivePage.drop}
              </button>
              <button type="button" class="btn" @click=${() => this.erase()}>
                ${icon('trash')}${texts.remove}
              </button>`
          : nothing}
      </div>
    </form>`;
  }

  /**
   * @param {'baseline' | 'target' | 'weight' | 'cadenceDays'} name
   * @param {string} label
   * @param {Draft} draft
   * @param {string} [error]
   */
  number(name, label, draft, error) {
    return textField({
      id: `key-result-${name}`,
      label,
      type: 'number',
      value: draft[name],
      error,
      change: (value) => this.edit({[name]: value}),
    });
  }
}

customElements.define('key-result-form', KeyResultForm);
