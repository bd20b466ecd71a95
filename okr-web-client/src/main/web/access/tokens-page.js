import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {apiPath, getAll, remove} from '../platform/api.js';
import {withProperties} from '../platform/element.js';
import {dateWithYear} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {PageElement} from '../platform/page.js';
import {about, button} from '../platform/parts/button.js';
import {cardSection, pageHead} from '../platform/parts/layout.js';
import {Dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, errorState, refusal, skeleton} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import './new-token.js';
import {tokenForm} from './token-form.js';

/** A person's own access tokens. */
class TokensPage extends withProperties(PageElement, () => ({
  /** @type {Api.TokenAnswer | null} the new one, whose secret is shown */
  made: null,
})) {
  action = new Action(this);
  /** @type {Dialog<Api.TokenAnswer>} the one that is about to be revoked */
  dialog = new Dialog(this, undefined, () => this.action.clear());
  tokens = new Load(this, {
    /** @returns {Promise<Api.TokenAnswer[]>} */
    task: (_, signal) => getAll('/tokens', {signal}),
  });

  render() {
    const words = texts.tokens;
    const {data, problem, loading} = this.tokens;
    return html`
      ${pageHead({title: texts.nav.pages.tokens, lead: words.lead})}
      ${this.made
        ? html`<new-token .token=${this.made} @closed=${() => (this.made = null)}></new-token>`
        : nothing}
      <div class="okr-tokens">
        ${cardSection({
          title: words.list,
          id: 'tokens-list',
          body: data
            ? this.list(data)
            : problem && !loading
              ? errorState(problem, () => this.tokens.run())
              : html`<div class="okr-section-body">${skeleton(3)}</div>`,
        })}
        ${cardSection({
          title: words.new,
          id: 'tokens-new',
          body: html`<div class="okr-section-body">
            ${tokenForm((token) => {
              this.made = token;
              this.tokens.run();
            })}
          </div>`,
        })}
      </div>
      ${this.dialog.ask((token) => ({
        heading: words.revokeTitle({name: token.name}),
        content: html`${refusal(this.action)}
          <p>${words.revokeHint}</p>`,
        yes: words.revoke,
        look: 'danger',
        act: () => this.revoke(token),
      }))}
    `;
  }

  /** @param {Api.TokenAnswer[]} tokens */
  list(tokens) {
    const words = texts.tokens;
    return tokens.length
      ? html`<ul class="okr-list">
          ${tokens.map(
            (token) => html`<li class="okr-token" data-token=${token.id}>
              <div>
                <p class="okr-token-name">${token.name}</p>
                <p class="okr-quiet">
                  ${words.created({date: dateWithYear(token.createdAt)})} · ${validity(token)}
                </p>
              </div>
              ${button(about(words.revoke, token.name), () => this.dialog.open(token), {
                look: 'sm',
              })}
            </li>`,
          )}
        </ul>`
      : emptyState(words.none);
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

/** @param {Api.TokenAnswer} token how long it is valid, in words */
function validity({expiresAt}) {
  if (!expiresAt) {
    return texts.tokens.endless;
  }
  const day = dateWithYear(expiresAt);
  const {expired, expires} = texts.tokens;
  return Date.parse(expiresAt) < Date.now() ? expired({date: day}) : expires({date: day});
}

customElements.define('tokens-page', TokensPage);
