import {html} from 'lit';
import {apiPath, getAll, getData, getFile, together} from '../platform/api.js';
import {groupedBy} from '../platform/collections.js';
import {download} from '../platform/download.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {asProblem} from '../platform/problem.js';
import {icon} from '../platform/parts/icon.js';
import {pageHead, statTiles} from '../platform/parts/layout.js';
import {href} from '../platform/router.js';
import {tabbedViews} from '../platform/tabbed-views.js';
import {planningOf} from '../cycle/cycles.js';
import {hasBegun} from '../cycle/phases.js';
import {loadTeams} from '../org/teams.js';
import {loadView} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import {openPoints, planners} from './planners.js';
import {readinessList} from './readiness-list.js';
import './capacity-table.js';
import './phase-timeline.js';
import './plan-changes.js';
import './solicitation-list.js';

/**
 * The ritual of a cycle: where it stands, who is ready and what is missing.
 */
class PlanningPage extends PageElement {
  load = new Load(this, {
    args: () => this.cycleId && [this.cycleId],
    task: ([cycleId], signal) =>
      together({
        planning: planningOf(cycleId, signal),
        refined: getAll('/initiatives', {signal, query: {cycleId, state: 'REFINED'}}),
        teams: loadTeams(),
        settings: getData('/settings', {signal}),
      }),
    on: 'planning-changed',
  });

  async saveCalendar() {
    try {
      const path = apiPath`/cycles/${this.cycleId}/calendar.ics`;
      download(await getFile(path, {accept: 'text/calendar'}), `${this.cycleId}.ics`);
    } catch (reason) {
      notify(asProblem(reason).headline);
    }
  }

  render() {
    return html`${pageHead({
      title: texts.nav.pages.planning,
      lead: texts.planning.lead,
      actions: html`<a class="btn" href=${href('review', {cycleId: this.cycleId})}
          >${icon('play')}${texts.planning.present}</a
        >
        ${button(texts.planning.calendar, this.saveCalendar, {icon: 'download'})}`,
    })}${loadView(this.load, (data) => this.view(data))}`;
  }

  /** @param {Loaded<PlanningPage>} loaded */
  view({planning, refined, settings, teams}) {
    const {cycleId, me} = this;
    const drowning = settings.planning.underWaterWeeks;
    const own = planners(planning, teams);
    const points = openPoints(own);
    const ready = own.filter((team) => team.ready).length;
    const words = texts.planning;
    return html`
      <phase-timeline
        .planning=${planning}
        .unready=${own.length - ready}
        .isMovable=${this.may('MANAGE_CYCLES')}
      ></phase-timeline>
      ${statTiles(
        [
          {label: words.ready, value: words.readyOf({ready, all: own.length})},
          {
            label: words.open,
            value: points.length,
            detail: points.length ? words.worst({what: worst(points)}) : words.nothingMissing,
          },
          {label: words.overloaded, value: own.filter(({load}) => (load ?? 0) > 1).length},
          {
            label: words.underWater,
            value: own.filter(({underWaterWeeks}) => underWaterWeeks >= drowning).length,
          },
        ],
        'card okr-section',
      )}
      ${tabbedViews(this, {
        name: 'view',
        label: texts.nav.pages.planning,
        texts: words.views,
        views: {
          readiness: () => readinessList(this, {planning, refined, teams}),
          capacity: () =>
            html`<capacity-table
              .drowning=${drowning}
              .planning=${planning}
              .teams=${teams}
            ></capacity-table>`,
          changes: () => html`<plan-changes
              .cycleId=${cycleId}
              .hasBegun=${hasBegun(planning.phase)}
              .teams=${teams}
            ></plan-changes>`,
          solicitations: () =>
            html`<solicitation-list
              .cycleId=${cycleId}
              .teams=${teams}
              .isOpen=${planning.phase !== 'CLOSED'}
              .me=${me}
            ></solicitation-list>`,
        },
      })}
    `;
  }
}

/** @param {Api.Missing[]} points @returns {string} what is missing most often */
function worst(points) {
  const [first] = groupedBy(points, ({code}) => code).sort(([, a], [, b]) => b.length - a.length);
  return first ? word(texts.planning.missing, first[0]) : '';
}

customElements.define('planning-page', PlanningPage);
