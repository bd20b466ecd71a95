import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {Action} from '../platform/action.js';
import {adminTabs} from '../platform/admin-tabs.js';
import {getAll, together} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {withProperties} from '../platform/element.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {PageElement} from '../platform/page.js';
import {button} from '../platform/parts/button.js';
import {checkField} from '../platform/parts/fields.js';
import {searchFilter} from '../platform/parts/filters.js';
import {pageHead} from '../platform/parts/layout.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadState, refusal} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import {matches} from './pickers.js';
import {Teams} from './teams.js';
import {editedFields, teamPath} from './team-form.js';
import './team-mover.js';
import './team-remover.js';
import './team-tree.js';

/**
 * @typedef {{kind: 'edit' | 'move' | 'remove', team: Api.VersionedTeam}
 *   | {kind: 'new', parent: Api.VersionedTeam | null}} Task
 */

/** All teams: who stands below whom. */
class AdminTeamsPage extends withProperties(PageElement, () => ({
  /** @type {Task | null} what is being done in a dialog */
  task: null,
})) {
  teams = new Load(this, {
    /** @returns {Promise<Teams>} */
    task: async (_, signal) => {
      const {live, archived} = await together({
        live: getAll('/teams', {signal}),
        archived: getAll('/teams', {query: {archived: 'true'}, signal}),
      });
      return new Teams([...live, ...archived]);
    },
  });
  action = new Action(this);
  close = () => (this.task = null);
  done = () => {
    this.task = null;
    this.teams.run();
  };

  constructor() {
    super();
    // What stands in a dialog calls them with the dialog as `this`.
    this.move = this.move.bind(this);
    this.archive = this.archive.bind(this);
  }

  get mayEdit() {
    return Boolean(this.me?.permissions.includes('MANAGE_ORGANIZATION'));
  }

  /** @param {Task} task */
  open(task) {
    this.task = task;
  }

  render() {
    const {teams} = texts.adminOrg;
    const {data} = this.teams;
    return html`
      ${adminTabs('adminTeams')}
      ${pageHead({
        title: texts.nav.pages.adminTeams,
        lead: html`${teams.lead} ${this.mayEdit ? nothing : texts.adminOrg.readOnly}`,
        actions: this.mayEdit
          ? button(
            teams.add,
            () => this.open({kind: 'new', parent: null}),
            {icon: 'plus', look: 'primary'},
          )
          : nothing,
      })}
      ${refusal(this.action)}
      ${data ? this.body(data) : loadState(this.teams, 9)}
      ${data && this.task ? this.dialog(data, this.task) : nothing}
    `;
  }

  /** @param {Teams} teams */
  body(teams) {
    const text = this.query('q');
    const shown = seen(teams, text, this.query('archived') === '1');
    const words = texts.adminOrg.teams;
    return html`
      <search class="okr-filters" aria-label=${texts.filters}>
        ${searchFilter(this, words.search)}
        <span class="okr-filter-check"
          >${checkField({
            id: 'teams-archived',
            label: words.archived,
            value: this.query('archived') === '1',
            change: (archived) => this.narrow({archived: archived ? '1' : ''}),
          })}</span
        >
      </search>
      ${this.mayEdit ? html`<p class="okr-quiet okr-above">${words.dragHint}</p>` : nothing}
      <div class="card okr-section">
        ${shown.size
          ? html`<team-tree
              .teams=${teams}
              .shown=${shown.size < teams.all.length ? shown : null}
              .mayEdit=${this.mayEdit}
              @edit-team=${(/** @type {CustomEvent<Api.VersionedTeam>} */ {detail: team}) =>
                this.open({kind: 'edit', team})}
              @move-team=${(/** @type {CustomEvent<Api.VersionedTeam>} */ {detail: team}) =>
                this.open({kind: 'move', team})}
              @add-below=${(/** @type {CustomEvent<Api.VersionedTeam>} */ {detail: parent}) =>
                this.open({kind: 'new', parent})}
              @drop-team=${this.dropped}
            ></team-tree>`
          : text
            ? emptyState(words.nothing)
            : emptyState(words.none, words.noneHint)}
      </div>
    `;
  }

  /**
   * @param {Teams} teams
   * @param {Task} task
   */
  dialog(teams, task) {
    const words = texts.adminOrg.teams;
    const [heading, content] =
      task.kind === 'move'
        ? [
            words.move(task.team.name),
            html`<team-mover
              .record=${task.team}
              .teams=${teams}
              .move=${this.move}
              @saved=${this.done}
              @closed=${this.close}
            ></team-mover>`,
          ]
        : task.kind === 'remove'
          ? [
              words.removeTitle,
              html`<team-remover
                .record=${task.team}
                @archive=${this.archive}
                @saved=${this.done}
                @closed=${this.close}
              ></team-remover>`,
            ]
          : [
              task.kind === 'edit' ? words.edit(task.team.name) : words.new,
              html`<team-form
                .record=${task.kind === 'edit' ? task.team : null}
                .parent=${task.kind === 'new' ? task.parent : null}
                .teams=${teams}
                @archive=${this.archive}
                @remove=${(/** @type {CustomEvent<Api.VersionedTeam>} */ {detail: team}) =>
                  this.open({kind: 'remove', team})}
                @saved=${this.done}
                @closed=${this.close}
              ></team-form>`,
            ];
    // Each task has a dialog of its own, so that the focus goes into each.
    return repeat(
      [task],
      ({kind}) => kind,
      () =>
        dialog({
          heading,
          content,
          wide: task.kind === 'edit' || task.kind === 'new',
          close: this.close,
        }),
    );
  }

  /**
   * @param {Api.VersionedTeam} team
   * @param {Api.VersionedTeam} parent
   */
  async move(team, parent) {
    const {parentId, name} = team;
    /** @param {string | null} id */
    const below = (id) =>
      saveChanges(teamPath(team), moved, {parentId: id}, editedFields(this.teams.data));
    let moved = team;
    moved = await below(parent.id);
    notify(texts.adminOrg.teams.moved(name, parent.name), {undo: () => below(parentId)});
  }

  /** @param {CustomEvent<{team: Api.VersionedTeam, parent: Api.VersionedTeam}>} event */
  async dropped({detail: {team, parent}}) {
    if (await this.action.run(() => this.move(team, parent), texts.adminOrg.teams.moveFailed)) {
      this.teams.run();
    }
  }

  /** Archives a team, or brings it back. @param {CustomEvent<Api.VersionedTeam>} event */
  async archive({detail: team}) {
    const {archived} = team;
    const words = texts.adminOrg.teams;
    /** @param {boolean} hidden */
    const set = (hidden) => saveChanges(teamPath(team), changed, {archived: hidden}, {});
    let changed = team;
    this.task = null;
    await this.action.run(async () => {
      changed = await set(!archived);
      notify(archived ? words.unarchivedNow : words.archivedNow, {undo: () => set(archived)});
      this.teams.run();
    }, words.archiveFailed);
  }
}

/**
 * Those that match, with all above them; archived ones only where they are wanted, or where others that
 * are not archived stand below them.
 *
 * @param {Teams} teams
 * @param {string} text
 * @param {boolean} archived
 */
function seen(teams, text, archived) {
  /** @type {Set<string>} */
  const ids = new Set();
  for (const team of teams.all) {
    if ((archived || !team.archived) && matches(team.name, text)) {
      teams.path(team.id).forEach((each) => ids.add(each.id));
    }
  }
  return ids;
}

customElements.define('admin-teams-page', AdminTeamsPage);
