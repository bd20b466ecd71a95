import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class TokensPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">tokens</h1>`;
  }
}

customElements.define('tokens-page', TokensPage);
