import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class ExchangePage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">exchange</h1>`;
  }
}

customElements.define('exchange-page', ExchangePage);
