import {html, nothing} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {objectiveTags} from '../platform/parts/badges.js';
import {statusIcon} from '../platform/parts/icon.js';
import {cardSection} from '../platform/parts/layout.js';
import {paceLine, progressText} from '../platform/parts/progress-bar.js';
import {emptyState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';

/** @param {Api.MeAnswer | null} me @returns {string[]} */
export const teamIdsOf = (me) => [...new Set((me?.memberships ?? []).map(({teamId}) => teamId))];

/**
 * The OKRs of the caller's teams with their pace; for who has a role in the whole organization the
 * company and its departments as well.
 */
class MyTeams extends withProperties(OkrElement, () => ({
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** @type {Okr.Cascade} */
  cascade: required,
  /** @type {Okr.Cycle[]} */
  cycles: [],
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
  /** @type {Map<string, Api.TeamOverview> | null} of all teams, for who looks after them */
  figures: null,
})) {
  get cycleId() {
    return this.cascade.cycleId;
  }

  render() {
    const {teams, figures} = this;
    const mine = teamIdsOf(this.me).flatMap((id) => teams.get(id) ?? []);
    const above = figures?.size ? teams.roots.slice(0, 1) : [];
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
    return html`${above.map((company) => this.overview(company))}
    ${[...new Set([...mine, ...above])].map((team) => this.team(team))}`;
  }

  /** The company's departments side by side. @param {Api.VersionedTeam} company */
  overview(company) {
    const departments = this.teams.children(company.id);
    return departments.length
      ? cardSection({
          title: texts.home.departments,
          id: 'home-departments',
          aside: html`<a href=${href('teams', {cycleId: this.cycleId})}>${texts.home.allTeams}</a>`,
          body: html`<ul class="okr-list okr-home-departments">
            ${departments.map(({id, name}) => {
              const figure = this.figures?.get(id);
              return html`<li>
                <a href=${href('team', {cycleId: this.cycleId, teamId: id})}>${name}</a>
                ${figure?.counts.objectives
                  ? paceLine(figure, name)
                  : html`<p class="okr-quiet">${texts.home.noObjectives}</p>`}
              </li>`;
            })}
          </ul>`,
        })
      : nothing;
  }

  /** @param {Api.VersionedTeam} team */
  team({id: teamId, name}) {
    const {cycleId} = this;
    const all = this.cascade.objectives.filter((one) => one.teamId === teamId);
    /** @param {string} id of a cycle */
    const list = (id) => html`<ul class="okr-list">
      ${all.filter((one) => one.cycleId === id).map((objective) => this.objective(objective))}
    </ul>`;
    const longer = [...new Set(all.map((one) => one.cycleId))].filter((id) => id !== cycleId);
    return cardSection({
      title: name,
      id: `home-team-${teamId}`,
      aside: html`<a href=${href('team', {cycleId, teamId})}>${texts.home.toTeam}</a>`,
      body: all.length
        ? html`${list(cycleId)}
          ${longer.map(
            (id) => html`<div class="okr-inbox-group">
              <h3>${this.cycles.find((cycle) => cycle.id === id)?.name ?? id}</h3>
              ${list(id)}
            </div>`,
          )}`
        : emptyState(
            texts.home.noObjectives,
            '',
            this.me?.writableTeamIds.includes(teamId)
              ? html`<a class="btn" href=${href('write', {cycleId, teamId})}
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
   */
  objective(objective) {
    const {cycleId, id, title, keyResults} = objective;
    const isOfCycle = cycleId === this.cycleId;
    return html`<li class="okr-my-objective">
      <p>
        <a href=${href('objective', {cycleId, objectiveId: id})}>${title}</a>
        <span class="okr-tags">${objectiveTags(objective)}</span>
      </p>
      ${paceLine(objective, title)}
      ${isOfCycle
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
