import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class TeamPage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">team</h1>`;
  }
}

customElements.define('team-page', TeamPage);
