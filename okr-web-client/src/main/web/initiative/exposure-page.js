import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class ExposurePage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">exposure</h1>`;
  }
}

customElements.define('exposure-page', ExposurePage);
