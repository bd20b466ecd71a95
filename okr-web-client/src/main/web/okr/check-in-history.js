import {html, nothing} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {apiPath, getData, post} from '../platform/api.js';
import {date, numbersApart, standing} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {Load} from '../platform/load.js';
import {confidenceText} from '../platform/parts/badges.js';
import {about, button} from '../platform/parts/button.js';
import {textArea} from '../platform/parts/fields.js';
import {scrolling} from '../platform/parts/layout.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {recordForm} from '../platform/parts/record-form.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {dataTable} from '../platform/parts/table.js';
import {person} from '../org/person-name.js';
import {texts} from '../texts/texts.js';
import {leads} from '../access/may-write.js';
import {amendmentList} from './amendment-list.js';
import {isNumeric} from './okr-draft.js';
import './check-in-chart.js';

/** How long its writer may take a check-in back without a reason, in milliseconds. */
const AT_ONCE = 600_000;

/** The check-ins of a key result: as a line, and as a table. Event: `cascade-changed`. */
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
  /** @type {Api.MeAnswer | null} */
  me: null,
  teamId: '',
  /** @type {Okr.CheckIn | null} that is to be taken back */
  wrong: null,
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
            .checkIns=${checkIns.filter(({voided}) => !voided)}
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
      ${this.wrong ? this.question(this.wrong) : nothing}
    `;
  }

  amended() {
    return amendmentList(this.amendments, this.keyResult.metric);
  }

  /** Who wrote it takes it back, or a lead, while the cycle is open. @param {Okr.CheckIn} checkIn */
  mayTakeBack({voided, byId}) {
    const {me, cycle, cascade, teamId} = this;
    return (
      !voided &&
      cycle?.phase !== 'CLOSED' &&
      Boolean(me && (me.id === byId || leads(me, cascade?.teams ?? [], teamId)))
    );
  }

  /** @param {Okr.CheckIn} checkIn */
  question({id, byId, writtenAt}) {
    const isAtOnce = this.me?.id === byId && Date.now() - Date.parse(writtenAt) < AT_ONCE;
    const {takeBack, takeBackTitle, takeBackHint, takenBackNow} = texts.history;
    const close = () => (this.wrong = null);
    return dialog({
      heading: takeBackTitle,
      close,
      content: recordForm({
        prefix: 'void',
        fields: ['reason'],
        needed: isAtOnce ? {} : {reason: texts.objectivePage.reasonMissing},
        save: ({reason}) =>
          post(apiPath`/check-ins/${id}/void`, reason?.trim() ? {reason: reason.trim()} : {}),
        saved: () => {
          close();
          // The button that opened it goes.
          this.updateComplete.then(() => this.enterTable());
          notify(takenBackNow);
          this.load.run();
          this.emitUp('cascade-changed');
        },
        closed: close,
        draw: (form) => ({
          content: html`<p class="okr-quiet">${takeBackHint}</p>
            ${textArea(
              form.field('reason', texts.objectivePage.reason, {optional: isAtOnce}),
            )}`,
          save: takeBack,
        }),
      }),
    });
  }

  enterTable() {
    /** @type {HTMLElement | null} */ (this.querySelector('[role=region]'))?.focus();
  }

  /** @param {Okr.CheckIn[]} checkIns */
  table(checkIns) {
    const {title, metric} = this.keyResult;
    const {date: day, value, confidence, note, by, takeBack, voided: voidedWord} = texts.history;
    const write = numbersApart([
      ...checkIns.map((one) => one.value),
      metric.baseline,
      metric.target,
    ]);
    const struck = (/** @type {Okr.CheckIn} */ {voided}, /** @type {unknown} */ shown) =>
      voided ? html`<s>${shown}</s>` : shown;
    return scrolling(
      texts.history.title({title}),
      dataTable({
        look: 'table table-sm okr-history',
        isHeaded: false,
        rows: checkIns,
        id: ({id}) => id,
        columns: [
          {label: day, cell: ({on}) => date(on), className: () => 'text-nowrap'},
          {label: value, cell: (checkIn) => struck(checkIn, valueText(checkIn, metric, write))},
          {label: confidence, cell: (checkIn) => struck(checkIn, confidenceText(checkIn.confidence))},
          {
            label: note,
            cell: ({note: said, voided}) => html`${said}
            ${voided
              ? html`<span class="okr-quiet">${voidedWord} ${voided.reason ?? ''}</span>`
              : nothing}`,
            className: () => 'okr-note',
          },
          {label: by, cell: ({byId}) => (byId ? person(byId) : nothing)},
          {
            label: takeBack,
            isHidden: true,
            cell: (checkIn) =>
              this.mayTakeBack(checkIn)
                ? button(
                    about(
                      takeBack,
                      `${date(checkIn.on)} ${valueText(checkIn, metric, write)}`,
                    ),
                    () => (this.wrong = checkIn),
                    {look: 'sm ghost-secondary'},
                  )
                : nothing,
          },
        ],
      }),
    );
  }
}

/**
 * @param {Okr.CheckIn} checkIn
 * @param {Okr.Metric} metric
 * @param {(value: number) => string} write
 */
const valueText = ({value, milestonesDone}, metric, write) =>
  metric.type === 'MILESTONES'
    ? milestonesDone
        .map((id) => metric.milestones.find((one) => one.id === id)?.title ?? id)
        .join(', ')
    : value === null
      ? texts.history.noValue
      : standing({metric, value, hasData: true}, write);

customElements.define('check-in-history', CheckInHistory);
