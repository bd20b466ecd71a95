import {html, nothing} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {apiPath, getData} from '../platform/api.js';
import {date, standing, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {confidenceText} from '../platform/parts/badges.js';
import {scrolling} from '../platform/parts/layout.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {dataTable} from '../platform/parts/table.js';
import {person} from '../org/person-name.js';
import {texts} from '../texts/texts.js';
import {amendedValue} from './amended-value.js';
import {isNumeric} from './okr-draft.js';
import './check-in-chart.js';

/** The check-ins of a key result: as a line, and as a table. */
class CheckInHistory extends withProperties(OkrElement, () => ({
  /** @type {Okr.KeyResult} */
  keyResult: required,
  /** @type {Okr.Cycle | null} */
  cycle: null,
  /** @type {Api.Amendment[]} */
  amendments: [],
  /** @type {Okr.Cascade | null} */
  cascade: null,
  /** The table only on demand. */
  folded: false,
})) {
  load = new Load(this, {
    args: () => [this.keyResult],
    /** @returns {Promise<Okr.CheckIn[]>} newest first; anew with each new key result */
    task: async ([{id}], signal) =>
      (await getData(apiPath`/key-results/${id}/check-ins`, {signal, query: {limit: 500}})).items,
    // The cascade loaded anew brings a new key result: then there may be a new check-in as well.
    keep: () => true,
    follow: false,
  });

  render() {
    return loadView(this.load, (checkIns) => this.view(checkIns), 3);
  }

  /** @param {Okr.CheckIn[]} checkIns */
  view(checkIns) {
    const {keyResult, cycle, amendments} = this;
    if (!checkIns.length) {
      return html`${emptyState(texts.history.empty, texts.history.emptyHint)} ${this.amended()}`;
    }
    const table = this.table(checkIns);
    return html`
      ${isNumeric(keyResult.metric.type)
        ? html`<check-in-chart
            .checkIns=${checkIns}
            .keyResult=${keyResult}
            .cycle=${cycle}
            .amendments=${amendments}
          ></check-in-chart>`
        : nothing}
      ${this.amended()}
      ${this.folded
        ? html`<details class="okr-explained">
            <summary>${texts.history.table({n: checkIns.length})}</summary>
            ${table}
          </details>`
        : table}
    `;
  }

  amended() {
    const {amendments, cascade, keyResult} = this;
    return amendments.length
      ? html`<ul class="okr-amendments">
          ${amendments.map(({on, field, oldValue, newValue, reason}) => {
            const told = (/** @type {string | null} */ value) =>
              amendedValue(field, value, keyResult.metric, cascade);
            const name = word(texts.changes.fields, field);
            return html`<li>
              ${texts.history.amended({
                day: date(on),
                field: name,
                from: told(oldValue),
                to: told(newValue),
              })}
              ${reason}
            </li>`;
          })}
        </ul>`
      : nothing;
  }

  /** @param {Okr.CheckIn[]} checkIns */
  table(checkIns) {
    const {title, metric} = this.keyResult;
    const {date: day, value, confidence, note, by} = texts.history;
    return scrolling(
      texts.history.title({title}),
      dataTable({
        look: 'table table-sm okr-history',
        isHeaded: false,
        rows: checkIns,
        id: ({id}) => id,
        columns: [
          {label: day, cell: ({on}) => date(on), className: () => 'text-nowrap'},
          {label: value, cell: (checkIn) => valueText(checkIn, metric)},
          {label: confidence, cell: (checkIn) => confidenceText(checkIn.confidence)},
          {label: note, cell: (checkIn) => checkIn.note, className: () => 'okr-note'},
          {label: by, cell: ({byId}) => (byId ? person(byId) : nothing)},
        ],
      }),
    );
  }
}

/**
 * @param {Okr.CheckIn} checkIn
 * @param {Okr.Metric} metric
 */
const valueText = ({value, milestonesDone}, metric) =>
  metric.type === 'MILESTONES'
    ? milestonesDone
        .map((id) => metric.milestones.find((one) => one.id === id)?.title ?? id)
        .join(', ')
    : standing({metric, value, hasData: true});

customElements.define('check-in-history', CheckInHistory);
