import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class GradingPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">grading</h1>`;
  }
}

customElements.define('grading-page', GradingPage);
