import {html} from 'lit';
import {OkrElement} from '../platform/element.js';
import {newKey, post, remove} from '../platform/api.js';
import {forget, keep, kept} from '../platform/drafts.js';
import {notify} from '../platform/notice.js';
import {asProblem, violationsByField, withoutFields} from '../platform/problem.js';
import {textArea, textField} from '../platform/parts/fields.js';
import {problemAlert} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';

/** How long a finding is waived where nothing else is said. */
const DAYS = 28;

/**
 * Accepts a finding for a reason until a day. Properties: `finding`, `cycle`, `asOf`. Events: `waived`,
 * `closed`.
 */
class WaiverForm extends OkrElement {
  static properties = {
    finding: {attribute: false},
    cycle: {attribute: false},
    asOf: {attribute: false},
    draft: {state: true},
    problem: {state: true},
    saving: {state: true},
  };

  constructor() {
    super();
    /** @type {Api.Finding | null} */
    this.finding = null;
    /** @type {Okr.Cycle | null} */
    this.cycle = null;
    /** The service's today. */
    this.asOf = '';
    /** @type {{reason: string, until: string, key: string} | null} */
    this.draft = null;
    /** @type {import('../platform/problem.js').Problem | null} */
    this.problem = null;
    this.saving = false;
  }

  get draftName() {
    return `waiver.${this.finding?.id}`;
  }

  willUpdate() {
    this.draft ??= /** @type {any} */ (kept(this.draftName)) ?? {
      reason: '',
      until: later(this.asOf, DAYS),
      key: newKey(),
    };
  }

  /** @param {Partial<{reason: string, until: string}>} change */
  edit(change) {
    if (this.draft) {
      this.draft = {...this.draft, ...change, key: newKey()};
      this.problem = withoutFields(this.problem, Object.keys(change));
      keep(this.draftName, this.draft);
    }
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const {draft, finding, cycle} = this;
    if (!draft || !finding || !cycle || this.saving) {
      return;
    }
    this.saving = true;
    const path = waiversOf(cycle.id);
    try {
      const {data} = await post(
        path,
        {findingId: finding.id, reason: draft.reason, until: draft.until || null},
        {idempotencyKey: draft.key},
      );
      forget(this.draftName);
      notify(texts.audit.waived, {undo: () => remove(`${path}/${encodeURIComponent(data.id)}`)});
      this.dispatchEvent(new CustomEvent('waived'));
    } catch (reason) {
      this.problem = asProblem(reason);
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('[aria-invalid="true"]'))?.focus();
    }
    this.saving = false;
  }

  cancel() {
    forget(this.draftName);
    this.dispatchEvent(new CustomEvent('closed'));
  }

  render() {
    const {at, rest} = violationsByField(this.problem, ['reason', 'until']);
    const onlyFields = this.problem?.violations.length && !rest.length;
    return html`
      <form class="okr-plain-form" novalidate @submit=${this.submit}>
        ${onlyFields ? '' : problemAlert(this.problem, {lead: texts.audit.waiveFailed, rest})}
        <p>${this.finding?.message}</p>
        <p class="okr-quiet">${texts.audit.waiveHint}</p>
        ${textArea({
          id: 'waiver-reason',
          label: texts.audit.reason,
          value: this.draft?.reason ?? '',
          error: at['reason'],
          change: (reason) => this.edit({reason}),
        })}
        ${textField({
          id: 'waiver-until',
          type: 'date',
          short: true,
          label: texts.audit.until,
          min: this.asOf,
          value: this.draft?.until ?? '',
          error: at['until'],
          change: (until) => this.edit({until}),
        })}
        <div class="okr-form-end">
          <button type="submit" class="btn btn-primary" aria-disabled=${this.saving}>
            ${this.saving ? texts.saving : texts.audit.waiveSave}
          </button>
          <button type="button" class="btn" @click=${this.cancel}>${texts.cancel}</button>
        </div>
      </form>
    `;
  }
}

/** @param {string} cycleId */
export const waiversOf = (cycleId) => `/cycles/${encodeURIComponent(cycleId)}/audit/waivers`;

/**
 * @param {string} day an ISO date
 * @param {number} days
 */
const later = (day, days) =>
  day ? new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) : '';

customElements.define('waiver-form', WaiverForm);
