import {html, nothing} from 'lit';
import {groupedBy} from '../platform/collections.js';
import {together} from '../platform/api.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {percent, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {objectiveTags, standingLine, statusBadge} from '../platform/parts/badges.js';
import {cardSection} from '../platform/parts/layout.js';
import {paceLine, progressBar, progressText, reportedText} from '../platform/parts/progress-bar.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {teamFigures} from './teams.js';
import {texts} from '../texts/texts.js';
import {linksOf} from '../cascade/links.js';
import {merged, subjectsOf} from '../cascade/parts.js';
import {cascadeOf} from '../cycle/cycles.js';

/** The objectives of a team with their pace, and the teams below it. */
class TeamOkrs extends withProperties(OkrElement, () => ({
  teamId: '',
  cycleId: '',
  /** @type {import('./teams.js').Teams} */
  teams: required,
})) {
  load = new Load(this, {
    args: () => [this.cycleId, this.teamId],
    task: ([cycleId, teamId], signal) =>
      together({
        cascade: withParents(cycleId, teamId, signal),
        figures: teamFigures(cycleId, signal),
      }),
    about: ([, id], {cascade}) => [{type: 'TEAM', id}, ...subjectsOf(cascade)],
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
        : html`<div class="card">
            ${this.teams.get(this.teamId)?.archived
              ? emptyState(texts.team.archived.noObjectives)
              : emptyState(texts.home.noObjectives, texts.team.noneHint)}
          </div>`}
      ${this.below(data.figures)}
    `;
  }

  /** @param {Api.TeamOverview} figure */
  summary(figure) {
    return html`<div class="card okr-home-company">
      <strong>${texts.cascade.team({team: figure.name})}</strong>
      ${progressBar({...figure, label: figure.name})}
      <strong>${progressText(figure)}</strong>
      ${statusBadge(figure.status, figure.statusReason)} ${reportedText(figure)}
      <span class="okr-quiet"
        >${texts.figures.expectedByNow({percent: percent(figure.expected)})}</span
      >
    </div>`;
  }

  /** @param {Okr.Objective} objective @param {import('../cascade/parts.js').Records} cascade */
  objective(objective, cascade) {
    const {cycleId, id, keyResults} = objective;
    // What several of its key results are aligned to is said once.
    const up = groupedBy(linksOf(cascade, objective).up, ({alignment: {parentType, parentId, mode}}) =>
      [parentType, parentId, mode].join(' '),
    ).flatMap(([, those]) => those.slice(0, 1));
    return html`<section class="card okr-section" aria-labelledby="team-${id}">
      <header class="okr-section-head">
        <h2 id="team-${id}">
          <a href=${href('objective', {cycleId, objectiveId: id})}>${objective.title}</a>
        </h2>
        <div class="okr-tags">${objectiveTags(objective)} ${statusBadge(objective.status, objective.statusReason)}</div>
      </header>
      <div class="okr-section-body">
        ${paceLine(objective, objective.title, false)}
        ${up.length
          ? html`<p class="okr-quiet okr-parents">
              ${texts.colon({label: texts.objective.up})}
              ${up.map((link, i) => html`${i ? ', ' : ''}${parentLink(link)}`)}
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
            ${paceLine(keyResult, keyResult.title)}
          </li>`,
        )}
      </ul>
    </section>`;
  }

  /** @param {Map<string, Api.TeamOverview>} figures */
  below(figures) {
    const children = this.teams.children(this.teamId);
    return children.length
      ? cardSection({
          title: texts.team.below,
          id: 'team-below',
          body: html`<ul class="okr-list okr-team-key-results">
            ${children.map(
              ({id, name, level}) => html`<li>
                <div>
                  <a href=${href('team', {cycleId: this.cycleId, teamId: id})}>${name}</a>
                  <p class="okr-quiet">${word(texts.levels, level)}</p>
                </div>
                ${ownPace(figures.get(id))}
              </li>`,
            )}
          </ul>`,
        })
      : nothing;
  }
}

/**
 * @param {string} cycleId
 * @param {string} teamId
 * @param {AbortSignal} signal
 * @returns {Promise<import('../cascade/parts.js').Records>} the objectives of a team with those that they
 *     are aligned to
 */
async function withParents(cycleId, teamId, signal) {
  const own = await cascadeOf(cycleId, {team: teamId, depth: 0}, signal);
  const around = own.objectives.map(({id}) => cascadeOf(cycleId, {objective: id, depth: 1}, signal));
  return merged([own, ...(await Promise.all(around))]);
}

/** @param {Api.TeamOverview | undefined} figure of a team, which may have no objectives */
const ownPace = (figure) =>
  figure?.counts.objectives
    ? paceLine(figure, figure.name)
    : html`<span class="okr-quiet">${texts.home.noObjectives}</span>`;

/** @param {ReturnType<typeof linksOf>['up'][number]} link to what an objective is aligned with */
const parentLink = ({objective: parent, keyResult, otherId, alignment}) =>
  html`${parent
      ? html`<a href=${href('objective', {cycleId: parent.cycleId, objectiveId: parent.id})}
          >${keyResult?.title ?? parent.title}</a
        >`
      : otherId}
    (${word(texts.objective.modes, alignment.mode)})`;

customElements.define('team-okrs', TeamOkrs);
