import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {
  confidenceText,
  divergenceFlag,
  standingLine,
  statusBadge,
  weightTag,
} from '../platform/parts/badges.js';
import {about, button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {progressBar, progressText, reportedText} from '../platform/parts/progress-bar.js';
import {emptyState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import './check-in-form.js';
import './check-in-history.js';
import '../initiative/initiative-list.js';
import '../initiative/initiative-link-form.js';

/** One key result: where it stands, and what can be done with it. Event: `edit-wanted`. */
class KeyResultCard extends withProperties(OkrElement, () => ({
  /** @type {Okr.KeyResult} */
  keyResult: required,
  /** @type {Okr.Objective} */
  objective: required,
  /** @type {Okr.Cascade} */
  cascade: required,
  /** @type {Okr.Cycle} */
  cycle: required,
  /** @type {Okr.Cycle | null} an ancestor of the cycle where the objective is one of its */
  objectiveCycle: null,
  /** @type {Api.Amendment[]} */
  amendments: [],
  isWritable: false,
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** As it stood on a day gone by: to be read only. */
  isPast: false,
  /** With its chart and all that can be done with it, as on the page of the objective. */
  whole: false,
  /** @type {'' | 'check-in' | 'link' | 'history'} what is open below it */
  drawer: '',
})) {
  get isDropped() {
    return this.keyResult.state === 'DROPPED' || this.objective.state === 'DROPPED';
  }

  get isLive() {
    return !this.isPast && !this.isDropped;
  }

  get takesCheckIns() {
    return this.isLive && this.isWritable && this.keyResult.source === 'CHECK_INS';
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
      this.querySelector('.okr-actions > [aria-expanded=true]')
    );
    this.drawer = '';
    opener?.focus();
  }

  render() {
    const {keyResult, objective, cascade, whole, isDropped} = this;
    return html`
      <article class="okr-key-result ${isDropped ? 'okr-muted' : ''}">
        <h3 class="okr-key-result-title" tabindex="-1">${keyResult.title}</h3>
        <p class="okr-key-result-standing">${standingLine(keyResult)}</p>
        <div class="okr-key-result-figures">
          ${progressBar({...keyResult, label: texts.figures.progress})}
          <span class="okr-percent">${progressText(keyResult)}</span>
          ${isDropped ? nothing : statusBadge(keyResult.status, keyResult.statusReason)}
          ${reportedText(keyResult)}
        </div>
        <p class="okr-tags">
          <span class="okr-quiet"
            >${texts.figures.confidence} <strong>${confidenceText(keyResult.confidence)}</strong></span
          >
          ${keyResult.state === 'DROPPED'
            ? html`<span class="okr-tag">${word(texts.states, 'DROPPED')}</span>`
            : nothing}
          ${divergenceFlag(keyResult)} ${weightTag(keyResult.weight)}
          ${keyResult.source === 'CHECK_INS' || keyResult.source === 'CASCADE'
            ? nothing
            : html`<span class="okr-tag">${texts.figures.computed[keyResult.source]}</span>`}
        </p>
        <initiative-list .keyResult=${keyResult} .cascade=${cascade}></initiative-list>
        <div class="okr-actions">
          ${this.takesCheckIns ? this.opener('check-in', 'plus', texts.keyResult.checkIn) : nothing}
          ${this.isLive ? this.opener('link', 'link', texts.keyResult.link) : nothing}
          ${whole ? this.further() : nothing}
          ${keyResult.source === 'CHECK_INS' && !whole
            ? this.opener('history', 'history', texts.keyResult.history)
            : nothing}
        </div>
        ${this.takesCheckIns && this.drawer === 'check-in'
          ? html`<check-in-form
              .keyResult=${keyResult}
              .cycle=${this.objectiveCycle}
              .asOf=${cascade.asOf}
              @closed=${() => this.shut()}
            ></check-in-form>`
          : nothing}
        ${this.isLive && this.drawer === 'link'
          ? html`<initiative-link-form
              .keyResult=${keyResult}
              .cycle=${this.cycle}
              .teams=${cascade.teams}
              .teamId=${objective.teamId}
              @closed=${() => this.shut()}
            ></initiative-link-form>`
          : nothing}
        ${keyResult.source === 'CHECK_INS' && (whole || this.drawer === 'history')
          ? html`<check-in-history
              .keyResult=${keyResult}
              .cycle=${this.objectiveCycle}
              .amendments=${this.amendments}
              .cascade=${cascade}
              .me=${this.me}
              .teamId=${objective.teamId}
              .folded=${whole}
            ></check-in-history>`
          : nothing}
      </article>
    `;
  }

  /** What can be done with it on the page of the objective alone. */
  further() {
    const {id: subjectId, title} = this.keyResult;
    return html`<a
        class="btn btn-sm"
        href=${href('exposure', {cycleId: this.cycle.id, subjectType: 'KEY_RESULT', subjectId})}
        >${icon('exposure')}${texts.nav.pages.exposure}</a
      >
      ${this.isWritable
        ? button(about(texts.edit, title), () => this.emit('edit-wanted'), {icon: 'edit', look: 'sm'})
        : nothing}`;
  }

  /**
   * @param {typeof this.drawer} drawer
   * @param {'plus' | 'link' | 'history'} icon
   * @param {string} label
   */
  opener(drawer, icon, label) {
    const expanded = this.drawer === drawer;
    return button(label, () => (this.drawer = expanded ? '' : drawer), {icon, look: 'sm', expanded});
  }
}

customElements.define('key-result-card', KeyResultCard);

/**
 * All key results of an objective.
 *
 * @param {Okr.Objective} objective
 * @param {{
 *   cascade: Okr.Cascade,
 *   cycle: Okr.Cycle | null,
 *   objectiveCycle: Okr.Cycle | null,
 *   isWritable: boolean,
 *   me: Api.MeAnswer | null,
 *   amendments?: Api.Amendment[],
 *   isPast?: boolean,
 *   current?: string,
 *   edit?: (keyResultId: string) => unknown,
 * }} options current: the one that stands out; edit: changes one; with it each is shown whole; the
 *     rest as of the card
 */
export const keyResultCards = (objective, {amendments = [], isPast, current, edit, ...shared}) =>
  objective.keyResults.length
    ? repeat(
        objective.keyResults,
        ({id}) => id,
        (keyResult) => html`<key-result-card
          data-key-result=${keyResult.id}
          class=${keyResult.id === current ? 'okr-current' : ''}
          .whole=${Boolean(edit)}
          .keyResult=${keyResult}
          .objective=${objective}
          .cascade=${shared.cascade}
          .cycle=${shared.cycle}
          .objectiveCycle=${shared.objectiveCycle}
          .amendments=${amendments.filter(({keyResultId}) => keyResultId === keyResult.id)}
          .isWritable=${shared.isWritable}
          .me=${shared.me}
          .isPast=${isPast ?? false}
          @edit-wanted=${() => edit?.(keyResult.id)}
        ></key-result-card>`,
      )
    : emptyState(texts.objective.noKeyResults, texts.objective.noKeyResultsHint);
