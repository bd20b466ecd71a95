import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class TeamsPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">teams</h1>`;
  }
}

customElements.define('teams-page', TeamsPage);
