import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../element.js';
import {newKey, post} from '../api.js';
import {forget, keep, kept} from '../drafts.js';
import {saveChanges} from '../editing.js';
import {dateWithYear} from '../format.js';
import {notify} from '../notice.js';
import {Problem, asProblem, saidAtReason, violationsByField, withoutFields} from '../problem.js';
import {texts} from '../../texts/texts.js';
import {button} from './button.js';
import {problemAlert} from './states.js';

const Properties = withProperties(OkrElement, () => ({
  /** @type {any} */
  record: null,
  /** @type {Record<string, any> | null} what was changed */
  draft: null,
  /** @type {Problem | null} */
  problem: null,
  saving: false,
}));

/**
 * Mapped types, since those alone may be fields of one class and getters of another.
 *
 * @typedef {{[name in 'draftName' | 'draftOf' | 'prefix']: string} & {[name in 'fields']: string[]}
 *   & {[name in 'needed']: Record<string, string>}} Named
 */

/**
 * Base of forms about one record, old or new. What is typed is kept apart from the record, as the changes
 * that it is, until it is saved or cancelled; so it also survives a reload, and does not undo what others
 * did to other fields. Property: `record`, null for a new one. Events: `saved` with what was saved,
 * `closed`.
 *
 * A form says, in fields of its class or getters, under which name its draft is kept (`draftName`, or
 * `draftOf` that stands before the id of the record; without one it is not), which of its fields the
 * service may speak about (`fields`) and what their ids begin with (`prefix`); further what it begins
 * with (`start`), what is wrong before it is sent (`check`; by default which of those `needed` are
 * empty, with what is said of them), how it is saved (`save`, mostly by `store`) and what follows
 * (`saved`). It draws itself with `form` and `field`:
 *
 *     render() {
 *       return this.form({
 *         lead: texts.tokens.failed,
 *         content: html`${textField(this.field('name', texts.tokens.name, {optional: true}))}`,
 *       });
 *     }
 */
export class FormElement extends /** @type {typeof Properties & (new (...args: any[]) => Named)} */ (
  Properties
) {
  /** @type {any} the record as it was when the form was opened: what others do does not move the form */
  base = null;
  /** The Idempotency-Key under which the draft is sent. */
  key = newKey();
  /**
   * How the fields that were drawn are called and shown.
   *
   * @type {Record<string, import('../editing.js').EditedField>}
   */
  drawn = {};

  /** @returns {Record<string, any>} what a form begins with where nothing was typed yet */
  start() {
    return {};
  }

  /**
   * @param {Record<string, any>} draft
   * @returns {Okr.Violation[]} what the service would refuse anyway, said at once
   */
  check(draft) {
    return Object.entries(this.needed)
      .filter(([name]) => !(typeof draft[name] === 'string' ? draft[name].trim() : draft[name]))
      .map(([name, message]) => ({pointer: `/${name}`, message}));
  }

  /**
   * @param {Record<string, any>} draft
   * @returns {Promise<any>} what was saved
   */
  async save(draft) {}

  /**
   * Saves what was changed about the record, or makes a new one.
   *
   * @param {string} path of all such records
   * @param {Record<string, any>} draft
   * @param {{saved: string, created: string}} said of it
   * @param {Record<string, import('../editing.js').EditedField>} [others] not drawn by `field`
   * @returns {Promise<any>} the record
   */
  async store(path, draft, {saved, created}, others = {}) {
    if (this.base) {
      const record = await saveChanges(
        `${path}/${encodeURIComponent(this.base.id)}`,
        this.base,
        draft,
        {...this.drawn, ...others},
      );
      notify(saved);
      return record;
    }
    const body = {...draft, id: draft['id'] || undefined};
    const {data} = await post(path, body, {idempotencyKey: this.key});
    notify(created);
    return data;
  }

  /** Says that it was saved. @param {unknown} detail what was */
  saved(detail) {
    this.emit('saved', detail);
  }

  /** Where the draft is kept; empty where it is not. */
  get keptAs() {
    return this.draftName || (this.draftOf && `${this.draftOf}.${this.record?.id ?? 'new'}`);
  }

  willUpdate() {
    if (!this.draft) {
      this.base = this.record;
      const before = /** @type {{typed: Record<string, any>, key: string} | null} */ (
        this.keptAs ? kept(this.keptAs) : null
      );
      this.draft = before?.typed ?? this.start();
      this.key = before?.key ?? this.key;
    }
  }

  /** @param {string} name of a field @returns {any} as it was typed, else as it is */
  value(name) {
    return (this.draft && name in this.draft ? this.draft[name] : this.base?.[name]) ?? '';
  }

  /** @param {Record<string, any>} change */
  edit(change) {
    this.draft = {...this.draft, ...change};
    this.key = newKey();
    this.problem = withoutFields(this.problem, Object.keys(change));
    if (this.keptAs) {
      keep(this.keptAs, {typed: this.draft, key: this.key});
    }
  }

  /**
   * Saves what was typed. Where it is refused the form says why, and the first wrong field is entered.
   *
   * @param {Event} event
   * @param {(draft: Record<string, any>) => Promise<unknown>} [task] other than to save it
   */
  async submit(event, task = (draft) => this.save(draft)) {
    event.preventDefault();
    if (this.saving || !this.draft) {
      return;
    }
    this.saving = true;
    this.problem = null;
    try {
      const violations = this.check(this.draft);
      if (violations.length) {
        throw new Problem(422, {violations});
      }
      const detail = await task(this.draft);
      forget(this.keptAs);
      this.saved(detail);
    } catch (reason) {
      const problem = asProblem(reason);
      this.problem = 'reason' in this.drawn ? saidAtReason(problem) : problem;
      this.saving = false;
      await this.updateComplete;
      this.enterWrong();
    }
    this.saving = false;
  }

  /** Goes to the first wrong field; the focus is never lost with a button that is gone. */
  enterWrong() {
    const lost = document.activeElement === document.body;
    const next = this.querySelector('[aria-invalid="true"]') ?? (lost && this.querySelector('.btn'));
    if (next instanceof HTMLElement) {
      open(next);
      next.focus();
    }
  }

  cancel() {
    forget(this.keptAs);
    this.emit('closed');
  }

  /** @returns {Record<string, string>} what is said about each field */
  get errors() {
    return violationsByField(this.problem, this.fields).at;
  }

  /** @param {string} pointer to a part of a field @returns {string} what is said about it */
  saidAt(pointer) {
    const said = this.problem?.violations.filter((violation) => violation.pointer === pointer);
    return said?.map(({message}) => message).join('; ') ?? '';
  }

  /** What is said about no field. @param {string} lead */
  refusal(lead) {
    const {rest} = violationsByField(this.problem, this.fields);
    const onlyFields = this.problem?.violations.length && !rest.length;
    return onlyFields ? nothing : problemAlert(this.problem, {lead, rest});
  }

  /**
   * One field of the form for the functions of fields.js: what it holds, what is said about it, and what
   * becomes of what is typed.
   *
   * @param {string} name
   * @param {string} label
   * @param {{change?: (value: any) => void, show?: (value: any) => string}
   *   & Record<string, any>} [more] what else there is to say about it, or what is otherwise; show: how
   *     it is told to who changed the same
   * @returns {any}
   */
  field(name, label, more) {
    this.drawn[name] = {label, show: more?.['show'] ?? shownAs({...more})};
    return {
      id: `${this.prefix}-${name}`,
      label,
      value: this.value(name),
      error: this.errors[name],
      change: (/** @type {any} */ value) => this.edit({[name]: value}),
      ...more,
    };
  }

  /**
   * The form with what is in it, why it was refused above, and its buttons below.
   *
   * @param {{
   *   content: unknown,
   *   head?: unknown,
   *   lead?: string,
   *   save?: string,
   *   look?: string,
   *   more?: unknown,
   *   buttons?: unknown,
   *   label?: string,
   *   className?: string,
   * }} form head: above what is said where it is refused; lead: how that begins; save: what saving is
   *     called; look: of that button; more: further buttons; buttons: others instead; label: what it is called, where no heading
   *     says so
   */
  form({
    content,
    head = nothing,
    lead = '',
    save = texts.save,
    look,
    more = nothing,
    buttons,
    label,
    className = 'okr-plain-form',
  }) {
    return html`<form
      class=${className}
      novalidate
      aria-label=${label ?? nothing}
      @submit=${(/** @type {Event} */ event) => this.submit(event)}
    >
      ${head} ${this.refusal(lead)} ${content}
      ${buttons ??
      html`<div class="okr-form-end">
        ${this.submitButton(save, texts.saving, look)} ${button(texts.cancel, () => this.cancel())} ${more}
      </div>`}
    </form>`;
  }

  /**
   * @param {string} save what saving is called
   * @param {string} [saving] and while it is under way
   * @param {string} [look]
   */
  submitButton(save, saving = save, look = 'btn-primary') {
    return html`<button type="submit" class="btn ${look}" aria-disabled=${this.saving}>
      ${this.saving ? saving : save}
    </button>`;
  }
}

/** Opens the closed sections in which a field stands: within them it could not be entered. @param {Element} field */
function open(field) {
  for (let section = field.closest('details'); section; section = section.parentElement?.closest('details') ?? null) {
    section.open = true;
  }
}

/**
 * How what a field holds is shown in words: as the choice it stands for or as a day, else as it is.
 *
 * @param {{options?: [value: string, label: string][], type?: string} & Record<string, any>} field
 * @returns {((value: any) => string) | undefined}
 */
function shownAs({options, type}) {
  if (options) {
    return (value) => options.find(([one]) => one === value)?.[1] ?? value ?? '';
  }
  return type === 'date' ? (day) => (day ? dateWithYear(day) : '') : undefined;
}

// Defined, not assigned: elements inherit a `prefix` from the browser that cannot be set.
const NOT_SAID = {draftName: '', draftOf: '', prefix: '', fields: [], needed: {}};
for (const [name, value] of Object.entries(NOT_SAID)) {
  Object.defineProperty(FormElement.prototype, name, {value, writable: true});
}
