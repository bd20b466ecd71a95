import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class AdminCapacitiesPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">adminCapacities</h1>`;
  }
}

customElements.define('admin-capacities-page', AdminCapacitiesPage);
