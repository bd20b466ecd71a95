import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class AuditPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">audit</h1>`;
  }
}

customElements.define('audit-page', AuditPage);
