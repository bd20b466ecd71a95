import {html, nothing} from 'lit';
import {today} from '../platform/days.js';
import {PageElement} from '../platform/page.js';
import {apiPath, getAll, getData, together} from '../platform/api.js';
import {byKey} from '../platform/collections.js';
import {onDetail} from '../platform/events.js';
import {percent} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {pageHead, statTile, tabBar} from '../platform/parts/layout.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {loadTeams} from '../org/teams.js';
import {WORK} from '../initiative/about-work.js';
import {texts} from '../texts/texts.js';
import {isOf, waitsForMe} from './dependency-figures.js';
import {toInitiatives} from './dependency-parts.js';
import './dependency-circles.js';
import './dependency-matrix.js';
import './dependency-table.js';

const VIEWS = /** @type {const} */ (['matrix', 'list', 'circles']);

/**
 * @typedef {{
 *   cycleId: string,
 *   matrix: Api.MatrixAnswer,
 *   dependencies: Api.NegotiationAnswer[],
 *   initiatives: Map<string, Api.InitiativeAnswer>,
 *   teams: import('../org/teams.js').Teams,
 * }} Known
 */

/** All dependencies of a cycle: who needs what of whom, and how settled it is. */
class DependenciesPage extends PageElement {
  load = new Load(this, {
    args: () => this.cycleId && [this.cycleId],
    /** @returns {Promise<Known>} */
    task: async ([cycleId], signal) => {
      const {initiatives, ...rest} = await together({
        matrix: getData(apiPath`/cycles/${cycleId}/dependency-matrix`, {signal}),
        dependencies: getAll('/dependencies', {signal, query: {cycleId}}),
        initiatives: getAll('/initiatives', {signal, query: {cycleId}}),
        teams: loadTeams(),
      });
      return {...rest, cycleId, initiatives: byKey(initiatives, ({id}) => id)};
    },
    about: () => WORK,
  });

  get view() {
    return VIEWS.find((view) => view === this.query('view')) ?? 'matrix';
  }

  /** Who may still answer: nobody once the cycle is closed. */
  get answering() {
    return this.cycle?.phase === 'CLOSED' ? null : this.me;
  }

  /** @param {Record<string, string>} query */
  at(query) {
    return href('dependencies', {cycleId: this.cycleId}, query);
  }

  render() {
    return html`
      ${pageHead({title: texts.nav.pages.dependencies, lead: texts.dependency.lead})}
      ${loadView(this.load, (known) =>
        known.dependencies.length
          ? html`${this.tiles(known)} ${this.tabs(known)} ${this.shown(known)}`
          : emptyState(
              texts.dependency.none,
              texts.dependency.noneHint,
              toInitiatives(this.cycleId),
            ),
      )}
    `;
  }

  /** @param {Known} known */
  shown(known) {
    switch (this.view) {
      case 'list':
        return html`<dependency-table
          .known=${known}
          .me=${this.answering}
          .route=${this.route}
        ></dependency-table>`;
      case 'circles':
        return html`<dependency-circles .known=${known}></dependency-circles>`;
      default:
        return html`<dependency-matrix
          .known=${known}
          .open=${this.query('open')}
          @opened=${onDetail((open) => this.narrow({open}))}
        ></dependency-matrix>`;
    }
  }

  /** What is counted, and listed on a click. @param {Known} known */
  tiles({dependencies}) {
    const words = texts.dependency.tiles;
    const day = today();
    const count = (/** @type {string} */ state) =>
      dependencies.filter((one) => isOf(one, state, day)).length;
    const [unasked, asked, answered] = [count('IDENTIFIED'), count('ASKED'), count('ANSWERED')];
    const open = asked - answered;
    const share = asked && html`<small class="okr-quiet">${percent(answered / asked)}</small>`;
    /** @type {[state: string, label: string, detail: string, more?: unknown][]} */
    const tiles = [
      [
        'ASKED',
        words.asked,
        unasked ? words.unasked({n: unasked, named: dependencies.length}) : words.noneUnasked,
      ],
      [
        'ANSWERED',
        words.answered,
        open > 0 ? words.undiscussed({n: open}) : words.noneUndiscussed,
        share || nothing,
      ],
      ['WAITING', words.waiting, count('WAITING') ? words.waitingHint : words.noneWaiting],
      ['OVERDUE', words.overdue, count('OVERDUE') ? words.overdueHint : words.noneOverdue],
      ['UNPLANNED', words.unplanned, words.unplannedHint],
    ];
    return html`<section class="card okr-section okr-stats okr-dep-stats" aria-label=${words.label}>
      ${tiles.map(([state, label, detail, more = nothing]) => {
        const number = count(state);
        const list = this.at({view: 'list', state});
        const value = html`${number ? html`<a href=${list}>${number}</a>` : number} ${more}`;
        return statTile({label, value, detail});
      })}
    </section>`;
  }

  /** @param {Known} known */
  tabs({dependencies, matrix}) {
    const mine = dependencies.filter((one) => waitsForMe(this.answering, one)).length;
    const counts = {matrix: 0, list: dependencies.length, circles: matrix.circles.length};
    const isMine = this.view === 'list' && this.query('mine') !== '';
    const tabs = VIEWS.map((view) => ({
      href: this.at(view === 'matrix' ? {} : {view}),
      text: html`${texts.dependency.views[view]}
      ${counts[view] ? html`<span class="okr-quiet">${counts[view]}</span>` : nothing}`,
      current: view === this.view && !isMine,
    }));
    tabs.splice(2, 0, {
      href: this.at({view: 'list', mine: 'yes'}),
      text: html`${texts.dependency.mine} <span class="okr-quiet">${mine}</span>`,
      current: isMine,
    });
    return tabBar({label: texts.dependency.viewsLabel, tabs});
  }
}

customElements.define('dependencies-page', DependenciesPage);
