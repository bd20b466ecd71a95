import {html, nothing} from 'lit';
import {apiPath, get} from '../platform/api.js';
import {percent, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {statusBadge} from '../platform/parts/badges.js';
import {searchBox, selectFilter} from '../platform/parts/filters.js';
import {pageHead, scrolling} from '../platform/parts/layout.js';
import {progressBar} from '../platform/parts/progress-bar.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {rankOf} from './levels.js';
import {matches} from './pickers.js';
import {loadTeams} from './teams.js';

/** @typedef {{teams: import('./teams.js').Teams, figures: Map<string, Api.TeamOverview>}} Loaded */

/** All teams with their pace, each below the one that it belongs to. */
class TeamsPage extends PageElement {
  load = new Load(this, {
    args: () => [this.cycleId],
    /** @returns {Promise<Loaded>} */
    task: async ([cycleId], signal) => {
      const [teams, figures] = await Promise.all([loadTeams(), get(apiPath`/cycles/${cycleId}/teams`, {signal})]);
      return {
        teams,
        figures: new Map(
          figures.data.items.map((/** @type {Api.TeamOverview} */ one) => [one.teamId, one]),
        ),
      };
    },
  });

  render() {
    const {data} = this.load;
    return html`
      ${pageHead({title: texts.nav.pages.teams, lead: texts.team.lead})} ${this.filters()}
      ${data
        ? this.table(data)
        : loadState(this.load, 10)}
    `;
  }

  filters() {
    return html`<search class="okr-filters" aria-label=${texts.filters}>
      ${searchBox({
        label: texts.team.search,
        value: this.query('q'),
        change: (value) => {
            const text = value;
            this.narrowSoon({q: text});
          },
      })}
      ${selectFilter(this, 'level', texts.team.allLevels, [
        ['', texts.team.allLevels],
        ...Object.entries(texts.levels),
      ])}
      ${selectFilter(this, 'status', texts.cascade.allStatuses, [
        ['', texts.cascade.allStatuses],
        ...Object.entries(texts.status),
      ])}
    </search>`;
  }

  /** @param {Loaded} loaded */
  table({teams, figures}) {
    const [text, level, status] = [this.query('q'), this.query('level'), this.query('status')];
    const rows = teams
      .walk()
      .filter(
        ({team}) =>
          matches(team.name, text) &&
          (!level || team.level === level) &&
          (!status || figures.get(team.id)?.status === status),
      );
    if (!rows.length) {
      return emptyState(texts.cascade.nothing);
    }
    const isWhole = !text && !level && !status;
    return html`<div class="card">
      ${scrolling(
        texts.nav.pages.teams,
        html`<table class="okr-table okr-teams-table">
          <thead>
            <tr>
              <th scope="col">${texts.nav.pages.team}</th>
              <th scope="col">${texts.figures.progress}</th>
              <th scope="col" class="okr-roomy">${texts.figures.status}</th>
              <th scope="col" class="okr-roomy okr-number">${texts.team.objectives}</th>
              <th scope="col" class="okr-roomy okr-number">${texts.objective.keyResults}</th>
              <th scope="col" class="okr-roomy okr-number">${texts.nav.pages.initiatives}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(({team, depth}) =>
              this.row(team, isWhole ? depth : 0, figures.get(team.id)),
            )}
          </tbody>
        </table>`,
      )}
    </div>`;
  }

  /**
   * @param {Api.VersionedTeam} team
   * @param {number} depth
   * @param {Api.TeamOverview | undefined} figure
   */
  row(team, depth, figure) {
    const counts = /** @type {Api.Counts | undefined} */ (figure?.counts);
    return html`<tr class=${rankOf(team.level) < 2 ? 'okr-upper' : ''}>
      <th scope="row" class="okr-depth-${depth + 1}">
        <span class="okr-indent"
          ><a href=${href('team', {cycleId: this.cycleId, teamId: team.id})}>${team.name}</a>
          <span class="okr-quiet">${word(texts.levels, team.level)}</span></span
        >
      </th>
      <td class="okr-teams-progress">
        ${figure && counts?.objectives
          ? html`<span class="okr-my-figures"
              >${progressBar({...figure, status: figure.status, label: team.name})}<span
                class="okr-percent"
                >${figure.hasData ? percent(figure.progress) : texts.keyResult.noValue}</span
              ></span
            ><span class="okr-beside-progress">${statusBadge(figure.status)}</span>`
          : html`<span class="okr-quiet">${texts.home.noObjectives}</span>`}
      </td>
      <td class="okr-roomy">${figure && counts?.objectives ? statusBadge(figure.status) : nothing}</td>
      <td class="okr-roomy okr-number">${counts?.objectives || texts.keyResult.noValue}</td>
      <td class="okr-roomy okr-number">${counts?.keyResults || texts.keyResult.noValue}</td>
      <td class="okr-roomy okr-number">${counts?.initiatives || texts.keyResult.noValue}</td>
    </tr>`;
  }
}

customElements.define('teams-page', TeamsPage);
