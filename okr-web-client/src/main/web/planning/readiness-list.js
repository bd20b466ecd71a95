import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {byName, word} from '../platform/format.js';
import {chip, filterBar, selectBox} from '../platform/parts/filters.js';
import {toneTag} from '../platform/parts/layout.js';
import {emptyState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {committable, planners} from './planners.js';
import './commit-button.js';

const FILTERS = /** @type {const} */ (['', 'open', 'mine']);

/** @type {Record<string, [page: string, id: string]>} the page of each type of subject, and its id there */
const PAGES = {
  INITIATIVE: ['initiative', 'initiativeId'],
  DEPENDENCY: ['dependency', 'dependencyId'],
  OBJECTIVE: ['objective', 'objectiveId'],
};

/**
 * Which teams are ready, and what the others still miss, with who holds it. Event: `narrowed` with what
 * is to stand in the address.
 */
class ReadinessList extends withProperties(OkrElement, () => ({
  /** @type {Api.PlanningAnswer | null} */
  planning: null,
  /** @type {Api.InitiativeAnswer[]} */
  refined: [],
  /** @type {import('../org/teams.js').Teams | null} */
  teams: null,
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** @type {string} open: those that miss something; mine: the caller's */
  filter: '',
  /** The team below which to look; empty: all. */
  within: '',
})) {
  get shown() {
    const {planning, teams, filter, within} = this;
    if (!planning || !teams) {
      return [];
    }
    const inside = within ? teams.below(within) : null;
    return planners(planning, teams)
      .filter(
        ({teamId, ready}) =>
          (!inside || inside.has(teamId)) &&
          (filter !== 'open' || !ready) &&
          (filter !== 'mine' || Boolean(this.me?.writableTeamIds.includes(teamId))),
      )
      .sort(
        (a, b) =>
          b.missing.length - a.missing.length ||
          byName(teams.name(a.teamId), teams.name(b.teamId)),
      );
  }

  render() {
    const {planning, teams} = this;
    if (!planning || !teams) {
      return nothing;
    }
    const {shown} = this;
    return html`
      ${filterBar(html`
        ${FILTERS.map((filter) =>
          chip(texts.planning.filters[filter || 'all'], filter === this.filter, () =>
            this.emit('narrowed', {only: filter}),
          ),
        )}
        ${selectBox({
          label: texts.cascade.byTeam,
          value: this.within,
          options: [['', texts.cascade.allTeams], ...teams.options()],
          change: (team) => this.emit('narrowed', {team}),
        })}
      `)}
      ${shown.length
        ? html`<div class="card">
            <ul class="okr-list okr-readiness">
              ${repeat(
                shown,
                ({teamId}) => teamId,
                (team) => this.team(team, planning, teams),
              )}
            </ul>
          </div>`
        : html`<div class="card">${emptyState(texts.planning.nobody)}</div>`}
    `;
  }

  /**
   * @param {import('./planners.js').Planner} planner
   * @param {Api.PlanningAnswer} planning
   * @param {import('../org/teams.js').Teams} teams
   */
  team(planner, planning, teams) {
    const {teamId, ready, missing} = planner;
    return html`<li>
      <div class="okr-line">
        <a
          class="okr-readiness-team"
          href=${href('team', {cycleId: planning.cycleId, teamId}, {tab: 'work'})}
          >${teams.name(teamId)}</a
        >
        <span class="okr-tags">
          ${planning.phase !== 'CLOSED' && this.me?.writableTeamIds.includes(teamId)
            ? html`<commit-button
                .initiatives=${committable(planner, this.refined)}
              ></commit-button>`
            : nothing}
          ${ready
            ? toneTag('good', texts.planning.isReady)
            : toneTag('warn', texts.planning.misses(missing.length))}
        </span>
      </div>
      ${missing.length
        ? html`<ul class="okr-open-points">
            ${missing.map((one) => this.missing(one, teamId, planning.cycleId, teams))}
          </ul>`
        : nothing}
    </li>`;
  }

  /**
   * @param {Api.Missing} missing
   * @param {string} teamId
   * @param {string} cycleId
   * @param {import('../org/teams.js').Teams} teams
   */
  missing({code, subjectType, subjectId, holderTeamId, message}, teamId, cycleId, teams) {
    const [page, id] = PAGES[subjectType] ?? ['team', 'teamId'];
    const address = href(page, {cycleId, teamId, [id]: page === 'team' ? teamId : subjectId});
    return html`<li>
      <span class="okr-tag">${word(texts.planning.missing, code)}</span>
      <a href=${address}>${message}</a>
      ${holderTeamId !== teamId
        ? html`<span class="okr-quiet">${texts.planning.heldBy(teams.name(holderTeamId))}</span>`
        : nothing}
    </li>`;
  }
}

customElements.define('readiness-list', ReadinessList);
