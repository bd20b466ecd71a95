import {html} from 'lit';
import {apiPath, post, remove} from '../platform/api.js';
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

  get fields() {
    return ['reason', 'until'];
  }

  start() {
    return {reason: '', until: later(this.asOf, DAYS)};
  }

  /** @param {Record<string, any>} draft */
  async save({reason, until}) {
    const path = waiversOf(this.cycleId);
    const waiver = {findingId: this.finding?.id, reason, until: until || null};
    const {data} = await post(path, waiver, {idempotencyKey: this.key});
    notify(texts.audit.waived, {undo: () => remove(`${path}/${encodeURIComponent(data.id)}`)});
  }

  render() {
    const at = this.errors;
    return html`
      <form
        class="okr-plain-form"
        novalidate
        @submit=${(/** @type {Event} */ event) => this.submit(event, (draft) => this.save(draft))}
      >
        ${this.refusal(texts.audit.waiveFailed)}
        <p>${this.finding?.message}</p>
        <p class="okr-quiet">${texts.audit.waiveHint}</p>
        ${textArea({
          id: 'waiver-reason',
          label: texts.audit.reason,
          value: this.value('reason'),
          error: at['reason'],
          change: (reason) => this.edit({reason}),
        })}
        ${textField({
          id: 'waiver-until',
          type: 'date',
          short: true,
          label: texts.audit.until,
          min: this.asOf,
          value: this.value('until'),
          error: at['until'],
          change: (until) => this.edit({until}),
        })}
        ${this.buttons(texts.audit.waiveSave)}
      </form>
    `;
  }
}

/** @param {string} cycleId */
export const waiversOf = (cycleId) => apiPath`/cycles/${cycleId}/audit/waivers`;

/**
 * @param {string} day an ISO date
 * @param {number} days
 */
const later = (day, days) =>
  day ? new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) : '';

customElements.define('waiver-form', WaiverForm);
