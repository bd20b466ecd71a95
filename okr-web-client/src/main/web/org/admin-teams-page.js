import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class AdminTeamsPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">adminTeams</h1>`;
  }
}

customElements.define('admin-teams-page', AdminTeamsPage);
