import {html} from 'lit';
import {PageElement} from './page.js';

class AdminSettingsPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">adminSettings</h1>`;
  }
}

customElements.define('admin-settings-page', AdminSettingsPage);
