import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {adminHead} from '../platform/admin-tabs.js';
import {getAll, together} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {onDetail} from '../platform/events.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {PageElement} from '../platform/page.js';
import {checkField} from '../platform/parts/fields.js';
import {filterBar, searchFilter} from '../platform/parts/filters.js';
import {Dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadState, refusal} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import {matches} from './pickers.js';
import {Teams} from './teams.js';
import {teamForm, teamPath} from './team-form.js';
import './team-dissolver.js';
import {teamMover} from './team-mover.js';
import {teamRemover} from './team-remover.js';
import './team-tree.js';

/**
 * @typedef {{kind: 'edit' | 'move' | 'remove' | 'dissolve', team: Api.VersionedTeam}
 *   | {kind: 'new', parent: Api.VersionedTeam | null}} Task
 */

/** All teams: who stands below whom. */
class AdminTeamsPage extends PageElement {
  permission = /** @type {const} */ ('MANAGE_ORGANIZATION');
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
  /** @type {Dialog<Task>} */
  dialog = new Dialog(this, () => {
    this.action.clear();
    this.teams.run();
  });

  render() {
    const {teams} = texts.adminOrg;
    const {data} = this.teams;
    return html`
      ${adminHead(this, {
        lead: teams.lead,
        readOnly: texts.adminOrg.readOnly,
        add: teams.add,
        open: () => this.dialog.open({kind: 'new', parent: null}),
      })}
      ${refusal(this.action)}
      ${data ? this.body(data) : loadState(this.teams, 9)}
      ${data ? this.dialog.view((task) => this.task(data, task)) : nothing}
    `;
  }

  /** @param {Teams} teams */
  body(teams) {
    const text = this.query('q');
    const shown = seen(teams, text, this.query('archived') === '1');
    const words = texts.adminOrg.teams;
    return html`
      ${filterBar(html`
        ${searchFilter(this, words.search)}
        <span class="okr-filter-check"
          >${checkField({
            id: 'teams-archived',
            label: words.archived,
            value: this.query('archived') === '1',
            change: (archived) => this.narrow({archived: archived ? '1' : ''}),
          })}</span
        >
      `)}
      ${this.mayEdit ? html`<p class="okr-quiet okr-above">${words.dragHint}</p>` : nothing}
      <div class="card okr-section">
        ${shown.size
          ? html`<team-tree
              .teams=${teams}
              .shown=${shown.size < teams.all.length ? shown : null}
              .mayEdit=${this.mayEdit}
              @task=${onDetail(this.dialog.open)}
              @drop-team=${this.dropped}
            ></team-tree>`
          : text
            ? emptyState(words.nothing)
            : emptyState(words.none, words.noneHint)}
      </div>
    `;
  }

  /** @param {Teams} teams @param {Task} task */
  task(teams, task) {
    const words = texts.adminOrg.teams;
    const {archive, dialog, move} = this;
    switch (task.kind) {
      case 'move':
        return {
          heading: words.move({team: task.team.name}),
          content: teamMover(task.team, teams, move, dialog),
        };
      case 'dissolve':
        return {
          heading: texts.adminOrg.dissolving.title({team: task.team.name}),
          wide: true,
          content: html`<team-dissolver
            .record=${task.team}
            .teams=${teams}
            @saved=${dialog.done}
            @closed=${dialog.close}
          ></team-dissolver>`,
        };
      case 'remove':
        return {heading: words.removeTitle, content: teamRemover(task.team, archive, dialog)};
      default: {
        const team = task.kind === 'edit' ? task.team : null;
        const parent = task.kind === 'new' ? task.parent : null;
        const remove = (/** @type {Api.VersionedTeam} */ one) =>
          dialog.open({kind: 'remove', team: one});
        const dissolve = (/** @type {Api.VersionedTeam} */ one) =>
          dialog.open({kind: 'dissolve', team: one});
        return {
          heading: team ? words.edit({team: team.name}) : words.new,
          wide: true,
          content: teamForm(team, parent, teams, {archive, remove, dissolve, dialog}),
        };
      }
    }
  }

  /** @param {Api.VersionedTeam} team @param {Api.VersionedTeam} parent */
  move = async (team, parent) => {
    const {parentId, name} = team;
    const show = (/** @type {string} */ id) => this.teams.data?.name(id) ?? id;
    const fields = {parentId: {label: texts.adminOrg.teams.parent, show}};
    /** @param {string | null} id */
    const below = (id) => saveChanges(teamPath(team), moved, {parentId: id}, fields);
    let moved = team;
    moved = await below(parent.id);
    notify(texts.adminOrg.teams.moved({team: name, parent: parent.name}), {
      undo: () => below(parentId),
    });
  };

  /** @param {CustomEvent<{team: Api.VersionedTeam, parent: Api.VersionedTeam}>} event */
  async dropped({detail: {team, parent}}) {
    if (await this.action.run(() => this.move(team, parent), texts.adminOrg.teams.moveFailed)) {
      this.teams.run();
    }
  }

  /** Archives a team, or brings it back. @param {Api.VersionedTeam} team */
  archive = async (team) => {
    const {archived} = team;
    const words = texts.adminOrg.teams;
    /** @param {boolean} hidden */
    const set = (hidden) => saveChanges(teamPath(team), changed, {archived: hidden}, {});
    let changed = team;
    this.dialog.close();
    await this.action.run(async () => {
      changed = await set(!archived);
      notify(archived ? words.unarchivedNow : words.archivedNow, {undo: () => set(archived)});
      this.teams.run();
    }, words.archiveFailed);
  };
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
  const found = teams.all.filter(
    (team) => (archived || !team.archived) && matches(team.name, text),
  );
  return new Set(found.flatMap(({id}) => teams.path(id).map((each) => each.id)));
}

customElements.define('admin-teams-page', AdminTeamsPage);
