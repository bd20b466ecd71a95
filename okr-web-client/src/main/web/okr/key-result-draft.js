import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {selectField, textArea, textField} from '../platform/parts/fields.js';
import {icon} from '../platform/parts/icon.js';
import {texts} from '../texts/texts.js';
import {isNumeric, oddityOf} from './okr-draft.js';

/** One key result as it is being written. Events: `edited`, `moved` with -1 or 1, `discarded`. */
class KeyResultDraftRow extends withProperties(OkrElement, () => ({
  /** @type {import('./okr-draft.js').KeyResultDraft | null} */
  draft: null,
  position: 1,
  isLast: false,
  /** @type {import('./okr-draft.js').Faults} */
  faults: {},
})) {
  /** @param {Partial<import('./okr-draft.js').KeyResultDraft>} change */
  edit(change) {
    this.emit('edited', {...this.draft, ...change});
  }

  render() {
    const {draft, faults} = this;
    if (!draft) {
      return nothing;
    }
    const hints = /** @type {Record<string, string>} */ (texts.write.typeHints);
    return html`<div class="okr-draft" role="group" aria-label=${texts.write.keyResult(this.position)}>
      <div class="okr-draft-head">
        ${textField({
          id: `${draft.id}-title`,
          label: texts.write.keyResult(this.position),
          placeholder: texts.write.keyResultHint,
          value: draft.title,
          error: faults[`${draft.id}.title`],
          change: (title) => this.edit({title}),
        })}
        <span class="okr-actions">
          ${this.tool('up', texts.write.up, this.position === 1, () => this.moved(-1))}
          ${this.tool('down', texts.write.down, this.isLast, () => this.moved(1))}
          ${this.tool('trash', texts.remove, false, () =>
            this.emit('discarded'),
          )}
        </span>
      </div>
      <div class="okr-draft-fields">
        ${selectField({
          id: `${draft.id}-type`,
          label: texts.objectivePage.metric,
          value: draft.type,
          options: Object.entries(texts.metricTypes),
          hint: hints[draft.type],
          change: (type) => this.edit({type}),
        })}
        ${isNumeric(draft.type)
          ? html`
              ${selectField({
                id: `${draft.id}-aim`,
                label: texts.write.aim,
                value: draft.aim,
                options: Object.entries(texts.write.aims),
                change: (aim) =>
                  this.edit({aim: /** @type {'REACH' | 'AT_LEAST' | 'AT_MOST'} */ (aim)}),
              })}
              ${this.number('baseline', texts.objectivePage.baseline)}
              ${this.number('target', texts.objectivePage.target, oddityOf(draft))}
              ${textField({
                id: `${draft.id}-unit`,
                label: texts.objectivePage.unit,
                value: draft.unit,
                optional: true,
                change: (unit) => this.edit({unit}),
              })}
            `
          : nothing}
        ${this.number('weight', texts.objectivePage.weight)}
      </div>
      ${draft.type === 'MILESTONES'
        ? textArea({
            id: `${draft.id}-milestones`,
            label: texts.write.milestones,
            value: draft.milestones,
            error: faults[`${draft.id}.milestones`],
            change: (milestones) => this.edit({milestones}),
          })
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

  /** @param {number} step */
  moved(step) {
    this.emit('moved', step);
  }

  /**
   * @param {'baseline' | 'target' | 'weight'} name
   * @param {string} label
   * @param {string} [hint]
   */
  number(name, label, hint) {
    const draft = /** @type {import('./okr-draft.js').KeyResultDraft} */ (this.draft);
    return textField({
      id: `${draft.id}-${name}`,
      label,
      type: 'number',
      value: draft[name],
      error: this.faults[`${draft.id}.${name}`],
      hint,
      change: (value) => this.edit({[name]: value}),
    });
  }

  /**
   * @param {'up' | 'down' | 'trash'} picture
   * @param {string} label
   * @param {boolean} disabled
   * @param {() => void} click
   */
  tool(picture, label, disabled, click) {
    return html`<button
      type="button"
      class="btn btn-sm btn-icon ${picture === 'trash' ? '' : 'okr-step'}"
      title=${label}
      ?disabled=${disabled}
      @click=${click}
    >
      ${icon(picture)}<span class="visually-hidden"
        >${texts.colon(label)} ${texts.write.keyResult(this.position)}</span
      >
    </button>`;
  }
}

customElements.define('key-result-draft', KeyResultDraftRow);
