import {html, nothing} from 'lit';
import {PageElement, setTitle} from '../platform/page.js';
import {together} from '../platform/api.js';
import {percent, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {statusBadge, teamBadge} from '../platform/parts/badges.js';
import {cardSection, pageHead, statTiles, tabBar} from '../platform/parts/layout.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {LEVELS, rankOf} from '../org/levels.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import {loadExposure} from './exposure-data.js';
import {exposureGraph} from './exposure-graph.js';
import './exposure-picture.js';

/** @typedef {import('./exposure-graph.js').ExposedNode} ExposedNode */
/** @typedef {import('../org/teams.js').Teams} Teams */
const SUBJECTS = ['INITIATIVE', 'DEPENDENCY', 'KEY_RESULT'];

/** What hangs on a piece of work or a key result, or what carries a key result. */
class ExposurePage extends PageElement {
  load = new Load(this, {
    args: () =>
      this.cycleId &&
      SUBJECTS.includes(this.type) && [
        this.cycleId,
        this.type,
        this.param('subjectId'),
        this.direction,
      ],
    task: async ([cycleId, type, id, direction], signal) => {
      const {data, teams} = await together({
        data: loadExposure(type, id, direction, cycleId, this.cycles, signal),
        teams: loadTeams(),
      });
      return {graph: exposureGraph(data), teams, reached: data.exposure.teams.length};
    },
  });

  get type() {
    return /** @type {import('./exposure-data.js').SubjectType} */ (this.param('subjectType'));
  }

  /** @returns {import('./exposure-data.js').Direction} */
  get direction() {
    return this.type === 'KEY_RESULT' && this.query('direction') === 'DOWN' ? 'DOWN' : 'UP';
  }

  updated() {
    const {data} = this.load;
    if (data) {
      setTitle(this.headline(data.graph.start));
    }
  }

  /** @param {ExposedNode} subject */
  headline({title}) {
    return this.direction === 'UP' ? texts.exposure.up({title}) : texts.exposure.down({title});
  }

  render() {
    const {data} = this.load;
    const words = texts.exposure;
    if (!data) {
      const missing = emptyState(words.missing);
      return html`<h1 class="visually-hidden">${texts.nav.pages.exposure}</h1>
        ${SUBJECTS.includes(this.type) ? loadState(this.load, 8, missing) : missing}`;
    }
    const {graph, teams, reached} = data;
    const {start, exposed} = graph;
    const up = this.direction === 'UP';
    return html`
      ${pageHead({
        title: this.headline(start),
        lead: up ? words.upLead : words.downLead,
        actions: html`<a class="btn" href=${start.address}>${words.subjects[start.type]}</a>`,
      })}
      ${this.type === 'KEY_RESULT'
        ? tabBar({
            label: words.direction,
            tabs: [
              {href: this.address({direction: ''}), text: words.upTab, current: up},
              {href: this.address({direction: 'DOWN'}), text: words.downTab, current: !up},
            ],
          })
        : nothing}
      ${loadState(this.load)}
      ${exposed.length
        ? html`${this.tiles(exposed, teams, reached)}
          ${cardSection({
            title: words.picture,
            id: 'picture-heading',
            className: 'okr-exposure-section',
            aside: html`<span class="okr-quiet">${words.pictureHint}</span>`,
            body: html`<div class="okr-section-body">
              <exposure-picture .graph=${graph} .teams=${teams}></exposure-picture>
            </div>`,
          })}
          ${cardSection({
            title: words.list,
            id: 'list-heading',
            body: html`<ul class="okr-list">
              ${ordered(exposed, teams).map((node) => item(node, teams))}
            </ul>`,
          })}`
        : html`<div class="card">
            ${up
              ? emptyState(words.none, words.noneHint)
              : emptyState(words.noneDown, words.noneDownHint)}
          </div>`}
    `;
  }

  /**
   * @param {ExposedNode[]} exposed
   * @param {Teams} teams
   * @param {number} reached how many teams are
   */
  tiles(exposed, teams, reached) {
    const words = texts.exposure;
    const company = exposed.filter(
      ({type, teamId}) => type === 'KEY_RESULT' && teams.get(teamId)?.level === 'COMPANY',
    );
    const work = exposed.filter(({type}) => type === 'INITIATIVE');
    const [label, ends] =
      this.direction === 'UP'
        ? [words.companyKeyResults, company]
        : [texts.nav.pages.initiatives, work];
    const greatest = (ends.length ? ends : exposed).reduce((a, b) => (b.share > a.share ? b : a));
    return html`<div class="card okr-section">
      ${statTiles([
        {label, value: ends.length},
        {label: words.greatest, value: percent(greatest.share), detail: greatest.title},
        {label: words.teams, value: reached},
      ])}
    </div>`;
  }
}

/** @param {ExposedNode[]} exposed @param {Teams} teams by level, the greatest share first */
function ordered(exposed, teams) {
  const level = (/** @type {ExposedNode} */ {teamId, type}) =>
    type === 'INITIATIVE' ? LEVELS.length : rankOf(teams.get(teamId)?.level ?? 'SQUAD');
  return exposed.toSorted((a, b) => level(a) - level(b) || b.share - a.share);
}

/** @param {ExposedNode} node @param {Teams} teams */
function item(node, teams) {
  const {key, type, title, teamId, share, status, objective} = node;
  return html`<li class="okr-exposure-item" data-node=${key} data-share=${share}>
    <div class="okr-exposure-what">
      <a href=${node.address}>${title}</a>
      <p class="okr-tags">
        ${teamBadge(teams.get(teamId), teamId)}
        <span class="okr-quiet"
          >${texts.exposure.subjects[type]}${objective ? ` · ${objective.title}` : ''}</span
        >
      </p>
    </div>
    <span class="okr-exposure-status"
      >${status in texts.status
        ? statusBadge(/** @type {Okr.Status} */ (status))
        : html`<span class="okr-tag">${word(texts.initiative.states, status)}</span>`}</span
    >
    <span class="okr-share">
      <span class="okr-share-track" aria-hidden="true"
        ><span class="okr-share-fill" .style=${`width:${(share * 100).toFixed(1)}%`}></span></span
      ><span class="okr-percent"
        ><span class="visually-hidden">${texts.exposure.share} </span>${percent(share)}</span
      >
    </span>
  </li>`;
}

customElements.define('exposure-page', ExposurePage);
