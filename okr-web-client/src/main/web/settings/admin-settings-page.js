import {html, nothing} from 'lit';
import {texts} from '../texts/texts.js';
import '../change/change-history.js';
import {adminTabs} from '../platform/admin-tabs.js';
import {get} from '../platform/api.js';
import {LoadingPage} from '../platform/loading-page.js';
import {cardSection, pageHead} from '../platform/parts/layout.js';
import './settings-form.js';

/** The log knows the settings as one record. */
const SUBJECTS = [{type: 'SETTINGS', id: 'SETTINGS'}];

/**
 * The thresholds and factors by which everything is judged.
 *
 * @extends {LoadingPage<Api.SettingsAnswer>}
 */
class AdminSettingsPage extends LoadingPage {
  get wanted() {
    return 'settings';
  }

  /** @param {AbortSignal} signal */
  async fetch(signal) {
    return (await get('/settings', {signal})).data;
  }

  get isWritable() {
    return Boolean(this.me?.permissions.includes('MANAGE_SETTINGS'));
  }

  head() {
    return html`${adminTabs('adminSettings')}
    ${pageHead({
      title: texts.nav.pages.adminSettings,
      lead: html`${texts.settings.lead} ${this.isWritable ? nothing : texts.settings.readOnly}`,
    })}`;
  }

  /** @param {Api.SettingsAnswer} settings */
  view(settings) {
    return html`<settings-form
        .record=${settings}
        .isWritable=${this.isWritable}
        @saved=${() => this.reload()}
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
