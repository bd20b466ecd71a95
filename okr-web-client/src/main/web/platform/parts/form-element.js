import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../element.js';
import {newKey} from '../api.js';
import {forget, keep, kept} from '../drafts.js';
import {asProblem, violationsByField, withoutFields} from '../problem.js';
import {texts} from '../../texts/texts.js';
import {button} from './button.js';
import {problemAlert} from './states.js';

/** @typedef {import('../problem.js').Problem} Problem */

/**
 * Base of forms about one record, old or new. What is typed is kept apart from the record, as the changes
 * that it is, until it is saved or cancelled; so it also survives a reload, and does not undo what others
 * did to other fields. Property: `record`, null for a new one. Events: `saved` with what was saved,
 * `closed`.
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

  /** Under which the draft is kept. */
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

  willUpdate() {
    if (!this.draft) {
      this.base = this.record;
      this.draft = /** @type {Record<string, any> | null} */ (kept(this.draftName)) ?? this.start();
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
    keep(this.draftName, this.draft);
  }

  /**
   * Saves what was typed. Where it is refused the form says why, and the first wrong field is entered.
   *
   * @param {Event} event
   * @param {(draft: Record<string, any>) => Promise<unknown>} task
   */
  async submit(event, task) {
    event.preventDefault();
    if (this.saving || !this.draft) {
      return;
    }
    this.saving = true;
    this.problem = null;
    try {
      const detail = await task(this.draft);
      forget(this.draftName);
      this.emit('saved', detail);
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
   * @param {string} save what saving is called
   * @param {unknown} [more] other buttons
   */
  buttons(save, more = nothing) {
    return html`<div class="okr-form-end">
      <button type="submit" class="btn btn-primary" aria-disabled=${this.saving}>
        ${this.saving ? texts.saving : save}
      </button>
      ${button(texts.cancel, this.cancel)}
      ${more}
    </div>`;
  }
}
