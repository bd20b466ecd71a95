import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class HomePage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">home</h1>`;
  }
}

customElements.define('home-page', HomePage);
