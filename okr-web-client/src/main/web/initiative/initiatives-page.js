import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class InitiativesPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">initiatives</h1>`;
  }
}

customElements.define('initiatives-page', InitiativesPage);
