import {html, nothing} from 'lit';
import {post} from '../platform/api.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {recordForm} from '../platform/parts/record-form.js';
import {texts} from '../texts/texts.js';

const start = () => ({name: '', expiry: '90', until: ''});

/**
 * A new access token.
 *
 * @param {string | undefined} personId whose, where it is not the caller's own
 * @param {(token: Api.TokenAnswer) => unknown} saved called with the token and its secret
 */
export const tokenForm = (personId, saved) =>
  recordForm({
    draftName: `token.${personId ?? ''}`,
    prefix: 'token',
    fields: ['name', 'expiresAt'],
    start,
    check: ({expiry, until}) =>
      expiry === 'day' && !until
        ? [{pointer: '/expiresAt', message: texts.dateMissing}]
        : [],
    async save({name, expiry, until}, form) {
      const {data} = await post('/tokens', {personId, name, expiresAt: expiresAt(expiry, until)});
      form.draft = start();
      return data;
    },
    saved,
    draw(form) {
      const words = texts.tokens;
      const isUntil = form.value('expiry') === 'day';
      const error = form.errors['expiresAt'];
      return {
        lead: words.failed,
        content: html`
          ${textField(form.field('name', words.name, {hint: words.nameHint}))}
          <div class="okr-token-expiry">
            ${selectField(form.field('expiry', words.expiry, {
              options: Object.entries(words.expiries),
              error: isUntil ? undefined : error,
            }))}
            ${isUntil
              ? textField(form.field('until', words.until, {
                  type: 'date',
                  error,
                  change: (until) => form.edit({until, expiresAt: until}),
                }))
              : nothing}
          </div>
        `,
        buttons: html`<div class="okr-form-end">
          ${form.submitButton(words.create, texts.saving)}
        </div>`,
      };
    },
  });

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
