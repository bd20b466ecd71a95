import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../element.js';
import {newKey} from '../api.js';
import {forget, keep, kept} from '../drafts.js';
import {Problem, asProblem, violationsByField, withoutFields} from '../problem.js';
import {texts} from '../../texts/texts.js';
import {button} from './button.js';
import {problemAlert} from './states.js';

/**
 * Base of forms about one record, old or new. What is typed is kept apart from the record, as the changes
 * that it is, until it is saved or cancelled; so it also survives a reload, and does not undo what others
 * did to other fields. Property: `record`, null for a new one. Events: `saved` with what was saved,
 * `closed`.
 *
 * A form says under which name its draft is kept (`draftName`), which of its fields the service may speak
 * about (`fields`), what it begins with (`start`), what is wrong before it is sent (`check`), how it is
 * saved (`save`) and what follows (`saved`). It draws itself with `form` and `field`:
 *
 *     render() {
 *       return this.form({
 *         lead: texts.tokens.failed,
 *         content: html`${textField(this.field('name', texts.tokens.name, {optional: true}))}`,
 *       });
 *     }
 */
export class FormElement extends withProperties(OkrElement, () => ({
  /** @type {any} */
  record: null,
  /** @type {Record<string, any> | null} what was changed */
  draft: null,
  /** @type {Problem | null} */
  problem: null,
  saving: false,
})) {
  /** @type {any} the record as it was when the form was opened: what others do does not move the form */
  base = null;
  /** The Idempotency-Key under which the draft is sent. */
  key = newKey();

  /** Under which the draft is kept; without a name it is not. */
  get draftName() {
    return '';
  }

  /** @returns {string[]} fields that show what the service says about them */
  get fields() {
    return [];
  }

  /** @returns {Record<string, any>} what a form begins with where nothing was typed yet */
  start() {
    return {};
  }

  /** What the ids of its fields begin with. */
  get prefix() {
    return '';
  }

  /**
   * @param {Record<string, any>} draft
   * @returns {Okr.Violation[]} what the service would refuse anyway, said at once
   */
  check(draft) {
    return [];
  }

  /**
   * @param {Record<string, any>} draft
   * @returns {Promise<any>} what was saved
   */
  async save(draft) {}

  /** Says that it was saved. @param {unknown} detail what was */
  saved(detail) {
    this.emit('saved', detail);
  }

  willUpdate() {
    if (!this.draft) {
      this.base = this.record;
      const before = /** @type {{typed: Record<string, any>, key: string} | null} */ (
        kept(this.draftName)
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
    if (this.draftName) {
      keep(this.draftName, {typed: this.draft, key: this.key});
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
      forget(this.draftName);
      this.saved(detail);
    } catch (reason) {
      this.problem = asProblem(reason);
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
      next.focus();
    }
  }

  cancel() {
    forget(this.draftName);
    this.emit('closed');
  }

  /** @returns {Record<string, string>} what is said about each field */
  get errors() {
    return violationsByField(this.problem, this.fields).at;
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
   * @param {{change?: (value: any) => void} & Record<string, any>} [more] what else there is to say about
   *     it, or what is otherwise
   * @returns {any}
   */
  field(name, label, more) {
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
   *   lead?: string,
   *   save?: string,
   *   saving?: string,
   *   more?: unknown,
   *   buttons?: unknown,
   *   label?: string,
   *   className?: string,
   * }} form lead: what is said where it is refused; save: what saving is called; saving: while it
   *     is under way; more: further buttons; buttons: others instead; label: what it is called, where
   *     no heading says so
   */
  form({
    content,
    lead = '',
    save = texts.save,
    saving,
    more,
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
      ${this.refusal(lead)} ${content} ${buttons ?? this.buttons(save, more, saving)}
    </form>`;
  }

  /**
   * @param {string} save what saving is called
   * @param {unknown} [more] other buttons
   * @param {string} [saving] what it is called while it is under way
   */
  buttons(save, more = nothing, saving = texts.saving) {
    return html`<div class="okr-form-end">
      <button type="submit" class="btn btn-primary" aria-disabled=${this.saving}>
        ${this.saving ? saving : save}
      </button>
      ${button(texts.cancel, this.cancel)}
      ${more}
    </div>`;
  }
}
