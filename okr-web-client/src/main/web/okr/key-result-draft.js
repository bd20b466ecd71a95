import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {toolButton} from '../platform/parts/button.js';
import {numberField, selectField, textArea, textField} from '../platform/parts/fields.js';
import {texts} from '../texts/texts.js';
import {moveButtons} from './move-buttons.js';
import {isNumeric, oddityOf} from './okr-draft.js';

/** @typedef {import('./okr-draft.js').KeyResultDraft} KeyResultDraft */

/** One key result as it is being written. Events: `edited`, `moved` with -1 or 1, `discarded`. */
class KeyResultDraftRow extends withProperties(OkrElement, () => ({
  /** @type {KeyResultDraft | null} */
  draft: null,
  position: 1,
  isLast: false,
  /** @type {import('./okr-draft.js').Faults} */
  faults: {},
})) {
  /**
   * @param {KeyResultDraft} draft
   * @param {keyof KeyResultDraft} name
   * @param {string} label
   * @param {Record<string, any>} [more]
   * @returns {any} for the functions of fields.js
   */
  field(draft, name, label, more) {
    return {
      id: `${draft.id}-${name}`,
      label,
      value: draft[name],
      error: this.faults[`${draft.id}.${name}`],
      change: (/** @type {string} */ value) => this.emit('edited', {...draft, [name]: value}),
      ...more,
    };
  }

  render() {
    const {draft} = this;
    if (!draft) {
      return nothing;
    }
    const words = texts.objectivePage;
    const name = texts.write.keyResult(this.position);
    const hints = /** @type {Record<string, string>} */ (texts.write.typeHints);
    return html`<div class="okr-draft" role="group" aria-label=${name}>
      <div class="okr-draft-head">
        ${textField(this.field(draft, 'title', name, {placeholder: texts.write.keyResultHint}))}
        <span class="okr-actions">
          ${moveButtons(name, this.position === 1, this.isLast, (step) => this.emit('moved', step))}
          ${toolButton('trash', texts.remove, () => this.emit('discarded'), {
            className: 'btn-sm btn-icon',
            spoken: `${texts.colon(texts.remove)} ${name}`,
          })}
        </span>
      </div>
      <div class="okr-draft-fields">
        ${selectField(
          this.field(draft, 'type', words.metric, {
            options: Object.entries(texts.metricTypes),
            hint: hints[draft.type],
          }),
        )}
        ${isNumeric(draft.type)
          ? html`
              ${selectField(
                this.field(draft, 'aim', texts.write.aim, {options: Object.entries(texts.write.aims)}),
              )}
              ${numberField(this.field(draft, 'baseline', words.baseline))}
              ${numberField(this.field(draft, 'target', words.target, {hint: oddityOf(draft)}))}
              ${textField(this.field(draft, 'unit', words.unit, {optional: true}))}
            `
          : nothing}
        ${numberField(this.field(draft, 'weight', words.weight))}
      </div>
      ${draft.type === 'MILESTONES'
        ? textArea(this.field(draft, 'milestones', texts.write.milestones))
        : nothing}
    </div>`;
  }

  /**
   * Puts the focus on the button that moves it on, where it can be moved on, else on the other one.
   *
   * @param {number} step 0: into its title
   */
  async enter(step) {
    await this.updateComplete;
    const [title, up, down] = /** @type {HTMLInputElement[]} */ ([
      ...this.querySelectorAll('.okr-draft-head :is(input, .okr-step)'),
    ]);
    const wanted = step === 0 ? [title] : step < 0 ? [up, down] : [down, up];
    wanted.find((one) => !one?.disabled)?.focus();
  }
}

customElements.define('key-result-draft', KeyResultDraftRow);
