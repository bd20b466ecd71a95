import {html, nothing} from 'lit';
import {apiPath, getData, together} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {percent, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {objectiveTags, standingLine, statusBadge} from '../platform/parts/badges.js';
import {cardSection} from '../platform/parts/layout.js';
import {paceLine, progressBar, progressText} from '../platform/parts/progress-bar.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {teamFigures} from './teams.js';
import {texts} from '../texts/texts.js';
import {linksOf} from '../cascade/links.js';
import {paced} from '../okr/paced.js';

/** @typedef {{cascade: Okr.Cascade, figures: Map<string, Api.TeamOverview>}} Loaded */

/** The objectives of a team with their pace, and the teams below it. */
class TeamOkrs extends withProperties(OkrElement, () => ({
  teamId: '',
  cycleId: '',
  /** @type {import('./teams.js').Teams | null} */
  teams: null,
})) {
  load = new Load(this, {
    args: () => [this.cycleId, this.teamId],
    /** @returns {Promise<Loaded>} */
    task: ([cycleId], signal) =>
      together({
        cascade: getData(apiPath`/cycles/${cycleId}/cascade`, {signal}),
        figures: teamFigures(cycleId, signal),
      }),
  });

  render() {
    const {data} = this.load;
    if (!data) {
      return loadState(this.load);
    }
    const objectives = data.cascade.objectives.filter((one) => one.teamId === this.teamId);
    const figure = data.figures.get(this.teamId);
    return html`
      ${figure && objectives.length ? this.summary(figure) : nothing}
      ${objectives.length
        ? objectives.map((objective) => this.objective(objective, data.cascade))
        : html`<div class="card">${emptyState(texts.home.noObjectives, texts.team.noneHint)}</div>`}
      ${this.below(data)}
    `;
  }

  /** @param {Api.TeamOverview} figure */
  summary(figure) {
    return html`<div class="card okr-home-company">
      <strong>${texts.cascade.team(figure.name)}</strong>
      ${progressBar({...figure, label: figure.name})}
      <strong>${progressText(figure)}</strong>
      ${statusBadge(figure.status)}
      <span class="okr-quiet">${texts.figures.expectedByNow(percent(figure.expected ?? 0))}</span>
    </div>`;
  }

  /**
   * @param {Okr.Objective} objective
   * @param {Okr.Cascade} cascade
   */
  objective(objective, cascade) {
    const {cycleId, id, keyResults} = objective;
    const expected = objective.expected ?? (cycleId === cascade.cycleId ? cascade.expected : null);
    const {up} = linksOf(cascade, objective);
    return html`<section class="card okr-section" aria-labelledby="team-${id}">
      <header class="okr-section-head">
        <h2 id="team-${id}">
          <a href=${href('objective', {cycleId, objectiveId: id})}>${objective.title}</a>
        </h2>
        <div class="okr-tags">${objectiveTags(objective)} ${statusBadge(objective.status)}</div>
      </header>
      <div class="okr-section-body">
        <div class="okr-my-figures">
          ${progressBar({...objective, expected, label: objective.title})}
          <span class="okr-percent">${progressText(objective)}</span>
        </div>
        ${up.length
          ? html`<p class="okr-quiet okr-parents">
              ${texts.colon(texts.objective.up)}
              ${up.map(
                ({objective: parent, keyResult, otherId, alignment}, i) =>
                  html`${i ? ', ' : ''}${parent
                    ? html`<a
                        href=${href('objective', {cycleId: parent.cycleId, objectiveId: parent.id})}
                        >${keyResult?.title ?? parent.title}</a
                      >`
                    : otherId}
                  (${word(texts.objective.modes, alignment.mode)})`,
              )}
            </p>`
          : nothing}
      </div>
      <ul class="okr-list okr-team-key-results">
        ${keyResults.map(
          (keyResult) => html`<li>
            <div>
              <a href=${href('objective', {cycleId, objectiveId: id}, {kr: keyResult.id})}
                >${keyResult.title}</a
              >
              <p>${standingLine(keyResult)}</p>
            </div>
            ${paceLine(keyResult, paced(keyResult) ? expected : null, keyResult.title)}
          </li>`,
        )}
      </ul>
    </section>`;
  }

  /** @param {Loaded} loaded */
  below({figures}) {
    const children = this.teams?.children(this.teamId) ?? [];
    return children.length
      ? cardSection({
          title: texts.team.below,
          id: 'team-below',
          body: html`<ul class="okr-list okr-team-key-results">
            ${children.map((team) => {
              const figure = figures.get(team.id);
              return html`<li>
                <div>
                  <a href=${href('team', {cycleId: this.cycleId, teamId: team.id})}>${team.name}</a>
                  <p class="okr-quiet">${word(texts.levels, team.level)}</p>
                </div>
                ${figure?.counts.objectives
                  ? paceLine(figure, figure.expected, team.name)
                  : html`<span class="okr-quiet">${texts.home.noObjectives}</span>`}
              </li>`;
            })}
          </ul>`,
        })
      : nothing;
  }
}

customElements.define('team-okrs', TeamOkrs);
