import {html, nothing} from 'lit';
import {apiPath, getData, together} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {date, percent, percentOrNone, tenth} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {cardSection, scrolling, statTile, toneTag} from '../platform/parts/layout.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {dataTable} from '../platform/parts/table.js';
import {texts} from '../texts/texts.js';
import './maintenance-form.js';

/**
 * @typedef {{
 *   planning: Api.TeamPlanning | null,
 *   delivery: Api.TeamDelivery | null,
 *   reports: Api.MaintenanceReport[],
 *   asOf: string,
 *   figures: Api.PlanningFigures,
 * }} Loaded
 */

/** Weeks of maintenance shown. */
const WEEKS = 13;

/** Capacity and load, upkeep week by week, and delivery on time of a team. */
class TeamHealth extends withProperties(OkrElement, () => ({
  teamId: '',
  cycleId: '',
  isWritable: false,
})) {
  load = new Load(this, {
    args: () => [this.cycleId, this.teamId],
    /** @returns {Promise<Loaded>} */
    task: async ([cycleId, teamId], signal) => {
      const {planning, delivery, maintenance, settings} = await together({
        planning: getData(apiPath`/cycles/${cycleId}/planning`, {signal}),
        delivery: getData(apiPath`/cycles/${cycleId}/delivery`, {signal}),
        maintenance: getData(apiPath`/teams/${teamId}/maintenance`, {signal, query: {limit: WEEKS}}),
        settings: getData('/settings', {signal}),
      });
      const ours = (/** @type {{teamId: string}} */ one) => one.teamId === teamId;
      return {
        planning: planning.teams.find(ours) ?? null,
        delivery: delivery.teams.find(ours) ?? null,
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
    return html`<div class="okr-grid">
        ${this.capacity(data.planning)} ${this.delivery(data.delivery)}
      </div>
      ${this.upkeep(data)}`;
  }

  /** @param {Api.TeamPlanning | null} planning */
  capacity(planning) {
    return cardSection({
      title: texts.team.capacity,
      id: 'team-capacity',
      body:
        planning && planning.capacity !== null
          ? html`<div class="okr-stats">
              ${statTile({label: texts.team.people, value: planning.people})}
              ${statTile({
                label: texts.team.capacityWeeks,
                value: tenth(planning.capacity),
                detail: texts.team.personWeeks,
              })}
              ${statTile({
                label: texts.team.taken,
                value: tenth(planning.committed + planning.accepted),
                detail: texts.team.takenOf(tenth(planning.committed), tenth(planning.accepted)),
              })}
              ${statTile({
                label: texts.team.load,
                value: percentOrNone(planning.load),
                detail:
                  (planning.load ?? 0) > 1 ? toneTag('bad', texts.team.overload) : nothing,
              })}
            </div>`
          : emptyState(texts.team.noCapacity),
    });
  }

  /** @param {Api.TeamDelivery | null} delivery */
  delivery(delivery) {
    return cardSection({
      title: texts.nav.pages.delivery,
      id: 'team-delivery',
      body: delivery?.committed
        ? html`<div class="okr-stats">
            ${statTile({
              label: texts.team.onTime,
              value: percentOrNone(delivery.onTimeRate),
              detail: texts.team.onTimeOf(delivery.onTime, delivery.committed),
            })}
            ${statTile({label: texts.team.late, value: delivery.late})}
            ${statTile({label: texts.team.overdue, value: delivery.overdue})}
            ${statTile({label: texts.team.pending, value: delivery.pending})}
          </div>`
        : emptyState(texts.team.nothingCommitted),
    });
  }

  /** @param {Loaded} loaded */
  upkeep({reports, planning, asOf, figures}) {
    const limit = figures.underWater;
    return cardSection({
      title: texts.team.maintenance,
      id: 'team-maintenance',
      aside: planning?.underWaterWeeks
        ? toneTag('bad', texts.team.underWater(planning.underWaterWeeks))
        : nothing,
      body: html`<div class="okr-upkeep-parts">
        ${reports.length
          ? scrolling(
              texts.team.weeks,
              dataTable({
                columns: this.columns(limit),
                rows: reports,
                id: ({weekOf}) => weekOf,
                className: 'okr-upkeep',
              }),
            )
          : emptyState(texts.team.noReports)}
        ${this.isWritable
          ? html`<maintenance-form .teamId=${this.teamId} .today=${asOf}></maintenance-form>`
          : nothing}
      </div>
      ${reports.length
        ? html`<p class="okr-quiet okr-upkeep-legend"><i></i>${texts.team.limitMark(percent(limit), figures.underWaterWeeks)}</p>`
        : nothing}`,
    });
  }

  /**
   * @param {number} limit of the share of time, from which on a week counts as under water
   * @returns {import('../platform/parts/table.js').Column<Api.MaintenanceReport>[]}
   */
  columns(limit) {
    return [
      {
        label: texts.team.week,
        className: () => 'text-nowrap',
        cell: ({weekOf}) => date(weekOf),
      },
      {label: texts.team.share, cell: ({share}) => shareCell(share, limit)},
      {label: texts.team.ticketsIn, isNumber: true, cell: ({ticketsIn}) => ticketsIn},
      {label: texts.team.ticketsOut, isNumber: true, cell: ({ticketsOut}) => ticketsOut},
    ];
  }
}

/**
 * @param {number} share
 * @param {number} limit
 */
const shareCell = (share, limit) => html`<span class="okr-upkeep-share"
  ><span class="okr-upkeep-bar ${share >= limit ? 'okr-is-OFF_TRACK' : ''}"
    ><span .style=${`width:${Math.round(share * 100)}%`}></span
    ><i .style=${`inset-inline-start:${limit * 100}%`}></i></span
  ><span class="okr-percent">${percent(share)}</span>
  ${share >= limit ? toneTag('bad', texts.team.aboveLimit(percent(limit))) : nothing}</span
>`;

customElements.define('team-health', TeamHealth);
