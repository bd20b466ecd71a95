import {html, nothing} from 'lit';
import {apiPath, newKey, post} from '../platform/api.js';
import {forget, keep, kept} from '../platform/drafts.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {notify} from '../platform/notice.js';
import {asProblem, violationsByField} from '../platform/problem.js';
import {textField} from '../platform/parts/fields.js';
import {problemAlert} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';

/** @typedef {{weekOf: string, share: string, ticketsIn: string, ticketsOut: string, key: string}} Draft */

const FIELDS = ['weekOf', 'share', 'ticketsIn', 'ticketsOut'];

/** A week's report of upkeep. Event: `reported`. */
class MaintenanceForm extends withProperties(OkrElement, () => ({
  teamId: '',
  today: '',
  /** @type {Draft | null} */
  draft: null,
  /** @type {import('../platform/problem.js').Problem | null} */
  problem: null,
  busy: false,
})) {
  get draftName() {
    return `maintenance.${this.teamId}`;
  }

  willUpdate() {
    this.draft ??= /** @type {Draft | null} */ (kept(this.draftName)) ?? this.fresh();
  }

  /** @returns {Draft} */
  fresh() {
    return {weekOf: mondayOf(this.today), share: '', ticketsIn: '', ticketsOut: '', key: newKey()};
  }

  /** @param {Partial<Draft>} change */
  edit(change) {
    this.draft = {.../** @type {Draft} */ (this.draft), ...change, key: newKey()};
    keep(this.draftName, this.draft);
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const {draft} = this;
    if (!draft || this.busy) {
      return;
    }
    this.busy = true;
    try {
      await post(
        apiPath`/teams/${this.teamId}/maintenance`,
        {
          weekOf: draft.weekOf || null,
          share: draft.share === '' ? null : Number(draft.share) / 100,
          ...(draft.ticketsIn === '' ? {} : {ticketsIn: Number(draft.ticketsIn)}),
          ...(draft.ticketsOut === '' ? {} : {ticketsOut: Number(draft.ticketsOut)}),
        },
        {idempotencyKey: draft.key},
      );
      forget(this.draftName);
      this.draft = this.fresh();
      this.problem = null;
      notify(texts.team.reported);
      this.emitUp('reported');
    } catch (reason) {
      this.problem = asProblem(reason);
    }
    this.busy = false;
  }

  render() {
    const {draft} = this;
    if (!draft) {
      return nothing;
    }
    const {at, rest} = violationsByField(this.problem, FIELDS);
    return html`<form class="okr-section-body okr-inline-form" novalidate @submit=${this.submit}>
      <h3>${texts.team.report}</h3>
      ${this.problem && (rest.length || !this.problem.violations.length)
        ? problemAlert(this.problem, {rest})
        : nothing}
      <div class="okr-inline-fields">
        ${textField({
          id: 'maintenance-week',
          label: texts.team.week,
          type: 'date',
          value: draft.weekOf,
          error: at['weekOf'],
          change: (weekOf) => this.edit({weekOf}),
        })}
        ${textField({
          id: 'maintenance-share',
          label: texts.team.shareOfTime,
          type: 'number',
          min: 0,
          max: 100,
          value: draft.share,
          error: at['share'],
          change: (share) => this.edit({share}),
        })}
        ${textField({
          id: 'maintenance-in',
          label: texts.team.ticketsIn,
          type: 'number',
          min: 0,
          value: draft.ticketsIn,
          error: at['ticketsIn'],
          optional: true,
          change: (ticketsIn) => this.edit({ticketsIn}),
        })}
        ${textField({
          id: 'maintenance-out',
          label: texts.team.ticketsOut,
          type: 'number',
          min: 0,
          value: draft.ticketsOut,
          error: at['ticketsOut'],
          optional: true,
          change: (ticketsOut) => this.edit({ticketsOut}),
        })}
      </div>
      <button type="submit" class="btn btn-primary" aria-disabled=${this.busy ? 'true' : 'false'}>
        ${texts.team.reportSave}
      </button>
    </form>`;
  }
}

/** @param {string} day @returns {string} the Monday of its week */
function mondayOf(day) {
  const at = new Date(day);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}

customElements.define('maintenance-form', MaintenanceForm);
