import {html} from 'lit';
import './key-result-form.js';
import './objective-form.js';

/**
 * Changes an objective, or a key result of it.
 *
 * @param {Api.ObjectiveAnswer} objective
 * @param {string | undefined} keyResultId none: the objective itself; empty: a new key result
 * @param {boolean} needsReason
 * @param {() => void} close
 */
export const editDialog = (objective, keyResultId, needsReason, close) =>
  keyResultId === undefined
    ? html`<objective-form
        .record=${objective}
        .needsReason=${needsReason}
        @closed=${close}
      ></objective-form>`
    : html`<key-result-form
        .objectiveId=${objective.id}
        .keyResultId=${keyResultId}
        .needsReason=${needsReason}
        @closed=${close}
      ></key-result-form>`;
