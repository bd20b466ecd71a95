import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {onInput} from '../platform/events.js';
import {PageElement} from '../platform/page.js';
import {apiPath, get} from '../platform/api.js';
import {dateWithYear, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {button} from '../platform/parts/button.js';
import {searchFilter, selectFilter} from '../platform/parts/filters.js';
import {loadState} from '../platform/parts/states.js';
import {icon} from '../platform/parts/icon.js';
import {texts} from '../texts/texts.js';
import {buildTree} from './tree.js';
import {cascadeViews} from './views.js';
import './cascade-tree.js';
import './company-figure.js';
import '../okr/objective-panel.js';

/** @typedef {{cascade: Okr.Cascade, figures: Okr.TeamFigure[]}} Loaded */
/** @typedef {import('./tree.js').TreeNode} TreeNode */

/** The cascade of a cycle, with one of its objectives open beside it where the address names one. */
class CascadePage extends PageElement {
  load = new Load(this, {
    args: () => this.cycle && [this.cycleId, this.query('asOf')],
    /** @returns {Promise<Loaded>} */
    task: async ([cycleId, asOf], signal) => {
      const query = {asOf};
      const [cascade, teams] = await Promise.all([
        get(apiPath`/cycles/${cycleId}/cascade`, {signal, query}),
        get(apiPath`/cycles/${cycleId}/teams`, {signal, query}),
      ]);
      return {cascade: cascade.data, figures: teams.data?.items ?? []};
    },
    keep: ([cycleId], [before]) => cycleId === before,
    on: 'cascade-changed',
  });

  constructor() {
    super();
    /** @type {import('./tree.js').Tree | null} */
    this.tree = null;
    /** @type {Loaded | null} */
    this.treeOf = null;
    /** @type {import('./tree.js').Filter} */
    this.filter = {team: '', status: '', text: ''};
  }

  get objectiveId() {
    return this.query('objective');
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('route')) {
      const query = this.route?.query;
      const next = {
        team: query?.get('team') ?? '',
        status: query?.get('status') ?? '',
        text: query?.get('q') ?? '',
      };
      if (JSON.stringify(next) !== JSON.stringify(this.filter)) {
        this.filter = next;
      }
    }
    if (this.load.data && this.load.data !== this.treeOf) {
      this.treeOf = this.load.data;
      this.tree = buildTree(this.load.data.cascade, this.load.data.figures);
    }
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    const before = /** @type {import('../platform/router.js').Route | null | undefined} */ (
      changed.get('route')
    );
    const left = before?.query.get('objective');
    if (left && !this.objectiveId) {
      const tree = /** @type {any} */ (this.querySelector('cascade-tree'));
      tree?.focusObjective(left);
    }
  }

  render() {
    const {data, loading} = this.load;
    if (!data || !this.tree || !this.cycle) {
      return html`
        <h1 class="okr-page-title">${texts.cascade.title}</h1>
        ${loadState(this.load)}
      `;
    }
    const {cascade} = data;
    return html`
      <div class="okr-split ${this.objectiveId ? 'okr-split-open' : ''}" aria-busy=${loading}>
        <div class="okr-split-main">
          <h1 class="okr-page-title">${texts.cascade.title}</h1>
          ${cascadeViews('cascade', this)}
          ${this.past()}
          ${loadState(this.load)}
          <company-figure
            .summary=${this.summary(data)}
            .cycle=${this.cycle}
            .status=${this.filter.status}
            @status-chosen=${(/** @type {CustomEvent<string>} */ event) =>
              this.narrow({status: event.detail})}
          ></company-figure>
          ${this.filters(cascade)}
          <cascade-tree
            class="card"
            .tree=${this.tree}
            .cycle=${this.cycle}
            .cycles=${this.cycles}
            .expected=${cascade.expected}
            .filter=${this.filter}
            .route=${this.route}
            .selected=${this.objectiveId}
            @filters-cleared=${() => this.narrow({team: '', status: '', q: ''})}
          ></cascade-tree>
        </div>
        ${this.objectiveId
          ? html`<objective-panel
              class="okr-split-side"
              .cascade=${cascade}
              .cycle=${this.cycle}
              .cycles=${this.cycles}
              .objectiveId=${this.objectiveId}
              .keyResultId=${this.route?.query.get('kr') ?? ''}
              .me=${this.me}
              .isPast=${Boolean(this.query('asOf'))}
              .route=${this.route}
            ></objective-panel>`
          : nothing}
      </div>
    `;
  }

  /** That a day gone by is shown, and the way back. */
  past() {
    const day = this.query('asOf');
    return day
      ? html`<p class="okr-past" role="status">
          ${icon('history')} ${texts.cascade.asOf(dateWithYear(day))}
          ${button(texts.cascade.toToday, () => this.narrow({asOf: ''}), {look: 'sm'})}
        </p>`
      : nothing;
  }

  /**
   * The figure of the company, or of the team that is filtered for.
   *
   * @param {Loaded} loaded
   * @returns {import('./company-figure.js').Summary}
   */
  summary({cascade, figures}) {
    const chosen = this.tree?.nodes.get(`TEAM:${this.filter.team}`);
    const company = cascade.teams.find((team) => team.level === 'COMPANY');
    const figure = figures.find((one) => one.teamId === (chosen?.id ?? company?.id));
    const teams = chosen ? teamsBelow(chosen) : new Set(cascade.teams.map((team) => team.id));
    return {
      title: chosen ? texts.cascade.team(chosen.name) : texts.cascade.company,
      progress: chosen ? (figure?.progress ?? 0) : cascade.progress,
      expected: figure?.expected ?? cascade.expected,
      hasData: (chosen ? figure?.hasData : (cascade.hasData ?? figure?.hasData)) ?? Boolean(figure),
      status: (chosen ? null : cascade.status) ?? figure?.status ?? null,
      objectives: cascade.objectives
        .filter(({teamId, state}) => teams.has(teamId) && state !== 'DROPPED')
        .map((one) => ({
          ...one,
          keyResults: one.keyResults.filter(({state}) => state !== 'DROPPED'),
        })),
      teams: teams.size,
      asOf: cascade.asOf,
    };
  }

  /** @param {Okr.Cascade} cascade */
  filters(cascade) {
    const {team, status, text} = this.filter;
    return html`
      <search class="okr-filters" aria-label=${texts.cascade.filters}>
        ${searchFilter(this, texts.cascade.search, texts.cascade.searchShort)}
        <select
          class="form-select"
          aria-label=${texts.cascade.byTeam}
          .value=${live(team)}
          @change=${onInput((value) => this.narrow({team: value}))}
        >
          <option value="">${texts.cascade.allTeams}</option>
          ${this.teamOptions(cascade, team)}
        </select>
        ${selectFilter(this, 'status', texts.figures.status, [
          ['', texts.cascade.allStatuses],
          ...Object.entries(texts.status),
        ])}
        ${team || status || text
          ? button(texts.cascade.clear, () => this.narrow({team: '', status: '', q: ''}))
          : nothing}
      </search>
    `;
  }

  /**
   * @param {Okr.Cascade} cascade
   * @param {string} chosen
   */
  teamOptions(cascade, chosen) {
    /** @type {unknown[]} */
    const options = [];
    /**
     * @param {TreeNode[]} nodes
     * @param {number} depth
     */
    const walk = (nodes, depth) => {
      for (const node of nodes) {
        if (node.type === 'TEAM') {
          options.push(
            html`<option value=${node.id} ?selected=${node.id === chosen}>
              ${'\u2003'.repeat(depth)}${node.name} (${word(texts.levels, node.team?.level)})
            </option>`,
          );
          walk(node.children, depth + 1);
        }
      }
    };
    walk(this.tree?.roots ?? [], 0);
    return options;
  }
}

/**
 * @param {TreeNode} team
 * @returns {Set<string>} its id and those of all teams below it
 */
function teamsBelow(team) {
  const ids = new Set([team.id]);
  for (const child of team.children) {
    if (child.type === 'TEAM') {
      teamsBelow(child).forEach((id) => ids.add(id));
    }
  }
  return ids;
}

customElements.define('cascade-page', CascadePage);
