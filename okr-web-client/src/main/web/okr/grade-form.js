import {html, nothing} from 'lit';
import {put} from '../platform/api.js';
import {forget, keep, kept} from '../platform/drafts.js';
import {OkrElement} from '../platform/element.js';
import {notify} from '../platform/notice.js';
import {asProblem, violationsByField} from '../platform/problem.js';
import {textArea} from '../platform/parts/fields.js';
import {icon} from '../platform/parts/icon.js';
import {problemAlert} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';

/** Explains a grade. Event: `grades-changed`. */
class GradeForm extends OkrElement {
  static properties = {
    grade: {attribute: false},
    objectiveTitle: {attribute: false},
    draft: {state: true},
    problem: {state: true},
  };

  constructor() {
    super();
    /** @type {Api.GradeAnswer | null} */
    this.grade = null;
    this.objectiveTitle = '';
    /** @type {string | null} null while it is closed */
    this.draft = null;
    /** @type {import('../platform/problem.js').Problem | null} */
    this.problem = null;
  }

  get draftName() {
    return `grade.${this.grade?.objectiveId}`;
  }

  /** @param {Event} event */
  async save(event) {
    event.preventDefault();
    const given = /** @type {Api.GradeAnswer} */ (this.grade);
    const path = `/objectives/${encodeURIComponent(given.objectiveId)}/grade`;
    const changed = () => this.dispatchEvent(new CustomEvent('grades-changed', {bubbles: true}));
    try {
      await put(path, {explanation: this.draft?.trim() || null});
      forget(this.draftName);
      this.draft = null;
      this.problem = null;
      notify(texts.saved, {
        undo: () => put(path, {explanation: given.explanation}).then(changed),
      });
      changed();
    } catch (reason) {
      this.problem = asProblem(reason);
    }
  }

  render() {
    const {grade: given, draft} = this;
    if (!given) {
      return nothing;
    }
    if (draft === null) {
      return html`<button
        type="button"
        class="btn btn-sm"
        @click=${() =>
          (this.draft = /** @type {string | null} */ (kept(this.draftName)) ?? given.explanation ?? '')}
      >
        ${icon('edit')}${given.explanation ? texts.edit : texts.grading.explain}<span
          class="visually-hidden"
        >
          ${this.objectiveTitle}</span
        >
      </button>`;
    }
    const {at, rest} = violationsByField(this.problem, ['explanation']);
    return html`<form novalidate @submit=${this.save}>
      ${this.problem && (rest.length || !this.problem.violations.length)
        ? problemAlert(this.problem, {rest})
        : nothing}
      ${textArea({
        id: `explanation-${given.objectiveId}`,
        label: texts.grading.explanation,
        hint: texts.grading.explanationHint,
        value: draft,
        error: at['explanation'],
        change: (text) => {
          this.draft = text;
          keep(this.draftName, text);
        },
      })}
      <div class="okr-form-end">
        <button type="submit" class="btn btn-primary btn-sm">${texts.save}</button>
        <button
          type="button"
          class="btn btn-sm"
          @click=${() => {
            forget(this.draftName);
            this.draft = null;
            this.problem = null;
          }}
        >
          ${texts.cancel}
        </button>
      </div>
    </form>`;
  }
}

customElements.define('grade-form', GradeForm);
