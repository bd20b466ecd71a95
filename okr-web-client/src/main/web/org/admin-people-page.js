import {html} from 'lit';
import {PageElement} from '../platform/page.js';

class AdminPeoplePage extends PageElement {
  render() {
    return html`<h1 class="okr-page-title">adminPeople</h1>`;
  }
}

customElements.define('admin-people-page', AdminPeoplePage);
