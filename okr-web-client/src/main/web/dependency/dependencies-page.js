import {html, nothing} from 'lit';
import {PageElement} from '../platform/page.js';
import {apiPath, get, getAll} from '../platform/api.js';
import {percent} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {pageHead, statTile, tabBar} from '../platform/parts/layout.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import {figures, today, waitsForMe} from './dependency-figures.js';
import './dependency-circles.js';
import './dependency-matrix.js';
import './dependency-table.js';

const VIEWS = /** @type {const} */ (['matrix', 'list', 'circles']);
/** What of the address narrows the list. */
const FILTERS = /** @type {const} */ (['state', 'consumer', 'provider', 'alone', 'mine', 'q']);

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
      const [matrix, dependencies, initiatives, teams] = await Promise.all([
        get(apiPath`/cycles/${cycleId}/dependency-matrix`, {signal}),
        getAll('/dependencies', {signal, query: {cycleId}}),
        getAll('/initiatives', {signal, query: {cycleId}}),
        loadTeams(),
      ]);
      return {
        cycleId,
        matrix: matrix.data,
        dependencies,
        initiatives: new Map(initiatives.map((one) => [one.id, one])),
        teams,
      };
    },
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
    const filled = Object.entries(query).filter(([, value]) => value);
    return href('dependencies', {cycleId: this.cycleId}, Object.fromEntries(filled));
  }

  render() {
    const {data} = this.load;
    const body = data
      ? this.known(data)
      : loadState(this.load);
    return html`${pageHead({title: texts.nav.pages.dependencies, lead: texts.dependency.lead})}${body}`;
  }

  /** @param {Known} known */
  known(known) {
    if (!known.dependencies.length) {
      return emptyState(
        texts.dependency.none,
        texts.dependency.noneHint,
        html`<a class="btn" href=${href('initiatives', {cycleId: this.cycleId})}
          >${texts.nav.pages.initiatives}</a
        >`,
      );
    }
    return html`
      ${loadState(this.load)}
      ${this.tiles(known)} ${this.tabs(known)}
      ${this.view === 'list'
        ? html`<dependency-table
            .known=${known}
            .me=${this.answering}
            .filters=${Object.fromEntries(FILTERS.map((name) => [name, this.query(name)]))}
            @narrowed=${(/** @type {CustomEvent<Record<string, string>>} */ event) =>
              this.narrow(event.detail)}
          ></dependency-table>`
        : this.view === 'circles'
          ? html`<dependency-circles .known=${known}></dependency-circles>`
          : html`<dependency-matrix
              .known=${known}
              .open=${this.query('open')}
              @opened=${(/** @type {CustomEvent<string>} */ event) =>
                this.narrow({open: event.detail})}
            ></dependency-matrix>`}
    `;
  }

  /** @param {Known} known */
  tiles({dependencies}) {
    const {named, unasked, unplanned, asked, answered, waiting, overdue} = figures(
      dependencies,
      today(),
    );
    const words = texts.dependency.tiles;
    /** @param {number} value @param {string} state */
    const linked = (value, state) =>
      value ? html`<a href=${this.at({view: 'list', state})}>${value}</a>` : value;
    return html`<section class="card okr-section okr-stats okr-dep-stats" aria-label=${words.label}>
      ${statTile({
        label: words.asked,
        value: html`${linked(asked, 'ASKED')}`,
        detail: unasked ? words.unasked(unasked, named) : words.noneUnasked,
      })}
      ${statTile({
        label: words.answered,
        value: html`${linked(answered, 'ANSWERED')}
          ${asked ? html`<small class="okr-quiet">${percent(answered / asked)}</small>` : nothing}`,
        detail: asked > answered ? words.undiscussed(asked - answered) : words.noneUndiscussed,
      })}
      ${statTile({
        label: words.waiting,
        value: linked(waiting, 'WAITING'),
        detail: waiting ? words.waitingHint : words.noneWaiting,
      })}
      ${statTile({
        label: words.overdue,
        value: linked(overdue, 'OVERDUE'),
        detail: overdue ? words.overdueHint : words.noneOverdue,
      })}
      ${statTile({
        label: words.unplanned,
        value: linked(unplanned, 'UNPLANNED'),
        detail: words.unplannedHint,
      })}
    </section>`;
  }

  /** @param {Known} known */
  tabs({dependencies, matrix}) {
    const mine = dependencies.filter((one) => waitsForMe(this.answering, one)).length;
    const counts = {matrix: 0, list: dependencies.length, circles: matrix.circles.length};
    const isMine = this.view === 'list' && this.query('mine') !== '';
    const tabs = VIEWS.map((view) => ({
      href: this.at({view: view === 'matrix' ? '' : view}),
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
