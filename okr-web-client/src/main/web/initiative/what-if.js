import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {Action} from '../platform/action.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {apiPath, get} from '../platform/api.js';
import {forget, keep, kept} from '../platform/drafts.js';
import {onCheck} from '../platform/events.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {confidenceField} from '../platform/parts/confidence-field.js';
import {sliderField, textArea} from '../platform/parts/fields.js';
import {icon} from '../platform/parts/icon.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {problemAlert, refusal} from '../platform/parts/states.js';
import {mayWrite} from '../access/may-write.js';
import {texts} from '../texts/texts.js';
import {isOpen} from '../dependency/dependency-figures.js';
import {dependencyBadge} from '../dependency/dependency-parts.js';
import {scoreAtGlance, weeksText} from './priority-parts.js';
import {IMPACTS} from './initiative-states.js';
import {NOTHING, difference, fitting} from './what-if-draft.js';
import {apply, takeBack} from './what-if-save.js';

/** @typedef {import('./what-if-draft.js').Draft} Draft */
/** @typedef {import('./what-if-draft.js').Supposed} Supposed */

/** How long a slider rests before the ranking is asked, in milliseconds. */
const REST = 120;
const LEAST_EFFORT = 0.5;

/**
 * Where an initiative would stand if it took another effort, moved key results more or less, or did
 * without some dependencies. Nothing is written until it is applied. Events: `ranked` with the ranking
 * that would be (null: as today); `closed`; `applied`.
 */
class WhatIf extends withProperties(OkrElement, () => ({
  /** @type {Api.PriorityItem} */
  today: required,
  /** @type {import('./priorities-page.js').Known} */
  known: required,
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** @type {Okr.Cycle | null} */
  cycle: null,
  teamId: '',
  /** @type {import('./what-if-draft.js').Moved} */
  moved: NOTHING,
  confirming: false,
  note: '',
})) {
  action = new Action(this);
  of = '';
  /** The difference that the ranking is asked for, as it is sent. */
  asked = '';
  would = new Load(this, {
    args: () => this.asked && [this.known.cycleId, this.teamId, this.asked],
    /** @returns {Promise<Api.Priorities>} */
    task: async ([cycleId, team, whatIf], signal) => {
      const path = apiPath`/cycles/${cycleId}/priorities`;
      return (await get(path, {signal, query: {team, whatIf}})).data;
    },
    keep: () => true,
  });
  /** @type {Api.Priorities | null} */
  announced = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  resting = undefined;

  get draftName() {
    return `what-if.${this.of}`;
  }

  get initiative() {
    return this.known.initiatives.get(this.of);
  }

  /** @param {string} id */
  keyResultTitle(id) {
    return this.known.keyResults.get(id)?.title ?? id;
  }

  /** Those that still load the cost. */
  get dependencies() {
    return (this.initiative?.dependencies ?? []).filter((one) => isOpen(one.state));
  }

  get draft() {
    const ids = this.dependencies.map((one) => one.id);
    return fitting(this.moved, this.today, ids);
  }

  get difference() {
    return difference(this.draft, this.today);
  }

  willUpdate() {
    const {today} = this;
    if (this.of !== today.initiativeId) {
      this.of = today.initiativeId;
      this.confirming = false;
      this.action.clear();
      this.would.clear();
      this.moved =
        /** @type {import('./what-if-draft.js').Moved | null} */ (kept(this.draftName)) ?? NOTHING;
      this.ask();
    }
  }

  updated() {
    const would = this.difference ? this.would.data : null;
    if (this.announced !== would) {
      this.announced = would;
      this.emit('ranked', would);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.resting);
  }

  /** @param {Partial<import('./what-if-draft.js').Moved>} change */
  edit(change) {
    this.moved = {...this.moved, ...change};
    keep(this.draftName, this.moved);
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.ask(), REST);
  }

  /** @param {string} keyResultId @param {Partial<Supposed>} change */
  suppose(keyResultId, change) {
    const {contributions} = this.moved;
    this.edit({
      contributions: {...contributions, [keyResultId]: {...contributions[keyResultId], ...change}},
    });
  }

  ask() {
    this.asked = this.difference ? JSON.stringify(this.difference) : '';
    if (!this.asked) {
      this.would.clear();
    }
    this.requestUpdate();
  }

  reset() {
    forget(this.draftName);
    this.moved = NOTHING;
    this.action.clear();
    this.ask();
  }

  async save() {
    const {difference: supposed, initiative} = this;
    if (!supposed || !initiative || this.action.busy) {
      return;
    }
    await this.action.run(async () => {
      await apply(initiative, supposed, this.note);
      forget(this.draftName);
      this.confirming = false;
      this.note = '';
      this.of = '';
      // What was withdrawn cannot be taken back.
      const undo = supposed.withoutDependencyIds ? {} : {undo: () => takeBack(initiative, supposed)};
      notify(texts.priority.whatIf.applied, undo);
      this.emit('closed');
    }, texts.priority.whatIf.failed);
    this.emit('applied');
  }

  render() {
    const {today, draft, initiative} = this;
    if (!initiative) {
      return nothing;
    }
    const words = texts.priority.whatIf;
    const mayApply = mayWrite(this.me, this.cycle, initiative.teamId);
    const isToday = !this.difference;
    const {problem} = this.would;
    return html`<section class="card okr-section okr-what-if" aria-labelledby="what-if-title">
      <header class="okr-section-head">
        <div>
          <p class="okr-quiet">${words.title}</p>
          <h2 id="what-if-title">${initiative.title}</h2>
        </div>
        <button
          type="button"
          class="btn btn-ghost-secondary okr-close"
          @click=${() => this.emit('closed')}
        >
          ${icon('close')}<span class="visually-hidden">${texts.close}</span>
        </button>
      </header>
      ${this.outcome(today)}
      <div class="okr-section-body okr-what-if-body">
        ${problemAlert(problem, {
          rest: problem?.violations.map((one) => one.message) ?? [],
          retry: () => this.ask(),
        })}
        ${this.effort(draft, today)}
        ${today.contributions.map((term) => this.contribution(term, draft))}
        ${this.without(draft)}
      </div>
      <footer class="okr-what-if-end">
        ${button(words.reset, () => this.reset(), {icon: 'undo', disabled: isToday})}
        ${mayApply
          ? button(words.apply, () => (this.confirming = true), {look: 'primary', disabled: isToday})
          : html`<span class="okr-quiet">${words.notYours}</span>`}
      </footer>
      ${this.confirming && this.difference ? this.confirmation(initiative) : nothing}
    </section>`;
  }

  /** Rank and score, today and as it would be. @param {Api.PriorityItem} today */
  outcome(today) {
    const words = texts.priority.whatIf;
    const would =
      (this.difference &&
        this.would.data?.items.find((item) => item.initiativeId === today.initiativeId)) ||
      today;
    const gained = today.rank - would.rank;
    /** @param {string} label @param {string} before @param {string} after */
    const figure = (label, before, after) =>
      html`<div>
        <dt>${label}</dt>
        <dd>
          <span class="okr-what-if-before">${before}</span> ${icon('chevron')}
          <strong>${after}</strong>
        </dd>
      </div>`;
    return html`<div class="okr-what-if-outcome">
      <dl>
        ${figure(texts.priority.rank, String(today.rank), String(would.rank))}
        ${figure(texts.priority.score, scoreAtGlance(today.score), scoreAtGlance(would.score))}
      </dl>
      <p role="status" class="okr-tone okr-tone-${gained > 0 ? 'good' : gained < 0 ? 'warn' : 'quiet'}">
        ${gained ? icon(gained > 0 ? 'up' : 'down') : nothing}
        ${this.difference ? words.moves(gained) : words.nothingYet}
      </p>
    </div>`;
  }

  /**
   * @param {Draft} draft
   * @param {Api.PriorityItem} today
   */
  effort(draft, today) {
    const words = texts.priority.whatIf;
    const most = Math.max(12, Math.ceil((today.effort ?? 6) * 2));
    const value = draft.effort ?? today.effort;
    return sliderField({
      id: 'what-if-effort',
      label: labelWith(words.effort, words.was(weeksText(today.effort))),
      value: value ?? LEAST_EFFORT,
      min: LEAST_EFFORT,
      max: most,
      step: 0.5,
      text: weeksText(value),
      said: value === null ? texts.priority.noEffort : texts.initiative.effort(value),
      change: (effort) => this.edit({effort}),
    });
  }

  /**
   * @param {Api.PriorityTerm} term
   * @param {Draft} draft
   */
  contribution({keyResultId, impact, confidence}, draft) {
    const words = texts.priority.whatIf;
    const {impacts} = texts.initiative;
    const supposed = draft.contributions[keyResultId] ?? {impact, confidence: Math.round(confidence * 100)};
    const id = `what-if-${keyResultId}`;
    return html`<fieldset class="okr-what-if-key-result">
      <legend>${icon('keyResult')}${this.keyResultTitle(keyResultId)}</legend>
      ${sliderField({
        id: `${id}-impact`,
        label: labelWith(texts.initiative.impact, words.was(impacts[impact])),
        value: IMPACTS.indexOf(supposed.impact),
        min: 0,
        max: IMPACTS.length - 1,
        step: 1,
        text: impacts[supposed.impact],
        change: (at) => this.suppose(keyResultId, {impact: IMPACTS[at] ?? impact}),
      })}
      ${confidenceField({
        id: `${id}-confidence`,
        label: words.confidence(confidence),
        value: supposed.confidence,
        change: (percent) => this.suppose(keyResultId, {confidence: percent}),
      })}
    </fieldset>`;
  }

  /** @param {Draft} draft */
  without(draft) {
    const {dependencies} = this;
    const words = texts.priority.whatIf;
    const without = (/** @type {string} */ id, /** @type {boolean} */ isChecked) => {
      const rest = draft.without.filter((one) => one !== id);
      this.edit({without: isChecked ? [...rest, id] : rest});
    };
    return dependencies.length
      ? html`<fieldset class="okr-what-if-without">
          <legend>${words.without}</legend>
          ${dependencies.map(
            ({id, need, state, providerTeamId, size}) =>
              html`<label class="form-check">
                <input
                  class="form-check-input"
                  type="checkbox"
                  value=${id}
                  .checked=${live(draft.without.includes(id))}
                  @change=${onCheck((isChecked) => without(id, isChecked))}
                />
                <span class="form-check-label">${need}</span>
                <span class="form-check-description okr-tags"
                  ><span class="okr-quiet">${this.known.teams.name(providerTeamId)}</span>
                  <span class="okr-tag">${texts.sizes[size]}</span> ${dependencyBadge(state)}</span
                >
              </label>`,
          )}
        </fieldset>`
      : html`<p class="okr-quiet">${words.noDependencies}</p>`;
  }

  /** What would be written, before it is. @param {Api.InitiativeAnswer} initiative */
  confirmation(initiative) {
    const words = texts.priority.whatIf;
    const {effort, contributions = [], withoutDependencyIds = []} = this.difference ?? {};
    const changes = [
      ...(effort === undefined
        ? []
        : [words.changes.effort(weeksText(initiative.effort), weeksText(effort))]),
      ...contributions.map(({keyResultId, impact, confidence}) =>
        words.changes.contribution(
          this.keyResultTitle(keyResultId),
          texts.initiative.impacts[impact],
          confidence,
        ),
      ),
      ...withoutDependencyIds.map((id) =>
        words.changes.withdraw(initiative.dependencies.find((one) => one.id === id)?.need ?? id),
      ),
    ];
    const close = () => (this.confirming = false);
    const {busy} = this.action;
    return dialog({
      heading: words.applyTitle,
      close,
      content: html`${refusal(this.action)}
        <ul class="okr-what-if-changes">
          ${changes.map((one) => html`<li>${one}</li>`)}
        </ul>
        ${withoutDependencyIds.length
          ? textArea({
              id: 'what-if-note',
              label: words.note,
              rows: 2,
              optional: true,
              value: this.note,
              change: (note) => (this.note = note),
            })
          : nothing}
        <div class="okr-form-end okr-dep-confirm">
          ${button(busy ? texts.saving : words.applyConfirm, () => this.save(), {
            look: 'primary',
            busy,
          })}
          ${button(texts.cancel, close)}
        </div>`,
    });
  }
}

/** @param {string} label @param {string} before what it is today */
const labelWith = (label, before) => html`${label} <span class="okr-quiet">${before}</span>`;

customElements.define('what-if', WhatIf);
