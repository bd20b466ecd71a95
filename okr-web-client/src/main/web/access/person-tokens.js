import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {apiPath, getAll, remove} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {dateWithYear} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {about, button} from '../platform/parts/button.js';
import {cardSection} from '../platform/parts/layout.js';
import {Dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadView, refusal} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import './new-token.js';
import {tokenForm} from './token-form.js';

/**
 * The access tokens of a person, with a new one and its secret, this once. Property: `person`, for whom an
 * administrator makes them; without it they are the caller's own.
 */
class PersonTokens extends withProperties(OkrElement, () => ({
  /** @type {{id: string, name: string} | null} */
  person: null,
  /** @type {Api.TokenAnswer | null} the new one, whose secret is shown */
  made: null,
})) {
  action = new Action(this);
  /** @type {Dialog<Api.TokenAnswer>} the one that is about to be revoked */
  dialog = new Dialog(this, undefined, () => this.action.clear());
  tokens = new Load(this, {
    /** @returns {Promise<Api.TokenAnswer[]>} */
    task: (_, signal) => getAll('/tokens', {query: {personId: this.person?.id}, signal}),
  });

  render() {
    const words = texts.tokens;
    const person = this.person?.name ?? 'none';
    return html`
      ${this.made
        ? html`<new-token
            .token=${this.made}
            .person=${this.person?.name ?? ''}
            @closed=${() => (this.made = null)}
          ></new-token>`
        : nothing}
      <div class="okr-tokens">
        ${cardSection({
          title: words.list({person}),
          id: 'tokens-list',
          body: loadView(this.tokens, (tokens) => this.list(tokens, person), 3),
        })}
        ${cardSection({
          title: words.new,
          id: 'tokens-new',
          body: html`<div class="okr-section-body">
            ${tokenForm(this.person?.id, (token) => {
              this.made = token;
              this.tokens.run();
            })}
          </div>`,
        })}
      </div>
      ${this.dialog.ask((token) => ({
        heading: words.revokeTitle({name: token.name}),
        content: html`${refusal(this.action)}
          <p>${words.revokeHint({person})}</p>`,
        yes: words.revoke,
        look: 'danger',
        act: () => this.revoke(token),
      }))}
    `;
  }

  /** @param {Api.TokenAnswer[]} tokens @param {string} person */
  list(tokens, person) {
    const words = texts.tokens;
    return tokens.length
      ? html`<ul class="okr-list">
          ${tokens.map(
            (token) => html`<li class="okr-token" data-token=${token.id}>
              <div>
                <p class="okr-token-name">${token.name}</p>
                <p class="okr-quiet">
                  ${[
                    token.prefix ? html`<code>${token.prefix}…</code>` : nothing,
                    words.isFor[scopeOf(token)],
                    words.created({date: dateWithYear(token.createdAt)}),
                    validity(token),
                    token.lastUsedAt
                      ? words.used({date: dateWithYear(token.lastUsedAt)})
                      : words.unused,
                  ]
                    .filter((part) => part !== nothing)
                    .map((part, i) => (i ? html` · ${part}` : part))}
                </p>
              </div>
              ${button(about(words.revoke, token.name), () => this.dialog.open(token), {
                look: 'sm',
              })}
            </li>`,
          )}
        </ul>`
      : emptyState(words.none({person}));
  }

  /** @param {Api.TokenAnswer} token */
  revoke(token) {
    return this.action.run(async () => {
      await remove(apiPath`/tokens/${token.id}`);
      this.dialog.close();
      if (this.made?.id === token.id) {
        this.made = null;
      }
      notify(texts.tokens.revoked);
      this.tokens.run();
    }, texts.tokens.revokeFailed);
  }
}

/** @param {Api.TokenAnswer} token @returns {'all' | 'write' | 'read'} */
const scopeOf = ({scopes}) =>
  scopes.includes('admin') ? 'all' : scopes.includes('write') ? 'write' : 'read';

/** @param {Api.TokenAnswer} token how long it is valid, in words */
function validity({expiresAt}) {
  if (!expiresAt) {
    return texts.tokens.endless;
  }
  const day = dateWithYear(expiresAt);
  const {expired, expires} = texts.tokens;
  return Date.parse(expiresAt) < Date.now() ? expired({date: day}) : expires({date: day});
}

customElements.define('person-tokens', PersonTokens);
