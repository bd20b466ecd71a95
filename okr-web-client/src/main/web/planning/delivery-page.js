import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class DeliveryPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">delivery</h1>`;
  }
}

customElements.define('delivery-page', DeliveryPage);
