import {html, nothing} from 'lit';
import {byKey} from '../platform/collections.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {objectiveTags} from '../platform/parts/badges.js';
import {statusIcon} from '../platform/parts/icon.js';
import {cardSection} from '../platform/parts/layout.js';
import {paceLine, progressText} from '../platform/parts/progress-bar.js';
import {emptyState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';

/**
 * The OKRs of the caller's teams with their pace; for who has a role in the whole organization the
 * company and its departments as well.
 */
class MyTeams extends withProperties(OkrElement, () => ({
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** @type {Okr.Cascade | null} */
  cascade: null,
  /** @type {Okr.Cycle[]} */
  cycles: [],
  /** @type {import('../org/teams.js').Teams | null} */
  teams: null,
  /** @type {Api.TeamOverview[]} of all teams, for who looks after them */
  figures: [],
})) {
  get cycleId() {
    return this.cascade?.cycleId ?? '';
  }

  render() {
    const {teams, cascade} = this;
    if (!teams || !cascade) {
      return nothing;
    }
    const members = [...new Set((this.me?.memberships ?? []).map(({teamId}) => teamId))];
    const mine = members.flatMap((id) => teams.get(id) ?? []);
    const above = this.figures.length ? teams.roots.slice(0, 1) : [];
    if (!mine.length && !above.length) {
      return cardSection({
        title: texts.home.teams,
        id: 'home-teams',
        body: emptyState(
          texts.home.noTeam,
          texts.home.noTeamHint,
          html`<a class="btn" href=${href('teams', {cycleId: this.cycleId})}
            >${texts.nav.pages.teams}</a
          >`,
        ),
      });
    }
    return html`${above.map((company) => this.overview(company, teams))}
    ${[...new Set([...mine, ...above])].map((team) => this.team(team, cascade))}`;
  }

  /**
   * The company's departments side by side.
   *
   * @param {Api.VersionedTeam} company
   * @param {import('../org/teams.js').Teams} teams
   */
  overview(company, teams) {
    const figures = byKey(this.figures, ({teamId}) => teamId);
    const departments = teams.children(company.id);
    return departments.length
      ? cardSection({
          title: texts.home.departments,
          id: 'home-departments',
          aside: html`<a href=${href('teams', {cycleId: this.cycleId})}>${texts.home.allTeams}</a>`,
          body: html`<ul class="okr-list okr-home-departments">
            ${departments.map((team) => this.department(team, figures.get(team.id)))}
          </ul>`,
        })
      : nothing;
  }

  /**
   * @param {Api.VersionedTeam} team
   * @param {Api.TeamOverview | undefined} figure
   */
  department(team, figure) {
    return html`<li>
      <a href=${href('team', {cycleId: this.cycleId, teamId: team.id})}>${team.name}</a>
      ${figure?.counts.objectives
        ? paceLine(figure, figure.expected, team.name)
        : html`<p class="okr-quiet">${texts.home.noObjectives}</p>`}
    </li>`;
  }

  /**
   * @param {Api.VersionedTeam} team
   * @param {Okr.Cascade} cascade
   */
  team(team, cascade) {
    const all = cascade.objectives.filter(({teamId}) => teamId === team.id);
    const here = all.filter(({cycleId}) => cycleId === cascade.cycleId);
    const longer = [...new Set(all.map(({cycleId}) => cycleId))].filter(
      (cycleId) => cycleId !== cascade.cycleId,
    );
    return cardSection({
      title: team.name,
      id: `home-team-${team.id}`,
      aside: html`<a href=${href('team', {cycleId: this.cycleId, teamId: team.id})}
        >${texts.home.toTeam}</a
      >`,
      body: all.length
        ? html`<ul class="okr-list">
              ${here.map((objective) => this.objective(objective, cascade.expected))}
            </ul>
            ${longer.map(
              (id) => html`<div class="okr-inbox-group">
                <h3>${this.cycles.find((cycle) => cycle.id === id)?.name ?? id}</h3>
                <ul class="okr-list">
                  ${all
                    .filter(({cycleId}) => cycleId === id)
                    .map((objective) => this.objective(objective, objective.expected))}
                </ul>
              </div>`,
            )}`
        : emptyState(
            texts.home.noObjectives,
            '',
            this.me?.writableTeamIds.includes(team.id)
              ? html`<a class="btn" href=${href('write', {cycleId: this.cycleId, teamId: team.id})}
                  >${texts.nav.pages.write}</a
                >`
              : nothing,
          ),
    });
  }

  /**
   * One of the cycle with its key results; one of a longer cycle in a line.
   *
   * @param {Okr.Objective} objective
   * @param {number | null | undefined} expected
   */
  objective(objective, expected) {
    const {cycleId, id, title, keyResults} = objective;
    return html`<li class="okr-my-objective">
      <p>
        <a href=${href('objective', {cycleId, objectiveId: id})}>${title}</a>
        <span class="okr-tags">
          ${objectiveTags(objective)}
        </span>
      </p>
      ${paceLine(objective, objective.expected ?? expected, title)}
      ${cycleId === this.cycleId
        ? html`<ul class="okr-my-key-results">
            ${keyResults.map(
              (keyResult) => html`<li class="okr-is-${keyResult.status}">
                ${statusIcon(keyResult.status)}<span class="visually-hidden"
                  >${word(texts.status, keyResult.status)}</span
                ><span>${keyResult.title}</span
                ><span class="okr-percent">${progressText(keyResult)}</span>
              </li>`,
            )}
          </ul>`
        : nothing}
    </li>`;
  }
}

customElements.define('my-teams', MyTeams);
