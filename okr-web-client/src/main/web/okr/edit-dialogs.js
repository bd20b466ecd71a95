import {html} from 'lit';
import './key-result-form.js';
import './objective-form.js';

/**
 * Changes an objective.
 *
 * @param {Api.ObjectiveAnswer} objective
 * @param {boolean} needsReason
 * @param {() => void} close
 */
export const objectiveDialog = (objective, needsReason, close) =>
  html`<objective-form
    .record=${objective}
    .needsReason=${needsReason}
    @saved=${close}
    @closed=${close}
  ></objective-form>`;

/**
 * Changes a key result of an objective, or adds one.
 *
 * @param {{objectiveId: string, keyResultId: string}} place keyResultId: empty for a new one
 * @param {boolean} needsReason
 * @param {() => void} close
 */
export const keyResultDialog = ({objectiveId, keyResultId}, needsReason, close) =>
  html`<key-result-form
    .objectiveId=${objectiveId}
    .keyResultId=${keyResultId}
    .needsReason=${needsReason}
    @saved=${close}
    @closed=${close}
  ></key-result-form>`;
