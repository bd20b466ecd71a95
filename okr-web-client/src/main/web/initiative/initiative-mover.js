import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {apiPath, get, post} from '../platform/api.js';
import {word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {asProblem, violationsByField} from '../platform/problem.js';
import {problemAlert} from '../platform/parts/states.js';
import {selectField, textArea} from '../platform/parts/fields.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {wayBack} from './initiative-states.js';
import '../platform/parts/modal-dialog.js';

/** @typedef {import('./initiative-states.js').Initiative} Initiative */
/** @typedef {import('./initiative-states.js').InitiativeState} InitiativeState */
/** @typedef {import('../platform/problem.js').Problem} Problem */

/**
 * Moves initiatives from state to state: says all that is missing where a move is refused, and asks
 * for the cause where what was promised comes late or not at all. Event `moved`.
 */
class InitiativeMover extends withProperties(OkrElement, () => ({
  /** @type {{initiative: Initiative, state: InitiativeState} | null} what waits for its cause */
  asked: null,
  /** @type {{initiative: Initiative, state: InitiativeState, problem: Problem} | null} */
  refused: null,
  cause: '',
  /** What the dependencies suggest. @type {string[]} */
  proposed: [],
  note: '',
  /** @type {Problem | null} */
  problem: null,
  saving: false,
})) {
  /**
   * @param {Initiative} initiative
   * @param {InitiativeState} state
   */
  async move(initiative, state) {
    if (initiative.state === state) {
      return;
    }
    try {
      await this.send(initiative, state, {});
    } catch (reason) {
      const problem = asProblem(reason);
      if (problem.violations.some(({pointer}) => pointer === '/lateCause')) {
        this.ask(initiative, state);
      } else {
        this.refused = {initiative, state, problem};
      }
    }
  }

  /**
   * @param {Initiative} initiative
   * @param {InitiativeState} state
   */
  async ask(initiative, state) {
    this.cause = '';
    this.note = '';
    this.problem = null;
    this.proposed = [];
    this.asked = {initiative, state};
    const path = apiPath`/cycles/${initiative.cycleId}/delivery`;
    const unexplained = await get(path).then(
      ({data}) => /** @type {Api.DeliveryAnswer} */ (data).unexplained,
      // Then it is asked for without a proposal.
      () => [],
    );
    this.proposed = unexplained.find((one) => one.initiativeId === initiative.id)?.proposed ?? [];
    this.cause ||= this.proposed[0] ?? '';
  }

  /**
   * @param {Initiative} initiative
   * @param {InitiativeState} state
   * @param {{lateCause?: string, reason?: string}} late
   */
  async send(initiative, state, late) {
    const path = apiPath`/initiatives/${initiative.id}/state`;
    await post(path, {state, ...late});
    const back = late.lateCause ? [] : wayBack(state, initiative.state);
    const moved = () => this.emit('moved');
    const undo = async () => {
      for (const step of back) {
        await post(path, {state: step});
      }
      moved();
    };
    notify(
      texts.briefing.moved(initiative.title, word(texts.initiative.states, state)),
      back.length ? {undo} : {},
    );
    moved();
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const {asked} = this;
    if (!asked || this.saving) {
      return;
    }
    this.saving = true;
    try {
      await this.send(asked.initiative, asked.state, {
        ...(this.cause ? {lateCause: this.cause} : {}),
        ...(this.note.trim() ? {reason: this.note.trim()} : {}),
      });
      this.asked = null;
    } catch (reason) {
      this.problem = asProblem(reason);
    }
    this.saving = false;
  }

  render() {
    if (this.refused) {
      const {initiative, state, problem} = this.refused;
      return html`<modal-dialog
        wide
        .heading=${texts.briefing.refused(word(texts.initiative.states, state))}
        .content=${this.reasons(initiative, problem)}
        @closed=${() => (this.refused = null)}
      ></modal-dialog>`;
    }
    if (this.asked) {
      return html`<modal-dialog
        .heading=${texts.briefing.late.title}
        .content=${this.question(this.asked)}
        @closed=${() => (this.asked = null)}
      ></modal-dialog>`;
    }
    return nothing;
  }

  /**
   * @param {Initiative} initiative
   * @param {Problem} problem
   */
  reasons(initiative, problem) {
    const {cycleId, id} = initiative;
    const page = (/** @type {string} */ at) =>
      href('initiative', {cycleId, initiativeId: id}, at ? {at} : {});
    return html`
      <p><strong>${initiative.title}</strong></p>
      ${problem.violations.length
        ? html`<p class="okr-lead">${texts.briefing.refusedHint}</p>
            <ul class="okr-missing">
              ${problem.violations.map(({pointer = '', message}) => {
                const [, part, ...rest] = pointer.split('/');
                const address =
                  part === 'dependencies'
                    ? href('dependency', {cycleId, dependencyId: rest.join('/')})
                    : page(part === 'briefing' ? rest.join('/') : (part ?? ''));
                return html`<li>
                  <span>${message}</span>
                  <a href=${address} @click=${() => (this.refused = null)}>${texts.briefing.mend}</a>
                </li>`;
              })}
            </ul>`
        : problemAlert(problem)}
      <div class="okr-form-end">
        ${button(texts.close, () => (this.refused = null))}
        ${problem.violations.length
          ? html`<a class="btn btn-primary" href=${page('')} @click=${() => (this.refused = null)}
              >${texts.briefing.openBriefing}</a
            >`
          : nothing}
      </div>
    `;
  }

  /** @param {{initiative: Initiative, state: InitiativeState}} asked */
  question({initiative, state}) {
    const {problem} = this;
    const {at, rest} = violationsByField(problem, ['lateCause', 'reason']);
    const late = texts.briefing.late;
    return html`<form
      class="okr-dialog-form"
      novalidate
      @submit=${(/** @type {SubmitEvent} */ event) => this.submit(event)}
    >
      <p>
        <strong>${initiative.title}</strong>
      </p>
      <p class="okr-quiet">${state === 'DELIVERED' ? late.delivered : late.givenUp}</p>
      ${problem && !problem.violations.length ? problemAlert(problem) : nothing}
      ${rest.length ? problemAlert(problem, {rest}) : nothing}
      ${selectField({
        id: 'late-cause',
        label: late.cause,
        value: this.cause,
        options: [['', late.choose], ...Object.entries(texts.lateCauses)],
        error: at['lateCause'],
        hint: this.proposed.length
          ? late.proposed(this.proposed.map((one) => word(texts.lateCauses, one)).join(', '))
          : undefined,
        change: (value) => {
          this.cause = value;
          this.problem = null;
        },
      })}
      ${textArea({
        id: 'late-note',
        label: late.note,
        value: this.note,
        optional: true,
        error: at['reason'],
        change: (value) => {
          this.note = value;
        },
      })}
      <div class="okr-form-end">
        <button type="submit" class="btn btn-primary" aria-disabled=${this.saving}>
          ${word(texts.briefing.moves, state)}
        </button>
        ${button(texts.cancel, () => (this.asked = null))}
      </div>
    </form>`;
  }
}

customElements.define('initiative-mover', InitiativeMover);
export {InitiativeMover};
