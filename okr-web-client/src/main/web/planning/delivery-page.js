import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {teamColumn} from '../org/team-column.js';
import {getAll, together} from '../platform/api.js';
import {byKey} from '../platform/collections.js';
import {percentOrNone, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {cardSection, lineItem, pageHead, scrolling, statTiles} from '../platform/parts/layout.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {dataTable} from '../platform/parts/table.js';
import {href} from '../platform/router.js';
import {before, deliveryOf} from '../cycle/cycles.js';
import {loadTeams} from '../org/teams.js';
import {mayWrite} from '../access/may-write.js';
import {named} from '../org/record-name.js';
import {texts} from '../texts/texts.js';
import {deliveryFigures} from './delivery-figures.js';
import './late-cause-form.js';

/** Earlier cycles that the rate is compared with. */
const COMPARED = 4;

const COLUMNS = /** @type {const} */ ([
  'committed',
  'due',
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
    task: async ([cycleId], signal) => {
      const earlier = before(this.cycles, this.cycle).slice(0, COMPARED);
      const compare = earlier.map((cycle) => cycle.id).join(',');
      const {delivery, teams} = await together({
        delivery: deliveryOf(cycleId, signal, compare),
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

  render() {
    return html`${pageHead({title: texts.nav.pages.delivery, lead: texts.delivery.lead})}${loadView(
      this.load,
      (data) => this.view(data),
    )}`;
  }

  /** @param {Loaded<DeliveryPage>} loaded */
  view({delivery, initiatives, teams}) {
    const company = delivery.teams.find(({teamId}) => teamId === teams.roots[0]?.id);
    if (!company?.committed) {
      return html`<div class="card">
        ${emptyState(texts.delivery.nothing, texts.delivery.nothingHint)}
      </div>`;
    }
    return html`
      ${statTiles(deliveryFigures(company, true), 'card okr-section')}
      ${delivery.unexplained.length
        ? cardSection({
            title: texts.delivery.unexplained,
            id: 'delivery-unexplained',
            body: html`<ul class="okr-list">
              ${repeat(
                delivery.unexplained,
                ({initiativeId}) => initiativeId,
                (one) =>
                  this.unexplained(one, initiatives.get(one.initiativeId), teams.name(one.teamId)),
              )}
            </ul>`,
          })
        : nothing}
      <div class="okr-grid">
        ${this.causes(delivery.causes)} ${this.dependencies(delivery)}
        ${this.cyclesBar(delivery, company)}
      </div>
      ${this.table(delivery, teams)}
    `;
  }

  /**
   * @param {Api.DeliveryAnswer['unexplained'][number]} late
   * @param {Api.InitiativeAnswer | undefined} initiative
   * @param {string} team
   */
  unexplained({initiativeId, teamId, proposed}, initiative, team) {
    return lineItem({
      title: html`<a href=${href('initiative', {cycleId: this.cycleId, initiativeId})}
        >${initiative?.title ?? named('INITIATIVE', initiativeId)}</a
      >`,
      below: team,
      aside:
        initiative && mayWrite(this.me, this.cycle, teamId)
          ? html`<late-cause-form .record=${initiative} .proposed=${proposed}></late-cause-form>`
          : html`<span class="okr-quiet"
              >${proposed.map((cause) => word(texts.lateCauses, cause)).join(', ')}</span
            >`,
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
                detail: proposed ? texts.delivery.proposed({n: proposed}) : '',
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

  /** @param {Api.DeliveryAnswer} delivery @param {Api.TeamDelivery} company */
  cyclesBar({compare, cycleId}, company) {
    const all = [{cycleId, teams: [company]}, ...compare].reverse().flatMap((one) => {
      const name = this.cycles.find(({id}) => id === one.cycleId)?.name ?? one.cycleId;
      const team = one.teams.find(({teamId}) => teamId === company.teamId);
      return team?.committed ? [rateBar(name, team)] : [];
    });
    return cardSection({title: texts.delivery.cycles, id: 'delivery-cycles', body: bars(all)});
  }

  /** @param {Api.DeliveryAnswer} delivery @param {import('../org/teams.js').Teams} teams */
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
              ({team: {id, name}}) =>
                html`<a href=${href('initiatives', {cycleId: this.cycleId}, {team: id})}
                  >${name}</a
                >`,
            ),
            {
              label: texts.team.onTime,
              cell: ({onTimeRate}) => html`<span class="okr-bar-inline"
                  ><span .style=${`width:${(onTimeRate ?? 0) * 100}%`}></span></span
                >${percentOrNone(onTimeRate)}`,
              className: () => 'text-nowrap',
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

/** @param {string} label @param {Api.Rate} of @returns {Bar} */
const rateBar = (label, {onTimeRate, onTime, due}) => ({
  label,
  share: onTimeRate ?? 0,
  value: percentOrNone(onTimeRate),
  detail: texts.team.onTimeOf({onTime, due}),
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
