import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class MapPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">map</h1>`;
  }
}

customElements.define('map-page', MapPage);
