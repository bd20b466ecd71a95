import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {byName, word} from '../platform/format.js';
import {chip, filterBar, selectFilter} from '../platform/parts/filters.js';
import {toneTag} from '../platform/parts/layout.js';
import {emptyState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {committable, planners} from './planners.js';
import './commit-button.js';

/**
 * @typedef {{
 *   planning: Api.PlanningAnswer,
 *   refined: Api.InitiativeAnswer[],
 *   teams: import('../org/teams.js').Teams,
 * }} Plans
 */

/** open: those that miss something; mine: the caller's. */
const FILTERS = /** @type {const} */ (['', 'open', 'mine']);

/** @type {Record<string, [page: string, id: string]>} the page of each type of subject, and its id there */
const PAGES = {
  INITIATIVE: ['initiative', 'initiativeId'],
  DEPENDENCY: ['dependency', 'dependencyId'],
  OBJECTIVE: ['objective', 'objectiveId'],
};

/**
 * Which teams are ready, and what the others still miss, with who holds it. The address of the page
 * says whose (`only`), and below which team to look (`team`).
 *
 * @param {import('../platform/page.js').PageElement} page
 * @param {Plans} plans
 */
export function readinessList(page, plans) {
  const {planning, teams} = plans;
  const [only, within] = [page.query('only'), page.query('team')];
  const inside = within ? teams.below(within) : null;
  const shown = planners(planning, teams)
    .filter(
      ({teamId, ready}) =>
        (!inside || inside.has(teamId)) &&
        (only !== 'open' || !ready) &&
        (only !== 'mine' || Boolean(page.me?.writableTeamIds.includes(teamId))),
    )
    .sort(
      (a, b) =>
        b.missing.length - a.missing.length || byName(teams.name(a.teamId), teams.name(b.teamId)),
    );
  return html`
    ${filterBar(html`
      ${FILTERS.map((filter) =>
        chip(texts.planning.filters[filter || 'all'], filter === only, () =>
          page.narrow({only: filter}),
        ),
      )}
      ${selectFilter(page, 'team', texts.cascade.byTeam, teams.options(), texts.cascade.allTeams)}
    `)}
    <div class="card">
      ${shown.length
        ? html`<ul class="okr-list okr-readiness">
            ${repeat(shown, ({teamId}) => teamId, (planner) => readiness(page, planner, plans))}
          </ul>`
        : emptyState(texts.planning.nobody)}
    </div>
  `;
}

/**
 * @param {import('../platform/page.js').PageElement} page
 * @param {import('./planners.js').Planner} planner
 * @param {Plans} plans
 */
function readiness({me}, planner, {planning, refined, teams}) {
  const {teamId, ready, missing} = planner;
  const {cycleId} = planning;
  return html`<li>
    <div class="okr-line">
      <a class="okr-readiness-team" href=${href('team', {cycleId, teamId}, {tab: 'work'})}
        >${teams.name(teamId)}</a
      >
      <span class="okr-tags">
        ${planning.phase !== 'CLOSED' && me?.writableTeamIds.includes(teamId)
          ? html`<commit-button .initiatives=${committable(planner, refined)}></commit-button>`
          : nothing}
        ${ready
          ? toneTag('good', texts.planning.isReady)
          : toneTag('warn', texts.planning.misses({n: missing.length}))}
      </span>
    </div>
    ${missing.length
      ? html`<ul class="okr-open-points">
          ${missing.map(({code, subjectType, subjectId, holderTeamId, message}) => {
            const [place, id] = PAGES[subjectType] ?? ['team', ''];
            return html`<li>
              <span class="okr-tag">${word(texts.planning.missing, code)}</span>
              <a href=${href(place, {cycleId, teamId, [id]: subjectId})}>${message}</a>
              ${holderTeamId !== teamId
                ? html`<span class="okr-quiet"
                    >${texts.planning.heldBy({team: teams.name(holderTeamId)})}</span
                  >`
                : nothing}
            </li>`;
          })}
        </ul>`
      : nothing}
  </li>`;
}
