import {html} from 'lit';
import {apiPath, post, remove} from '../platform/api.js';
import {plusDays} from '../platform/days.js';
import {withProperties} from '../platform/element.js';
import {notify} from '../platform/notice.js';
import {textArea, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {texts} from '../texts/texts.js';

/** How long a finding is waived where nothing else is said. */
const DAYS = 28;

/** Accepts a finding for a reason until a day. Properties: `finding`, `cycleId`, `asOf`. */
class WaiverForm extends withProperties(FormElement, () => ({
  /** @type {Api.Finding | null} */
  finding: null,
  cycleId: '',
  /** The service's today. */
  asOf: '',
})) {
  get draftName() {
    return `waiver.${this.finding?.id}`;
  }

  prefix = 'waiver';
  fields = ['reason', 'until'];

  start() {
    return {reason: '', until: plusDays(this.asOf, DAYS)};
  }

  /** @param {Record<string, any>} draft */
  async save({reason, until}) {
    const path = waiversOf(this.cycleId);
    const waiver = {findingId: this.finding?.id, reason, until: until || null};
    const {data} = await post(path, waiver, {idempotencyKey: this.key});
    notify(texts.audit.waived, {undo: () => remove(`${path}/${encodeURIComponent(data.id)}`)});
  }

  render() {
    return this.form({
      lead: texts.audit.waiveFailed,
      save: texts.audit.waiveSave,
      content: html`
        <p>${this.finding?.message}</p>
        <p class="okr-quiet">${texts.audit.waiveHint}</p>
        ${textArea(this.field('reason', texts.audit.reason))}
        ${textField(this.field('until', texts.audit.until, {
          type: 'date',
          short: true,
          min: this.asOf,
        }))}
      `,
    });
  }
}

/** @param {string} cycleId */
export const waiversOf = (cycleId) => apiPath`/cycles/${cycleId}/audit/waivers`;

customElements.define('waiver-form', WaiverForm);
