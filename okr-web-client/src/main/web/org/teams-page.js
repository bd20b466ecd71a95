import {html, nothing} from 'lit';
import {together} from '../platform/api.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {statusBadge} from '../platform/parts/badges.js';
import {filterBar, searchFilter, selectFilter} from '../platform/parts/filters.js';
import {pageHead, scrolling} from '../platform/parts/layout.js';
import {progressBar, progressText} from '../platform/parts/progress-bar.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {dataTable} from '../platform/parts/table.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {rankOf} from './levels.js';
import {matches} from './pickers.js';
import {teamColumn} from './team-column.js';
import {loadTeams, teamFigures} from './teams.js';

/** @typedef {import('./team-column.js').TeamRow & {figure: Api.TeamOverview | undefined}} Row */
/** @typedef {import('../platform/parts/table.js').Column<Row>} Column */

/** All teams with their pace, each below the one that it belongs to. */
class TeamsPage extends PageElement {
  load = new Load(this, {
    args: () => [this.cycleId],
    task: ([cycleId], signal) =>
      together({teams: loadTeams(), figures: teamFigures(cycleId, signal)}),
  });

  render() {
    const {data} = this.load;
    return html`
      ${pageHead({title: texts.nav.pages.teams, lead: texts.team.lead})} ${this.filters()}
      ${data ? this.table(data) : loadState(this.load, 10)}
    `;
  }

  filters() {
    const {allLevels} = texts.team;
    const {allStatuses} = texts.cascade;
    return filterBar(html`
      ${searchFilter(this, texts.team.search)}
      ${selectFilter(this, 'level', allLevels, Object.entries(texts.levels), allLevels)}
      ${selectFilter(this, 'status', allStatuses, Object.entries(texts.status), allStatuses)}
    `);
  }

  /** @param {{teams: import('./teams.js').Teams, figures: Map<string, Api.TeamOverview>}} loaded */
  table({teams, figures}) {
    const [text, level, status] = [this.query('q'), this.query('level'), this.query('status')];
    const isWhole = !text && !level && !status;
    const rows = teams
      .walk()
      .map(({team, depth}) => ({team, depth: isWhole ? depth : 0, figure: figures.get(team.id)}))
      .filter(
        ({team, figure}) =>
          matches(team.name, text) &&
          (!level || team.level === level) &&
          (!status || figure?.status === status),
      );
    if (!rows.length) {
      return emptyState(texts.cascade.nothing);
    }
    return html`<div class="card">
      ${scrolling(
        texts.nav.pages.teams,
        dataTable({
          columns: this.columns(),
          rows,
          id: ({team}) => team.id,
          row: ({team}, cells) =>
            html`<tr class=${rankOf(team.level) < 2 ? 'okr-upper' : ''}>${cells}</tr>`,
          className: 'okr-teams-table',
        }),
      )}
    </div>`;
  }

  /** @returns {Column[]} */
  columns() {
    /** @param {string} label @param {keyof Api.Counts} name @returns {Column} */
    const count = (label, name) => ({
      label,
      isNumber: true,
      className: 'okr-roomy',
      cell: ({figure}) => figure?.counts[name] || texts.keyResult.noValue,
    });
    return [
      teamColumn(
        ({team}) =>
          html`<a href=${href('team', {cycleId: this.cycleId, teamId: team.id})}>${team.name}</a>
            <span class="okr-quiet">${word(texts.levels, team.level)}</span>`,
      ),
      {label: texts.figures.progress, className: () => 'okr-teams-progress', cell: progressCell},
      {
        label: texts.figures.status,
        className: 'okr-roomy',
        cell: ({figure}) => (figure?.counts.objectives ? statusBadge(figure.status, figure.statusReason) : nothing),
      },
      count(texts.team.objectives, 'objectives'),
      count(texts.objective.keyResults, 'keyResults'),
      count(texts.nav.pages.initiatives, 'initiatives'),
    ];
  }
}

/** @param {Row} row */
const progressCell = ({team, figure}) =>
  figure?.counts.objectives
    ? html`<span class="okr-my-figures"
          >${progressBar({...figure, label: team.name})}<span class="okr-percent"
            >${progressText(figure)}</span
          ></span
        ><span class="okr-beside-progress">${statusBadge(figure.status, figure.statusReason)}</span>`
    : html`<span class="okr-quiet">${texts.home.noObjectives}</span>`;

customElements.define('teams-page', TeamsPage);
