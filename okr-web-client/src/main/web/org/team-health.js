import {html, nothing} from 'lit';
import {apiPath, get} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {date, percent} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {cardSection, scrolling, statTile, toneTag} from '../platform/parts/layout.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {locale, texts} from '../texts/texts.js';
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

const weeks = new Intl.NumberFormat(locale, {maximumFractionDigits: 1});

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
      const [planning, delivery, maintenance, settings] = await Promise.all([
        get(apiPath`/cycles/${cycleId}/planning`, {signal}),
        get(apiPath`/cycles/${cycleId}/delivery`, {signal}),
        get(apiPath`/teams/${teamId}/maintenance`, {signal, query: {limit: WEEKS}}),
        get('/settings', {signal}),
      ]);
      const ours = (/** @type {{teamId: string}} */ one) => one.teamId === teamId;
      return {
        planning: planning.data.teams.find(ours) ?? null,
        delivery: delivery.data.teams.find(ours) ?? null,
        reports: maintenance.data.items,
        asOf: planning.data.asOf,
        figures: settings.data.planning,
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
                value: weeks.format(planning.capacity),
                detail: texts.team.personWeeks,
              })}
              ${statTile({
                label: texts.team.taken,
                value: weeks.format(planning.committed + planning.accepted),
                detail: texts.team.takenOf(
                  weeks.format(planning.committed),
                  weeks.format(planning.accepted),
                ),
              })}
              ${statTile({
                label: texts.team.load,
                value: planning.load === null ? texts.keyResult.noValue : percent(planning.load),
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
              value: delivery.onTimeRate === null ? texts.keyResult.noValue : percent(delivery.onTimeRate),
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
              html`<table class="okr-table okr-upkeep">
                <thead>
                  <tr>
                    <th scope="col">${texts.team.week}</th>
                    <th scope="col">${texts.team.share}</th>
                    <th scope="col" class="okr-number">${texts.team.ticketsIn}</th>
                    <th scope="col" class="okr-number">${texts.team.ticketsOut}</th>
                  </tr>
                </thead>
                <tbody>
                  ${reports.map(
                    (report) => html`<tr>
                      <th scope="row" class="text-nowrap">${date(report.weekOf)}</th>
                      <td>
                        <span class="okr-upkeep-share"
                          ><span class="okr-upkeep-bar ${report.share >= limit ? 'okr-is-OFF_TRACK' : ''}"
                            ><span .style=${`width:${Math.round(report.share * 100)}%`}></span
                            ><i .style=${`inset-inline-start:${limit * 100}%`}></i></span
                          ><span class="okr-percent">${percent(report.share)}</span>
                          ${report.share >= limit ? toneTag('bad', texts.team.aboveLimit(percent(limit))) : nothing}</span
                        >
                      </td>
                      <td class="okr-number">${report.ticketsIn}</td>
                      <td class="okr-number">${report.ticketsOut}</td>
                    </tr>`,
                  )}
                </tbody>
              </table>`,
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
}

customElements.define('team-health', TeamHealth);
