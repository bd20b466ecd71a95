import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {apiPath, post} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {date, word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {refusal} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';

/** The phases of a cycle and their days; for who may, the way to move on. Event: `planning-changed`. */
class PhaseTimeline extends withProperties(OkrElement, () => ({
  /** Teams that are not ready. */
  unready: 0,
  /** @type {Api.PlanningAnswer | null} */
  planning: null,
  isMovable: false,
  wanted: '',
})) {
  action = new Action(this);

  /** @param {string} phase */
  move(phase) {
    const {cycleId, phase: before} = /** @type {Api.PlanningAnswer} */ (this.planning);
    const path = apiPath`/cycles/${cycleId}/phase`;
    return this.action.run(async () => {
      await post(path, {phase});
      this.wanted = '';
      notify(texts.planning.nowIn(word(texts.phases, phase)), {
        undo: () => post(path, {phase: before}).then(() => this.changed()),
      });
      this.changed();
    });
  }

  changed() {
    this.emitUp('planning-changed');
  }

  render() {
    const {planning} = this;
    if (!planning) {
      return nothing;
    }
    const at = planning.calendar.findIndex(({phase}) => phase === planning.phase);
    const next = planning.calendar[at + 1];
    return html`
      <section class="card okr-section" aria-label=${texts.planning.phases}>
        <ol class="okr-phases">
          ${planning.calendar.map(
            ({phase, opensOn, own}, i) => html`<li
              class=${i < at ? 'okr-past' : i === at ? 'okr-now' : ''}
              aria-current=${i === at ? 'step' : nothing}
            >
              <strong>${word(texts.phases, phase)}</strong>
              <span class="okr-quiet">${date(opensOn)}${own ? ' *' : ''}</span>
              <span class="okr-quiet okr-phase-hint">${texts.planning.hints[phase]}</span>
            </li>`,
          )}
        </ol>
        ${this.isMovable
          ? html`<div class="okr-phase-tools">
              ${planning.calendar.some(({own}) => own)
                ? html`<span class="okr-quiet">* ${texts.planning.ownDays}</span>`
                : nothing}
              ${next
                ? button(
                    texts.planning.moveTo(word(texts.phases, next.phase)),
                    () => (this.wanted = next.phase),
                    {look: next.opensOn <= planning.asOf ? 'primary' : ''},
                  )
                : nothing}
            </div>`
          : nothing}
      </section>
      ${this.wanted ? this.dialog() : nothing}
    `;
  }

  dialog() {
    const hints = /** @type {Record<string, string>} */ (texts.planning.effects);
    const open = this.unready;
    return dialog({
      heading: texts.planning.moveTo(word(texts.phases, this.wanted)),
      content: html`
        ${refusal(this.action)}
        <p>${hints[this.wanted]}</p>
        ${open && this.wanted !== 'CLOSED'
          ? html`<p class="okr-quiet">${texts.planning.notReady(open)}</p>`
          : nothing}
        <div class="okr-form-end">
          ${button(texts.planning.move, () => this.move(this.wanted), {look: 'primary'})}
          ${button(texts.cancel, () => this.shut())}
        </div>
      `,
      close: () => this.shut(),
    });
  }

  shut() {
    this.wanted = '';
    this.action.clear();
  }
}

customElements.define('phase-timeline', PhaseTimeline);
