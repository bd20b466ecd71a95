import {html, nothing} from 'lit';
import {post} from '../platform/api.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {recordForm} from '../platform/parts/record-form.js';
import {texts} from '../texts/texts.js';

const start = () => ({name: '', scope: 'all', expiry: '90', until: ''});

/** What a token is for, by what is chosen; nothing for all that its person may do. @type {Record<string, string[] | undefined>} */
const SCOPES = {all: undefined, write: ['write'], read: ['read']};

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
    fields: ['name', 'scopes', 'expiresAt'],
    start,
    check: ({expiry, until}) =>
      expiry === 'day' && !until
        ? [{pointer: '/expiresAt', message: texts.dateMissing}]
        : [],
    async save({name, scope, expiry, until}, form) {
      const {data} = await post('/tokens', {
        personId,
        name,
        scopes: SCOPES[scope],
        expiresAt: expiresAt(expiry, until),
      });
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
          ${selectField(form.field('scope', words.scope, {
            options: Object.entries(words.scopes),
            error: form.errors['scopes'],
          }))}
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
 * @param {string} expiry a number of days, or `day`
 * @param {string} until the last day
 * @returns {string | undefined} the end of that day, here; nothing for as long as one usually lasts
 */
function expiresAt(expiry, until) {
  if (expiry === '90') {
    return undefined;
  }
  return expiry === 'day'
    ? new Date(`${until}T23:59:59`).toISOString()
    : new Date(Date.now() + Number(expiry) * 86_400_000).toISOString();
}
