import {html} from 'lit';
import {PageElement} from '../platform/page.js';
import {pageHead} from '../platform/parts/layout.js';
import {texts} from '../texts/texts.js';
import './own-sessions.js';
import './person-tokens.js';

/** A person's own access tokens. */
class TokensPage extends PageElement {
  render() {
    return html`
      ${pageHead({title: texts.nav.pages.tokens, lead: texts.tokens.lead})}
      <person-tokens></person-tokens>
      <own-sessions></own-sessions>
    `;
  }
}

customElements.define('tokens-page', TokensPage);
