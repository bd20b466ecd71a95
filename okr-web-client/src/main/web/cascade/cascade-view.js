import {html, nothing} from 'lit';
import {PageElement} from '../platform/page.js';
import {selectFilter} from '../platform/parts/filters.js';
import {tabBar} from '../platform/parts/layout.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import '../okr/objective-panel.js';

/** What map and table both understand, and keep from one to the other. */
const SHARED = ['team', 'status', 'q', 'asOf', 'objective', 'kr'];

/** What a cascade is made of. @type {import('../platform/load.js').About[]} */
export const ABOUT = ['OBJECTIVE', 'KEY_RESULT', 'ALIGNMENT', 'INITIATIVE', 'CONTRIBUTION'].map(
  (type) => ({type}),
);

/** Base of the views of the cascade, with one of its objectives open beside it where the address names one. */
export class CascadeView extends PageElement {
  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    const before = /** @type {typeof this.route | undefined} */ (changed.get('route'));
    const left = before?.query.get('objective');
    if (left && !this.query('objective')) {
      this.panelLeft(left);
    }
  }

  /** Where what stood beside it is closed, the focus goes back. @param {string} objectiveId */
  panelLeft(objectiveId) {}

  /** The address with an objective beside the cascade, or none where it is empty. */
  beside = (/** @type {string} */ objective, kr = '') => this.address({objective, kr});

  /**
   * The cascade as a map or as a table.
   *
   * @param {'map' | 'cascade'} current
   */
  views(current) {
    const query = SHARED.map((name) => [name, this.query(name)]).filter(([, value]) => value);
    return tabBar({
      label: texts.cascade.title,
      tabs: /** @type {const} */ (['map', 'cascade']).map((view) => ({
        href: href(view, {cycleId: this.cycleId}, Object.fromEntries(query)),
        text: texts.cascade.views[view],
        current: view === current,
      })),
    });
  }

  statusFilter() {
    const statuses = Object.entries(texts.status);
    return selectFilter(this, 'status', texts.figures.status, statuses, texts.cascade.allStatuses);
  }

  /**
   * @param {unknown} main
   * @param {{cascade: Okr.Cascade | undefined, loading: boolean, className?: string}} options
   */
  split(main, {cascade, loading, className = ''}) {
    const objectiveId = this.query('objective');
    // A new function each time, so that the links beside follow the address.
    const address = (/** @type {[string, string?]} */ ...place) => this.beside(...place);
    return html`
      <div class="okr-split ${className} ${objectiveId ? 'okr-split-open' : ''}" aria-busy=${loading}>
        <div class="okr-split-main">${main}</div>
        ${cascade && this.cycle && objectiveId
          ? html`<objective-panel
              class="okr-split-side"
              .cascade=${cascade}
              .cycle=${this.cycle}
              .cycles=${this.cycles}
              .objectiveId=${objectiveId}
              .keyResultId=${this.query('kr')}
              .me=${this.me}
              .isPast=${Boolean(this.query('asOf'))}
              .address=${address}
            ></objective-panel>`
          : nothing}
      </div>
    `;
  }
}
