import {html} from 'lit';
import {adminHead} from '../platform/admin-tabs.js';
import {PageElement} from '../platform/page.js';
import {emptyState} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import './bundle-export.js';
import './bundle-import.js';

/** Bundles in and out. */
class ExchangePage extends PageElement {
  render() {
    const words = texts.exchange;
    return html`
      ${adminHead(this, {lead: words.lead})}
      ${this.may('IMPORT_EXPORT')
        ? html`<div class="okr-exchange">
            <bundle-import></bundle-import>
            <bundle-export .cycles=${this.cycles}></bundle-export>
          </div>`
        : html`<div class="card okr-section">${emptyState(words.notYours, words.notYoursHint)}</div>`}
    `;
  }
}

customElements.define('exchange-page', ExchangePage);
