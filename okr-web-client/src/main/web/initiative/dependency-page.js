import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class DependencyPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">dependency</h1>`;
  }
}

customElements.define('dependency-page', DependencyPage);
