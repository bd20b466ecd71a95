import {html, nothing} from 'lit';
import {apiPath, put} from '../platform/api.js';
import {forget, keep, kept} from '../platform/drafts.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {asProblem, violationsByField} from '../platform/problem.js';
import {textArea} from '../platform/parts/fields.js';
import {icon} from '../platform/parts/icon.js';
import {problemAlert} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';

/** Explains the grade of an objective, given or still to come. Event: `grades-changed`. */
class GradeForm extends withProperties(OkrElement, () => ({
  objectiveId: '',
  /** What is said so far. */
  explanation: '',
  objectiveTitle: '',
  /** @type {string | null} null while it is closed */
  draft: null,
  /** @type {import('../platform/problem.js').Problem | null} */
  problem: null,
})) {
  get draftName() {
    return `grade.${this.objectiveId}`;
  }

  /** @param {Event} event */
  async save(event) {
    event.preventDefault();
    const before = this.explanation;
    const path = apiPath`/objectives/${this.objectiveId}/grade`;
    const changed = () => this.emitUp('grades-changed');
    try {
      await put(path, {explanation: this.draft?.trim() || null});
      forget(this.draftName);
      this.draft = null;
      this.problem = null;
      notify(texts.saved, {
        undo: () => put(path, {explanation: before || null}).then(changed),
      });
      changed();
    } catch (reason) {
      this.problem = asProblem(reason);
    }
  }

  render() {
    const {explanation, draft} = this;
    if (draft === null) {
      return html`<button
        type="button"
        class="btn btn-sm"
        @click=${() =>
          (this.draft = /** @type {string | null} */ (kept(this.draftName)) ?? explanation)}
      >
        ${icon('edit')}${explanation ? texts.edit : texts.grading.explain}<span
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
        id: `explanation-${this.objectiveId}`,
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
        ${button(
          texts.cancel,
          () => {
            forget(this.draftName);
            this.draft = null;
            this.problem = null;
          },
          {look: 'sm'},
        )}
      </div>
    </form>`;
  }
}

customElements.define('grade-form', GradeForm);
