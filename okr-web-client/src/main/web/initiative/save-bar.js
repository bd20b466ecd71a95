import {html, nothing} from 'lit';
import {button} from '../platform/parts/button.js';
import {texts} from '../texts/texts.js';

/**
 * What was typed is not saved yet: to be saved or discarded.
 *
 * @param {boolean} saving
 * @param {(event: Event) => unknown} save
 * @param {() => unknown} discard
 * @param {unknown} [sign]
 */
export const saveBar = (saving, save, discard, sign = nothing) => html`
  <div class="okr-save-bar okr-no-print" role="status">
    <span>${sign}${texts.briefing.unsaved}</span>
    <span class="okr-form-end">
      ${button(saving ? texts.saving : texts.save, save, {look: 'primary', busy: saving})}
      ${button(texts.briefing.discard, discard)}
    </span>
  </div>
`;
