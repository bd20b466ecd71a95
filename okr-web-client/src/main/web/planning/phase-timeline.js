import {html, nothing} from 'lit';
import {apiPath, post} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {date, word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {asProblem} from '../platform/problem.js';
import {problemAlert} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import '../platform/parts/modal-dialog.js';

/** The phases of a cycle and their days; for who may, the way to move on. Event: `planning-changed`. */
class PhaseTimeline extends withProperties(OkrElement, () => ({
  /** Teams that are not ready. */
  unready: 0,
  /** @type {Api.PlanningAnswer | null} */
  planning: null,
  isMovable: false,
  wanted: '',
  /** @type {import('../platform/problem.js').Problem | null} */
  problem: null,
})) {
  /** @param {string} phase */
  async move(phase) {
    const planning = /** @type {Api.PlanningAnswer} */ (this.planning);
    const before = planning.phase;
    const path = apiPath`/cycles/${planning.cycleId}/phase`;
    try {
      await post(path, {phase});
      this.wanted = '';
      this.problem = null;
      notify(texts.planning.nowIn(word(texts.phases, phase)), {
        undo: () => post(path, {phase: before}).then(() => this.changed()),
      });
      this.changed();
    } catch (reason) {
      this.problem = asProblem(reason);
    }
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
                ? html`<button
                    type="button"
                    class="btn ${next.opensOn <= planning.asOf ? 'btn-primary' : ''}"
                    @click=${() => (this.wanted = next.phase)}
                  >
                    ${texts.planning.moveTo(word(texts.phases, next.phase))}
                  </button>`
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
    return html`<modal-dialog
      .heading=${texts.planning.moveTo(word(texts.phases, this.wanted))}
      .content=${html`
        ${problemAlert(this.problem, {
          rest: this.problem?.violations.map((violation) => violation.message) ?? [],
        })}
        <p>${hints[this.wanted]}</p>
        ${open && this.wanted !== 'CLOSED'
          ? html`<p class="okr-quiet">${texts.planning.notReady(open)}</p>`
          : nothing}
        <div class="okr-form-end">
          ${button(texts.planning.move, () => this.move(this.wanted), {look: 'primary'})}
          ${button(texts.cancel, () => this.shut())}
        </div>
      `}
      @closed=${() => this.shut()}
    ></modal-dialog>`;
  }

  shut() {
    this.wanted = '';
    this.problem = null;
  }
}

customElements.define('phase-timeline', PhaseTimeline);
