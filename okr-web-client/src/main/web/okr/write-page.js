import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {Action} from '../platform/action.js';
import {apiPath, getAll, patch, post, remove, together} from '../platform/api.js';
import {moved} from '../platform/collections.js';
import {keep, kept} from '../platform/drafts.js';
import {withProperties} from '../platform/element.js';
import {onDetail} from '../platform/events.js';
import {aim, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {notify} from '../platform/notice.js';
import {about, button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {cardSection, pageHead} from '../platform/parts/layout.js';
import {confirmDialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadView, refusal} from '../platform/parts/states.js';
import {outcomeOf} from '../platform/problem.js';
import {href} from '../platform/router.js';
import {cascadeOf} from '../cycle/cycles.js';
import {loadTeams} from '../org/teams.js';
import {mayWrite, needsReason} from '../access/may-write.js';
import {texts} from '../texts/texts.js';
import {editDialog} from './edit-dialog.js';
import {moveButtons} from './move-buttons.js';
import {newObjective} from './okr-draft.js';
import './copy-dialog.js';
import './objective-composer.js';
import './paste-dialog.js';

/** @typedef {import('./okr-draft.js').ObjectiveDraft} ObjectiveDraft */

/**
 * Writes the OKRs of a team for a cycle: new ones with the audit's advice while they are written,
 * those that are there in their order.
 */
class WritePage extends withProperties(PageElement, () => ({
  /** @type {ObjectiveDraft[]} */
  drafts: [],
  /** @type {(() => unknown) | null} what is open above the page */
  dialog: null,
  dragged: '',
})) {
  action = new Action(this);
  load = new Load(this, {
    args: () => [this.cycleId, this.teamId],
    task: async ([cycleId, teamId], signal) => {
      const {objectives, ...loaded} = await together({
        /** @type {Promise<Api.ObjectiveAnswer[]>} */
        objectives: getAll('/objectives', {signal, query: {cycleId, teamId}}),
        cascade: cascadeOf(cycleId, {team: teamId, depth: 0}, signal),
        teams: loadTeams(),
      });
      return {...loaded, objectives: objectives.sort((a, b) => a.sortOrder - b.sortOrder)};
    },
    about: ([, teamId]) => [{type: 'TEAM', id: teamId}],
    changed: () => {
      this.drafts = /** @type {ObjectiveDraft[] | null} */ (kept(this.draftName)) ?? [];
    },
    on: 'cascade-changed',
  });
  close = () => (this.dialog = null);

  get teamId() {
    return this.param('teamId');
  }

  get draftName() {
    return `write.${this.cycleId}.${this.teamId}`;
  }

  /** @param {ObjectiveDraft[]} drafts */
  keepDrafts(drafts) {
    this.drafts = drafts;
    keep(this.draftName, drafts.length ? drafts : null);
  }

  get isWritable() {
    return mayWrite(this.me, this.cycle, this.teamId);
  }

  render() {
    const {teamId, isWritable} = this;
    const {title, lead, readOnly, copy, paste, add} = texts.write;
    const team = this.load.data?.teams.name(teamId);
    return html`${pageHead({
      title: team ? title({team}) : texts.nav.pages.write,
      lead: [lead({cycle: this.cycle?.name ?? ''}), isWritable ? '' : readOnly].join(' '),
      actions: isWritable
        ? html`
            ${button(copy, this.copy, {icon: 'copy'})} ${button(paste, this.paste, {icon: 'table'})}
            ${button(add, () => this.begin(), {icon: 'plus', look: 'primary'})}
          `
        : nothing,
    })}${loadView(this.load, (data) => this.view(data))}`;
  }

  take = onDetail((drafts) => {
    this.keepDrafts([...this.drafts, ...drafts]);
    this.close();
  });

  paste = () => {
    this.dialog = () =>
      html`<paste-dialog @closed=${this.close} @taken=${this.take}></paste-dialog>`;
  };

  copy = () => {
    this.dialog = () => html`<copy-dialog
      .teamId=${this.teamId}
      .cycle=${this.cycle}
      .cycles=${this.cycles}
      .teamName=${this.load.data?.teams.name(this.teamId)}
      @closed=${this.close}
      @taken=${this.take}
    ></copy-dialog>`;
  };

  begin() {
    this.keepDrafts([...this.drafts, newObjective({ownerId: this.me?.id ?? null})]);
    this.updateComplete.then(() => {
      const composer = [...this.querySelectorAll('objective-composer')].at(-1);
      composer?.querySelector('input')?.focus();
    });
  }

  /** @param {Loaded<WritePage>} loaded */
  view({objectives, cascade}) {
    return html`
      ${refusal(this.action)}
      ${repeat(
        this.drafts,
        (draft) => draft.id,
        (draft) => html`<objective-composer
          .draft=${draft}
          .teamId=${this.teamId}
          .cycle=${this.cycle}
          .cycles=${this.cycles}
          @edited=${onDetail((edited) =>
            this.keepDrafts(this.drafts.map((one) => (one.id === edited.id ? edited : one))),
          )}
          @discarded=${() => this.discard(draft)}
          @saved=${() => {
            this.keepDrafts(this.drafts.filter((one) => one.id !== draft.id));
            this.load.run();
          }}
        ></objective-composer>`,
      )}
      ${objectives.length ? this.written(objectives, cascade) : nothing}
      ${objectives.length || this.drafts.length
        ? nothing
        : html`<div class="card">
            ${this.isWritable
              ? emptyState(
                  texts.home.noObjectives,
                  texts.write.emptyHint,
                  button(texts.write.add, () => this.begin(), {look: 'primary'}),
                )
              : emptyState(texts.home.noObjectives)}
          </div>`}
      ${examples()} ${this.dialog?.()}
    `;
  }

  /**
   * @param {Api.ObjectiveAnswer[]} objectives
   * @param {Okr.Cascade} cascade
   */
  written(objectives, cascade) {
    const proposable = objectives.filter(({state}) => state === 'DRAFT');
    return cardSection({
      title: texts.write.existing,
      id: 'write-existing',
      aside: html`${this.isWritable && proposable.length
        ? button(texts.write.proposeAll, () => this.propose(proposable), {look: 'sm'})
        : nothing}`,
      body: html`<ol class="okr-list okr-written">
        ${repeat(
          objectives,
          (objective) => objective.id,
          (objective, i) => this.objective(objective, i, objectives, cascade),
        )}
      </ol>`,
    });
  }

  /** @param {ObjectiveDraft} draft */
  discard(draft) {
    const before = this.drafts;
    this.keepDrafts(before.filter((one) => one.id !== draft.id));
    notify(texts.write.discarded, {undo: async () => this.keepDrafts(before)});
  }

  /** @param {Api.ObjectiveAnswer[]} objectives */
  async propose(objectives) {
    await this.action.run(async () => {
      /** @type {import('../platform/problem.js').Problem[]} */
      const refusals = [];
      for (const {id} of objectives) {
        const task = post(apiPath`/objectives/${id}/state`, {state: 'PROPOSED'});
        const refused = await outcomeOf(task);
        refusals.push(...(refused ? [refused] : []));
      }
      const n = objectives.length - refusals.length;
      if (n) {
        notify(texts.write.proposed({n}));
      }
      if (refusals.length) {
        throw refusals.at(-1);
      }
    });
    await this.load.run();
  }

  /**
   * Puts an objective at another place; only those whose place changes are written.
   *
   * @param {Api.ObjectiveAnswer[]} objectives
   * @param {number} from
   * @param {number} to
   */
  async move(objectives, from, to) {
    const title = objectives[from]?.title;
    // What is dropped here may come from elsewhere.
    if (title === undefined || !objectives[to]) {
      return;
    }
    await this.action.run(async () => {
      for (const [sortOrder, one] of moved(objectives, from, to).entries()) {
        if (one.sortOrder !== sortOrder) {
          await patch(apiPath`/objectives/${one.id}`, {sortOrder}, {etag: `"${one.version}"`});
        }
      }
      notify(texts.write.moved({title, place: to + 1}));
    });
    await this.load.run();
    const buttons = /** @type {HTMLElement[]} */ ([
      ...(this.querySelectorAll('.okr-written > li')[to]?.querySelectorAll('.okr-step') ?? []),
    ]);
    (to < from ? buttons : buttons.reverse()).find((one) => !one.hasAttribute('disabled'))?.focus();
  }

  /** Asks before an objective is removed for good. @param {Api.ObjectiveAnswer} objective */
  askToErase({id, title, version}) {
    const {eraseObjective, eraseObjectiveHint} = texts.objectivePage;
    const erase = async () => {
      await this.action.run(async () => {
        await remove(apiPath`/objectives/${id}`, {etag: `"${version}"`});
        notify(texts.write.removed);
        await this.load.run();
      });
      this.close();
    };
    this.dialog = () =>
      confirmDialog({
        heading: eraseObjective,
        content: html`<p>${eraseObjectiveHint({title})}</p>`,
        yes: texts.remove,
        look: 'danger',
        isSafe: false,
        act: erase,
        close: this.close,
      });
  }

  /**
   * @param {Api.ObjectiveAnswer} objective
   * @param {number} i
   * @param {Api.ObjectiveAnswer[]} all
   * @param {Okr.Cascade} cascade
   */
  objective(objective, i, all, cascade) {
    const {id, title, state} = objective;
    const {isWritable} = this;
    return html`<li
      draggable=${isWritable}
      class=${this.dragged === id ? 'okr-dragged' : ''}
      @dragstart=${() => (this.dragged = id)}
      @dragend=${() => (this.dragged = '')}
      @dragover=${(/** @type {DragEvent} */ event) => event.preventDefault()}
      @drop=${(/** @type {DragEvent} */ event) => {
        event.preventDefault();
        this.move(
          all,
          all.findIndex((one) => one.id === this.dragged),
          i,
        );
      }}
    >
      <div class="okr-line">
        <span class="okr-written-title"
          >${isWritable
            ? html`<span class="okr-grip" aria-hidden="true">${icon('grip')}</span>`
            : nothing}<a href=${href('objective', {cycleId: this.cycleId, objectiveId: id})}>${title}</a>
          <span class="okr-tag">${word(texts.states, state)}</span></span
        >
        ${isWritable
          ? html`<span class="okr-actions">
              ${moveButtons(title, i === 0, i === all.length - 1, (step) => this.move(all, i, i + step))}
              ${button(about(texts.edit, title), () => this.edit(objective), {icon: 'edit', look: 'sm'})}
              ${state === 'DRAFT'
                ? button(about(texts.remove, title), () => this.askToErase(objective), {
                    icon: 'trash',
                    look: 'sm',
                  })
                : nothing}
            </span>`
          : nothing}
      </div>
      <ul class="okr-written-key-results">
        ${cascade.objectives
          .find((one) => one.id === id)
          ?.keyResults.map(
            ({id: keyResultId, title: name, metric}) => html`<li>
              ${button(
                html`${name}
                  <span class="okr-quiet">${aim(metric) || word(texts.metricTypes, metric.type)}</span>`,
                () => this.edit(objective, keyResultId),
                {className: 'okr-plain', disabled: !isWritable},
              )}
            </li>`,
          )}
        ${isWritable
          ? html`<li>
              ${button(texts.objectivePage.addKeyResult, () => this.edit(objective, ''), {
                icon: 'plus',
                className: 'okr-plain okr-quiet',
              })}
            </li>`
          : nothing}
      </ul>
    </li>`;
  }

  /**
   * @param {Api.ObjectiveAnswer} objective
   * @param {string} [keyResultId] one of its key results instead; empty for a new one
   */
  edit(objective, keyResultId) {
    const reason = needsReason(objective, this.cycle);
    this.dialog = () => editDialog(objective, keyResultId, reason, this.close);
  }
}

/** OKRs as they should be written, and why. */
const examples = () => html`<details class="card okr-section okr-examples">
  <summary class="okr-section-body">${texts.write.examples}</summary>
  <div class="okr-section-body">
    ${texts.write.exampleList.map(
      ({objective, keyResults, why}) =>
        html`<article>
          <h2>${objective}</h2>
          <ul>
            ${keyResults.map((keyResult) => html`<li>${keyResult}</li>`)}
          </ul>
          <p class="okr-quiet">${why}</p>
        </article>`,
    )}
  </div>
</details>`;

customElements.define('write-page', WritePage);
