import {html, nothing} from 'lit';
import {post} from '../platform/api.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {texts} from '../texts/texts.js';

/** A new access token. `saved` brings it, with its secret. */
class TokenForm extends FormElement {
  draftName = 'token';
  prefix = 'token';
  fields = ['name', 'expiresAt'];

  start() {
    return {name: '', expiry: '90', until: ''};
  }

  /** @param {Record<string, any>} draft */
  check({expiry, until}) {
    const message = texts.checkIn.dateMissing;
    return expiry === 'day' && !until ? [{pointer: '/expiresAt', message}] : [];
  }

  /** @param {Record<string, any>} draft */
  async save({name, expiry, until}) {
    const {data} = await post('/tokens', {name, expiresAt: expiresAt(expiry, until)});
    this.draft = this.start();
    return data;
  }

  render() {
    const words = texts.tokens;
    const isUntil = this.value('expiry') === 'day';
    const error = this.errors['expiresAt'];
    return this.form({
      lead: words.failed,
      content: html`
        ${textField(this.field('name', words.name, {hint: words.nameHint}))}
        <div class="okr-token-expiry">
          ${selectField(this.field('expiry', words.expiry, {
            options: Object.entries(words.expiries),
            error: isUntil ? undefined : error,
          }))}
          ${isUntil
            ? textField(this.field('until', words.until, {
                type: 'date',
                error,
                change: (until) => this.edit({until, expiresAt: until}),
              }))
            : nothing}
        </div>
      `,
      buttons: html`<div class="okr-form-end">
        ${this.submitButton(words.create, texts.saving)}
      </div>`,
    });
  }
}

/**
 * @param {string} expiry a number of days, `day` or `never`
 * @param {string} until the last day
 * @returns {string | null} the end of that day, here
 */
function expiresAt(expiry, until) {
  if (expiry === 'never') {
    return null;
  }
  return expiry === 'day'
    ? new Date(`${until}T23:59:59`).toISOString()
    : new Date(Date.now() + Number(expiry) * 86_400_000).toISOString();
}

customElements.define('token-form', TokenForm);
