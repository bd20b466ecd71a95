import {html} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {newKey, post} from '../platform/api.js';
import {forget, keep, kept} from '../platform/drafts.js';
import {button} from '../platform/parts/button.js';
import {asProblem, violationsByField, withoutFields} from '../platform/problem.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {problemAlert} from '../platform/parts/states.js';
import {href, navigate} from '../platform/router.js';
import {texts} from '../texts/texts.js';

const DRAFT = 'new-initiative';

/** @typedef {{title: string, teamId: string, effort: string, key: string}} Draft */

/** A new initiative: its title and team; its briefing is written on its page. Event `closed`. */
class NewInitiativeForm extends withProperties(OkrElement, () => ({
  /** @type {import('../org/teams.js').Teams | null} */
  teams: null,
  /** @type {Api.MeAnswer | null} */
  me: null,
  cycleId: '',
  teamId: '',
  /** @type {Draft | null} */
  draft: null,
  /** @type {import('../platform/problem.js').Problem | null} */
  problem: null,
  saving: false,
})) {
  willUpdate() {
    if (!this.draft && this.me) {
      const writable = this.me.writableTeamIds;
      const own = this.me.memberships.map((one) => one.teamId).find((id) => writable.includes(id));
      this.draft = /** @type {Draft | null} */ (kept(DRAFT)) ?? {
        title: '',
        teamId: writable.includes(this.teamId) ? this.teamId : (own ?? writable[0] ?? ''),
        effort: '',
        key: newKey(),
      };
    }
  }

  /** @param {Partial<Draft>} change */
  edit(change) {
    if (this.draft) {
      this.draft = {...this.draft, ...change, key: newKey()};
      this.problem = withoutFields(this.problem, Object.keys(change));
      keep(DRAFT, this.draft);
    }
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const {draft, cycleId} = this;
    if (!draft || this.saving) {
      return;
    }
    this.saving = true;
    this.problem = null;
    try {
      const {data} = await post(
        '/initiatives',
        {
          cycleId,
          teamId: draft.teamId,
          title: draft.title.trim(),
          ownerId: this.me?.id,
          ...(draft.effort ? {effort: Number(draft.effort)} : {}),
        },
        {idempotencyKey: draft.key},
      );
      forget(DRAFT);
      this.emit('closed');
      navigate(href('initiative', {cycleId, initiativeId: data.id}));
    } catch (reason) {
      this.problem = asProblem(reason);
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('[aria-invalid=true]'))?.focus();
    }
    this.saving = false;
  }

  render() {
    const {draft, problem} = this;
    if (!draft) {
      return '';
    }
    const {at, rest} = violationsByField(problem, ['title', 'teamId', 'effort']);
    const writable = new Set(this.me?.writableTeamIds);
    const options = (this.teams?.options() ?? []).filter(([id]) => writable.has(id));
    return html`<form class="okr-dialog-form" novalidate @submit=${this.submit}>
      ${problem?.violations.length && !rest.length ? '' : problemAlert(problem, {rest})}
      ${textField({
        id: 'new-title',
        label: texts.briefing.title,
        value: draft.title,
        error: at['title'],
        hint: texts.briefing.titleHint,
        maxlength: 200,
        autofocus: true,
        change: (title) => this.edit({title}),
      })}
      ${selectField({
        id: 'new-team',
        label: texts.cascade.byTeam,
        value: draft.teamId,
        error: at['teamId'],
        options: options.map(([id, label]) => [id, label.trim()]),
        change: (teamId) => this.edit({teamId}),
      })}
      ${textField({
        id: 'new-effort',
        label: texts.briefing.effort,
        type: 'number',
        min: 0,
        short: true,
        optional: true,
        value: draft.effort,
        error: at['effort'],
        change: (effort) => this.edit({effort}),
      })}
      <div class="okr-form-end">
        <button type="submit" class="btn btn-primary" aria-disabled=${this.saving}>
          ${texts.briefing.create}
        </button>
        ${button(
          texts.cancel,
          () => {
            forget(DRAFT);
            this.emit('closed');
          },
        )}
      </div>
    </form>`;
  }
}

customElements.define('new-initiative-form', NewInitiativeForm);
