import {html, nothing} from 'lit';
import {apiPath, getData} from '../platform/api.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {date} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {standingLine, statusBadge} from '../platform/parts/badges.js';
import {button} from '../platform/parts/button.js';
import {loadState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import '../okr/check-in-form.js';

/** A check-in that is due, with its form one key away. */
class DueCheckIn extends withProperties(OkrElement, () => ({
  /** @type {Api.InboxItem} */
  item: required,
  /** @type {Okr.KeyResult | null} where it stands, if that is known already */
  keyResult: null,
  objectiveId: '',
  /** @type {Okr.Cycle | null} */
  cycle: null,
  today: '',
  open: false,
})) {
  load = new Load(this, {
    args: () => !this.keyResult && [this.item.subjectId],
    /** @returns {Promise<Okr.KeyResult & {objectiveId: string}>} */
    task: ([id], signal) => getData(apiPath`/key-results/${id}`, {signal}),
    about: ([id]) => [{type: 'KEY_RESULT', id}],
  });

  turn() {
    this.open = !this.open;
    if (this.load.problem) {
      this.load.run();
    }
  }

  shut() {
    this.open = false;
    this.updateComplete.then(() => this.querySelector('button')?.focus());
  }

  render() {
    const {item} = this;
    const {data} = this.load;
    const keyResult = this.keyResult ?? data;
    const objectiveId = this.objectiveId || data?.objectiveId;
    return html`
      <div class="okr-due">
        <div>
          <p>
            ${keyResult && objectiveId
              ? html`<a
                  class="okr-due-title"
                  href=${href('objective', {cycleId: item.cycleId, objectiveId}, {kr: keyResult.id})}
                  >${keyResult.title}</a
                >`
              : html`<span class="okr-due-title">${item.message}</span>`}
          </p>
          <p class="okr-due-standing">
            ${keyResult ? html`${statusBadge(keyResult.status)}<span>${standingLine(keyResult)}</span>` : nothing}
            <span class="okr-quiet">${texts.home.due({date: date(item.since)})}</span>
          </p>
        </div>
        ${button(texts.keyResult.checkIn, this.turn, {
          icon: 'plus',
          look: 'sm',
          expanded: this.open,
        })}
      </div>
      ${!this.open
        ? nothing
        : keyResult
          ? html`<check-in-form
              .keyResult=${keyResult}
              .cycle=${this.cycle}
              .asOf=${this.today}
              @closed=${this.shut}
            ></check-in-form>`
          : loadState(this.load, 2)}
    `;
  }
}

customElements.define('due-check-in', DueCheckIn);
