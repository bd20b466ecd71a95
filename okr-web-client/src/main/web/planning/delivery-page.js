import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {teamColumn} from '../org/team-column.js';
import {apiPath, getAll, getData, together} from '../platform/api.js';
import {byKey} from '../platform/collections.js';
import {percentOrNone, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {cardSection, pageHead, scrolling, statTile} from '../platform/parts/layout.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {dataTable} from '../platform/parts/table.js';
import {href} from '../platform/router.js';
import {loadTeams} from '../org/teams.js';
import {mayWrite} from '../access/may-write.js';
import {texts} from '../texts/texts.js';
import './late-cause-form.js';

/**
 * @typedef {{
 *   delivery: Api.DeliveryAnswer,
 *   initiatives: Map<string, Api.InitiativeAnswer>,
 *   teams: import('../org/teams.js').Teams,
 * }} Loaded
 */

/** Earlier cycles that the rate is compared with. */
const COMPARED = 4;

const COLUMNS = /** @type {const} */ ([
  'committed',
  'delivered',
  'late',
  'overdue',
  'givenUp',
  'pending',
]);

/**
 * Delivery on time: by team, by cause, with and without dependencies, over the cycles.
 */
class DeliveryPage extends PageElement {
  load = new Load(this, {
    args: () => this.cycleId && [this.cycleId],
    /** @returns {Promise<Loaded>} */
    task: async ([cycleId], signal) => {
      const compare = this.earlier.map((cycle) => cycle.id).join(',');
      const {delivery, teams} = await together({
        delivery: getData(apiPath`/cycles/${cycleId}/delivery`, {signal, query: {compare}}),
        teams: loadTeams(),
      });
      /** @type {Api.InitiativeAnswer[]} */
      const initiatives = delivery.unexplained.length
        ? await getAll('/initiatives', {signal, query: {cycleId}})
        : [];
      return {delivery, initiatives: byKey(initiatives, ({id}) => id), teams};
    },
    on: 'delivery-changed',
  });

  /** Cycles of the same kind before this one, newest first. */
  get earlier() {
    return this.cycles
      .filter(
        (cycle) =>
          cycle.cadence === this.cycle?.cadence &&
          cycle.startsOn < (this.cycle?.startsOn ?? ''),
      )
      .slice(0, COMPARED);
  }

  head() {
    return pageHead({title: texts.nav.pages.delivery, lead: texts.delivery.lead});
  }

  render() {
    return html`${this.head()}${loadView(this.load, (data) => this.view(data))}`;
  }

  /** @param {Loaded} loaded */
  view({delivery, initiatives, teams}) {
    const company = delivery.teams.find(({teamId}) => teamId === teams.roots[0]?.id);
    if (!company?.committed) {
      return html`<div class="card">
        ${emptyState(texts.delivery.nothing, texts.delivery.nothingHint)}
      </div>`;
    }
    return html`
      <div class="card okr-section okr-stats">
        ${statTile({
          label: texts.team.onTime,
          value: percentOrNone(company.onTimeRate),
          detail: texts.team.onTimeOf(company.onTime, company.committed),
        })}
        ${statTile({label: texts.team.late, value: company.late})}
        ${statTile({label: texts.team.overdue, value: company.overdue})}
        ${statTile({label: texts.delivery.givenUp, value: company.givenUp})}
        ${statTile({label: texts.team.pending, value: company.pending})}
      </div>
      ${delivery.unexplained.length ? this.unexplained(delivery, initiatives, teams) : nothing}
      <div class="okr-grid">
        ${this.causes(delivery.causes)} ${this.dependencies(delivery)}
        ${this.cyclesBar(delivery, company)}
      </div>
      ${this.table(delivery, teams)}
    `;
  }

  /**
   * @param {Api.DeliveryAnswer} delivery
   * @param {Map<string, Api.InitiativeAnswer>} initiatives
   * @param {import('../org/teams.js').Teams} teams
   */
  unexplained({unexplained}, initiatives, teams) {
    return cardSection({
      title: texts.delivery.unexplained,
      id: 'delivery-unexplained',
      body: html`<ul class="okr-list">
        ${repeat(unexplained, ({initiativeId}) => initiativeId, ({initiativeId, teamId, proposed}) => {
          const initiative = initiatives.get(initiativeId);
          return html`<li class="okr-line">
            <span
              ><a href=${href('initiative', {cycleId: this.cycleId, initiativeId})}
                >${initiative?.title ?? initiativeId}</a
              ><br /><span class="okr-quiet">${teams.name(teamId)}</span></span
            >
            ${initiative && mayWrite(this.me, this.cycle, teamId)
              ? html`<late-cause-form
                  .record=${initiative}
                  .proposed=${proposed}
                ></late-cause-form>`
              : html`<span class="okr-quiet"
                  >${proposed.map((cause) => word(texts.lateCauses, cause)).join(', ')}</span
                >`}
          </li>`;
        })}
      </ul>`,
    });
  }

  /** @param {Api.CauseCount[]} causes */
  causes(causes) {
    const most = Math.max(1, ...causes.map(({count}) => count));
    return cardSection({
      title: texts.delivery.causes,
      id: 'delivery-causes',
      body: causes.length
        ? bars(
            [...causes]
              .sort((a, b) => b.count - a.count)
              .map(({cause, count, proposed}) => ({
                label: word(texts.lateCauses, cause),
                share: count / most,
                value: String(count),
                detail: proposed ? texts.delivery.proposed(proposed) : '',
              })),
          )
        : emptyState(texts.delivery.noCauses),
    });
  }

  /** @param {Api.DeliveryAnswer} delivery */
  dependencies({withDependencies, withoutDependencies}) {
    return cardSection({
      title: texts.delivery.dependencies,
      id: 'delivery-dependencies',
      body: bars([
        rateBar(texts.delivery.with, withDependencies),
        rateBar(texts.delivery.without, withoutDependencies),
      ]),
    });
  }

  /**
   * @param {Api.DeliveryAnswer} delivery
   * @param {Api.TeamDelivery} company
   */
  cyclesBar({compare, cycleId}, company) {
    const nameOf = (/** @type {string} */ id) =>
      this.cycles.find((cycle) => cycle.id === id)?.name ?? id;
    const all = [
      ...[...compare].reverse().map((one) => ({
        id: one.cycleId,
        team: one.teams.find(({teamId}) => teamId === company.teamId),
      })),
      {id: cycleId, team: company},
    ].flatMap(({id, team}) => (team?.committed ? [rateBar(nameOf(id), team)] : []));
    return cardSection({
      title: texts.delivery.cycles,
      id: 'delivery-cycles',
      body: bars(all),
    });
  }

  /**
   * @param {Api.DeliveryAnswer} delivery
   * @param {import('../org/teams.js').Teams} teams
   */
  table(delivery, teams) {
    const byTeam = byKey(delivery.teams, ({teamId}) => teamId);
    const rows = teams.walk().flatMap(({team, depth}) => {
      const figures = byTeam.get(team.id);
      return figures?.committed ? [{...figures, team, depth}] : [];
    });
    return cardSection({
      title: texts.delivery.byTeam,
      id: 'delivery-teams',
      body: scrolling(
        texts.delivery.table,
        dataTable({
          columns: [
            teamColumn(
              ({team}) => html`<a
                href=${href('initiatives', {cycleId: this.cycleId}, {team: team.id})}
                >${team.name}</a
              >`,
            ),
            {
              label: texts.team.onTime,
              cell: ({onTimeRate}) => html`<span class="okr-bar-inline"
                  ><span .style=${`width:${(onTimeRate ?? 0) * 100}%`}></span></span
                >${percentOrNone(onTimeRate)}`,
            },
            ...COLUMNS.map((name) => ({
              label: texts.delivery.columns[name],
              isNumber: true,
              cell: (/** @type {Api.TeamDelivery} */ team) => team[name],
            })),
          ],
          rows,
          id: ({team}) => team.id,
        }),
      ),
    });
  }
}

/**
 * @param {string} label
 * @param {Api.Rate} of
 * @returns {Bar}
 */
const rateBar = (label, {onTimeRate, onTime, committed}) => ({
  label,
  share: onTimeRate ?? 0,
  value: percentOrNone(onTimeRate),
  detail: texts.team.onTimeOf(onTime, committed),
});

/** @typedef {{label: string, share: number, value: string, detail: string}} Bar */

/** @param {Bar[]} rows */
const bars = (rows) => html`<ul class="okr-bars">
  ${rows.map(
    ({label, share, value, detail}) => html`<li>
      <span>${label}</span>
      <span class="okr-bar-inline"
        ><span .style=${`width:${Math.round(share * 100)}%`}></span
      ></span>
      <strong>${value}</strong>
      <span class="okr-quiet">${detail}</span>
    </li>`,
  )}
</ul>`;

customElements.define('delivery-page', DeliveryPage);
