import {html, nothing} from 'lit';
import {getAll, together} from '../platform/api.js';
import {groupedBy} from '../platform/collections.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {date, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {cardSection, lineItem} from '../platform/parts/layout.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {WORK} from '../initiative/about-work.js';
import {texts} from '../texts/texts.js';

/** What a team works on in a cycle, what it is asked for, and what it needs of others. */
class TeamWork extends withProperties(OkrElement, () => ({
  teamId: '',
  cycleId: '',
  /** @type {import('./teams.js').Teams} */
  teams: required,
})) {
  load = new Load(this, {
    args: () => [this.cycleId, this.teamId],
    task: async ([cycleId, teamId], signal) => {
      const {initiatives, asked, needed} = await together({
        initiatives: getAll('/initiatives', {signal, query: {cycleId, teamId}}),
        asked: getAll('/dependencies', {signal, query: {cycleId, providerTeamId: teamId}}),
        needed: getAll('/dependencies', {signal, query: {cycleId, consumerTeamId: teamId}}),
      });
      return {initiatives, asked: openFirst(asked), needed: openFirst(needed)};
    },
    about: () => WORK,
  });

  render() {
    const {data} = this.load;
    if (!data) {
      return loadState(this.load);
    }
    const groups = groupedBy(data.initiatives, ({state}) => state).sort(
      ([a], [b]) => STATES.indexOf(a) - STATES.indexOf(b),
    );
    return html`
      ${cardSection({
        title: texts.nav.pages.initiatives,
        id: 'team-initiatives',
        aside: html`<a href=${href('initiatives', {cycleId: this.cycleId}, {team: this.teamId})}
          >${texts.team.toBoard}</a
        >`,
        body: groups.length
          ? groups.map(
              ([state, those]) => html`<div class="okr-state-group">
                <h3>
                  ${word(texts.initiative.states, state)}
                  <span class="okr-count">${those.length}</span>
                </h3>
                <ul class="okr-list">
                  ${those.map((initiative) => this.initiative(initiative))}
                </ul>
              </div>`,
            )
          : emptyState(texts.team.noInitiatives),
      })}
      <div class="okr-grid">
        ${this.dependencies('asked', data.asked, ({consumerTeamId}) => consumerTeamId)}
        ${this.dependencies('needed', data.needed, ({providerTeamId}) => providerTeamId)}
      </div>
    `;
  }

  /** @param {Api.InitiativeAnswer} initiative */
  initiative({id, title, plannedEnd, committedEnd, deliveredOn, effort}) {
    const end = deliveredOn ?? committedEnd ?? plannedEnd;
    return html`<li class="okr-line">
      <a href=${href('initiative', {cycleId: this.cycleId, initiativeId: id})}>${title}</a>
      <span class="okr-tags">
        ${effort
          ? html`<span class="okr-quiet">${texts.initiative.effort({weeks: effort})}</span>`
          : nothing}
        ${end
          ? html`<span class="okr-quiet"
              >${(deliveredOn ? texts.team.deliveredOn : texts.team.until)({date: date(end)})}</span
            >`
          : nothing}
      </span>
    </li>`;
  }

  /**
   * @param {'asked' | 'needed'} way
   * @param {Api.NegotiationAnswer[]} dependencies
   * @param {(dependency: Api.NegotiationAnswer) => string} otherOf the team at the other end
   */
  dependencies(way, dependencies, otherOf) {
    return cardSection({
      title: texts.team[way],
      id: `team-${way}`,
      body: dependencies.length
        ? html`<ul class="okr-list">
            ${dependencies.map((one) => {
              const {id: dependencyId, need, neededBy, state} = one;
              return lineItem({
                title: html`<a href=${href('dependency', {cycleId: this.cycleId, dependencyId})}
                  >${need}</a
                >`,
                below: html`${this.teams.name(otherOf(one))}${neededBy
                  ? ` \u00b7 ${texts.team.until({date: date(neededBy)})}`
                  : ''}`,
                aside: html`<span class="okr-tag">${word(texts.dependencyStates, state)}</span>`,
              });
            })}
          </ul>`
        : emptyState(way === 'asked' ? texts.team.nothingAsked : texts.team.nothingNeeded),
    });
  }
}

/** What goes on first, what is over last. @type {string[]} */
const STATES = [
  'IN_PROGRESS',
  'COMMITTED',
  'REFINED',
  'DRAFT',
  'DELIVERED',
  'POSTPONED',
  'DROPPED',
];

const OVER = new Set(['DELIVERED', 'WITHDRAWN', 'WAIVED']);

/** @param {Api.NegotiationAnswer[]} dependencies */
const openFirst = (dependencies) =>
  [...dependencies].sort(
    (a, b) =>
      Number(OVER.has(a.state)) - Number(OVER.has(b.state)) ||
      (a.neededBy ?? '9').localeCompare(b.neededBy ?? '9'),
  );

customElements.define('team-work', TeamWork);
