import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {Action} from '../platform/action.js';
import {apiPath, get, getAll, patch, post, remove} from '../platform/api.js';
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
import {dialog as modalDialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadView, refusal} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {loadTeams} from '../org/teams.js';
import {mayWrite, needsReason} from '../access/may-write.js';
import {texts} from '../texts/texts.js';
import {keyResultDialog, objectiveDialog} from './edit-dialogs.js';
import {moveButtons} from './move-buttons.js';
import {newObjective} from './okr-draft.js';
import './copy-dialog.js';
import './objective-composer.js';
import './paste-dialog.js';

/**
 * @typedef {{
 *   objectives: Api.ObjectiveAnswer[],
 *   cascade: Okr.Cascade,
 *   teams: import('../org/teams.js').Teams,
 * }} Loaded
 *
 * @typedef {import('./okr-draft.js').ObjectiveDraft} ObjectiveDraft
 */

/**
 * Writes the OKRs of a team for a cycle: new ones with the audit's advice while they are written,
 * those that are there in their order.
 */
class WritePage extends withProperties(PageElement, () => ({
  /** @type {ObjectiveDraft[]} */
  drafts: [],
  /** @type {'' | 'paste' | 'copy' | {objective: Api.ObjectiveAnswer} | {erased: Api.ObjectiveAnswer} | {objectiveId: string, keyResultId: string}} */
  dialog: '',
  dragged: '',
})) {
  action = new Action(this);
  load = new Load(this, {
    args: () => [this.cycleId, this.teamId],
    /** @returns {Promise<Loaded>} */
    task: async ([cycleId, teamId], signal) => {
      if (!this.drafts.length) {
        this.drafts = /** @type {ObjectiveDraft[] | null} */ (kept(this.draftName)) ?? [];
      }
      const [objectives, cascade, teams] = await Promise.all([
        getAll('/objectives', {signal, query: {cycleId, teamId}}),
        get(apiPath`/cycles/${cycleId}/cascade`, {signal}),
        loadTeams(),
      ]);
      objectives.sort((a, b) => a.sortOrder - b.sortOrder);
      return {objectives, cascade: cascade.data, teams};
    },
    changed: () => {
      this.drafts = [];
    },
    on: 'cascade-changed',
  });

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

  head() {
    const team = this.load.data?.teams.name(this.teamId) ?? '';
    return pageHead({
      title: team ? texts.write.title(team) : texts.nav.pages.write,
      lead: [texts.write.lead(this.cycle?.name ?? ''), this.isWritable ? '' : texts.write.readOnly].join(' '),
      actions: this.isWritable
        ? html`
        ${button(texts.write.copy, () => (this.dialog = 'copy'), {icon: 'copy'})}
        ${button(texts.write.paste, () => (this.dialog = 'paste'), {icon: 'table'})}
        ${button(texts.write.add, () => this.begin(), {icon: 'plus', look: 'primary'})}
      `
        : nothing,
    });
  }

  begin() {
    const draft = newObjective({ownerId: this.me?.id ?? null});
    this.keepDrafts([...this.drafts, draft]);
    this.updateComplete.then(() => {
      const composers = this.querySelectorAll('objective-composer');
      /** @type {HTMLElement | null | undefined} */ (
        composers[composers.length - 1]?.querySelector('input')
      )?.focus();
    });
  }

  render() {
    return html`${this.head()}${loadView(this.load, (data) => this.view(data))}`;
  }

  /** @param {Loaded} loaded */
  view({objectives, cascade, teams}) {
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
          .cascade=${cascade}
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
      ${objectives.length
        ? cardSection({
            title: texts.write.existing,
            id: 'write-existing',
            aside: html`${this.isWritable && objectives.some(({state}) => state === 'DRAFT')
              ? button(texts.write.proposeAll, () => this.proposeAll(objectives), {look: 'sm'})
              : nothing}`,
            body: html`<ol class="okr-list okr-written">
              ${repeat(
                objectives,
                (objective) => objective.id,
                (objective, i) => this.objective(objective, i, objectives, cascade),
              )}
            </ol>`,
          })
        : this.drafts.length
          ? nothing
          : html`<div class="card">
              ${emptyState(
                texts.home.noObjectives,
                this.isWritable ? texts.write.emptyHint : '',
                this.isWritable ? button(texts.write.add, () => this.begin(), {look: 'primary'}) : undefined,
              )}
            </div>`}
      ${examples()} ${this.dialogs(cascade, teams)}
    `;
  }

  /** @param {ObjectiveDraft} draft */
  discard(draft) {
    const before = this.drafts;
    this.keepDrafts(before.filter((one) => one.id !== draft.id));
    notify(texts.write.discarded, {undo: async () => this.keepDrafts(before)});
  }

  /** @param {Api.ObjectiveAnswer[]} objectives */
  async proposeAll(objectives) {
    let done = 0;
    /** @type {unknown} the last refusal: the others are proposed all the same */
    let refused = null;
    await this.action.run(async () => {
      for (const {id} of objectives.filter(({state}) => state === 'DRAFT')) {
        try {
          await post(apiPath`/objectives/${id}/state`, {state: 'PROPOSED'});
          done++;
        } catch (reason) {
          refused = reason;
        }
      }
      if (refused) {
        throw refused;
      }
    });
    notify(texts.write.proposed(done));
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
    const next = [...objectives];
    const [moved] = next.splice(from, 1);
    // What is dropped here may come from elsewhere.
    if (from < 0 || !moved || to < 0 || to >= objectives.length) {
      return;
    }
    next.splice(to, 0, moved);
    await this.action.run(async () => {
      for (const [sortOrder, {id, version, sortOrder: before}] of next.entries()) {
        if (before !== sortOrder) {
          await patch(apiPath`/objectives/${id}`, {sortOrder}, {etag: `"${version}"`});
        }
      }
      notify(texts.write.moved(moved.title, to + 1));
    });
    await this.load.run();
    const buttons = /** @type {HTMLElement[]} */ ([
      ...(this.querySelectorAll('.okr-written > li')[to]?.querySelectorAll('.okr-step') ?? []),
    ]);
    (to < from ? buttons : buttons.reverse()).find((one) => !one.hasAttribute('disabled'))?.focus();
  }

  /** @param {Api.ObjectiveAnswer} objective */
  async erase(objective) {
    await this.action.run(async () => {
      await remove(apiPath`/objectives/${objective.id}`, {etag: `"${objective.version}"`});
      notify(texts.write.removed);
      await this.load.run();
    });
    this.dialog = '';
  }

  /**
   * @param {Api.ObjectiveAnswer} objective
   * @param {number} i
   * @param {Api.ObjectiveAnswer[]} all
   * @param {Okr.Cascade} cascade
   */
  objective(objective, i, all, cascade) {
    const {id, title, state} = objective;
    const keyResults = cascade.objectives.find((one) => one.id === id)?.keyResults ?? [];
    return html`<li
      draggable=${this.isWritable ? 'true' : 'false'}
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
          >${this.isWritable
            ? html`<span class="okr-grip" aria-hidden="true">${icon('grip')}</span>`
            : nothing}<a href=${href('objective', {cycleId: this.cycleId, objectiveId: id})}>${title}</a>
          <span class="okr-tag">${word(texts.states, state)}</span></span
        >
        ${this.isWritable
          ? html`<span class="okr-actions">
              ${moveButtons(title, i === 0, i === all.length - 1, (step) => this.move(all, i, i + step))}
              ${button(about(texts.edit, title), () => (this.dialog = {objective}), {
                icon: 'edit',
                look: 'sm',
              })}
              ${state === 'DRAFT'
                ? button(about(texts.remove, title), () => (this.dialog = {erased: objective}), {
                    icon: 'trash',
                    look: 'sm',
                  })
                : nothing}
            </span>`
          : nothing}
      </div>
      <ul class="okr-written-key-results">
        ${keyResults.map(
          (keyResult) => html`<li>
            <button
              type="button"
              class="okr-plain"
              ?disabled=${!this.isWritable}
              @click=${() => (this.dialog = {objectiveId: id, keyResultId: keyResult.id})}
            >
              ${keyResult.title}
              <span class="okr-quiet"
                >${aim(keyResult.metric) || word(texts.metricTypes, keyResult.metric.type)}</span
              >
            </button>
          </li>`,
        )}
        ${this.isWritable ? html`<li>
          <button
            type="button"
            class="okr-plain okr-quiet"
            @click=${() => (this.dialog = {objectiveId: id, keyResultId: ''})}
          >
            ${icon('plus')} ${texts.objectivePage.addKeyResult}
          </button>
        </li>` : nothing}
      </ul>
    </li>`;
  }

  /**
   * @param {Okr.Cascade} cascade
   * @param {import('../org/teams.js').Teams} teams
   */
  dialogs(cascade, teams) {
    const {dialog} = this;
    const close = () => (this.dialog = '');
    const take = onDetail((drafts) => {
      this.keepDrafts([...this.drafts, ...drafts]);
      close();
    });
    if (dialog === 'paste') {
      return html`<paste-dialog @closed=${close} @taken=${take}></paste-dialog>`;
    }
    if (dialog === 'copy') {
      return html`<copy-dialog
        .teamId=${this.teamId}
        .cycle=${this.cycle}
        .cycles=${this.cycles}
        .teamName=${teams.name(this.teamId)}
        @closed=${close}
        @taken=${take}
      ></copy-dialog>`;
    }
    if (dialog && 'objective' in dialog) {
      return objectiveDialog(dialog.objective, needsReason(dialog.objective, this.cycle), close);
    }
    if (dialog && 'erased' in dialog) {
      return modalDialog({
        heading: texts.objectivePage.eraseObjective,
        content: html`<p>${texts.objectivePage.eraseObjectiveHint(dialog.erased.title)}</p>
          <div class="okr-form-end">
            ${button(texts.remove, () => this.erase(dialog.erased), {look: 'danger'})}
            ${button(texts.cancel, close)}
          </div>`,
        close,
      });
    }
    if (dialog) {
      const objective = cascade.objectives.find(({id}) => id === dialog.objectiveId);
      return keyResultDialog(dialog, needsReason(objective, this.cycle), close);
    }
    return nothing;
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
