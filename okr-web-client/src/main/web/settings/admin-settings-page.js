import {html, nothing} from 'lit';
import {loadView} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import '../change/change-history.js';
import {adminHead} from '../platform/admin-tabs.js';
import {getData} from '../platform/api.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {cardSection} from '../platform/parts/layout.js';
import './settings-form.js';

/** The log knows the settings as one record. */
const SUBJECTS = [{type: 'SETTINGS', id: 'SETTINGS'}];

/**
 * What the company agrees on, and the thresholds and factors by which everything is judged.
 */
class AdminSettingsPage extends PageElement {
  permission = /** @type {const} */ ('MANAGE_SETTINGS');
  load = new Load(this, {
    /** @returns {Promise<Api.SettingsAnswer>} */
    task: (_, signal) => getData('/settings', {signal}),
  });

  render() {
    const {lead, readOnly} = texts.settings;
    return html`${adminHead(this, {lead, readOnly})}
    ${loadView(this.load, (data) => this.view(data))}`;
  }

  /** @param {Api.SettingsAnswer} settings */
  view(settings) {
    return html`<settings-form
        .record=${settings}
        .isWritable=${this.mayEdit}
        .mayDecideApproval=${this.may('MANAGE_APPROVAL')}
        @saved=${() => this.load.run()}
      ></settings-form>
      ${settings.version
        ? cardSection({
            title: texts.settings.history,
            id: 'settings-history',
            body: html`<div class="okr-section-body">
              <change-history .subjects=${SUBJECTS}></change-history>
            </div>`,
          })
        : nothing}`;
  }
}

customElements.define('admin-settings-page', AdminSettingsPage);
