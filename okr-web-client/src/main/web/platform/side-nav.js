import {html, nothing} from 'lit';
import {OkrElement, withProperties} from './element.js';
import {href} from './router.js';
import {icon} from './parts/icon.js';
import {texts} from '../texts/texts.js';

/**
 * @typedef {{page: string, icon: import('./parts/icon.js').IconName, covers?: string[]}} Place
 *     covers: pages that are reached from this one
 */

/** The pages of the administration. */
export const ADMINISTRATION = /** @type {const} */ ([
  'adminTeams',
  'adminPeople',
  'adminCycles',
  'adminTemplates',
  'adminCapacities',
  'adminSettings',
  'exchange',
]);

/** @type {{title: string, places: Place[]}[]} */
const GROUPS = [
  {title: '', places: [{page: 'home', icon: 'home', covers: ['tokens']}]},
  {
    title: texts.nav.groups.okrs,
    places: [
      {page: 'map', icon: 'cascade', covers: ['cascade', 'objective']},
      {page: 'teams', icon: 'teams', covers: ['team', 'write']},
    ],
  },
  {
    title: texts.nav.groups.work,
    places: [
      {page: 'initiatives', icon: 'initiative', covers: ['initiative', 'exposure']},
      {page: 'dependencies', icon: 'dependency', covers: ['dependency']},
      {page: 'priorities', icon: 'priority'},
    ],
  },
  {
    title: texts.nav.groups.ritual,
    places: [
      {page: 'planning', icon: 'planning', covers: ['review']},
      {page: 'programmes', icon: 'link'},
      {page: 'delivery', icon: 'delivery'},
      {page: 'grading', icon: 'check'},
      {page: 'audit', icon: 'audit'},
    ],
  },
  {
    title: texts.nav.groups.admin,
    places: [{page: 'adminTeams', icon: 'settings', covers: [...ADMINISTRATION]}],
  },
];

/** The way to every page. Event: `closed` with Escape. */
class SideNav extends withProperties(OkrElement, () => ({
  cycleId: '',
  current: '',
})) {
  render() {
    const names = /** @type {Record<string, string>} */ (texts.nav.pages);
    return html`<nav
      aria-label=${texts.nav.main}
      @keydown=${(/** @type {KeyboardEvent} */ event) => {
        if (event.key === 'Escape') {
          this.emit('closed');
        }
      }}
    >
      ${GROUPS.map(
        ({title, places}) => html`
          ${title ? html`<p class="okr-nav-group">${title}</p>` : nothing}
          <ul>
            ${places.map((place) => {
              const here = place.page === this.current || place.covers?.includes(this.current);
              return html`<li>
                <a
                  href=${href(place.page, {cycleId: this.cycleId})}
                  aria-current=${here ? 'page' : nothing}
                  >${icon(place.icon)}<span
                    >${place.page === 'adminTeams'
                      ? texts.nav.groups.admin
                      : names[place.page]}</span
                  ></a
                >
              </li>`;
            })}
          </ul>
        `,
      )}
    </nav>`;
  }
}

customElements.define('side-nav', SideNav);
