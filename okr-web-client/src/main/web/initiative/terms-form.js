import {html, nothing} from 'lit';
import {OkrElement} from '../platform/element.js';
import {dateWithYear} from '../platform/format.js';
import {forget, keep, kept} from '../platform/drafts.js';
import {saveChanges} from '../platform/editing.js';
import {notify} from '../platform/notice.js';
import {Problem, asProblem, violationsByField, withoutFields} from '../platform/problem.js';
import {selectField, textArea, textField} from '../platform/parts/fields.js';
import {problemAlert} from '../platform/parts/states.js';
import {searchTeams} from '../org/pickers.js';
import {texts} from '../texts/texts.js';
import '../platform/parts/search-picker.js';

/** @typedef {import('./dependency-figures.js').Dependency} Dependency */

/**
 * @typedef {{need: string, neededBy: string | null, size: Dependency['size'], providerTeamId: string}} Terms
 */

const FIELDS = ['need', 'neededBy', 'size', 'providerTeamId'];

/** What is asked for, while it is not agreed on. Events: `closed`; `saved`. */
class TermsForm extends OkrElement {
  static properties = {
    dependency: {attribute: false},
    cycle: {attribute: false},
    teams: {attribute: false},
    terms: {state: true},
    problem: {state: true},
    saving: {state: true},
  };

  constructor() {
    super();
    /** @type {Dependency | null} as it was read when the form was opened */
    this.dependency = null;
    /** @type {Okr.Cycle | null} */
    this.cycle = null;
    /** @type {import('../org/teams.js').Teams | null} */
    this.teams = null;
    /** @type {Terms | null} */
    this.terms = null;
    /** @type {Problem | null} */
    this.problem = null;
    this.saving = false;
  }

  get draftName() {
    return `dependency.${this.dependency?.id}`;
  }

  willUpdate() {
    if (!this.terms && this.dependency) {
      this.terms = /** @type {Terms | null} */ (kept(this.draftName)) ?? termsOf(this.dependency);
    }
  }

  /** @param {Partial<Terms>} change */
  edit(change) {
    if (this.terms) {
      this.terms = {...this.terms, ...change};
      this.problem = withoutFields(this.problem, Object.keys(change));
      keep(this.draftName, this.terms);
    }
  }

  /** @returns {Record<string, import('../platform/editing.js').EditedField>} */
  get fields() {
    const words = texts.dependency;
    return {
      need: {label: words.need},
      neededBy: {label: words.neededBy, show: (day) => (day ? dateWithYear(day) : words.noDay)},
      size: {label: words.size, show: (/** @type {Dependency['size']} */ size) => texts.sizes[size]},
      providerTeamId: {label: words.provider, show: (id) => this.teams?.name(id) ?? id},
    };
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const {terms, dependency} = this;
    if (!terms || !dependency || this.saving) {
      return;
    }
    const before = termsOf(dependency);
    /** @type {Record<string, unknown>} */
    const changes = {};
    /** @type {Record<string, unknown>} */
    const back = {};
    for (const name of /** @type {(keyof Terms)[]} */ (FIELDS)) {
      if (terms[name] !== before[name]) {
        changes[name] = terms[name];
        back[name] = before[name];
      }
    }
    this.problem = terms.need.trim()
      ? null
      : new Problem(422, {
          violations: [{pointer: '/need', message: texts.dependency.terms.needMissing}],
        });
    const path = `/dependencies/${encodeURIComponent(dependency.id)}`;
    let saved = dependency;
    if (!this.problem && Object.keys(changes).length) {
      this.saving = true;
      try {
        saved = await saveChanges(path, dependency, changes, this.fields);
        notify(texts.dependency.terms.saved, {
          undo: () => saveChanges(path, saved, back, this.fields),
        });
      } catch (reason) {
        this.problem = asProblem(reason);
      }
      this.saving = false;
    }
    if (this.problem) {
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('[aria-invalid="true"]'))?.focus();
    } else {
      forget(this.draftName);
      this.dispatchEvent(new CustomEvent('saved'));
      this.dispatchEvent(new CustomEvent('closed'));
    }
  }

  render() {
    const {terms, dependency, problem} = this;
    if (!terms || !dependency) {
      return nothing;
    }
    const words = texts.dependency;
    const {at, rest} = violationsByField(problem, FIELDS);
    const onlyFields = problem?.violations.length && !rest.length;
    return html`<form class="okr-dep-terms" novalidate @submit=${this.submit}>
      ${onlyFields ? nothing : problemAlert(problem, {lead: words.terms.failed, rest})}
      ${textArea({
        id: 'terms-need',
        label: words.need,
        rows: 3,
        value: terms.need,
        error: at['need'],
        change: (need) => this.edit({need}),
      })}
      ${dependency.state === 'IDENTIFIED'
        ? html`<search-picker
            name="terms-provider"
            .label=${words.provider}
            .error=${at['providerTeamId'] ?? ''}
            .chosen=${{id: terms.providerTeamId, label: this.teams?.name(terms.providerTeamId) ?? ''}}
            .search=${searchTeams()}
            @chosen=${(/** @type {CustomEvent<{id: string} | null>} */ event) =>
              event.detail && this.edit({providerTeamId: event.detail.id})}
          ></search-picker>`
        : nothing}
      <div class="okr-dep-terms-row">
        ${textField({
          id: 'terms-day',
          type: 'date',
          label: words.neededBy,
          value: terms.neededBy ?? '',
          min: this.cycle?.startsOn ?? '',
          max: this.cycle?.endsOn ?? '',
          error: at['neededBy'],
          change: (day) => this.edit({neededBy: day || null}),
        })}
        ${selectField({
          id: 'terms-size',
          label: words.size,
          value: terms.size,
          options: /** @type {[string, string][]} */ (Object.entries(texts.sizes)),
          hint: words.sizeHint,
          error: at['size'],
          change: (size) => this.edit({size: /** @type {Dependency['size']} */ (size)}),
        })}
      </div>
      <div class="okr-form-end">
        <button type="submit" class="btn btn-primary" aria-disabled=${this.saving}>
          ${this.saving ? texts.saving : texts.save}
        </button>
        <button type="button" class="btn" @click=${() => this.cancel()}>${texts.cancel}</button>
      </div>
    </form>`;
  }

  cancel() {
    forget(this.draftName);
    this.dispatchEvent(new CustomEvent('closed'));
  }
}

/** @param {Dependency} dependency @returns {Terms} */
const termsOf = ({need, neededBy, size, providerTeamId}) => ({need, neededBy, size, providerTeamId});

customElements.define('terms-form', TermsForm);
