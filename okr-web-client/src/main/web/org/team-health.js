import {html, nothing} from 'lit';
import {weekStart} from '../platform/days.js';
import {apiPath, getData, together} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {date, percent, percentOrNone, tenth} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {cardSection, scrolling, statTiles, toneTag} from '../platform/parts/layout.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {dataTable} from '../platform/parts/table.js';
import {texts} from '../texts/texts.js';
import {deliveryOf, planningOf} from '../cycle/cycles.js';
import {deliveryFigures} from '../planning/delivery-figures.js';
import './maintenance-form.js';

/** Weeks of maintenance shown. */
const WEEKS = 13;

/** Capacity and load, maintenance week by week, and delivery on time of a team. */
class TeamHealth extends withProperties(OkrElement, () => ({
  teamId: '',
  cycleId: '',
  isWritable: false,
})) {
  load = new Load(this, {
    args: () => [this.cycleId, this.teamId],
    task: async ([cycleId, teamId], signal) => {
      const {planning, delivery, maintenance, settings} = await together({
        planning: planningOf(cycleId, signal),
        delivery: deliveryOf(cycleId, signal),
        maintenance: getData(apiPath`/teams/${teamId}/maintenance`, {signal, query: {limit: WEEKS}}),
        settings: getData('/settings', {signal}),
      });
      const ours = (/** @type {{teamId: string}} */ one) => one.teamId === teamId;
      return {
        planning: planning.teams.find(ours),
        delivery: delivery.teams.find(ours),
        reports: maintenance.items,
        asOf: planning.asOf,
        figures: settings.planning,
      };
    },
    on: 'reported',
  });

  render() {
    const {data} = this.load;
    if (!data) {
      return loadState(this.load);
    }
    const {planning, delivery, reports, asOf, figures} = data;
    return html`<div class="okr-grid">
        ${cardSection({title: texts.team.capacity, id: 'team-capacity', body: capacity(planning)})}
        ${cardSection({
          title: texts.nav.pages.delivery,
          id: 'team-delivery',
          body: onTime(delivery),
        })}
      </div>
      ${cardSection({
        title: texts.team.maintenance,
        id: 'team-maintenance',
        aside: planning?.underWaterWeeks
          ? toneTag('bad', texts.team.underWater({weeks: planning.underWaterWeeks}))
          : nothing,
        body: this.maintenance(reports, asOf, figures),
      })}`;
  }

  /**
   * @param {Api.MaintenanceReport[]} reports
   * @param {string} asOf
   * @param {Api.PlanningFigures} figures
   */
  maintenance(reports, asOf, {underWater: limit, underWaterWeeks}) {
    return html`<div class="okr-maintenance-parts">
        ${reports.length
          ? scrolling(
              texts.team.weeks,
              dataTable({
                columns: columns(limit),
                rows: reports,
                id: ({weekOf}) => weekOf,
                className: 'okr-maintenance',
              }),
            )
          : emptyState(texts.team.noReports)}
        ${this.isWritable
          ? html`<maintenance-form .teamId=${this.teamId} .today=${asOf}></maintenance-form>`
          : nothing}
      </div>
      ${reports.length
        ? html`<p class="okr-quiet okr-maintenance-legend">
            <i></i>${texts.team.limitMark({share: percent(limit), weeks: underWaterWeeks})}
          </p>`
        : nothing}`;
  }
}

/** @param {Api.TeamPlanning | undefined} planning */
const capacity = (planning) =>
  planning && planning.capacity !== null
    ? statTiles([
        {label: texts.team.people, value: planning.people},
        {
          label: texts.team.capacityWeeks,
          value: tenth(planning.capacity),
          detail: texts.team.personWeeks,
        },
        {
          label: texts.team.taken,
          value: tenth(planning.committed + planning.accepted),
          detail: texts.team.takenOf({
            own: tenth(planning.committed),
            accepted: tenth(planning.accepted),
          }),
        },
        {
          label: texts.team.load,
          value: percentOrNone(planning.load),
          detail: (planning.load ?? 0) > 1 ? toneTag('bad', texts.team.overload) : nothing,
        },
      ])
    : emptyState(texts.team.noCapacity);

/** @param {Api.TeamDelivery | undefined} delivery */
const onTime = (delivery) =>
  delivery?.committed
    ? statTiles(deliveryFigures(delivery))
    : emptyState(texts.team.nothingCommitted);

/**
 * @param {number} limit of the share of time, from which on a week counts as under water
 * @returns {import('../platform/parts/table.js').Column<Api.MaintenanceReport>[]}
 */
const columns = (limit) => [
  {label: texts.team.week, className: () => 'text-nowrap', cell: ({weekOf}) => date(weekStart(weekOf))},
  {label: texts.team.share, cell: ({share}) => shareCell(share, limit)},
  {label: texts.team.ticketsIn, isNumber: true, cell: ({ticketsIn}) => ticketsIn},
  {label: texts.team.ticketsOut, isNumber: true, cell: ({ticketsOut}) => ticketsOut},
];

/** @param {number} share @param {number} limit */
const shareCell = (share, limit) => html`<span class="okr-maintenance-share"
  ><span class="okr-maintenance-bar ${share >= limit ? 'okr-is-OFF_TRACK' : ''}"
    ><span .style=${`width:${Math.round(share * 100)}%`}></span
    ><i .style=${`inset-inline-start:${limit * 100}%`}></i></span
  ><span class="okr-percent">${percent(share)}</span>
  ${share >= limit ? toneTag('bad', texts.team.aboveLimit({share: percent(limit)})) : nothing}</span
>`;

customElements.define('team-health', TeamHealth);
