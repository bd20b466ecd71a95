import {html, nothing} from 'lit';
import {apiPath, getData, together} from '../platform/api.js';
import {alike} from '../platform/collections.js';
import {onDetail} from '../platform/events.js';
import {dateWithYear, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {button} from '../platform/parts/button.js';
import {filterBar, searchFilter, selectFilter} from '../platform/parts/filters.js';
import {loadState} from '../platform/parts/states.js';
import {icon} from '../platform/parts/icon.js';
import {texts} from '../texts/texts.js';
import {cascadeOf, WHOLE_CASCADE} from '../cycle/cycles.js';
import {ABOUT, CascadeView} from './cascade-view.js';
import {buildTree} from './tree.js';
import './cascade-tree.js';
import './company-figure.js';

/** @typedef {import('./tree.js').TreeNode} TreeNode */

/** The cascade of a cycle as a table. */
class CascadePage extends CascadeView {
  load = new Load(this, {
    args: () => this.cycle && [this.cycleId, this.query('asOf')],
    task: async ([cycleId, asOf], signal) => {
      const {cascade, teams} = await together({
        cascade: cascadeOf(cycleId, {...WHOLE_CASCADE, asOf}, signal),
        /** @type {Promise<{items: Okr.TeamFigure[]}>} */
        teams: getData(apiPath`/cycles/${cycleId}/teams`, {signal, query: {asOf}}),
      });
      return {cascade, figures: teams.items, tree: buildTree(cascade, teams.items)};
    },
    keep: ([cycleId], [before]) => cycleId === before,
    about: () => ABOUT,
    on: 'cascade-changed',
  });
  /** @type {import('./tree.js').Filter} another one only where it says something else */
  filter = {team: '', status: '', text: ''};

  willUpdate() {
    const next = {team: this.query('team'), status: this.query('status'), text: this.query('q')};
    if (!alike(next, this.filter)) {
      this.filter = next;
    }
  }

  /** @param {string} objectiveId */
  panelLeft(objectiveId) {
    const tree = /** @type {any} */ (this.querySelector('cascade-tree'));
    tree?.focusObjective(objectiveId);
  }

  clear = () => this.narrow({team: '', status: '', q: ''});

  render() {
    const {data, loading} = this.load;
    const title = html`<h1 class="okr-page-title">${texts.cascade.title}</h1>`;
    return data
      ? this.split(html`${title} ${this.view(data)}`, {cascade: data.cascade, loading})
      : html`${title} ${loadState(this.load)}`;
  }

  /** @param {Loaded<CascadePage>} loaded */
  view({cascade, figures, tree}) {
    const day = this.query('asOf');
    const chosen = tree.nodes.get(`TEAM:${this.filter.team}`);
    const shown = chosen ?? cascade.teams.find((team) => team.level === 'COMPANY');
    const teams = chosen ? teamsOf([chosen]).map(({node}) => node) : cascade.teams;
    return html`
      ${this.views('cascade')}
      ${day
        ? html`<p class="okr-cascade-past" role="status">
            ${icon('history')} ${texts.cascade.asOf({day: dateWithYear(day)})}
            ${button(texts.cascade.toToday, () => this.narrow({asOf: ''}), {look: 'sm'})}
          </p>`
        : nothing}
      ${loadState(this.load)}
      <company-figure
        .cascade=${cascade}
        .team=${chosen?.name ?? ''}
        .figure=${figures.find(({teamId}) => teamId === shown?.id)}
        .teamIds=${new Set(teams.map(({id}) => id))}
        .cycle=${this.cycle}
        .cycles=${this.cycles}
        .status=${this.filter.status}
        @status-chosen=${onDetail((status) => this.narrow({status}))}
      ></company-figure>
      ${this.filters(tree)}
      <cascade-tree
        class="card"
        .tree=${tree}
        .cycleId=${this.cycleId}
        .cycles=${this.cycles}
        .filter=${this.filter}
        .address=${this.beside}
        .selected=${this.query('objective')}
        @filters-cleared=${this.clear}
      ></cascade-tree>
    `;
  }

  /** @param {import('./tree.js').Tree} tree */
  filters(tree) {
    const {team, status, text} = this.filter;
    const teams = teamsOf(tree.roots).map(({node: {id, name, team: one}, depth}) => {
      const label = `${'\u2003'.repeat(depth)}${name} (${word(texts.levels, one?.level)})`;
      return /** @type {[string, string]} */ ([id, label]);
    });
    return filterBar(
      html`
        ${searchFilter(this, texts.cascade.search, texts.cascade.searchShort)}
        ${selectFilter(this, 'team', texts.cascade.byTeam, teams, texts.cascade.allTeams)}
        ${this.statusFilter()}
      `,
      {label: texts.cascade.filters, clear: Boolean(team || status || text) && this.clear},
    );
  }
}

/**
 * @param {TreeNode[]} nodes
 * @param {number} [depth]
 * @returns {{node: TreeNode, depth: number}[]} the teams among them, each before those below it
 */
const teamsOf = (nodes, depth = 0) =>
  nodes
    .filter(({type}) => type === 'TEAM')
    .flatMap((node) => [{node, depth}, ...teamsOf(node.children, depth + 1)]);

customElements.define('cascade-page', CascadePage);
