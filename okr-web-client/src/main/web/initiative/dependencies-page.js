import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class DependenciesPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">dependencies</h1>`;
  }
}

customElements.define('dependencies-page', DependenciesPage);
