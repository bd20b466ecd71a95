import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {button} from '../platform/parts/button.js';
import {texts} from '../texts/texts.js';

/**
 * What is shown this once, to be copied. Properties: `name`, of the field; `label`; `secret`.
 */
class ShownOnce extends withProperties(OkrElement, () => ({
  name: '',
  label: '',
  secret: '',
  /** Null as long as nothing was tried. @type {boolean | null} */
  copied: null,
})) {
  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('secret')) {
      this.copied = null;
    }
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('secret')) {
      this.querySelector('input')?.select();
    }
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.secret);
      this.copied = true;
    } catch {
      // Not everywhere may a page copy.
      this.querySelector('input')?.select();
      this.copied = false;
    }
  }

  render() {
    const words = texts.tokens;
    return html`<div class="okr-secret">
        <label class="visually-hidden" for=${this.name}>${this.label}</label>
        <input id=${this.name} class="form-control" readonly .value=${this.secret} />
        ${button(this.copied ? words.copied : words.copy, () => this.copy(), {
          icon: this.copied ? 'check' : 'copy',
          look: 'primary',
        })}
      </div>
      <p class="okr-quiet" role="status">
        ${this.copied === null ? nothing : this.copied ? words.copied : words.copyByHand}
      </p>`;
  }
}

customElements.define('shown-once', ShownOnce);
