import {html, nothing} from 'lit';
import {post} from '../platform/api.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {Problem} from '../platform/problem.js';
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
  async save({name, expiry, until}) {
    if (expiry === 'day' && !until) {
      throw new Problem(422, {
        violations: [{pointer: '/expiresAt', message: texts.checkIn.dateMissing}],
      });
    }
    const {data} = await post('/tokens', {name, expiresAt: expiresAt(expiry, until)});
    this.draft = this.start();
    return data;
  }

  render() {
    const words = texts.tokens;
    const at = this.errors;
    const expiry = this.value('expiry');
    return html`
      <form
        class="okr-plain-form"
        novalidate
        @submit=${(/** @type {Event} */ event) => this.submit(event, (draft) => this.save(draft))}
      >
        ${this.refusal(words.failed)}
        ${textField(this.field('name', words.name, {hint: words.nameHint}))}
        <div class="okr-token-expiry">
          ${selectField({
            id: 'token-expiry',
            label: words.expiry,
            value: expiry,
            options: Object.entries(words.expiries),
            error: expiry === 'day' ? undefined : at['expiresAt'],
            change: (next) => this.edit({expiry: next}),
          })}
          ${expiry === 'day'
            ? textField({
                id: 'token-until',
                type: 'date',
                label: words.until,
                value: this.value('until'),
                error: at['expiresAt'],
                change: (until) => this.edit({until, expiresAt: until}),
              })
            : nothing}
        </div>
        <div class="okr-form-end">
          <button type="submit" class="btn btn-primary" aria-disabled=${this.saving}>
            ${this.saving ? texts.saving : words.create}
          </button>
        </div>
      </form>
    `;
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
