import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {required, withProperties} from '../platform/element.js';
import {apiPath, getData} from '../platform/api.js';
import {forget} from '../platform/drafts.js';
import {onCheck} from '../platform/events.js';
import {percent} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {confidenceField} from '../platform/parts/confidence-field.js';
import {sliderField, textArea} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {icon} from '../platform/parts/icon.js';
import {Dialog} from '../platform/parts/modal-dialog.js';
import {problemAlert, refusal} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import {isOpen} from '../dependency/dependency-figures.js';
import {dependencyBadge} from '../dependency/dependency-parts.js';
import {keyResultsById} from '../okr/key-results.js';
import {meritOf, scoreAtGlance, scoreLabel, weeksText} from './priority-parts.js';
import {IMPACTS} from './initiative-states.js';
import {NOTHING, difference, supposed} from './what-if-draft.js';
import {apply, takeBack} from './what-if-save.js';

/** How long a slider rests before the ranking is asked, in milliseconds. */
const REST = 120;
const LEAST_EFFORT = 0.5;

/**
 * Where an initiative, the record, would stand if it took another effort, moved key results more or
 * less, or did without some dependencies. Nothing is written until it is applied. Events: `ranked` with
 * the ranking that would be (null: as today); `closed`; `applied`.
 */
class WhatIf extends withProperties(FormElement, () => ({
  /** @type {Api.PriorityItem} */
  today: required,
  /** @type {import('./priorities-page.js').Known} */
  known: required,
  /** Whether this person may make it true. */
  editable: false,
  note: '',
})) {
  draftOf = 'what-if';
  confirmation = new Dialog(this);
  would = new Load(this, {
    args: () =>
      this.difference && [this.known.cycleId, this.known.team, JSON.stringify(this.difference)],
    /** @returns {Promise<Api.Priorities>} */
    task: ([cycleId, team, whatIf], signal) =>
      getData(apiPath`/cycles/${cycleId}/priorities`, {signal, query: {team, whatIf}}),
    keep: () => true,
    rest: REST,
  });
  keyResults = new Load(this, {
    args: () => [JSON.stringify(this.keyResultIds)],
    task: (_, signal) => keyResultsById(this.keyResultIds, signal),
    about: () => this.keyResultIds.map((id) => ({type: 'KEY_RESULT', id})),
  });
  /** @type {Api.Priorities | null | undefined} nothing yet at first: what was there is of another one */
  announced = undefined;

  start() {
    return NOTHING;
  }

  get moved() {
    return /** @type {import('./what-if-draft.js').Moved} */ (this.draft ?? NOTHING);
  }

  /** @returns {Api.InitiativeAnswer} */
  get initiative() {
    return this.record;
  }

  get keyResultIds() {
    return this.initiative.contributions.map(({keyResultId}) => keyResultId);
  }

  /** @param {string} id */
  keyResultTitle(id) {
    return this.keyResults.data?.get(id)?.title ?? '';
  }

  /** Those that still load the cost. */
  get dependencies() {
    return this.initiative.dependencies.filter((one) => isOpen(one.state));
  }

  get difference() {
    return difference(this.moved, this.today, this.dependencies.map(({id}) => id));
  }

  willUpdate() {
    super.willUpdate();
    if (!this.difference) {
      this.would.clear();
    }
  }

  updated() {
    const would = this.difference ? this.would.data : null;
    if (this.announced !== would) {
      this.announced = would;
      this.emit('ranked', would);
    }
  }

  reset() {
    forget(this.keptAs);
    this.draft = NOTHING;
    this.problem = null;
  }

  /** @param {import('./what-if-draft.js').Difference} applied */
  saved(applied) {
    const {initiative} = this;
    this.confirmation.close();
    // What was withdrawn cannot be taken back.
    const isFinal = applied.withoutDependencyIds;
    const undo = isFinal ? {} : {undo: () => takeBack(initiative, applied)};
    notify(texts.priority.whatIf.applied, undo);
    this.emit('closed');
  }

  render() {
    const {today, initiative, difference: moved} = this;
    const words = texts.priority.whatIf;
    const {problem} = this.would;
    return html`<section class="card okr-section okr-what-if" aria-labelledby="what-if-title">
      <header class="okr-section-head">
        <div>
          <p class="okr-quiet">${words.title}</p>
          <h2 id="what-if-title">${initiative.title}</h2>
        </div>
        ${button('', () => this.emit('closed'), {
          icon: 'close',
          label: texts.close,
          className: 'btn btn-ghost-secondary okr-close',
        })}
      </header>
      ${this.outcome()}
      <div class="okr-section-body okr-what-if-body">
        ${problemAlert(problem, {
          rest: problem?.violations.map((one) => one.message) ?? [],
          retry: () => this.would.run(),
        })}
        ${this.effort()} ${today.contributions.map((term) => this.contribution(term))}
        ${this.without()}
      </div>
      <footer class="okr-what-if-end">
        ${button(words.reset, () => this.reset(), {icon: 'undo', disabled: !moved})}
        ${this.editable
          ? button(words.apply, () => this.confirmation.open('apply'), {look: 'primary', disabled: !moved})
          : html`<span class="okr-quiet">${words.notYours}</span>`}
      </footer>
      ${moved ? this.confirmation.ask(() => this.question(moved)) : nothing}
    </section>`;
  }

  /** Rank and score, today and as it would be. */
  outcome() {
    const {today, difference: moved} = this;
    const words = texts.priority.whatIf;
    const isSame = (/** @type {Api.PriorityItem} */ {initiativeId}) =>
      initiativeId === today.initiativeId;
    const would = (moved && this.would.data?.items.find(isSame)) || today;
    const gained = today.rank - would.rank;
    const {team} = this.known;
    const score = (/** @type {Api.PriorityItem} */ item) => scoreAtGlance(meritOf(item, team).score);
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
        ${figure(scoreLabel(team), score(today), score(would))}
      </dl>
      <p role="status" class="okr-tone okr-tone-${gained > 0 ? 'good' : gained < 0 ? 'warn' : 'quiet'}">
        ${gained ? icon(gained > 0 ? 'up' : 'down') : nothing}
        ${moved ? places(gained) : words.nothingYet}
      </p>
    </div>`;
  }

  effort() {
    const words = texts.priority.whatIf;
    const {effort: before} = this.today;
    const value = this.moved.effort ?? before;
    return sliderField({
      id: 'what-if-effort',
      label: labelWith(words.effort, words.was({value: weeksText(before)})),
      value: value ?? LEAST_EFFORT,
      min: LEAST_EFFORT,
      max: Math.max(12, Math.ceil((before ?? 6) * 2)),
      step: 0.5,
      text: weeksText(value),
      said: value === null ? texts.priority.noEffort : texts.initiative.effort({weeks: value}),
      change: (effort) => this.edit({effort}),
    });
  }

  /** @param {Api.PriorityTerm} term */
  contribution(term) {
    const {keyResultId, impact: before, confidence: trust} = term;
    const words = texts.priority.whatIf;
    const {impacts} = texts.initiative;
    const {impact, confidence} = supposed(this.moved, term);
    const id = `what-if-${keyResultId}`;
    /** @param {Partial<import('./what-if-draft.js').Supposed>} change */
    const suppose = (change) => {
      const {contributions} = this.moved;
      const moved = {...contributions[keyResultId], ...change};
      this.edit({contributions: {...contributions, [keyResultId]: moved}});
    };
    return html`<fieldset class="okr-what-if-key-result">
      <legend>${icon('keyResult')}${this.keyResultTitle(keyResultId)}</legend>
      ${sliderField({
        id: `${id}-impact`,
        label: labelWith(texts.initiative.impact, words.was({value: impacts[before]})),
        value: IMPACTS.indexOf(impact),
        min: 0,
        max: IMPACTS.length - 1,
        step: 1,
        text: impacts[impact],
        change: (at) => suppose({impact: IMPACTS[at] ?? before}),
      })}
      ${confidenceField({
        id: `${id}-confidence`,
        label: words.confidence({today: percent(trust)}),
        value: confidence,
        change: (chosen) => suppose({confidence: chosen}),
      })}
    </fieldset>`;
  }

  without() {
    const {dependencies, moved, known} = this;
    const words = texts.priority.whatIf;
    /** @param {string} id @param {boolean} isChecked */
    const turn = (id, isChecked) => {
      const rest = moved.without.filter((one) => one !== id);
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
                  .checked=${live(moved.without.includes(id))}
                  @change=${onCheck((isChecked) => turn(id, isChecked))}
                />
                <span class="form-check-label">${need}</span>
                <span class="form-check-description okr-tags"
                  ><span class="okr-quiet">${known.teams.name(providerTeamId)}</span>
                  <span class="okr-tag">${texts.sizes[size]}</span> ${dependencyBadge(state)}</span
                >
              </label>`,
          )}
        </fieldset>`
      : html`<p class="okr-quiet">${words.noDependencies}</p>`;
  }

  /** What would be written, before it is. @param {import('./what-if-draft.js').Difference} moved */
  question(moved) {
    const words = texts.priority.whatIf;
    const {effort, contributions = [], withoutDependencyIds = []} = moved;
    const {effort: before, dependencies} = this.initiative;
    const changes = [
      ...(effort === undefined
        ? []
        : [words.changes.effort({before: weeksText(before), after: weeksText(effort)})]),
      ...contributions.map(({keyResultId, impact, confidence}) =>
        words.changes.contribution({
          title: this.keyResultTitle(keyResultId),
          impact: texts.initiative.impacts[impact],
          confidence: percent(confidence),
        }),
      ),
      ...withoutDependencyIds.map((id) =>
        words.changes.withdraw({need: dependencies.find((one) => one.id === id)?.need ?? id}),
      ),
    ];
    return {
      heading: words.applyTitle,
      content: html`${refusal({problem: this.problem, lead: words.failed})}
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
          : nothing}`,
      yes: words.applyConfirm,
      act: async (/** @type {Event} */ event) => {
        await this.submit(event, () => apply(this.initiative, moved, this.note).then(() => moved));
        this.emit('applied');
      },
      busy: this.saving,
      isSafe: false,
    };
  }
}

/** @param {number} gained below 0 where lost @returns {string} how the rank would change */
function places(gained) {
  const words = texts.priority.whatIf;
  return gained > 0
    ? words.gained({n: gained})
    : gained < 0
      ? words.lost({n: -gained})
      : words.keeps;
}

/** @param {string} label @param {string} before what it is today */
const labelWith = (label, before) => html`${label} <span class="okr-quiet">${before}</span>`;

customElements.define('what-if', WhatIf);
