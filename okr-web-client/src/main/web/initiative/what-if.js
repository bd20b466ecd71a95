import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {apiPath, get} from '../platform/api.js';
import {forget, keep, kept} from '../platform/drafts.js';
import {onCheck, onInput} from '../platform/events.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {asProblem} from '../platform/problem.js';
import {confidenceField} from '../platform/parts/confidence-field.js';
import {textArea} from '../platform/parts/fields.js';
import {icon} from '../platform/parts/icon.js';
import {problemAlert} from '../platform/parts/states.js';
import {mayWrite} from '../access/may-write.js';
import {texts} from '../texts/texts.js';
import '../platform/parts/modal-dialog.js';
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
  /** @type {Api.PriorityItem | null} */
  today: null,
  /** @type {import('./priorities-page.js').Known | null} */
  known: null,
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** @type {Okr.Cycle | null} */
  cycle: null,
  teamId: '',
  /** @type {import('./what-if-draft.js').Moved} */
  moved: NOTHING,
  confirming: false,
  note: '',
  /** @type {import('../platform/problem.js').Problem | null} */
  problem: null,
  saving: false,
})) {
  of = '';
  /** The difference that the ranking is asked for, as it is sent. */
  asked = '';
  would = new Load(this, {
    args: () => this.known && this.asked && [this.known.cycleId, this.teamId, this.asked],
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
    return this.known?.initiatives.get(this.of);
  }

  /** Those that still load the cost. */
  get dependencies() {
    return (this.initiative?.dependencies ?? []).filter((one) => isOpen(one.state));
  }

  /** @returns {Draft | null} */
  get draft() {
    const ids = this.dependencies.map((one) => one.id);
    return this.today ? fitting(this.moved, this.today, ids) : null;
  }

  get difference() {
    const {draft, today} = this;
    return draft && today ? difference(draft, today) : null;
  }

  willUpdate() {
    const {today} = this;
    if (today && this.of !== today.initiativeId) {
      this.of = today.initiativeId;
      this.confirming = false;
      this.problem = null;
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
    this.problem = null;
    this.ask();
  }

  async save() {
    const {difference: supposed, initiative} = this;
    if (!supposed || !initiative || this.saving) {
      return;
    }
    this.saving = true;
    this.problem = null;
    try {
      await apply(initiative, supposed, this.note);
      forget(this.draftName);
      this.confirming = false;
      this.note = '';
      this.of = '';
      // What was withdrawn cannot be taken back.
      const undo = supposed.withoutDependencyIds ? {} : {undo: () => takeBack(initiative, supposed)};
      notify(texts.priority.whatIf.applied, undo);
      this.emit('closed');
    } catch (reason) {
      this.problem = asProblem(reason);
    }
    this.saving = false;
    this.emit('applied');
  }

  render() {
    const {today, draft, initiative} = this;
    if (!today || !draft || !initiative) {
      return nothing;
    }
    const words = texts.priority.whatIf;
    const mayApply = mayWrite(this.me, this.cycle, initiative.teamId);
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
        ${this.would.problem
          ? problemAlert(this.would.problem, {
              rest: this.would.problem.violations.map((one) => one.message),
              retry: () => this.ask(),
            })
          : nothing}
        ${this.effort(draft, today)}
        ${today.contributions.map((term) => this.contribution(term, draft))}
        ${this.without(draft)}
      </div>
      <footer class="okr-what-if-end">
        <button
          type="button"
          class="btn"
          ?disabled=${!this.difference}
          @click=${() => this.reset()}
        >
          ${icon('undo')}${words.reset}
        </button>
        ${mayApply
          ? html`<button
              type="button"
              class="btn btn-primary"
              ?disabled=${!this.difference}
              @click=${() => (this.confirming = true)}
            >
              ${words.apply}
            </button>`
          : html`<span class="okr-quiet">${words.notYours}</span>`}
      </footer>
      ${this.confirming && this.difference ? this.dialog(initiative) : nothing}
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
    return html`<div class="okr-field">
      <label class="form-label" for="what-if-effort"
        >${words.effort} <span class="okr-quiet">${words.was(weeksText(today.effort))}</span></label
      >
      <div class="okr-slider">
        <input
          id="what-if-effort"
          type="range"
          class="form-range"
          min=${LEAST_EFFORT}
          max=${most}
          step="0.5"
          aria-valuetext=${value === null ? texts.priority.noEffort : texts.initiative.effort(value)}
          .value=${live(String(value ?? LEAST_EFFORT))}
          @input=${onInput((value) => this.edit({effort: Number(value)}))}
        />
        <output for="what-if-effort">${weeksText(value)}</output>
      </div>
    </div>`;
  }

  /**
   * @param {Api.PriorityTerm} term
   * @param {Draft} draft
   */
  contribution({keyResultId, impact, confidence}, draft) {
    const words = texts.priority.whatIf;
    const supposed = draft.contributions[keyResultId] ?? {impact, confidence: Math.round(confidence * 100)};
    const id = `what-if-${keyResultId}`;
    return html`<fieldset class="okr-what-if-key-result">
      <legend>
        ${icon('keyResult')}${this.known?.keyResults.get(keyResultId)?.title ?? keyResultId}
      </legend>
      <div class="okr-field">
        <label class="form-label" for="${id}-impact"
          >${texts.initiative.impact}
          <span class="okr-quiet">${words.was(texts.initiative.impacts[impact])}</span></label
        >
        <div class="okr-slider">
          <input
            id="${id}-impact"
            type="range"
            class="form-range"
            min="0"
            max=${IMPACTS.length - 1}
            step="1"
            aria-valuetext=${texts.initiative.impacts[supposed.impact]}
            .value=${live(String(IMPACTS.indexOf(supposed.impact)))}
            @input=${onInput((value) => this.suppose(keyResultId, {impact: IMPACTS[Number(value)] ?? impact}))}
          />
          <output for="${id}-impact">${texts.initiative.impacts[supposed.impact]}</output>
        </div>
      </div>
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
                  @change=${onCheck((isChecked) => this.edit({
                      without: isChecked
                        ? [...draft.without, id]
                        : draft.without.filter((one) => one !== id),
                    }))}
                />
                <span class="form-check-label">${need}</span>
                <span class="form-check-description okr-tags"
                  ><span class="okr-quiet">${this.known?.teams.name(providerTeamId)}</span>
                  <span class="okr-tag">${texts.sizes[size]}</span> ${dependencyBadge(state)}</span
                >
              </label>`,
          )}
        </fieldset>`
      : html`<p class="okr-quiet">${words.noDependencies}</p>`;
  }

  /** What would be written, before it is. @param {Api.InitiativeAnswer} initiative */
  dialog(initiative) {
    const words = texts.priority.whatIf;
    const {effort, contributions = [], withoutDependencyIds = []} = this.difference ?? {};
    const close = () => (this.confirming = false);
    return html`<modal-dialog
      .heading=${words.applyTitle}
      .content=${html`${problemAlert(this.problem, {
          lead: words.failed,
          rest: this.problem?.violations.map((one) => one.message) ?? [],
        })}
        <ul class="okr-what-if-changes">
          ${effort === undefined
            ? nothing
            : html`<li>${words.changes.effort(weeksText(initiative.effort), weeksText(effort))}</li>`}
          ${contributions.map(
            ({keyResultId, impact, confidence}) =>
              html`<li>
                ${words.changes.contribution(
                  this.known?.keyResults.get(keyResultId)?.title ?? keyResultId,
                  texts.initiative.impacts[impact],
                  confidence,
                )}
              </li>`,
          )}
          ${withoutDependencyIds.map(
            (id) =>
              html`<li>
                ${words.changes.withdraw(
                  initiative.dependencies.find((one) => one.id === id)?.need ?? id,
                )}
              </li>`,
          )}
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
          <button
            type="button"
            class="btn btn-primary"
            aria-disabled=${this.saving}
            @click=${() => this.save()}
          >
            ${this.saving ? texts.saving : words.applyConfirm}
          </button>
          ${button(texts.cancel, close)}
        </div>`}
      @closed=${close}
    ></modal-dialog>`;
  }
}

customElements.define('what-if', WhatIf);
