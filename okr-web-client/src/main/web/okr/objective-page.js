import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class ObjectivePage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">objective</h1>`;
  }
}

customElements.define('objective-page', ObjectivePage);
