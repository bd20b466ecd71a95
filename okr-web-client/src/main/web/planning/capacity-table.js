import {html, nothing} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {byKey} from '../platform/collections.js';
import {percent, percentOrNone, tenth} from '../platform/format.js';
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
  /** @type {Api.PlanningAnswer} */
  planning: required,
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
})) {
  render() {
    return html`<div class="card">
      ${scrolling(
        texts.planning.views.capacity,
        dataTable({
          columns: this.columns(),
          rows: planned(this.planning, this.teams),
          id: ({team}) => team.id,
        }),
      )}
      <p class="okr-section-body okr-quiet">${texts.planning.capacityHint}</p>
    </div>`;
  }

  /** @returns {import('../platform/parts/table.js').Column<Row>[]} */
  columns() {
    const {cycleId} = this.planning;
    /** @param {string} label @param {(planning: Api.TeamPlanning | undefined) => unknown} of */
    const number = (label, of) => ({
      label,
      isNumber: true,
      cell: (/** @type {Row} */ {planning}) => of(planning),
    });
    return [
      teamColumn(
        ({team: {id, name}}) =>
          html`<a href=${href('team', {cycleId, teamId: id}, {tab: 'health'})}>${name}</a>`,
      ),
      number(texts.team.people, (planning) => planning?.people ?? texts.keyResult.noValue),
      number(texts.team.capacityWeeks, capacityText),
      number(texts.planning.own, (planning) => tenth(planning?.committed ?? 0)),
      number(texts.planning.forOthers, (planning) => tenth(planning?.accepted ?? 0)),
      number(texts.planning.plannedLoad, (planning) => percentOrNone(planning?.plannedLoad)),
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
      ? toneTag('warn', texts.team.underWater({weeks: planning.underWaterWeeks}))
      : nothing}`;
  }
}

/**
 * @param {Api.PlanningAnswer} planning
 * @param {import('../org/teams.js').Teams} teams
 * @returns {Row[]} all teams with what they plan
 */
export function planned(planning, teams) {
  const byTeam = byKey(planning.teams, ({teamId}) => teamId);
  return teams.walk().map((row) => ({...row, planning: byTeam.get(row.team.id)}));
}

/** @param {Api.TeamPlanning | undefined} planning */
export const capacityText = (planning) =>
  typeof planning?.capacity === 'number' ? tenth(planning.capacity) : texts.keyResult.noValue;

customElements.define('capacity-table', CapacityTable);
