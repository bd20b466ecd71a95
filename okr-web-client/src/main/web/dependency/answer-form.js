import {html, nothing} from 'lit';
import {required, withProperties} from '../platform/element.js';
import {apiPath, newKey, post} from '../platform/api.js';
import {forget} from '../platform/drafts.js';
import {saveChanges} from '../platform/editing.js';
import {dateWithYear} from '../platform/format.js';
import {button} from '../platform/parts/button.js';
import {textArea, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {icon} from '../platform/parts/icon.js';
import {searchPicker} from '../platform/parts/search-picker.js';
import {texts} from '../texts/texts.js';
import {searchBacking} from './backing.js';
import {saidMeanwhile} from './negotiation-thread.js';
import {STEPS, stepsOf} from './steps.js';

/** @typedef {import('./steps.js').Step} Step */

/**
 * The next step in the negotiation of a dependency, the record: only those that this person may take now.
 * What is typed stays when somebody else is quicker. Events: `answered` with the state that it is in now;
 * `overtaken` where there is something newer to load.
 */
class AnswerForm extends withProperties(FormElement, () => ({
  /** @type {Api.NegotiationAnswer} */
  record: required,
  /** @type {Api.VersionedCycle | null} */
  cycle: null,
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** What others did while this was being written. @type {Api.DependencyAnswer[] | null} */
  meanwhile: null,
})) {
  /** The version that this person answered last: until the next one is loaded nothing is offered. */
  answered = 0;

  draftOf = 'answer';
  prefix = 'answer';
  fields = ['note', 'offeredBy', 'backing', 'neededBy'];

  get steps() {
    const {cycle, me, record} = this;
    return cycle?.phase === 'CLOSED' || record.version <= this.answered ? [] : stepsOf(me, record);
  }

  /** @returns {Step | ''} the one that is open */
  get step() {
    return this.value('step');
  }

  /** With the version and the number of answers that it is written to. */
  start() {
    const {neededBy, version: seen, answers} = this.record;
    const heard = answers.length;
    return {step: '', note: '', offeredBy: '', neededBy: neededBy ?? '', backing: null, seen, heard};
  }

  willUpdate() {
    super.willUpdate();
    if (this.draft && this.draft['seen'] < this.record.version && !this.saving) {
      this.catchUp(this.draft);
    }
  }

  /**
   * Somebody else changed it: what was written stays, to what is now.
   *
   * @param {Record<string, any>} draft
   */
  catchUp({step, note, heard}) {
    const {version, answers} = this.record;
    if (!step && !note.trim()) {
      this.draft = this.start();
      return;
    }
    this.meanwhile = answers.slice(heard);
    this.problem = null;
    const isPermitted = this.steps.includes(step);
    this.edit({step: isPermitted ? step : '', seen: version, heard: answers.length});
  }

  /** @param {Step} step */
  async choose(step) {
    const isChosen = this.step === step;
    this.problem = null;
    this.edit({step: isChosen ? '' : step});
    await this.updateComplete;
    // The picker draws its field a moment after this form.
    await /** @type {import('lit').LitElement | null} */ (this.querySelector('search-picker'))
      ?.updateComplete;
    if (!isChosen) {
      this.enter('form :is(input, textarea):not([type=hidden])');
    }
  }

  /** @param {string} selector of what gets the focus */
  enter(selector) {
    /** @type {HTMLElement | null} */ (this.querySelector(selector))?.focus();
  }

  async cancel() {
    const {step} = this;
    forget(this.keptAs);
    this.draft = this.start();
    this.problem = null;
    this.meanwhile = null;
    await this.updateComplete;
    this.enter(`[data-step="${step}"]`);
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.querySelector('form')?.requestSubmit();
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      const {step} = this;
      this.edit({step: ''});
      this.updateComplete.then(() => this.enter(`[data-step="${step}"]`));
    }
  }

  /** @param {Record<string, any>} draft */
  check({step, note, offeredBy}) {
    const words = texts.dependency.answer;
    if (note.trim()) {
      return [];
    }
    if (STEPS[/** @type {Step} */ (step)].isExplained) {
      return [{pointer: '/note', message: words.noteMissing}];
    }
    return step === 'COUNTER' && !offeredBy
      ? [{pointer: '/offeredBy', message: words.offerMissing}]
      : [];
  }

  enterWrong() {
    if (this.problem?.status === 412) {
      this.emit('overtaken');
    } else {
      super.enterWrong();
    }
  }

  /** @param {Record<string, any>} draft */
  async save({step, note, offeredBy, neededBy, backing, seen}) {
    const {record} = this;
    const path = apiPath`/dependencies/${record.id}`;
    const {becomes: state, asks} = STEPS[/** @type {Step} */ (step)];
    let version = seen;
    if (asks === 'neededBy' && (neededBy || null) !== record.neededBy) {
      const fields = {neededBy: {label: texts.dependency.neededBy, show: dateWithYear}};
      version = (await saveChanges(path, record, {neededBy: neededBy || null}, fields)).version;
      this.draft = {...this.draft, seen: version};
    }
    await post(
      `${path}/answers`,
      {
        state,
        ...(note.trim() ? {note: note.trim()} : {}),
        ...(asks === 'offeredBy' && offeredBy ? {offeredBy} : {}),
        ...(asks === 'backing' && backing ? {backing: backing.backing} : {}),
      },
      {etag: `"${version}"`, idempotencyKey: this.key},
    );
    this.answered = version;
    return state;
  }

  /** @param {Api.NegotiationAnswer['state']} state */
  saved(state) {
    this.draft = null;
    this.key = newKey();
    this.meanwhile = null;
    this.emit('answered', state);
  }

  render() {
    const {step, steps} = this;
    if (!steps.length && !this.meanwhile) {
      return nothing;
    }
    const words = texts.dependency.answer;
    return html`<section class="okr-answer" aria-labelledby="answer-title">
      <h3 id="answer-title">${words.title}</h3>
      ${this.news()}
      ${steps.length
        ? html`<div class="okr-answer-steps" role="group" aria-labelledby="answer-title">
            ${steps.map(
              (one, i) =>
                html`<button
                  type="button"
                  class="btn ${i === 0 && !step && STEPS[one].isLikely ? 'btn-primary' : ''}"
                  data-step=${one}
                  aria-pressed=${step === one ? 'true' : 'false'}
                  @click=${() => this.choose(one)}
                >
                  ${words.steps[one]}
                </button>`,
            )}
          </div>`
        : nothing}
      ${step ? this.stepForm(step) : this.kept()}
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

  /** What was typed for a step that is not open. */
  kept() {
    const words = texts.dependency.answer;
    return this.value('note').trim()
      ? html`<div class="okr-answer-kept">
          <p class="okr-quiet">${texts.problems.kept}</p>
          ${textArea(this.field('note', words.note, {id: 'answer-kept', rows: 2, error: ''}))}
          ${button(words.discard, () => this.cancel(), {look: 'sm'})}
        </div>`
      : nothing;
  }

  /** @param {Step} step */
  stepForm(step) {
    const words = texts.dependency.answer;
    const {asks, isExplained} = STEPS[step];
    const {cycleId, providerTeamId, agreedBy} = this.record;
    const day = {
      type: 'date',
      short: true,
      min: this.cycle?.startsOn ?? '',
      max: this.cycle?.endsOn ?? '',
    };
    const asked = {
      offeredBy: () => textField(this.field('offeredBy', words.offeredBy, day)),
      neededBy: () => textField(this.field('neededBy', texts.dependency.neededBy, day)),
      backing: () =>
        searchPicker(this.field('backing', texts.dependency.backing, {
          name: 'backing',
          chosen: this.value('backing') || null,
          optional: true,
          hint: texts.dependency.backingHint,
          search: searchBacking(cycleId, providerTeamId),
        })),
    };
    return html`<div @keydown=${this.pressed}>
      ${this.form({
        className: 'okr-form',
        label: words.steps[step],
        lead: words.failed,
        content: html`
          <p class="okr-quiet">
            ${step === 'AGREE' && agreedBy
              ? words.agreeTo({day: dateWithYear(agreedBy)})
              : words.hints[step]}
          </p>
          ${asks ? asked[asks]() : nothing}
          ${textArea(this.field('note', words.note, {
            rows: 2,
            optional: !isExplained,
            placeholder: words.notes[step],
          }))}
        `,
        save: words.send[step],
        more: html`<span class="okr-quiet okr-answer-keys">${words.keys}</span>`,
      })}
    </div>`;
  }
}

customElements.define('answer-form', AnswerForm);
