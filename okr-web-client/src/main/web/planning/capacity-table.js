import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {byKey} from '../platform/collections.js';
import {percent, tenth} from '../platform/format.js';
import {scrolling, toneTag} from '../platform/parts/layout.js';
import {dataTable} from '../platform/parts/table.js';
import {href} from '../platform/router.js';
import {teamColumn} from '../org/team-column.js';
import {texts} from '../texts/texts.js';

/** @typedef {import('../org/team-column.js').TeamRow & {planning: Api.TeamPlanning | undefined}} Row */

/** The bar shows loads up to this; the mark stands at all of the capacity. */
const MOST = 1.5;

/** What each team can do against what it took on. */
class CapacityTable extends withProperties(OkrElement, () => ({
  /** From so many weeks on a team is under water. */
  drowning: Infinity,
  /** @type {Api.PlanningAnswer | null} */
  planning: null,
  /** @type {import('../org/teams.js').Teams | null} */
  teams: null,
  cycleId: '',
})) {
  render() {
    const {planning, teams} = this;
    if (!planning || !teams) {
      return nothing;
    }
    const byTeam = byKey(planning.teams, ({teamId}) => teamId);
    return html`<div class="card">
      ${scrolling(
        texts.planning.views.capacity,
        dataTable({
          columns: this.columns(),
          rows: teams.walk().map((row) => ({...row, planning: byTeam.get(row.team.id)})),
          id: ({team}) => team.id,
        }),
      )}
      <p class="okr-section-body okr-quiet">${texts.planning.capacityHint}</p>
    </div>`;
  }

  /** @returns {import('../platform/parts/table.js').Column<Row>[]} */
  columns() {
    const none = texts.keyResult.noValue;
    return [
      teamColumn(
        ({team}) => html`<a
          href=${href('team', {cycleId: this.cycleId, teamId: team.id}, {tab: 'health'})}
          >${team.name}</a
        >`,
      ),
      {label: texts.team.people, isNumber: true, cell: ({planning}) => planning?.people ?? none},
      {
        label: texts.team.capacityWeeks,
        isNumber: true,
        cell: ({planning}) => capacityText(planning),
      },
      {
        label: texts.planning.own,
        isNumber: true,
        cell: ({planning}) => tenth(planning?.committed ?? 0),
      },
      {
        label: texts.planning.forOthers,
        isNumber: true,
        cell: ({planning}) => tenth(planning?.accepted ?? 0),
      },
      {label: texts.team.load, cell: ({planning}) => this.load(planning)},
    ];
  }

  /** @param {Api.TeamPlanning | undefined} planning */
  load(planning) {
    const load = planning?.load ?? null;
    return html`${load === null
      ? texts.keyResult.noValue
      : html`<span class="okr-load ${load > 1 ? 'okr-is-OFF_TRACK' : ''}"
            ><span .style=${`width:${(Math.min(load, MOST) / MOST) * 100}%`}></span></span
          >${percent(load)} ${load > 1 ? toneTag('bad', texts.team.overload) : nothing}`}
    ${planning && planning.underWaterWeeks >= this.drowning
      ? toneTag('warn', texts.team.underWater(planning.underWaterWeeks))
      : nothing}`;
  }
}

/** @param {Api.TeamPlanning | undefined} planning */
export const capacityText = (planning) =>
  typeof planning?.capacity === 'number' ? tenth(planning.capacity) : texts.keyResult.noValue;

customElements.define('capacity-table', CapacityTable);
