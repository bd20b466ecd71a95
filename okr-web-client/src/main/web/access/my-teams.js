import {html, nothing} from 'lit';
import {get} from '../platform/api.js';
import {OkrElement} from '../platform/element.js';
import {percent} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {statusBadge} from '../platform/parts/badges.js';
import {statusIcon} from '../platform/parts/icon.js';
import {cardSection} from '../platform/parts/layout.js';
import {progressBar} from '../platform/parts/progress-bar.js';
import {emptyState, errorState, skeleton} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';

/** @typedef {{team: Api.VersionedTeam, objectives: Okr.Objective[]}} Mine */

/**
 * The OKRs of the caller's teams with their pace; for who has a role in the whole organization the
 * company's as well.
 */
class MyTeams extends OkrElement {
  static properties = {me: {attribute: false}, cycleId: {attribute: false}};

  constructor() {
    super();
    /** @type {Api.MeAnswer | null} */
    this.me = null;
    this.cycleId = '';
    this.asked = '';
    /** @type {Load<{mine: Mine[], cascade: Okr.Cascade}>} */
    this.load = new Load(this);
  }

  willUpdate() {
    const asked = `${this.me?.id} ${this.cycleId}`;
    if (this.me && this.cycleId && asked !== this.asked) {
      this.asked = asked;
      this.reload();
    }
  }

  reload() {
    const id = encodeURIComponent(this.cycleId);
    return this.load.run(async (signal) => {
      const [teams, cascade] = await Promise.all([
        loadTeams(),
        get(`/cycles/${id}/cascade`, {signal}),
      ]);
      const wanted = [
        ...(this.me?.globalRoles.length ? teams.roots : []),
        ...(this.me?.memberships ?? []).flatMap(({teamId}) => teams.get(teamId) ?? []),
      ];
      /** @type {Okr.Objective[]} */
      const objectives = cascade.data.objectives;
      return {
        cascade: cascade.data,
        mine: [...new Set(wanted)].map((team) => ({
          team,
          objectives: objectives.filter((objective) => objective.teamId === team.id),
        })),
      };
    });
  }

  render() {
    const {data, problem, loading} = this.load;
    if (!data) {
      return problem && !loading ? errorState(problem, () => this.reload()) : skeleton(6);
    }
    if (!data.mine.length) {
      return cardSection({
        title: texts.home.teams,
        id: 'home-teams',
        body: emptyState(
          texts.home.noTeam,
          '',
          html`<a class="btn" href=${href('teams', {cycleId: this.cycleId})}
            >${texts.nav.pages.teams}</a
          >`,
        ),
      });
    }
    return data.mine.map(({team, objectives}) =>
      cardSection({
        title: team.name,
        id: `home-team-${team.id}`,
        aside: html`<a href=${href('team', {cycleId: this.cycleId, teamId: team.id})}
          >${texts.home.toTeam}</a
        >`,
        body: objectives.length
          ? html`<ul class="okr-list">
              ${objectives.map((objective) => this.objective(objective, data.cascade))}
            </ul>`
          : emptyState(
              texts.home.noObjectives,
              '',
              this.me?.writableTeamIds.includes(team.id)
                ? html`<a class="btn" href=${href('write', {cycleId: this.cycleId, teamId: team.id})}
                    >${texts.nav.pages.write}</a
                  >`
                : nothing,
            ),
      }),
    );
  }

  /**
   * @param {Okr.Objective} objective
   * @param {Okr.Cascade} cascade
   */
  objective(objective, cascade) {
    const {cycleId, id, title, keyResults} = objective;
    const expected =
      objective.expected ?? (cycleId === cascade.cycleId ? cascade.expected : null);
    return html`<li class="okr-my-objective">
      <a href=${href('objective', {cycleId, objectiveId: id})}>${title}</a>
      <div class="okr-my-figures">
        ${progressBar({...objective, expected, label: title})}
        <span class="okr-percent"
          >${objective.hasData ? percent(objective.progress) : texts.keyResult.noValue}</span
        >
        ${statusBadge(objective.status)}
      </div>
      <ul class="okr-my-key-results">
        ${keyResults.map(
          (keyResult) => html`<li class="okr-is-${keyResult.status}">
            ${statusIcon(keyResult.status)}<span class="visually-hidden"
              >${texts.status[keyResult.status]}</span
            ><span>${keyResult.title}</span
            ><span class="okr-percent"
              >${keyResult.hasData ? percent(keyResult.progress) : texts.keyResult.noValue}</span
            >
          </li>`,
        )}
      </ul>
    </li>`;
  }
}

customElements.define('my-teams', MyTeams);
