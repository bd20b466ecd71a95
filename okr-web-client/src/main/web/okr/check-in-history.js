import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {apiPath, get} from '../platform/api.js';
import {date, measure, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {confidenceText} from '../platform/parts/badges.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import {amendedValue} from './amended-value.js';
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
    const {data} = this.load;
    if (!keyResult) {
      return nothing;
    }
    if (!data) {
      return loadState(this.load, 3);
    }
    if (!data.length) {
      return html`${emptyState(texts.history.empty, texts.history.emptyHint)}
      ${this.amended(keyResult)}`;
    }
    const {metric} = keyResult;
    const numeric = metric.type !== 'BINARY' && metric.type !== 'MILESTONES';
    return html`
      ${numeric
        ? html`<check-in-chart
            .checkIns=${data}
            .keyResult=${keyResult}
            .cycle=${this.cycle}
            .amendments=${this.amendments}
          ></check-in-chart>`
        : nothing}
      ${this.amended(keyResult)}
      ${this.folded
        ? html`<details class="okr-explained">
            <summary>${texts.history.table(data.length)}</summary>
            ${this.table(data, keyResult)}
          </details>`
        : this.table(data, keyResult)}
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
    return html`<div
      class="okr-scroll"
      role="region"
      tabindex="0"
      aria-label=${texts.history.title(title)}
    >
      <table class="table table-sm okr-history">
        <thead>
          <tr>
            <th scope="col">${texts.history.date}</th>
            <th scope="col">${texts.history.value}</th>
            <th scope="col">${texts.history.confidence}</th>
            <th scope="col">${texts.history.note}</th>
            <th scope="col">${texts.history.by}</th>
          </tr>
        </thead>
        <tbody>
          ${checkIns.map(
            (checkIn) => html`
              <tr>
                <td class="text-nowrap">${date(checkIn.on)}</td>
                <td>${said(checkIn, metric)}</td>
                <td>${confidenceText(checkIn.confidence)}</td>
                <td class="okr-note">${checkIn.note}</td>
                <td>
                  ${checkIn.byId
                    ? html`<person-name .person=${checkIn.byId}></person-name>`
                    : nothing}
                </td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

/**
 * @param {Okr.CheckIn} checkIn
 * @param {Okr.Metric} metric
 */
function said(checkIn, metric) {
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
