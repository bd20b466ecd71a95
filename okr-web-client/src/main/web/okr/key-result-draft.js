import {html, nothing} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {toolButton} from '../platform/parts/button.js';
import {numberField, selectField, textArea, textField} from '../platform/parts/fields.js';
import {texts} from '../texts/texts.js';
import {moveButtons} from './move-buttons.js';
import {isNumeric, oddityOf} from './okr-draft.js';

/** @typedef {import('./okr-draft.js').KeyResultDraft} KeyResultDraft */

/** One key result as it is being written. Events: `edited`, `moved` with -1 or 1, `discarded`. */
class KeyResultDraftRow extends withProperties(OkrElement, () => ({
  /** @type {KeyResultDraft} */
  draft: required,
  position: 1,
  isLast: false,
  /** @type {import('./okr-draft.js').Faults} */
  faults: {},
})) {
  /**
   * @param {keyof KeyResultDraft} name
   * @param {string} label
   * @param {Record<string, any>} [more]
   * @returns {any} for the functions of fields.js
   */
  field(name, label, more) {
    const {draft, faults} = this;
    return {
      id: `${draft.id}-${name}`,
      label,
      value: draft[name],
      error: faults[`${draft.id}.${name}`],
      change: (/** @type {string} */ value) => this.emit('edited', {...draft, [name]: value}),
      ...more,
    };
  }

  render() {
    const {draft, position, isLast} = this;
    const words = texts.objectivePage;
    const name = texts.write.keyResult({n: position});
    const hints = /** @type {Record<string, string>} */ (texts.write.typeHints);
    return html`<div class="okr-draft" role="group" aria-label=${name}>
      <div class="okr-draft-head">
        ${textField(this.field('title', name, {placeholder: texts.write.keyResultHint}))}
        <span class="okr-actions">
          ${moveButtons(name, position === 1, isLast, (step) => this.emit('moved', step))}
          ${toolButton('trash', texts.remove, () => this.emit('discarded'), {
            className: 'btn-sm btn-icon',
            spoken: `${texts.colon({label: texts.remove})} ${name}`,
          })}
        </span>
      </div>
      <div class="okr-draft-fields">
        ${selectField(
          this.field('type', words.metric, {
            options: Object.entries(texts.metricTypes),
            hint: hints[draft.type],
          }),
        )}
        ${isNumeric(draft.type)
          ? html`
              ${selectField(
                this.field('aim', texts.write.aim, {options: Object.entries(texts.write.aims)}),
              )}
              ${numberField(this.field('baseline', words.baseline))}
              ${numberField(this.field('target', words.target, {hint: oddityOf(draft)}))}
              ${textField(this.field('unit', words.unit, {optional: true}))}
            `
          : nothing}
        ${numberField(this.field('weight', words.weight))}
      </div>
      ${draft.type === 'MILESTONES'
        ? textArea(this.field('milestones', texts.write.milestones))
        : nothing}
    </div>`;
  }

  /**
   * Puts the focus on the button that moves it on, where it can be moved on, else on the other one.
   *
   * @param {number} step 0: into its title
   */
  enter(step) {
    const [title, up, down] = /** @type {HTMLInputElement[]} */ ([
      ...this.querySelectorAll('.okr-draft-head :is(input, .okr-step)'),
    ]);
    const wanted = step === 0 ? [title] : step < 0 ? [up, down] : [down, up];
    wanted.find((one) => !one?.disabled)?.focus();
  }
}

customElements.define('key-result-draft', KeyResultDraftRow);
