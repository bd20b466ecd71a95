import {html, nothing} from 'lit';
import {remove} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {onInput} from '../platform/events.js';
import {word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {asProblem} from '../platform/problem.js';
import {href} from '../platform/router.js';
import {LANGUAGE_NAMES, chooseLanguage, language, texts} from '../texts/texts.js';
import {session} from '../platform/session.js';

/** @type {{choice(): string, choose(theme: string): void}} set up by platform/theme.js */
const theme = /** @type {any} */ (globalThis).okrTheme;

/** Who is signed in, light or dark, and the way out. */
class AccountMenu extends withProperties(OkrElement, () => ({
  /** @type {Api.MeAnswer | null} */
  me: null,
})) {
  async signOut() {
    session.leaving(true);
    try {
      await remove('/sessions/current', {isSignIn: true});
    } catch (reason) {
      const problem = asProblem(reason);
      if (problem.status !== 401 && problem.status !== 404) {
        session.leaving(false);
        notify(`${problem.headline} ${problem.detail}`);
        return;
      }
    }
    session.leave();
  }

  render() {
    const name = this.me?.name ?? '';
    const roles = (this.me?.globalRoles ?? []).map((role) => word(texts.roles, role));
    return html`
      <button type="button" class="btn btn-ghost-secondary okr-account" popovertarget="account">
        ${icon('user')}<span class="okr-wide">${name}</span
        ><span class="visually-hidden">${texts.nav.account}</span>
      </button>
      <div id="account" class="okr-popover" popover>
        ${name ? html`<p class="okr-account-name">${name}</p>` : nothing}
        ${roles.length ? html`<p class="okr-quiet">${roles.join(', ')}</p>` : nothing}
        <fieldset>
          <legend class="form-label">${texts.nav.theme}</legend>
          ${Object.entries(texts.nav.themes).map(
            ([value, label]) => html`
              <label class="form-check">
                <input
                  class="form-check-input"
                  type="radio"
                  name="theme"
                  .checked=${theme.choice() === value}
                  @change=${() => theme.choose(value)}
                />
                <span class="form-check-label">${label}</span>
              </label>
            `,
          )}
        </fieldset>
        <div class="okr-field">
          <label class="form-label" for="language">${texts.nav.language}</label>
          <select id="language" class="form-select" @change=${onInput(chooseLanguage)}>
            ${Object.entries(LANGUAGE_NAMES).map(
              ([code, own]) =>
                html`<option value=${code} lang=${code} ?selected=${code === language}>
                  ${own}
                </option>`,
            )}
          </select>
        </div>
        <a class="btn w-100 mb-2" href=${href('tokens')}>${texts.nav.pages.tokens}</a>
        ${button(texts.nav.signOut, () => this.signOut(), {className: 'btn w-100'})}
      </div>
    `;
  }
}

customElements.define('account-menu', AccountMenu);
