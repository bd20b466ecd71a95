import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {apiPath, newKey, post} from '../platform/api.js';
import {forget, keep, kept} from '../platform/drafts.js';
import {saveChanges} from '../platform/editing.js';
import {dateWithYear} from '../platform/format.js';
import {button} from '../platform/parts/button.js';
import {Problem, asProblem, violationsByField, withoutFields} from '../platform/problem.js';
import {textArea, textField} from '../platform/parts/fields.js';
import {icon} from '../platform/parts/icon.js';
import {problemAlert} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import '../platform/parts/search-picker.js';
import {searchBacking} from './backing.js';
import {saidMeanwhile} from './negotiation-thread.js';
import {BECOMES, stepsOf} from './steps.js';

/** @typedef {import('./dependency-figures.js').Dependency} Dependency */
/** @typedef {import('./steps.js').Step} Step */

/**
 * @typedef {{
 *   step: Step | '',
 *   note: string,
 *   offeredBy: string,
 *   neededBy: string,
 *   backing: {id: string, label: string, backing: Api.Backing} | null,
 *   seen: number,
 *   heard: number,
 *   key: string,
 * }} Draft seen, heard: version and number of answers that it was written to; key: Idempotency-Key
 */

/** What each step asks for. @type {Record<Step, ('backing' | 'offeredBy' | 'neededBy')[]>} */
const ASKS = {
  ASK: ['neededBy'],
  ASK_AGAIN: ['neededBy'],
  ACCEPT: ['backing'],
  AGREE: [],
  COUNTER: ['offeredBy'],
  DECLINE: [],
  DELIVER: [],
  WITHDRAW: [],
  WAIVE: [],
};

/** Steps that nobody understands without a word. @type {Step[]} */
const EXPLAINED = ['DECLINE', 'WAIVE'];

/** Steps that may stand out; giving something up never does. @type {Step[]} */
const LIKELY = ['ASK', 'ASK_AGAIN', 'ACCEPT', 'AGREE', 'DELIVER'];

const FIELDS = ['note', 'offeredBy', 'backing', 'neededBy'];

/**
 * The next step in a negotiation: only those that this person may take now. What is typed stays when
 * somebody else is quicker. Events: `answered`; `overtaken` where there is something newer to load.
 */
class AnswerForm extends withProperties(OkrElement, () => ({
  /** @type {Dependency | null} */
  dependency: null,
  /** @type {Okr.Cycle | null} */
  cycle: null,
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** @type {Draft | null} */
  draft: null,
  /** @type {Problem | null} */
  problem: null,
  saving: false,
  /** What others did while this was being written. @type {Api.DependencyAnswer[] | null} */
  meanwhile: null,
})) {
  of = '';

  get draftName() {
    return `answer.${this.of}`;
  }

  /** @returns {Step[]} */
  get steps() {
    const closed = this.cycle?.phase === 'CLOSED';
    return this.dependency && !closed ? stepsOf(this.me, this.dependency) : [];
  }

  willUpdate() {
    const {dependency} = this;
    if (!dependency) {
      return;
    }
    if (this.of !== dependency.id) {
      this.of = dependency.id;
      this.meanwhile = null;
      this.problem = null;
      this.draft = /** @type {Draft | null} */ (kept(this.draftName)) ?? blank(dependency);
    }
    const draft = this.draft ?? blank(dependency);
    if (draft.seen < dependency.version && !this.saving) {
      this.catchUp(dependency, draft);
    }
  }

  /**
   * Somebody else changed it: what was written stays, to what is now.
   *
   * @param {Dependency} dependency
   * @param {Draft} draft
   */
  catchUp(dependency, draft) {
    const isWriting = draft.step !== '' || draft.note.trim() !== '';
    if (!isWriting) {
      this.draft = blank(dependency);
      return;
    }
    this.meanwhile = dependency.answers.slice(draft.heard);
    this.problem = null;
    const permitted = draft.step !== '' && this.steps.includes(draft.step);
    this.draft = {
      ...draft,
      step: permitted ? draft.step : '',
      seen: dependency.version,
      heard: dependency.answers.length,
      key: newKey(),
    };
    keep(this.draftName, this.draft);
  }

  /** @param {Partial<Draft>} change */
  edit(change) {
    if (this.draft) {
      this.draft = {...this.draft, ...change, key: newKey()};
      this.problem = withoutFields(this.problem, Object.keys(change));
      keep(this.draftName, this.draft);
    }
  }

  /** @param {Step} step */
  async choose(step) {
    const isChosen = this.draft?.step === step;
    this.problem = null;
    this.edit({step: isChosen ? '' : step});
    await this.updateComplete;
    // The picker draws its field a moment after this form.
    await /** @type {import('lit').LitElement | null} */ (this.querySelector('search-picker'))
      ?.updateComplete;
    if (!isChosen) {
      /** @type {HTMLElement | null} */ (
        this.querySelector('form :is(input, textarea):not([type=hidden])')
      )?.focus();
    }
  }

  async cancel() {
    const step = this.draft?.step;
    forget(this.draftName);
    this.draft = this.dependency ? blank(this.dependency) : null;
    this.problem = null;
    this.meanwhile = null;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(`[data-step="${step}"]`))?.focus();
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.querySelector('form')?.requestSubmit();
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      const step = this.draft?.step;
      this.edit({step: ''});
      this.updateComplete.then(() =>
        /** @type {HTMLElement | null} */ (this.querySelector(`[data-step="${step}"]`))?.focus(),
      );
    }
  }

  /** What the service would refuse anyway, said at once. @param {Draft} draft @returns {Okr.Violation[]} */
  check({step, note, offeredBy}) {
    const words = texts.dependency.answer;
    if (step && EXPLAINED.includes(step) && !note.trim()) {
      return [{pointer: '/note', message: words.noteMissing}];
    }
    return step === 'COUNTER' && !offeredBy && !note.trim()
      ? [{pointer: '/offeredBy', message: words.offerMissing}]
      : [];
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const {draft, dependency} = this;
    if (!draft?.step || !dependency || this.saving) {
      return;
    }
    const violations = this.check(draft);
    this.problem = violations.length ? new Problem(422, {violations}) : null;
    if (!this.problem) {
      this.saving = true;
      try {
        await this.send(dependency, draft);
        forget(this.draftName);
        this.draft = null;
        this.of = '';
        this.meanwhile = null;
        this.emit('answered', BECOMES[draft.step]);
      } catch (reason) {
        this.problem = asProblem(reason);
      }
      this.saving = false;
    }
    if (this.problem?.status === 412) {
      this.emit('overtaken');
    } else if (this.problem) {
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('[aria-invalid="true"]'))?.focus();
    }
  }

  /**
   * @param {Dependency} dependency
   * @param {Draft} draft
   */
  async send(dependency, draft) {
    const step = /** @type {Step} */ (draft.step);
    const path = apiPath`/dependencies/${dependency.id}`;
    const asks = ASKS[step];
    let version = draft.seen;
    const neededBy = draft.neededBy || null;
    if (asks.includes('neededBy') && neededBy !== dependency.neededBy) {
      const fields = {neededBy: {label: texts.dependency.neededBy, show: dateWithYear}};
      version = (await saveChanges(path, dependency, {neededBy}, fields)).version;
      this.draft = {...draft, seen: version};
    }
    await post(
      `${path}/answers`,
      {
        state: BECOMES[step],
        ...(draft.note.trim() ? {note: draft.note.trim()} : {}),
        ...(asks.includes('offeredBy') && draft.offeredBy ? {offeredBy: draft.offeredBy} : {}),
        ...(asks.includes('backing') && draft.backing ? {backing: draft.backing.backing} : {}),
      },
      {etag: `"${version}"`, idempotencyKey: draft.key},
    );
  }

  render() {
    const {draft, dependency, steps} = this;
    if (!draft || !dependency || (!steps.length && !this.meanwhile)) {
      return nothing;
    }
    const words = texts.dependency.answer;
    return html`<section class="okr-answer" aria-labelledby="answer-title">
      <h3 id="answer-title">${words.title}</h3>
      ${this.news()}
      ${steps.length
        ? html`<div class="okr-answer-steps" role="group" aria-labelledby="answer-title">
            ${steps.map(
              (step, i) =>
                html`<button
                  type="button"
                  class="btn ${i === 0 && !draft.step && LIKELY.includes(step) ? 'btn-primary' : ''}"
                  data-step=${step}
                  aria-pressed=${draft.step === step ? 'true' : 'false'}
                  @click=${() => this.choose(step)}
                >
                  ${words.steps[step]}
                </button>`,
            )}
          </div>`
        : nothing}
      ${draft.step ? this.form(draft, draft.step, dependency) : this.kept(draft)}
    </section>`;
  }

  /** Said where somebody else was quicker. */
  news() {
    const words = texts.dependency.answer;
    return this.meanwhile
      ? html`<div class="alert okr-alert okr-answer-news" role="alert">
          <span>${icon('alert')}</span>
          <div>
            <p><strong>${words.overtaken}</strong> ${words.overtakenHint}</p>
            ${this.meanwhile.length ? html`<ul>${saidMeanwhile(this.meanwhile)}</ul>` : nothing}
          </div>
        </div>`
      : nothing;
  }

  /** What was typed for a step that is not open. @param {Draft} draft */
  kept(draft) {
    return draft.note.trim()
      ? html`<div class="okr-answer-kept">
          <p class="okr-quiet">${texts.problems.kept}</p>
          ${textArea({
            id: 'answer-kept',
            label: texts.dependency.answer.note,
            rows: 2,
            value: draft.note,
            change: (note) => this.edit({note}),
          })}
          ${button(texts.dependency.answer.discard, () => this.cancel(), {look: 'sm'})}
        </div>`
      : nothing;
  }

  /**
   * @param {Draft} draft
   * @param {Step} step
   * @param {Dependency} dependency
   */
  form(draft, step, dependency) {
    const words = texts.dependency.answer;
    const {at, rest} = violationsByField(this.problem, FIELDS);
    const onlyFields = this.problem?.violations.length && !rest.length;
    const asks = ASKS[step];
    return html`<form
      class="okr-form"
      novalidate
      aria-label=${words.steps[step]}
      @submit=${this.submit}
      @keydown=${this.pressed}
    >
      ${onlyFields ? nothing : problemAlert(this.problem, {lead: words.failed, rest})}
      <p class="okr-quiet">${this.hint(step, dependency)}</p>
      ${asks.includes('offeredBy')
        ? this.day('offeredBy', words.offeredBy, draft.offeredBy, at['offeredBy'])
        : nothing}
      ${asks.includes('neededBy')
        ? this.day('neededBy', texts.dependency.neededBy, draft.neededBy, at['neededBy'])
        : nothing}
      ${asks.includes('backing') ? this.backing(draft, dependency, at['backing']) : nothing}
      ${textArea({
        id: 'answer-note',
        label: words.note,
        rows: 2,
        value: draft.note,
        optional: !EXPLAINED.includes(step),
        placeholder: words.notes[step],
        error: at['note'],
        change: (note) => this.edit({note}),
      })}
      <div class="okr-form-end">
        <button type="submit" class="btn btn-primary" aria-disabled=${this.saving}>
          ${this.saving ? texts.saving : words.send[step]}
        </button>
        ${button(texts.cancel, () => this.cancel())}
        <span class="okr-quiet okr-answer-keys">${words.keys}</span>
      </div>
    </form>`;
  }

  /**
   * @param {Step} step
   * @param {Dependency} dependency
   */
  hint(step, {agreedBy}) {
    const {hints, agreeTo} = texts.dependency.answer;
    return step === 'AGREE' && agreedBy ? agreeTo(dateWithYear(agreedBy)) : hints[step];
  }

  /**
   * @param {'offeredBy' | 'neededBy'} name
   * @param {string} label
   * @param {string} value
   * @param {string | undefined} error
   */
  day(name, label, value, error) {
    return textField({
      id: `answer-${name}`,
      type: 'date',
      short: true,
      label,
      value,
      error,
      min: this.cycle?.startsOn ?? '',
      max: this.cycle?.endsOn ?? '',
      change: (day) => this.edit({[name]: day}),
    });
  }

  /**
   * @param {Draft} draft
   * @param {Dependency} dependency
   * @param {string | undefined} error
   */
  backing(draft, dependency, error) {
    return html`<search-picker
      name="backing"
      optional
      .label=${texts.dependency.backing}
      .hint=${texts.dependency.backingHint}
      .error=${error ?? ''}
      .chosen=${draft.backing}
      .search=${searchBacking(dependency.cycleId, dependency.providerTeamId)}
      @chosen=${(/** @type {CustomEvent<Draft['backing']>} */ event) =>
        this.edit({backing: event.detail})}
    ></search-picker>`;
  }
}

/** @param {Dependency} dependency @returns {Draft} */
const blank = (dependency) => ({
  step: '',
  note: '',
  offeredBy: '',
  neededBy: dependency.neededBy ?? '',
  backing: null,
  seen: dependency.version,
  heard: dependency.answers.length,
  key: newKey(),
});

customElements.define('answer-form', AnswerForm);
