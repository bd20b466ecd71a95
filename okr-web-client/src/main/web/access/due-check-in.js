import {html, nothing} from 'lit';
import {get} from '../platform/api.js';
import {OkrElement} from '../platform/element.js';
import {date} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {standingLine} from '../platform/parts/badges.js';
import {icon} from '../platform/parts/icon.js';
import {errorState, skeleton} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import '../okr/check-in-form.js';

/** A check-in that is due, with its form one key away. */
class DueCheckIn extends OkrElement {
  static properties = {
    item: {attribute: false},
    cycle: {attribute: false},
    today: {attribute: false},
    open: {state: true},
  };

  constructor() {
    super();
    /** @type {Api.InboxItem | null} */
    this.item = null;
    /** @type {Okr.Cycle | null} */
    this.cycle = null;
    this.today = '';
    this.open = false;
    /** @type {Load<Okr.KeyResult & {objectiveId: string}>} */
    this.load = new Load(this);
  }

  async turn() {
    this.open = !this.open;
    if (this.open && this.item && !this.load.data) {
      const id = encodeURIComponent(this.item.subjectId);
      this.load.run(async (signal) => (await get(`/key-results/${id}`, {signal})).data);
    }
  }

  shut() {
    this.open = false;
    this.updateComplete.then(() => this.querySelector('button')?.focus());
  }

  render() {
    const {item} = this;
    if (!item) {
      return nothing;
    }
    const {data, problem, loading} = this.load;
    return html`
      <div class="okr-due">
        <p>
          ${item.message} <span class="okr-quiet">${texts.home.since(date(item.since))}</span>
        </p>
        <button
          type="button"
          class="btn btn-sm"
          aria-expanded=${this.open ? 'true' : 'false'}
          @click=${this.turn}
        >
          ${icon('plus')}${texts.keyResult.checkIn}
        </button>
      </div>
      ${this.open
        ? data
          ? html`<p class="okr-due-standing">
                ${standingLine(data)}
                <a
                  href=${href(
                    'objective',
                    {cycleId: item.cycleId, objectiveId: data.objectiveId},
                    {kr: data.id},
                  )}
                  >${texts.nav.pages.objective}</a
                >
              </p>
              <check-in-form
                .keyResult=${data}
                .cycle=${this.cycle}
                .asOf=${this.today}
                @closed=${this.shut}
              ></check-in-form>`
          : problem && !loading
            ? errorState(problem, () => this.turn())
            : skeleton(2)
        : nothing}
    `;
  }
}

customElements.define('due-check-in', DueCheckIn);
