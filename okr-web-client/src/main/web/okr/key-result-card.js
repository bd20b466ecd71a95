import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {percent, word} from '../platform/format.js';
import {
  confidenceText,
  divergenceFlag,
  standingLine,
  statusBadge,
  weightTag,
} from '../platform/parts/badges.js';
import {about, button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {progressBar} from '../platform/parts/progress-bar.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {paced} from './paced.js';
import './check-in-form.js';
import './check-in-history.js';
import '../initiative/initiative-list.js';
import '../initiative/initiative-link-form.js';

/** @typedef {'' | 'check-in' | 'link' | 'history'} Drawer */

/** One key result: where it stands, and what can be done with it. */
class KeyResultCard extends withProperties(OkrElement, () => ({
  /** @type {Okr.KeyResult | null} */
  keyResult: null,
  /** @type {Okr.Objective | null} */
  objective: null,
  /** @type {number | null} */
  expected: null,
  /** @type {Okr.Cascade | null} */
  cascade: null,
  /** @type {Okr.Cycle | null} */
  cycle: null,
  /** @type {Okr.Cycle | null} an ancestor of the cycle where the objective is one of its */
  objectiveCycle: null,
  /** @type {Api.Amendment[]} */
  amendments: [],
  isWritable: false,
  mayCheckIn: false,
  /** As it stood on a day gone by: to be read only. */
  isPast: false,
  /** With its chart, as on the page of the objective. */
  whole: false,
  /** @type {Drawer} */
  drawer: '',
})) {
  static properties = {whole: {type: Boolean}};

  /** @param {Drawer} drawer */
  turn(drawer) {
    this.drawer = this.drawer === drawer ? '' : drawer;
  }

  get isLive() {
    return !this.isPast && this.keyResult?.state !== 'DROPPED';
  }

  get takesCheckIns() {
    return this.isLive && this.mayCheckIn && this.keyResult?.source === 'CHECK_INS';
  }

  /** For who has values at hand. */
  openCheckIn() {
    if (this.takesCheckIns) {
      this.drawer = 'check-in';
      this.scrollIntoView({block: 'nearest'});
    }
  }

  /** Closes what is open and puts the focus back on the button that opened it. */
  shut() {
    const opener = /** @type {HTMLElement | null} */ (
      this.querySelector(`[data-opens="${this.drawer}"]`)
    );
    this.drawer = '';
    opener?.focus();
  }

  render() {
    const {keyResult, objective, cascade, cycle} = this;
    if (!keyResult || !objective || !cascade || !cycle) {
      return nothing;
    }
    const byHand = keyResult.source === 'CHECK_INS';
    return html`
      <article class="okr-key-result ${keyResult.state === 'DROPPED' ? 'okr-muted' : ''}">
        <h3 class="okr-key-result-title" tabindex="-1">${keyResult.title}</h3>
        <p class="okr-key-result-standing">
          ${standingLine(keyResult)}
        </p>
        <div class="okr-key-result-figures">
          ${progressBar({
            ...keyResult,
            expected: paced(keyResult) ? this.expected : null,
            label: texts.figures.progress,
          })}
          <span class="okr-percent">${keyResult.hasData ? percent(keyResult.progress) : '–'}</span>
          ${statusBadge(keyResult.status)}
        </div>
        <p class="okr-tags">
          <span class="okr-quiet"
            >${texts.figures.confidence} <strong>${confidenceText(keyResult.confidence)}</strong></span
          >
          ${keyResult.state === 'DROPPED'
            ? html`<span class="okr-tag">${word(texts.states, 'DROPPED')}</span>`
            : nothing}
          ${divergenceFlag(keyResult)} ${weightTag(keyResult.weight)}
          ${keyResult.source === 'SUM'
            ? html`<span class="okr-tag">${texts.figures.computed.SUM}</span>`
            : nothing}
        </p>
        <initiative-list .keyResult=${keyResult} .cascade=${cascade}></initiative-list>
        <div class="okr-actions">
          ${this.takesCheckIns ? this.opener('check-in', 'plus', texts.keyResult.checkIn) : nothing}
          ${this.isLive ? this.opener('link', 'link', texts.keyResult.link) : nothing}
          ${byHand && !this.whole
            ? this.opener('history', 'history', texts.keyResult.history)
            : nothing}
          ${this.whole
            ? html`<a
                class="btn btn-sm"
                href=${href('exposure', {
                  cycleId: cycle.id,
                  subjectType: 'KEY_RESULT',
                  subjectId: keyResult.id,
                })}
                >${icon('exposure')}${texts.nav.pages.exposure}</a
              >`
            : nothing}
          ${this.isWritable && !this.isPast
            ? button(about(texts.edit, keyResult.title), () => this.emit('edit-wanted'), {
                icon: 'edit',
                look: 'sm',
              })
            : nothing}
        </div>
        ${this.drawer === 'check-in' && this.takesCheckIns
          ? html`<check-in-form
              .keyResult=${keyResult}
              .cycle=${this.objectiveCycle}
              .asOf=${cascade.asOf}
              @closed=${() => this.shut()}
            ></check-in-form>`
          : nothing}
        ${this.drawer === 'link' && this.isLive
          ? html`<initiative-link-form
              .keyResult=${keyResult}
              .cycle=${cycle}
              .teams=${cascade.teams}
              .teamId=${objective.teamId}
              @closed=${() => this.shut()}
            ></initiative-link-form>`
          : nothing}
        ${byHand && (this.whole || this.drawer === 'history')
          ? html`<check-in-history
              .keyResult=${keyResult}
              .cycle=${this.objectiveCycle}
              .amendments=${this.amendments}
              .cascade=${cascade}
              .folded=${this.whole}
            ></check-in-history>`
          : nothing}
      </article>
    `;
  }

  /**
   * @param {Drawer} drawer
   * @param {'plus' | 'link' | 'history'} picture
   * @param {string} label
   */
  opener(drawer, picture, label) {
    return html`<button
      type="button"
      class="btn btn-sm"
      data-opens=${drawer}
      aria-expanded=${this.drawer === drawer ? 'true' : 'false'}
      @click=${() => this.turn(drawer)}
    >
      ${icon(picture)}${label}
    </button>`;
  }
}

customElements.define('key-result-card', KeyResultCard);
