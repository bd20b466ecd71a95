import {html, nothing} from 'lit';
import {apiPath, getAll, getData, together} from '../platform/api.js';
import {pathUp} from '../platform/collections.js';
import {withProperties} from '../platform/element.js';
import {listen, pressKey} from '../platform/events.js';
import {dateWithYear, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement, setTitle} from '../platform/page.js';
import {weightTag} from '../platform/parts/badges.js';
import {about, button} from '../platform/parts/button.js';
import {cardSection, pageHead} from '../platform/parts/layout.js';
import {loadState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {namesFrom} from '../change/change-description.js';
import {mayWrite, needsReason} from '../access/may-write.js';
import {linksOf} from '../cascade/links.js';
import {subjectsOf} from '../cascade/parts.js';
import {cascadeOf} from '../cycle/cycles.js';
import {person} from '../org/person-name.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import {alignmentLinks} from './alignment-links.js';
import {editDialog} from './edit-dialog.js';
import {keyResultCards} from './key-result-card.js';
import {noObjective, objectiveFigures} from './objective-figures.js';
import {notCountedYet} from './not-counted.js';
import {ParentChoice} from './parent-choice.js';
import '../change/change-history.js';
import '../comment/comment-thread.js';
import './alignment-form.js';
import './number-explanation.js';
import './objective-states.js';

/** One objective with all that belongs to it. The key `c` opens the check-in of its key result. */
class ObjectivePage extends withProperties(PageElement, () => ({
  /** @type {(() => unknown) | null} the form that is open above the page */
  dialog: null,
  explained: false,
})) {
  arrived = '';
  choice = new ParentChoice(this);
  close = () => (this.dialog = null);
  load = new Load(this, {
    args: () => this.cycle && [this.cycleId, this.param('objectiveId')],
    task: async ([cycleId, objectiveId], signal) => {
      const loaded = await together({
        // With the next above and below; the teams are all, as whose initiatives are linked may be any.
        cascade: cascadeOf(cycleId, {objective: objectiveId, depth: 1}, signal),
        teams: loadTeams(),
        /** @type {Promise<Api.ObjectiveAnswer>} */
        full: getData(apiPath`/objectives/${objectiveId}`, {signal}),
        /** @type {Promise<Api.Amendment[]>} */
        amendments: getAll(apiPath`/objectives/${objectiveId}/amendments`, {signal}),
        /** @type {Promise<Api.SettingsAnswer>} */
        settings: getData('/settings', {signal}),
      });
      const cascade = {...loaded.cascade, teams: loaded.teams.all};
      const objective = cascade.objectives.find(({id}) => id === objectiveId);
      return {...loaded, cascade, objective, names: namesFrom([cascade], loaded.teams)};
    },
    about: ([, id], {cascade, objective}) => [
      {type: 'OBJECTIVE', id},
      ...subjectsOf(cascade),
      {type: 'CONTRIBUTION'},
      ...(objective?.keyResults ?? []).flatMap(({initiativeIds}) =>
        initiativeIds.map((initiativeId) => ({type: 'INITIATIVE', id: initiativeId})),
      ),
    ],
    changed: () => {
      this.close();
      this.explained = false;
    },
    on: 'cascade-changed',
  });

  constructor() {
    super();
    listen(this, window, 'keydown', (event) => this.pressed(event));
  }

  willUpdate() {
    if (this.load.data) {
      setTitle(this.load.data.full.title);
    }
  }

  /** Brings the key result that the address names into view, once. */
  updated() {
    const keyResultId = this.query('kr');
    const place = `${this.param('objectiveId')} ${keyResultId}`;
    if (this.load.data && keyResultId && place !== this.arrived) {
      this.arrived = place;
      this.cardOf(keyResultId)?.scrollIntoView({block: 'start'});
    }
  }

  /** @param {string} keyResultId */
  cardOf(keyResultId) {
    return this.querySelector(`[data-key-result="${CSS.escape(keyResultId)}"]`);
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const target = /** @type {Element | null} */ (event.target);
    if (target?.closest?.('input, textarea, select, dialog, [role=combobox]')) {
      return;
    }
    const card = /** @type {any} */ (
      target?.closest?.('key-result-card') ??
        this.cardOf(this.query('kr')) ??
        this.querySelector('key-result-card')
    );
    pressKey(event, card ? {c: () => card.openCheckIn()} : {});
  }

  /** The cycle of the objective. */
  get own() {
    return this.cycles.find((cycle) => cycle.id === this.load.data?.full.cycleId) ?? null;
  }

  /** What was dropped is taken up again before anything else is done with it. */
  get isWritable() {
    const {full} = this.load.data ?? {};
    return full?.state !== 'DROPPED' && mayWrite(this.me, this.own, full?.teamId ?? '');
  }

  get needsReason() {
    return needsReason(this.load.data?.full, this.own, this.load.data?.settings.approval);
  }

  render() {
    const {data} = this.load;
    if (!data) {
      return html`${pageHead({title: texts.nav.pages.objective})}
      ${loadState(this.load, 10, noObjective())}`;
    }
    const {cascade, full, objective} = data;
    return html`
      <nav class="okr-path" aria-label=${texts.team.path}>
        ${pathUp(cascade.teams, full.teamId)
          .reverse()
          .map(
            ({id, name}) =>
              html`<a href=${href('team', {cycleId: this.cycleId, teamId: id})}>${name}</a>`,
          )}
      </nav>
      ${pageHead({
        title: full.title,
        lead: full.description,
        actions: html`${this.isWritable
            ? button(texts.edit, () => this.edit(), {icon: 'edit'})
            : nothing}
          <objective-states
            .objective=${full}
            .cycle=${this.own}
            .teams=${cascade.teams}
            .me=${this.me}
            .approval=${data.settings.approval}
            .isCommitted=${this.needsReason}
          ></objective-states>`,
      })}
      ${loadState(this.load)} ${this.summary(data)}
      ${objective
        ? html`${this.keyResults({...data, objective})} ${this.alignments({...data, objective})}`
        : noObjective()}
      <div class="okr-grid">${this.talk(data)}</div>
      ${this.dialog?.()}
    `;
  }

  /** Changes it, or one of its key results. @param {string} [keyResultId] empty for a new one */
  edit(keyResultId) {
    const full = /** @type {Api.ObjectiveAnswer} */ (this.load.data?.full);
    this.dialog = () => editDialog(full, keyResultId, this.needsReason, this.close);
  }

  /** @param {Loaded<ObjectivePage>} loaded */
  summary(loaded) {
    const {full, objective} = loaded;
    return html`<section class="card okr-section" aria-label=${texts.figures.progress}>
      <div class="okr-section-body">
        ${objectiveFigures(full, 'large')}
        <p class="okr-facts">
          <span
            >${texts.colon({label: texts.objective.owner})}
            ${full.ownerId ? person(full.ownerId) : texts.objective.noOwner}</span
          >
          <span>${this.own?.name ?? full.cycleId}</span>
          <span>${word(texts.ambitions, full.ambition)}</span>
          <span>${word(texts.origins, full.origin)}</span>
          <span>${word(texts.states, full.state)}</span>
          ${this.approval(full)} ${weightTag(objective?.weight)}
        </p>
        ${full.notCountedReason
          ? html`<p class="okr-quiet">
              <strong>${texts.figures.notCounted}.</strong>
              ${texts.figures.notCountedReasons[full.notCountedReason]}
            </p>`
          : this.countsFrom(full, loaded)}
        ${full.state === 'DROPPED' ? nothing : this.explanation(full)}
      </div>
    </section>`;
  }

  /** @param {Api.ObjectiveAnswer} full */
  explanation({id}) {
    return html`<details
      class="okr-explained okr-no-print"
      @toggle=${(/** @type {Event & {target: HTMLDetailsElement}} */ event) =>
        (this.explained = event.target.open)}
    >
      <summary>${texts.objectivePage.why}</summary>
      ${this.explained
        ? html`<number-explanation
            .objectiveId=${id}
            .cycleId=${this.cycleId}
            .cycles=${this.cycles}
          ></number-explanation>`
        : nothing}
    </details>`;
  }

  /**
   * Before its cycle begins it is no term of a parent whose cycle has begun.
   *
   * @param {Api.ObjectiveAnswer} full
   * @param {Loaded<ObjectivePage>} loaded
   */
  countsFrom({state}, {cascade, objective}) {
    const [why] =
      objective && state !== 'DROPPED'
        ? linksOf(cascade, objective)
            .up.filter(({alignment}) => alignment.mode === 'CONTRIBUTES')
            .map(({objective: parent}) =>
              notCountedYet(objective, parent?.cycleId ?? '', this.cycles, cascade.asOf),
            )
            .filter(Boolean)
        : [];
    return why ? html`<p class="okr-quiet"><strong>${why}</strong></p>` : nothing;
  }

  /** Who asked, and who approved or sent it back. @param {Api.ObjectiveAnswer} full */
  approval({state, proposedById, approvedById, approvedOn, approvedByImport, moved}) {
    const words = texts.objectivePage;
    if (state === 'APPROVED' && approvedOn) {
      const on = words.approvedOn({date: dateWithYear(approvedOn)});
      return approvedById
        ? html`<span>${words.approvedBy} ${person(approvedById)} ${on}</span>`
        : approvedByImport
          ? html`<span>${words.approvedByImport} ${on}</span>`
          : nothing;
    }
    if (state === 'PROPOSED' && proposedById) {
      return html`<span>${words.proposedBy} ${person(proposedById)}</span>`;
    }
    return state === 'DRAFT' && moved?.from === 'PROPOSED' && moved.byId && moved.word
      ? html`<span
          >${words.sentBackBy} ${person(moved.byId)} ${texts.quoted({said: moved.word})}</span
        >`
      : nothing;
  }

  /** @param {Loaded<ObjectivePage> & {objective: Okr.Objective}} loaded */
  keyResults({cascade, objective, amendments}) {
    const {addKeyResult, checkInKey} = texts.objectivePage;
    return cardSection({
      title: texts.objective.keyResults,
      id: 'objective-key-results',
      aside:
        this.isWritable &&
        html`<span class="okr-quiet okr-wide">${checkInKey}</span>
          ${button(addKeyResult, () => this.edit(''), {icon: 'plus', look: 'sm'})}`,
      body: keyResultCards(objective, {
        cascade,
        cycle: this.cycle,
        objectiveCycle: this.own,
        amendments,
        isWritable: this.isWritable,
        me: this.me,
        edit: (id) => this.edit(id),
      }),
    });
  }

  /** @param {Loaded<ObjectivePage> & {objective: Okr.Objective}} loaded */
  alignments({cascade, objective}) {
    const {isWritable, cycles} = this;
    const {alignments, align, weightOf} = texts.objectivePage;
    const edit = (/** @type {Okr.Alignment | null} */ alignment, /** @type {string} */ heading) => {
      this.dialog = () => html`<alignment-form
        .record=${alignment}
        .heading=${heading}
        .objectiveId=${objective.id}
        .search=${(/** @type {string} */ text) =>
          this.choice.search({cycles, objective}, text)}
        .needsReason=${this.needsReason}
        @closed=${this.close}
      ></alignment-form>`;
    };
    const links = alignmentLinks(cascade, objective, {
      cycles,
      part: (way, heading, list) => html`<div>
        <h3>${heading}</h3>
        ${list}
        ${way === 'up' && isWritable
          ? button(align, () => edit(null, align), {icon: 'plus', look: 'sm'})
          : nothing}
      </div>`,
      address: ({id, cycleId}, keyResult) =>
        href('objective', {cycleId, objectiveId: id}, keyResult ? {kr: keyResult.id} : {}),
      more: ({alignment}, way, title) => html`${alignment.mode === 'CONTRIBUTES'
        ? html`<span class="okr-quiet">${weightOf({weight: alignment.weight})}</span>`
        : nothing}
      ${way === 'up' && isWritable
        ? button(about(texts.edit, title), () => edit(alignment, title), {
            look: 'sm ghost-secondary',
          })
        : nothing}`,
    });
    return cardSection({
      title: alignments,
      id: 'objective-alignments',
      body: html`<div class="okr-grid okr-section-body">${links}</div>`,
    });
  }

  /** What is said about it, and what was changed. @param {Loaded<ObjectivePage>} loaded */
  talk({full: {id}, objective, amendments, names}) {
    const {comments, history} = texts.objectivePage;
    const keyResults = objective?.keyResults.map((one) => ({type: 'KEY_RESULT', id: one.id})) ?? [];
    return html`${cardSection({
      title: comments,
      id: 'objective-comments',
      body: html`<comment-thread
        .subjectType=${'OBJECTIVE'}
        .subjectId=${id}
        .me=${this.me}
      ></comment-thread>`,
    })}
    ${cardSection({
      title: history,
      id: 'objective-history',
      body: html`<change-history
        .subjects=${[{type: 'OBJECTIVE', id}, ...keyResults]}
        .names=${names}
        .amendments=${amendments}
      ></change-history>`,
    })}`;
  }
}

customElements.define('objective-page', ObjectivePage);
