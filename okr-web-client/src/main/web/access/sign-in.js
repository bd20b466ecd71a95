import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {post} from '../platform/api.js';
import {refusal} from '../platform/parts/states.js';
import {icon} from '../platform/parts/icon.js';
import {texts} from '../texts/texts.js';
import {session} from '../platform/session.js';

/** Signs this browser in by a token. `again` where it was, and is no more. */
class SignIn extends withProperties(OkrElement, () => ({
  again: false,
  message: '',
})) {
  static properties = {again: {type: Boolean}};

  action = new Action(this);

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const input = new FormData(form);
    const token = String(input.get('token')).trim();
    this.message = token ? '' : texts.signIn.missing;
    if (token) {
      await this.action.run(async () => {
        await post('/sessions', {token}, {isSignIn: true});
        session.enter();
      });
    } else {
      this.action.clear();
    }
    if (this.action.problem?.status === 401) {
      this.message = texts.signIn.refused;
      this.action.clear();
    }
    if (this.message) {
      form.querySelector('input')?.focus();
    }
  }

  render() {
    return html`
      <form class="okr-sign-in card" novalidate @submit=${this.submit}>
        <div class="card-body">
          <p class="okr-brand">${icon('cascade')} ${texts.product}</p>
          <h1 class="h2">${this.again ? texts.signIn.again : texts.signIn.title}</h1>
          ${this.again ? html`<p class="okr-quiet">${texts.signIn.againHint}</p>` : nothing}
          ${refusal(this.action)}
          <div class="mb-3">
            <label class="form-label" for="token">${texts.signIn.token}</label>
            <input
              id="token"
              name="token"
              type="password"
              autocomplete="current-password"
              spellcheck="false"
              class="form-control ${this.message ? 'is-invalid' : ''}"
              aria-describedby="token-hint token-error"
              aria-invalid=${this.message ? 'true' : 'false'}
              autofocus
            />
            <div id="token-error" class="invalid-feedback" role="alert">${this.message}</div>
            <div id="token-hint" class="form-hint">${texts.signIn.tokenHint}</div>
          </div>
          <button class="btn btn-primary w-100" type="submit" aria-disabled=${this.action.busy}>
            ${texts.signIn.submit}
          </button>
        </div>
      </form>
    `;
  }
}

customElements.define('sign-in', SignIn);
