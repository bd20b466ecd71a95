import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../element.js';
import {onClash} from '../editing.js';
import {texts} from '../../texts/texts.js';
import {button} from './button.js';
import {dialog} from './modal-dialog.js';

/** Two people changed the same: both versions side by side, and the choice for each field. */
class ClashDialog extends withProperties(OkrElement, () => ({
  /** @type {import('../editing.js').Clash | null} */
  clash: null,
  /** @type {Record<string, 'mine' | 'theirs'>} */
  choice: {},
})) {
  constructor() {
    super();
    onClash((clash) => {
      this.choice = Object.fromEntries(
        clash.clashing.map((name) => /** @type {const} */ ([name, 'mine'])),
      );
      this.clash = clash;
    });
  }

  /** @param {Record<string, any> | null} changes */
  resolve(changes) {
    const clash = this.clash;
    this.clash = null;
    clash?.resolve(changes);
  }

  /** @param {SubmitEvent} event */
  save(event) {
    event.preventDefault();
    const mine = this.clash?.mine ?? {};
    const kept = Object.entries(mine).filter(([name]) => this.choice[name] !== 'theirs');
    this.resolve(kept.some(([name]) => name !== 'reason') ? Object.fromEntries(kept) : {});
  }

  render() {
    const {clash} = this;
    return clash
      ? dialog({
          heading: texts.clash.title,
          content: this.content(clash),
          close: () => this.resolve(null),
          wide: true,
        })
      : nothing;
  }

  /** @param {import('../editing.js').Clash} clash */
  content(clash) {
    return html`<form @submit=${(/** @type {SubmitEvent} */ event) => this.save(event)}>
      <p class="okr-lead">${texts.clash.hint}</p>
      ${clash.clashing.map((name) => {
        const field = clash.fields[name];
        const show = field?.show ?? plain;
        return html`<fieldset class="okr-clash">
          <legend class="form-label">${field?.label ?? name}</legend>
          ${this.version(name, 'theirs', texts.clash.theirs, show(clash.theirs[name]))}
          ${this.version(name, 'mine', texts.clash.mine, show(clash.mine[name]))}
        </fieldset>`;
      })}
      <div class="okr-form-end">
        <button class="btn btn-primary" type="submit">${texts.clash.save}</button>
        ${button(texts.clash.later, () => this.resolve(null))}
      </div>
    </form>`;
  }

  /**
   * @param {string} name
   * @param {'mine' | 'theirs'} whose
   * @param {string} label
   * @param {string} text
   */
  version(name, whose, label, text) {
    return html`<label class="okr-clash-version">
      <input
        class="form-check-input"
        type="radio"
        name="clash-${name}"
        .checked=${this.choice[name] === whose}
        @change=${() => (this.choice = {...this.choice, [name]: whose})}
      />
      <span><strong>${label}</strong><span class="okr-clash-text">${text || texts.none}</span></span>
    </label>`;
  }
}

/** @param {any} value */
const plain = (value) =>
  value === null || value === undefined
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

customElements.define('clash-dialog', ClashDialog);
