import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {button} from '../platform/parts/button.js';
import {texts} from '../texts/texts.js';

/**
 * The secret of a new token, this once, and what to do with it. Properties: `token`; `person`, the name of
 * whoever it is to be handed to. Event: `closed`.
 */
class NewToken extends withProperties(OkrElement, () => ({
  /** @type {Api.TokenAnswer | null} */
  token: null,
  person: '',
  /** Null as long as nothing was tried. @type {boolean | null} */
  copied: null,
})) {
  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('token')) {
      this.copied = null;
    }
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('token')) {
      this.querySelector('input')?.select();
    }
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.token?.secret ?? '');
      this.copied = true;
    } catch {
      // Not everywhere may a page copy.
      this.querySelector('input')?.select();
      this.copied = false;
    }
  }

  render() {
    const words = texts.tokens;
    return html`<section class="card okr-section okr-new-token" aria-labelledby="token-made">
      <div class="okr-section-body okr-plain-form">
        <h2 id="token-made">${words.made({name: this.token?.name ?? ''})}</h2>
        <p>${words.once}</p>
        ${this.person
          ? html`<p>${words.handOver({person: this.person, address: location.origin})}</p>`
          : nothing}
        <div class="okr-secret">
          <label class="visually-hidden" for="token-secret">${words.secret}</label>
          <input id="token-secret" class="form-control" readonly .value=${this.token?.secret ?? ''} />
          ${button(this.copied ? words.copied : words.copy, this.copy, {
            icon: this.copied ? 'check' : 'copy',
            look: 'primary',
          })}
        </div>
        <p class="okr-quiet" role="status">
          ${this.copied === null ? nothing : this.copied ? words.copied : words.copyByHand}
        </p>
        <div class="okr-form-end">${button(words.done, () => this.emit('closed'))}</div>
      </div>
    </section>`;
  }
}

customElements.define('new-token', NewToken);
