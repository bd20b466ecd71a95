import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {toggled} from '../platform/collections.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {teamBadge} from '../platform/parts/badges.js';
import {button, iconButton} from '../platform/parts/button.js';
import {texts} from '../texts/texts.js';
import {mayStandBelow} from './levels.js';
import {factsOf} from './teams.js';

/**
 * All teams as lists within lists, to be edited and moved. Properties: `teams`, `shown` (ids of those to
 * show; null for all), `mayEdit`. Events: `task` with what is to be done in a dialog, `drop-team`
 * with `{team, parent}`.
 */
class TeamTree extends withProperties(OkrElement, () => ({
  /** @type {import('./teams.js').Teams} */
  teams: required,
  /** @type {Set<string> | null} */
  shown: null,
  mayEdit: false,
  /** @type {Set<string>} those whose teams below are hidden */
  shut: new Set(),
  /** The one that it is above just now, where it may be dropped. */
  over: '',
})) {
  /** @type {Api.VersionedTeam | null} the one that is being dragged */
  dragged = null;

  render() {
    return this.list(this.teams.roots, texts.adminOrg.teams.tree);
  }

  /** @param {Api.VersionedTeam[]} teams @param {string} label @returns {unknown} */
  list(teams, label) {
    const seen = this.shown ? teams.filter((team) => this.shown?.has(team.id)) : teams;
    return seen.length
      ? html`<ul class="okr-tree-list" aria-label=${label}>
          ${repeat(seen, ({id}) => id, (team) => this.item(team))}
        </ul>`
      : nothing;
  }

  /** @param {Api.VersionedTeam} team */
  item(team) {
    const {teams} = texts.adminOrg;
    const below = this.teams.children(team.id);
    const isOpen = !this.shut.has(team.id) || Boolean(this.shown);
    return html`<li>
      <div
        class="okr-tree-row ${this.over === team.id ? 'okr-tree-over' : ''}"
        data-team=${team.id}
        draggable=${this.mayEdit ? 'true' : 'false'}
        @dragstart=${(/** @type {DragEvent} */ event) => this.lift(event, team)}
        @dragover=${(/** @type {DragEvent} */ event) => this.hover(event, team)}
        @dragleave=${() => (this.over = '')}
        @dragend=${() => this.letGo()}
        @drop=${(/** @type {DragEvent} */ event) => this.drop(event, team)}
      >
        ${below.length
          ? button('', () => (this.shut = toggled(this.shut, team.id)), {
              icon: 'chevron',
              className: 'okr-tree-turner',
              expanded: isOpen,
              label: teams.below({team: team.name}),
            })
          : html`<span class="okr-tree-turner"></span>`}
        <span class="okr-tree-name">
          ${teamBadge(team)}
          ${team.archived ? html`<span class="okr-tag">${teams.archivedTag}</span>` : nothing}
        </span>
        <span class="okr-tree-facts okr-quiet">${factsOf(team)}</span>
        ${this.mayEdit ? this.actions(team) : nothing}
      </div>
      ${isOpen ? this.list(below, teams.below({team: team.name})) : nothing}
    </li>`;
  }

  /** @param {Api.VersionedTeam} team */
  actions(team) {
    const {teams} = texts.adminOrg;
    /** @param {import('./admin-teams-page.js').Task} task */
    const begin = (task) => () => this.emit('task', task);
    return html`<span class="okr-tree-actions">
      ${team.level === 'SQUAD'
        ? nothing
        : iconButton('plus', teams.addBelow({team: team.name}), begin({kind: 'new', parent: team}))}
      ${team.level === 'COMPANY'
        ? nothing
        : iconButton('grip', teams.move({team: team.name}), begin({kind: 'move', team}))}
      ${iconButton('edit', teams.edit({team: team.name}), begin({kind: 'edit', team}))}
    </span>`;
  }

  /** @param {DragEvent} event @param {Api.VersionedTeam} team */
  lift(event, team) {
    this.dragged = team;
    event.dataTransfer?.setData('text/plain', team.name);
  }

  /** @param {DragEvent} event @param {Api.VersionedTeam} parent */
  hover(event, parent) {
    const {dragged, teams} = this;
    if (dragged && dragged.parentId !== parent.id && mayStandBelow(dragged, parent, teams)) {
      event.preventDefault();
      this.over = parent.id;
    }
  }

  letGo() {
    this.dragged = null;
    this.over = '';
  }

  /** @param {DragEvent} event @param {Api.VersionedTeam} parent */
  drop(event, parent) {
    event.preventDefault();
    const team = this.dragged;
    this.letGo();
    if (team) {
      this.emit('drop-team', {team, parent});
    }
  }
}

customElements.define('team-tree', TeamTree);
