import {html} from 'lit';
import {apiPath, get, getAll, getData, together} from '../platform/api.js';
import {groupedBy} from '../platform/collections.js';
import {download} from '../platform/download.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {asProblem} from '../platform/problem.js';
import {icon} from '../platform/parts/icon.js';
import {pageHead, statTile, tabBar} from '../platform/parts/layout.js';
import {href} from '../platform/router.js';
import {loadTeams} from '../org/teams.js';
import {loadView} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import {openPoints, planners} from './planners.js';
import './capacity-table.js';
import './phase-timeline.js';
import './plan-changes.js';
import './readiness-list.js';
import './solicitation-list.js';

/**
 * @typedef {{
 *   planning: Api.PlanningAnswer,
 *   refined: Api.InitiativeAnswer[],
 *   drowning: number,
 *   teams: import('../org/teams.js').Teams,
 * }} Loaded drowning: from so many weeks on a team is under water
 */

const VIEWS = /** @type {const} */ (['readiness', 'capacity', 'changes', 'solicitations']);

/**
 * The ritual of a cycle: where it stands, who is ready and what is missing.
 */
class PlanningPage extends PageElement {
  load = new Load(this, {
    args: () => this.cycleId && [this.cycleId],
    /** @returns {Promise<Loaded>} */
    task: async ([cycleId], signal) => {
      const {settings, ...loaded} = await together({
        planning: getData(apiPath`/cycles/${cycleId}/planning`, {signal}),
        refined: getAll('/initiatives', {signal, query: {cycleId, state: 'REFINED'}}),
        teams: loadTeams(),
        settings: getData('/settings', {signal}),
      });
      return {...loaded, drowning: settings.planning.underWaterWeeks};
    },
    on: 'planning-changed',
  });

  head() {
    return pageHead({
      title: texts.nav.pages.planning,
      lead: texts.planning.lead,
      actions: html`<a class="btn" href=${href('review', {cycleId: this.cycleId})}
          >${icon('play')}${texts.planning.present}</a
        >
        ${button(texts.planning.calendar, this.saveCalendar, {icon: 'download'})}`,
    });
  }

  async saveCalendar() {
    try {
      const {data} = await get(apiPath`/cycles/${this.cycleId}/calendar.ics`, {accept: 'text/calendar'});
      download(new Blob([data], {type: 'text/calendar'}), `${this.cycleId}.ics`);
    } catch (reason) {
      notify(asProblem(reason).headline);
    }
  }

  render() {
    return html`${this.head()}${loadView(this.load, (data) => this.view(data))}`;
  }

  /** @param {Loaded} loaded */
  view({planning, refined, teams, drowning}) {
    const view = VIEWS.find((one) => one === this.query('view')) ?? 'readiness';
    const own = planners(planning, teams);
    const points = openPoints(own);
    return html`
      <phase-timeline
        .planning=${planning}
        .unready=${own.filter(({ready}) => !ready).length}
        .isMovable=${Boolean(this.me?.permissions.includes('MANAGE_CYCLES'))}
      ></phase-timeline>
      <div class="card okr-section okr-stats">
        ${statTile({
          label: texts.planning.ready,
          value: texts.planning.readyOf(own.filter(({ready}) => ready).length, own.length),
        })}
        ${statTile({
          label: texts.planning.open,
          value: points.length,
          detail: texts.planning.worst(worst(points)),
        })}
        ${statTile({
          label: texts.planning.overloaded,
          value: own.filter(({load}) => (load ?? 0) > 1).length,
        })}
        ${statTile({
          label: texts.planning.underWater,
          value: own.filter(({underWaterWeeks}) => underWaterWeeks >= drowning).length,
        })}
      </div>
      ${tabBar({
        label: texts.nav.pages.planning,
        tabs: VIEWS.map((one) => ({
          href: href(
            'planning',
            {cycleId: this.cycleId},
            one === 'readiness' ? {} : {view: one},
          ),
          text: texts.planning.views[one],
          current: one === view,
        })),
      })}
      ${this.section(view, {planning, refined, teams, drowning})}
    `;
  }

  /**
   * @param {(typeof VIEWS)[number]} view
   * @param {Loaded} loaded
   */
  section(view, {planning, refined, teams, drowning}) {
    switch (view) {
      case 'capacity':
        return html`<capacity-table
          .drowning=${drowning}
          .planning=${planning}
          .teams=${teams}
          .cycleId=${this.cycleId}
        ></capacity-table>`;
      case 'changes':
        return html`<plan-changes .cycleId=${this.cycleId} .teams=${teams}></plan-changes>`;
      case 'solicitations':
        return html`<solicitation-list
          .cycleId=${this.cycleId}
          .teams=${teams}
          .isOpen=${planning.phase !== 'CLOSED'}
          .me=${this.me}
        ></solicitation-list>`;
      default:
        return html`<readiness-list
          .planning=${planning}
          .refined=${refined}
          .teams=${teams}
          .me=${this.me}
          .filter=${this.query('only')}
          .within=${this.query('team')}
          @narrowed=${(/** @type {CustomEvent<Record<string, string>>} */ event) =>
            this.narrow(event.detail)}
        ></readiness-list>`;
    }
  }
}

/**
 * @param {Api.Missing[]} points
 * @returns {string} what is missing most often
 */
function worst(points) {
  const [first] = groupedBy(points, ({code}) => code).sort(([, a], [, b]) => b.length - a.length);
  return first ? word(texts.planning.missing, first[0]) : '';
}

customElements.define('planning-page', PlanningPage);
