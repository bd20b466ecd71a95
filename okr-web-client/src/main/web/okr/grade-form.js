import {html} from 'lit';
import {apiPath, put} from '../platform/api.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {textArea} from '../platform/parts/fields.js';
import {recordForm} from '../platform/parts/record-form.js';
import {texts} from '../texts/texts.js';

/**
 * Explains the grade of an objective, given or still to come.
 *
 * @param {string} objectiveId
 * @param {Api.GradeAnswer | undefined} grade
 * @param {{changed: () => unknown, close: () => unknown}} then changed: after it is saved, or taken back
 */
export const gradeForm = (objectiveId, grade, {changed, close}) =>
  recordForm({
    record: grade,
    draftName: `grade.${objectiveId}`,
    prefix: objectiveId,
    fields: ['explanation'],
    async save(_, form) {
      const path = apiPath`/objectives/${objectiveId}/grade`;
      const before = grade?.explanation || null;
      await put(path, {explanation: form.value('explanation').trim() || null});
      notify(texts.saved, {undo: () => put(path, {explanation: before}).then(changed)});
      changed();
    },
    saved: close,
    closed: close,
    draw: (form) => ({
      className: '',
      content: textArea(
        form.field('explanation', texts.grading.explanation, {hint: texts.grading.explanationHint}),
      ),
      buttons: html`<div class="okr-form-end">
        ${form.submitButton(texts.save, texts.save, 'btn-primary btn-sm')}
        ${button(texts.cancel, () => form.cancel(), {look: 'sm'})}
      </div>`,
    }),
  });
