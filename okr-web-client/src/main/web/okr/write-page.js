import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class WritePage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">write</h1>`;
  }
}

customElements.define('write-page', WritePage);
