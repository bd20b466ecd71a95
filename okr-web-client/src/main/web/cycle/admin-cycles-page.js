import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class AdminCyclesPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">adminCycles</h1>`;
  }
}

customElements.define('admin-cycles-page', AdminCyclesPage);
