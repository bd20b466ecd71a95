import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {percent} from '../platform/format.js';
import {scrolling, toneTag} from '../platform/parts/layout.js';
import {href} from '../platform/router.js';
import {locale, texts} from '../texts/texts.js';

const weeks = new Intl.NumberFormat(locale, {maximumFractionDigits: 1});
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
    const byTeam = new Map(planning.teams.map((team) => [team.teamId, team]));
    return html`<div class="card">
      ${scrolling(
        texts.planning.views.capacity,
        html`<table class="okr-table">
          <thead>
            <tr>
              <th scope="col">${texts.nav.pages.team}</th>
              <th scope="col" class="okr-number">${texts.team.people}</th>
              <th scope="col" class="okr-number">${texts.team.capacityWeeks}</th>
              <th scope="col" class="okr-number">${texts.planning.own}</th>
              <th scope="col" class="okr-number">${texts.planning.forOthers}</th>
              <th scope="col">${texts.team.load}</th>
            </tr>
          </thead>
          <tbody>
            ${teams.walk().map(({team, depth}) => this.row(team, depth, byTeam.get(team.id)))}
          </tbody>
        </table>`,
      )}
      <p class="okr-section-body okr-quiet">${texts.planning.capacityHint}</p>
    </div>`;
  }

  /**
   * @param {Api.VersionedTeam} team
   * @param {number} depth
   * @param {Api.TeamPlanning | undefined} planning
   */
  row(team, depth, planning) {
    const none = texts.keyResult.noValue;
    const load = planning?.load ?? null;
    return html`<tr>
      <th scope="row" class="okr-depth-${depth + 1}">
        <span class="okr-indent"
          ><a href=${href('team', {cycleId: this.cycleId, teamId: team.id}, {tab: 'health'})}
            >${team.name}</a
          ></span
        >
      </th>
      <td class="okr-number">${planning?.people ?? none}</td>
      <td class="okr-number">
        ${planning?.capacity === null || !planning ? none : weeks.format(planning.capacity)}
      </td>
      <td class="okr-number">${weeks.format(planning?.committed ?? 0)}</td>
      <td class="okr-number">${weeks.format(planning?.accepted ?? 0)}</td>
      <td>
        ${load === null
          ? none
          : html`<span class="okr-load ${load > 1 ? 'okr-is-OFF_TRACK' : ''}"
                ><span .style=${`width:${(Math.min(load, MOST) / MOST) * 100}%`}></span></span
              >${percent(load)} ${load > 1 ? toneTag('bad', texts.team.overload) : nothing}`}
        ${planning && planning.underWaterWeeks >= this.drowning
          ? toneTag('warn', texts.team.underWater(planning.underWaterWeeks))
          : nothing}
      </td>
    </tr>`;
  }
}

customElements.define('capacity-table', CapacityTable);
