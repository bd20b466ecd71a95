import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {apiPath, get, getAll} from '../platform/api.js';
import {withProperties} from '../platform/element.js';
import {listen} from '../platform/events.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement, setTitle} from '../platform/page.js';
import {objectiveTags} from '../platform/parts/badges.js';
import {button} from '../platform/parts/button.js';
import {cardSection, pageHead} from '../platform/parts/layout.js';
import {loadState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {mayWrite, needsReason} from '../access/may-write.js';
import {texts} from '../texts/texts.js';
import {keyResultDialog, objectiveDialog} from './edit-dialogs.js';
import {noKeyResults, noObjective, objectiveFigures} from './objective-figures.js';
import {teamPath} from './team-path.js';
import '../change/change-history.js';
import '../comment/comment-thread.js';
import '../org/person-name.js';
import './alignment-editor.js';
import './key-result-card.js';
import './number-explanation.js';
import './objective-states.js';

/** @typedef {{cascade: Okr.Cascade, full: Api.ObjectiveAnswer, amendments: Api.Amendment[]}} Loaded */

/** One objective with all that belongs to it. The key `c` opens the check-in of its key result. */
class ObjectivePage extends withProperties(PageElement, () => ({
  /** What is edited in a dialog: the objective itself, or a key result by its id. */
  editing: '',
  explained: false,
})) {
  arrived = '';
  load = new Load(this, {
    args: () => this.cycle && [this.cycleId, this.objectiveId],
    /** @returns {Promise<Loaded>} */
    task: async ([cycleId, objectiveId], signal) => {
      const [cascade, full, amendments] = await Promise.all([
        get(apiPath`/cycles/${cycleId}/cascade`, {signal}),
        get(apiPath`/objectives/${objectiveId}`, {signal}),
        getAll(apiPath`/objectives/${objectiveId}/amendments`, {signal}),
      ]);
      return {cascade: cascade.data, full: full.data, amendments};
    },
    changed: () => {
      this.editing = '';
      this.explained = false;
    },
    on: 'cascade-changed',
  });

  constructor() {
    super();
    listen(this, window, 'keydown', (event) => this.pressed(event));
  }

  get objectiveId() {
    return this.param('objectiveId');
  }

  willUpdate() {
    if (this.load.data) {
      setTitle(this.load.data.full.title);
    }
  }

  /** Brings the key result that the address names into view, once. */
  updated() {
    const keyResultId = this.query('kr');
    const place = `${this.objectiveId} ${keyResultId}`;
    if (this.load.data && keyResultId && place !== this.arrived) {
      this.arrived = place;
      this.cardOf(keyResultId)?.scrollIntoView({block: 'start'});
    }
  }

  /** @param {string} keyResultId */
  cardOf(keyResultId) {
    return /** @type {any} */ (
      this.querySelector(`[data-key-result="${CSS.escape(keyResultId)}"]`)
    );
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const target = /** @type {Element | null} */ (event.target);
    const isTyping = target?.closest?.('input, textarea, select, dialog, [role=combobox]');
    if (event.key !== 'c' || isTyping || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const card =
      target?.closest?.('key-result-card') ??
      this.cardOf(this.query('kr')) ??
      this.querySelector('key-result-card');
    if (card) {
      event.preventDefault();
      /** @type {any} */ (card).openCheckIn();
    }
  }

  get isWritable() {
    return mayWrite(this.me, this.own, this.load.data?.full.teamId ?? '');
  }

  /** The cycle of the objective. */
  get own() {
    return this.cycles.find((cycle) => cycle.id === this.load.data?.full.cycleId) ?? null;
  }

  get needsReason() {
    return needsReason(this.load.data?.full, this.own);
  }

  render() {
    const {data, problem, loading} = this.load;
    if (!data) {
      return html`${pageHead({title: texts.nav.pages.objective})}
      ${problem?.status === 404 && !loading ? noObjective() : loadState(this.load, 10)}`;
    }
    const {cascade, full} = data;
    const objective = cascade.objectives.find((one) => one.id === full.id);
    return html`
      ${this.path(cascade, full)}
      ${pageHead({
        title: full.title,
        lead: full.description ?? undefined,
        actions: html`${this.isWritable
            ? button(texts.edit, () => (this.editing = full.id), {icon: 'edit'})
            : nothing}
          <objective-states
            .objective=${full}
            .cycle=${this.own}
            .teams=${cascade.teams}
            .me=${this.me}
          ></objective-states>`,
      })}
      ${loadState(this.load)}
      ${this.summary(full, objective, cascade)}
      ${objective
        ? html`${this.keyResults(objective, data)} ${this.alignments(objective, cascade)}`
        : noObjective()}
      <div class="okr-grid">${this.comments(full)} ${this.history(full, objective)}</div>
      ${this.dialog(full)}
    `;
  }

  /**
   * @param {Okr.Objective} objective
   * @param {Okr.Cascade} cascade
   */
  alignments(objective, cascade) {
    return cardSection({
      title: texts.objectivePage.alignments,
      id: 'objective-alignments',
      body: html`<alignment-editor
        .cascade=${cascade}
        .cycles=${this.cycles}
        .objective=${objective}
        .isWritable=${this.isWritable}
        .needsReason=${this.needsReason}
      ></alignment-editor>`,
    });
  }

  /** @param {Api.ObjectiveAnswer} full */
  comments({id}) {
    return cardSection({
      title: texts.objectivePage.comments,
      id: 'objective-comments',
      body: html`<comment-thread
        .subjectType=${'OBJECTIVE'}
        .subjectId=${id}
        .me=${this.me}
      ></comment-thread>`,
    });
  }

  /**
   * @param {Api.ObjectiveAnswer} full
   * @param {Okr.Objective | undefined} objective
   */
  history({id}, objective) {
    const keyResults = objective?.keyResults ?? [];
    return cardSection({
      title: texts.objectivePage.history,
      id: 'objective-history',
      body: html`<change-history
        .subjects=${[
          {type: 'OBJECTIVE', id},
          ...keyResults.map((keyResult) => ({type: 'KEY_RESULT', id: keyResult.id})),
        ]}
      ></change-history>`,
    });
  }

  /**
   * @param {Okr.Cascade} cascade
   * @param {Api.ObjectiveAnswer} full
   */
  path(cascade, full) {
    return html`<nav class="okr-path" aria-label=${texts.team.path}>
      ${teamPath(cascade.teams, full.teamId)
        .reverse()
        .map(
          ({id, name}) =>
            html`<a href=${href('team', {cycleId: this.cycleId, teamId: id})}>${name}</a>`,
        )}
    </nav>`;
  }

  /**
   * @param {Api.ObjectiveAnswer} full
   * @param {Okr.Objective | undefined} objective
   * @param {Okr.Cascade} cascade
   */
  summary(full, objective, cascade) {
    return html`<section class="card okr-section" aria-label=${texts.figures.progress}>
      <div class="okr-section-body">
        ${objectiveFigures(full, {noValue: texts.keyResult.noValue, size: 'large'})}
        <p class="okr-facts">
          <span
            >${texts.colon(texts.objective.owner)}
            ${full.ownerId
              ? html`<person-name .person=${full.ownerId}></person-name>`
              : texts.objective.noOwner}</span
          >
          <span>${this.own?.name ?? full.cycleId}</span>
          <span>${word(texts.ambitions, full.ambition)}</span>
          <span>${word(texts.origins, full.origin)}</span>
          <span>${word(texts.states, full.state)}</span>
          ${objective ? objectiveTags({...objective, state: 'APPROVED', ambition: ''}) : nothing}
        </p>
        <details
          class="okr-explained okr-no-print"
          @toggle=${(/** @type {Event & {target: HTMLDetailsElement}} */ event) =>
            (this.explained = event.target.open)}
        >
          <summary>${texts.objectivePage.why}</summary>
          ${this.explained
            ? html`<number-explanation
                .subjectType=${'OBJECTIVE'}
                .subjectId=${full.id}
                .cascade=${cascade}
              ></number-explanation>`
            : nothing}
        </details>
      </div>
    </section>`;
  }

  /**
   * @param {Okr.Objective} objective
   * @param {Loaded} loaded
   */
  keyResults(objective, {cascade, full, amendments}) {
    return cardSection({
      title: texts.objective.keyResults,
      id: 'objective-key-results',
      aside: html`<span class="okr-quiet okr-wide">${texts.objectivePage.checkInKey}</span>
        ${this.isWritable
          ? button(
            texts.objectivePage.addKeyResult,
            () => (this.editing = 'new'),
            {icon: 'plus', look: 'sm'},
          )
          : nothing}`,
      body: objective.keyResults.length
        ? repeat(
            objective.keyResults,
            (keyResult) => keyResult.id,
            (keyResult) => html`<key-result-card
              whole
              data-key-result=${keyResult.id}
              .keyResult=${keyResult}
              .objective=${objective}
              .expected=${full.expected}
              .cascade=${cascade}
              .cycle=${this.cycle}
              .objectiveCycle=${this.own}
              .amendments=${amendments.filter((one) => one.keyResultId === keyResult.id)}
              .isWritable=${this.isWritable}
              .mayCheckIn=${this.isWritable}
              @edit-wanted=${() => (this.editing = keyResult.id)}
            ></key-result-card>`,
          )
        : noKeyResults(),
    });
  }

  /** @param {Api.ObjectiveAnswer} full */
  dialog(full) {
    const {editing, needsReason} = this;
    const close = () => (this.editing = '');
    if (!editing) {
      return nothing;
    }
    const keyResultId = editing === 'new' ? '' : editing;
    return editing === full.id
      ? objectiveDialog(full, needsReason, close)
      : keyResultDialog({objectiveId: full.id, keyResultId}, needsReason, close);
  }
}

customElements.define('objective-page', ObjectivePage);
