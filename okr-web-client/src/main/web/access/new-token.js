import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {button} from '../platform/parts/button.js';
import {texts} from '../texts/texts.js';
import './shown-once.js';

/**
 * The secret of a new token, this once, and what to do with it. Properties: `token`; `person`, the name of
 * whoever it is to be handed to. Event: `closed`.
 */
class NewToken extends withProperties(OkrElement, () => ({
  /** @type {Api.TokenAnswer | null} */
  token: null,
  person: '',
})) {
  render() {
    const words = texts.tokens;
    return html`<section class="card okr-section okr-new-token" aria-labelledby="token-made">
      <div class="okr-section-body okr-plain-form">
        <h2 id="token-made">${words.made({name: this.token?.name ?? ''})}</h2>
        <p>${words.once}</p>
        ${this.person
          ? html`<p>${words.handOver({person: this.person, address: location.origin})}</p>`
          : nothing}
        <shown-once
          .name=${'token-secret'}
          .label=${words.secret}
          .secret=${this.token?.secret ?? ''}
        ></shown-once>
        <div class="okr-form-end">${button(words.done, () => this.emit('closed'))}</div>
      </div>
    </section>`;
  }
}

customElements.define('new-token', NewToken);
