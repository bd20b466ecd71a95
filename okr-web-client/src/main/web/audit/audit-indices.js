import {html, nothing} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {apiPath, getData} from '../platform/api.js';
import {date, dateWithYear, percentOrNone} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {button} from '../platform/parts/button.js';
import {problemAlert} from '../platform/parts/states.js';
import {cardSection, scrolling} from '../platform/parts/layout.js';
import {dataTable} from '../platform/parts/table.js';
import {texts} from '../texts/texts.js';
import './index-trend.js';

/** @typedef {keyof Api.Indices} IndexName */

/** The rule whose findings lower each index. */
const LOWERED_BY = {
  alignment: 'ORPHAN_OBJECTIVE',
  coverage: 'UNSUPPORTED_KEY_RESULT',
  freshness: 'STALE',
  dependency: 'UNANSWERED_DEPENDENCY',
};

const NAMES = /** @type {IndexName[]} */ (Object.keys(LOWERED_BY));

/** How far back a figure is compared. */
const DAYS_BACK = 28;

/**
 * The four indices with how they went. Properties: `report`, `cycleId`, `team`, `asTable`. Events:
 * `table` with whether the trend is to be a table, `rule` with the rule whose findings are wanted.
 */
class AuditIndices extends withProperties(OkrElement, () => ({
  /** @type {Api.AuditReport} */
  report: required,
  cycleId: '',
  team: '',
  asTable: false,
})) {
  trend = new Load(this, {
    args: () => [this.cycleId, this.team],
    /** @returns {Promise<Api.DayIndices[]>} */
    task: async ([cycleId, team], signal) => {
      const path = apiPath`/cycles/${cycleId}/audit/history`;
      return (await getData(path, {query: {team}, signal})).items;
    },
    follow: false,
  });

  render() {
    const days = this.trend.data;
    return cardSection({
      title: texts.audit.indices,
      id: 'audit-indices',
      aside: days?.length
        ? button(
            this.asTable ? texts.audit.trendChart : texts.audit.trendTable,
            () => this.emit('table', !this.asTable),
            {icon: 'table', look: 'sm'},
          )
        : nothing,
      body: html`
        ${this.trend.problem
          ? html`<div class="okr-section-body">
              ${problemAlert(this.trend.problem, {
                lead: texts.audit.trendFailed,
                retry: () => this.trend.run(),
              })}
            </div>`
          : nothing}
        <div class="okr-indices">${NAMES.map((name) => this.figure(name))}</div>
        ${days && !days.length
          ? html`<p class="okr-quiet okr-indices-note">${texts.audit.trendEmpty}</p>`
          : nothing}
        ${this.asTable && days?.length ? this.table(days) : nothing}
      `,
    });
  }

  /** @param {IndexName} name */
  figure(name) {
    const {report} = this;
    const {name: label, meaning} = texts.audit.index[name];
    const days = this.trend.data ?? [];
    const code = LOWERED_BY[name];
    const lowering = report.findings.filter((finding) => finding.code === code && !finding.waived);
    return html`
      <div class="okr-index" data-index=${name}>
        <h3 class="okr-stat-label">${label}</h3>
        <p class="okr-index-line">
          <span class="okr-stat-value">${percentOrNone(report.indices[name])}</span>
          <span class="okr-quiet">${since(days, name)}</span>
        </p>
        <p class="okr-quiet">${meaning}</p>
        <p class="okr-quiet">
          ${lowering.length
            ? button(texts.audit.lowering({n: lowering.length}), () => this.emit('rule', code), {
                className: 'okr-text-button',
              })
            : nothing}
        </p>
        ${days.length && !this.asTable
          ? html`<index-trend
              .days=${days.map((day) => [day.on, day.indices[name]])}
              .label=${label}
              .caption=${texts.audit.trend({index: label})}
            ></index-trend>`
          : nothing}
      </div>
    `;
  }

  /** @param {Api.DayIndices[]} days */
  table(days) {
    return scrolling(
      texts.audit.trendTable,
      dataTable({
        columns: [
          {label: texts.audit.day, cell: ({on}) => dateWithYear(on)},
          ...NAMES.map((name) => ({
            label: texts.audit.index[name].name,
            isNumber: true,
            cell: (/** @type {Api.DayIndices} */ {indices}) => percentOrNone(indices[name]),
          })),
        ],
        rows: [...days].reverse(),
        id: ({on}) => on,
      }),
    );
  }
}

/**
 * How an index moved of late, in words.
 *
 * @param {Api.DayIndices[]} days oldest first
 * @param {IndexName} name
 */
function since(days, name) {
  const last = days.at(-1);
  const earlier = days.at(-1 - DAYS_BACK) ?? days[0];
  const [to, from] = [last?.indices[name], earlier?.indices[name]];
  if (!earlier || last === earlier || typeof to !== 'number' || typeof from !== 'number') {
    return '';
  }
  const points = Math.round(100 * (to - from));
  const signed = `${points > 0 ? '+' : '\u2212'}${Math.abs(points)}`;
  return points
    ? texts.audit.since({signed, points, date: date(earlier.on)})
    : texts.audit.steady({date: date(earlier.on)});
}

customElements.define('audit-indices', AuditIndices);
