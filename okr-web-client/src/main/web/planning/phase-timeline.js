import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {apiPath, post} from '../platform/api.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {date, word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {Dialog} from '../platform/parts/modal-dialog.js';
import {refusal} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';

/** The phases of a cycle and their days; for who may, the way to move on. Event: `planning-changed`. */
class PhaseTimeline extends withProperties(OkrElement, () => ({
  /** Teams that are not ready. */
  unready: 0,
  /** @type {Api.PlanningAnswer} */
  planning: required,
  isMovable: false,
})) {
  action = new Action(this);
  /** @type {Dialog<string>} the phase to move to */
  dialog = new Dialog(this, undefined, () => this.action.clear());

  /** @param {string} phase */
  move(phase) {
    const {cycleId, phase: before} = this.planning;
    const path = apiPath`/cycles/${cycleId}/phase`;
    return this.action.run(async () => {
      await post(path, {phase});
      this.dialog.close();
      notify(texts.planning.nowIn({phase: word(texts.phases, phase)}), {
        undo: () =>
          post(path, {phase: before, reason: texts.adminCycle.undone}).then(() => this.changed()),
      });
      this.changed();
    });
  }

  changed() {
    this.emitUp('planning-changed');
  }

  render() {
    const {planning} = this;
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
                    texts.planning.moveTo({phase: word(texts.phases, next.phase)}),
                    () => this.dialog.open(next.phase),
                    {look: next.opensOn <= planning.asOf ? 'primary' : ''},
                  )
                : nothing}
            </div>`
          : nothing}
      </section>
      ${this.dialog.view((phase) => ({
        heading: texts.planning.moveTo({phase: word(texts.phases, phase)}),
        content: html`
          ${refusal(this.action)}
          <p>${word(texts.planning.effects, phase)}</p>
          ${this.unready && phase !== 'CLOSED'
            ? html`<p class="okr-quiet">${texts.planning.notReady({n: this.unready})}</p>`
            : nothing}
          <div class="okr-form-end">
            ${button(texts.planning.move, () => this.move(phase), {look: 'primary'})}
            ${button(texts.cancel, this.dialog.close)}
          </div>
        `,
      }))}
    `;
  }
}

customElements.define('phase-timeline', PhaseTimeline);
