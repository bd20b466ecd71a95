import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class ProgrammesPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">programmes</h1>`;
  }
}

customElements.define('programmes-page', ProgrammesPage);
