import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class PlanningPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">planning</h1>`;
  }
}

customElements.define('planning-page', PlanningPage);
