import {html} from 'lit';
import {apiPath, put} from '../platform/api.js';
import {withProperties} from '../platform/element.js';
import {notify} from '../platform/notice.js';
import {about, button} from '../platform/parts/button.js';
import {textArea} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {texts} from '../texts/texts.js';

/** Explains the grade of an objective, given or still to come; the record. Event: `grades-changed`. */
class GradeForm extends withProperties(FormElement, () => ({
  objectiveId: '',
  objectiveTitle: '',
  isOpen: false,
})) {
  fields = ['explanation'];

  get draftName() {
    return `grade.${this.objectiveId}`;
  }

  get prefix() {
    return this.objectiveId;
  }

  /** @param {boolean} isOpen what is typed begins with what is said by then */
  turn(isOpen) {
    this.isOpen = isOpen;
    this.draft = null;
    this.problem = null;
  }

  cancel() {
    super.cancel();
    this.turn(false);
  }

  async save() {
    const path = apiPath`/objectives/${this.objectiveId}/grade`;
    const before = this.record?.explanation || null;
    const changed = () => this.emitUp('grades-changed');
    await put(path, {explanation: this.value('explanation').trim() || null});
    notify(texts.saved, {undo: () => put(path, {explanation: before}).then(changed)});
    this.turn(false);
    changed();
  }

  render() {
    const {explain, explanation, explanationHint} = texts.grading;
    return this.isOpen
      ? this.form({
          className: '',
          content: textArea(this.field('explanation', explanation, {hint: explanationHint})),
          buttons: html`<div class="okr-form-end">
            <button type="submit" class="btn btn-primary btn-sm">${texts.save}</button>
            ${button(texts.cancel, () => this.cancel(), {look: 'sm'})}
          </div>`,
        })
      : button(
          about(this.record?.explanation ? texts.edit : explain, this.objectiveTitle),
          () => this.turn(true),
          {icon: 'edit', look: 'sm'},
        );
  }
}

customElements.define('grade-form', GradeForm);
