import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class ReviewPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">review</h1>`;
  }
}

customElements.define('review-page', ReviewPage);
