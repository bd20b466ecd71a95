import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {apiPath, newKey, post} from '../platform/api.js';
import {forget, keep, kept} from '../platform/drafts.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {Problem, asProblem, violationsByField, withoutFields} from '../platform/problem.js';
import {searchTeams} from '../org/pickers.js';
import {checkField, selectField, textArea, textField} from '../platform/parts/fields.js';
import {problemAlert} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import '../platform/parts/search-picker.js';

/**
 * @typedef {{
 *   provider: import('../platform/parts/search-picker.js').Option | null,
 *   need: string,
 *   neededBy: string,
 *   size: string,
 *   ask: boolean,
 *   key: string,
 * }} Draft
 */

const FIELDS = ['providerTeamId', 'need', 'neededBy', 'size'];

/** Names what an initiative needs from another team, and asks for it. Events: `asked`, `closed`. */
class AskDependencyForm extends withProperties(OkrElement, () => ({
  /** @type {Api.InitiativeAnswer | null} */
  initiative: null,
  /** @type {Draft | null} */
  draft: null,
  /** @type {Problem | null} */
  problem: null,
  saving: false,
})) {
  get draftName() {
    return `ask-dependency.${this.initiative?.id}`;
  }

  willUpdate() {
    if (!this.draft && this.initiative) {
      this.draft = /** @type {Draft | null} */ (kept(this.draftName)) ?? {
        provider: null,
        need: '',
        neededBy: this.initiative.plannedEnd ?? '',
        size: 'M',
        ask: true,
        key: newKey(),
      };
    }
  }

  /** @param {Partial<Draft>} change */
  edit(change) {
    if (this.draft) {
      this.draft = {...this.draft, ...change, key: newKey()};
      this.problem = withoutFields(
        this.problem,
        Object.keys(change).map((name) => (name === 'provider' ? 'providerTeamId' : name)),
      );
      keep(this.draftName, this.draft);
    }
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const {draft, initiative} = this;
    if (!draft || !initiative || this.saving) {
      return;
    }
    this.problem = draft.provider
      ? null
      : new Problem(422, {
          violations: [{pointer: '/providerTeamId', message: texts.briefing.depends.choose}],
        });
    if (!this.problem) {
      this.saving = true;
      try {
        await post(
          apiPath`/initiatives/${initiative.id}/dependencies`,
          {
            providerTeamId: draft.provider?.id,
            need: draft.need.trim(),
            ...(draft.neededBy ? {neededBy: draft.neededBy} : {}),
            size: draft.size,
            state: draft.ask ? 'REQUESTED' : 'IDENTIFIED',
          },
          {idempotencyKey: draft.key},
        );
      } catch (reason) {
        this.problem = asProblem(reason);
      }
      this.saving = false;
    }
    if (this.problem) {
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('[aria-invalid=true]'))?.focus();
      return;
    }
    forget(this.draftName);
    notify(draft.ask ? texts.briefing.depends.asked : texts.briefing.depends.named);
    this.emit('asked');
  }

  render() {
    const {draft, problem, initiative} = this;
    if (!draft || !initiative) {
      return nothing;
    }
    const words = texts.briefing.depends;
    const {at, rest} = violationsByField(problem, FIELDS);
    return html`<form class="okr-section-body okr-ask-form" novalidate @submit=${this.submit}>
      ${problem?.violations.length && !rest.length ? nothing : problemAlert(problem, {rest})}
      <search-picker
        name="provider"
        .label=${words.provider}
        .error=${at['providerTeamId'] ?? ''}
        .chosen=${draft.provider}
        .search=${searchTeams((team) => team.id !== initiative.teamId)}
        @chosen=${(/** @type {CustomEvent} */ event) => this.edit({provider: event.detail})}
      ></search-picker>
      ${textArea({
        id: 'ask-need',
        label: words.need,
        hint: words.needHint,
        value: draft.need,
        error: at['need'],
        change: (need) => this.edit({need}),
      })}
      <div class="okr-pair">
        ${textField({
          id: 'ask-by',
          label: words.neededBy,
          type: 'date',
          value: draft.neededBy,
          error: at['neededBy'],
          change: (neededBy) => this.edit({neededBy}),
        })}
        ${selectField({
          id: 'ask-size',
          label: words.size,
          value: draft.size,
          error: at['size'],
          options: Object.entries(texts.sizes),
          change: (size) => this.edit({size}),
        })}
      </div>
      ${checkField({
        id: 'ask-now',
        label: words.askNow,
        hint: words.askNowHint,
        value: draft.ask,
        change: (ask) => this.edit({ask}),
      })}
      <div class="okr-form-end">
        <button type="submit" class="btn btn-primary" aria-disabled=${this.saving}>
          ${draft.ask ? words.saveAsk : words.save}
        </button>
        ${button(
          texts.cancel,
          () => {
            forget(this.draftName);
            this.emit('closed');
          },
        )}
      </div>
    </form>`;
  }
}

customElements.define('ask-dependency-form', AskDependencyForm);
