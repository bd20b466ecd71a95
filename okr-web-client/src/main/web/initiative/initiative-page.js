import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class InitiativePage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">initiative</h1>`;
  }
}

customElements.define('initiative-page', InitiativePage);
