import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class PrioritiesPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">priorities</h1>`;
  }
}

customElements.define('priorities-page', PrioritiesPage);
