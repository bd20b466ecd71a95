import {html, nothing} from 'lit';
import {PageElement, setTitle} from '../platform/page.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {statusBadge, teamBadge} from '../platform/parts/badges.js';
import {cardSection, pageHead, statTile, tabBar} from '../platform/parts/layout.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {LEVELS, rankOf} from '../org/levels.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import {loadExposure} from './exposure-data.js';
import {exposureGraph} from './exposure-graph.js';
import {nodeAddress, shareText} from './exposure-links.js';
import './exposure-picture.js';

/** @typedef {import('./exposure-graph.js').ExposedNode} ExposedNode */
/** @typedef {import('./exposure-data.js').SubjectType} SubjectType */
/**
 * @typedef {{
 *   graph: import('./exposure-graph.js').ExposureGraph,
 *   exposure: Api.Exposure,
 *   teams: import('../org/teams.js').Teams,
 * }} Loaded
 */

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
    /** @returns {Promise<Loaded>} */
    task: async ([cycleId, type, id, direction], signal) => {
      const [data, teams] = await Promise.all([
        loadExposure(type, id, direction, cycleId, this.cycles, signal),
        loadTeams(),
      ]);
      return {graph: exposureGraph(data), exposure: data.exposure, teams};
    },
  });

  get type() {
    return /** @type {SubjectType} */ (this.param('subjectType'));
  }

  /** @returns {import('./exposure-data.js').Direction} */
  get direction() {
    return this.type === 'KEY_RESULT' && this.query('direction') === 'DOWN' ? 'DOWN' : 'UP';
  }

  updated() {
    const {data} = this.load;
    if (data) {
      setTitle(this.headline(data.graph.start.title));
    }
  }

  /** @param {string} title */
  headline(title) {
    return this.direction === 'UP' ? texts.exposure.up(title) : texts.exposure.down(title);
  }

  render() {
    const {data} = this.load;
    if (!data) {
      const missing = emptyState(texts.exposure.missing);
      return html`<h1 class="visually-hidden">${texts.nav.pages.exposure}</h1>
        ${SUBJECTS.includes(this.type) ? loadState(this.load, 8, missing) : missing}`;
    }
    const {graph, exposure, teams} = data;
    const {start} = graph;
    const up = this.direction === 'UP';
    return html`
      ${pageHead({
        title: this.headline(start.title),
        lead: up ? texts.exposure.upLead : texts.exposure.downLead,
        actions: html`<a class="btn" href=${nodeAddress(start)}
          >${texts.exposure.subjects[start.type]}</a
        >`,
      })}
      ${this.type === 'KEY_RESULT'
        ? tabBar({
            label: texts.exposure.direction,
            tabs: [
              {href: this.address({direction: ''}), text: texts.exposure.upTab, current: up},
              {href: this.address({direction: 'DOWN'}), text: texts.exposure.downTab, current: !up},
            ],
          })
        : nothing}
      ${loadState(this.load)}
      ${exposure.exposed.length
        ? this.content(graph, exposure, teams)
        : html`<div class="card">
            ${up
              ? emptyState(texts.exposure.none, texts.exposure.noneHint)
              : emptyState(texts.exposure.noneDown, texts.exposure.noneDownHint)}
          </div>`}
    `;
  }

  /**
   * @param {import('./exposure-graph.js').ExposureGraph} graph
   * @param {Api.Exposure} exposure
   * @param {import('../org/teams.js').Teams} teams
   */
  content(graph, exposure, teams) {
    const exposed = graph.nodes.filter(
      ({key}) => key !== graph.start.key && exposure.exposed.some((one) => key === `${one.type}:${one.id}`),
    );
    const company = exposed.filter(
      ({type, teamId}) => type === 'KEY_RESULT' && teams.get(teamId)?.level === 'COMPANY',
    );
    const work = exposed.filter(({type}) => type === 'INITIATIVE');
    const ends = this.direction === 'UP' ? company : work;
    const greatest = (ends.length ? ends : exposed).reduce((a, b) => (b.share > a.share ? b : a));
    return html`
      <div class="card okr-section">
        <div class="okr-stats">
          ${this.direction === 'UP'
            ? statTile({label: texts.exposure.companyKeyResults, value: company.length})
            : statTile({label: texts.nav.pages.initiatives, value: work.length})}
          ${statTile({
            label: texts.exposure.greatest,
            value: shareText(greatest.share),
            detail: greatest.title,
          })}
          ${statTile({label: texts.exposure.teams, value: exposure.teams.length})}
        </div>
      </div>
      ${cardSection({
        title: texts.exposure.picture,
        id: 'picture-heading',
        className: 'okr-exposure-section',
        aside: html`<span class="okr-quiet">${texts.exposure.pictureHint}</span>`,
        body: html`<div class="okr-section-body">
          <exposure-picture .graph=${graph} .teams=${teams}></exposure-picture>
        </div>`,
      })}
      ${cardSection({
        title: texts.exposure.list,
        id: 'list-heading',
        body: html`<ul class="okr-list">
          ${this.ordered(exposed, teams).map((node) => this.item(node, teams))}
        </ul>`,
      })}
    `;
  }

  /** @param {ExposedNode[]} exposed @param {import('../org/teams.js').Teams} teams */
  ordered(exposed, teams) {
    const level = (/** @type {ExposedNode} */ {teamId, type}) =>
      type === 'INITIATIVE' ? LEVELS.length : rankOf(teams.get(teamId)?.level ?? 'SQUAD');
    return [...exposed].sort((a, b) => level(a) - level(b) || b.share - a.share);
  }

  /** @param {ExposedNode} node @param {import('../org/teams.js').Teams} teams */
  item(node, teams) {
    const {key, type, title, teamId, share, status, objective} = node;
    return html`<li class="okr-exposure-item" data-node=${key} data-share=${share}>
      <div class="okr-exposure-what">
        <a href=${nodeAddress(node)}>${title}</a>
        <p class="okr-tags">
          ${teamBadge(teams.get(teamId), teamId)}
          <span class="okr-quiet"
            >${texts.exposure.subjects[type]}${objective ? html` · ${objective.title}` : nothing}</span
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
          ><span class="visually-hidden">${texts.exposure.share} </span>${shareText(share)}</span
        >
      </span>
    </li>`;
  }
}

customElements.define('exposure-page', ExposurePage);
