import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class AdminTemplatesPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">adminTemplates</h1>`;
  }
}

customElements.define('admin-templates-page', AdminTemplatesPage);
