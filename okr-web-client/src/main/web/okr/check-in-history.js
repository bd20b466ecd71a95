import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {apiPath, get} from '../platform/api.js';
import {date, measure, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {confidenceText} from '../platform/parts/badges.js';
import {scrolling} from '../platform/parts/layout.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import {amendedValue} from './amended-value.js';
import {isNumeric} from './okr-draft.js';
import '../org/person-name.js';
import './check-in-chart.js';

/** The check-ins of a key result: as a line, and as a table. */
class CheckInHistory extends withProperties(OkrElement, () => ({
  /** @type {Okr.KeyResult | null} */
  keyResult: null,
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
    task: async ([keyResult], signal) => {
      const {data} = await get(apiPath`/key-results/${keyResult?.id}/check-ins`, {signal, query: {limit: 500}});
      return data.items;
    },
    // The cascade loaded anew brings a new key result: then there may be a new check-in as well.
    keep: () => true,
    follow: false,
  });

  render() {
    const {keyResult} = this;
    return keyResult
      ? loadView(this.load, (checkIns) => this.view(checkIns, keyResult), 3)
      : nothing;
  }

  /**
   * @param {Okr.CheckIn[]} checkIns
   * @param {Okr.KeyResult} keyResult
   */
  view(checkIns, keyResult) {
    if (!checkIns.length) {
      return html`${emptyState(texts.history.empty, texts.history.emptyHint)}
      ${this.amended(keyResult)}`;
    }
    const table = this.table(checkIns, keyResult);
    return html`
      ${isNumeric(keyResult.metric.type)
        ? html`<check-in-chart
            .checkIns=${checkIns}
            .keyResult=${keyResult}
            .cycle=${this.cycle}
            .amendments=${this.amendments}
          ></check-in-chart>`
        : nothing}
      ${this.amended(keyResult)}
      ${this.folded
        ? html`<details class="okr-explained">
            <summary>${texts.history.table(checkIns.length)}</summary>
            ${table}
          </details>`
        : table}
    `;
  }

  /** @param {Okr.KeyResult} keyResult */
  amended({metric}) {
    const {amendments, cascade} = this;
    return amendments.length
      ? html`<ul class="okr-amendments">
          ${amendments.map(
            ({on, field, oldValue, newValue, reason}) => html`<li>
              ${texts.history.amended(
                date(on),
                word(texts.changes.fields, field),
                amendedValue(field, oldValue, metric, cascade),
                amendedValue(field, newValue, metric, cascade),
              )}
              ${reason}
            </li>`,
          )}
        </ul>`
      : nothing;
  }

  /**
   * @param {Okr.CheckIn[]} checkIns
   * @param {Okr.KeyResult} keyResult
   */
  table(checkIns, {title, metric}) {
    const {date: day, value, confidence, note, by} = texts.history;
    return scrolling(
      texts.history.title(title),
      html`<table class="table table-sm okr-history">
        <thead>
          <tr>
            ${[day, value, confidence, note, by].map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${checkIns.map(
            (checkIn) => html`<tr>
              <td class="text-nowrap">${date(checkIn.on)}</td>
              <td>${valueText(checkIn, metric)}</td>
              <td>${confidenceText(checkIn.confidence)}</td>
              <td class="okr-note">${checkIn.note}</td>
              <td>
                ${checkIn.byId ? html`<person-name .person=${checkIn.byId}></person-name>` : nothing}
              </td>
            </tr>`,
          )}
        </tbody>
      </table>`,
    );
  }
}

/**
 * @param {Okr.CheckIn} checkIn
 * @param {Okr.Metric} metric
 */
function valueText(checkIn, metric) {
  switch (metric.type) {
    case 'BINARY':
      return (checkIn.value ?? 0) >= 1 ? texts.keyResult.done : texts.keyResult.notDone;
    case 'MILESTONES':
      return (checkIn.milestonesDone ?? [])
        .map((id) => metric.milestones?.find((one) => one.id === id)?.title ?? id)
        .join(', ');
    default:
      return measure(checkIn.value, metric);
  }
}

customElements.define('check-in-history', CheckInHistory);
