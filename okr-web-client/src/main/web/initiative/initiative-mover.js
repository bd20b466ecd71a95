import {html, nothing} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {apiPath, get, post} from '../platform/api.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {selectField, textArea} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {problemAlert} from '../platform/parts/states.js';
import {asProblem} from '../platform/problem.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {wayBack} from './initiative-states.js';

/** @typedef {import('./initiative-states.js').InitiativeState} InitiativeState */
/** @typedef {{initiative: Okr.Initiative, state: InitiativeState}} Move */

/** @param {Move} move @param {{lateCause?: string, reason?: string}} [late] why it comes late */
const send = ({initiative, state}, late) =>
  post(apiPath`/initiatives/${initiative.id}/state`, {state, ...late});

/** Asks for the cause where what was promised, the record's initiative, comes late or not at all. */
class LateCauseForm extends withProperties(FormElement, () => ({
  /** @type {Move} */
  record: required,
})) {
  /** What the dependencies suggest. */
  proposed = new Load(this, {
    /** @returns {Promise<string[]>} */
    task: async (_, signal) => {
      const {cycleId, id} = this.record.initiative;
      const {data} = await get(apiPath`/cycles/${cycleId}/delivery`, {signal});
      const {unexplained} = /** @type {Api.DeliveryAnswer} */ (data);
      const proposed = unexplained.find((one) => one.initiativeId === id)?.proposed ?? [];
      this.draft = {lateCause: proposed[0] ?? '', ...this.draft};
      return proposed;
    },
    follow: false,
  });

  prefix = 'late';
  fields = ['lateCause', 'reason'];

  /** @param {Record<string, any>} draft */
  save({lateCause, reason = ''}) {
    return send(this.record, {
      ...(lateCause ? {lateCause} : {}),
      ...(reason.trim() ? {reason: reason.trim()} : {}),
    });
  }

  render() {
    const {initiative, state} = this.record;
    const {late} = texts.briefing;
    const proposed = this.proposed.data ?? [];
    return this.form({
      className: 'okr-dialog-form',
      save: word(texts.briefing.moves, state),
      content: html`
        <p><strong>${initiative.title}</strong></p>
        <p class="okr-quiet">${state === 'DELIVERED' ? late.delivered : late.givenUp}</p>
        ${selectField(this.field('lateCause', late.cause, {
          id: 'late-cause',
          options: [['', late.choose], ...Object.entries(texts.lateCauses)],
          hint: proposed.length
            ? late.proposed(proposed.map((one) => word(texts.lateCauses, one)).join(', '))
            : undefined,
        }))}
        ${textArea(this.field('reason', late.note, {id: 'late-note', optional: true}))}
      `,
    });
  }
}

/**
 * Moves initiatives from state to state: says all that is missing where a move is refused, and asks
 * for the cause where what was promised comes late or not at all. Event `moved`.
 */
class InitiativeMover extends withProperties(OkrElement, () => ({
  /** @type {Move | null} what waits for its cause */
  asked: null,
  /** @type {(Move & {problem: import('../platform/problem.js').Problem}) | null} */
  refused: null,
})) {
  /**
   * @param {Okr.Initiative} initiative
   * @param {InitiativeState} state
   */
  async move(initiative, state) {
    if (initiative.state === state) {
      return;
    }
    const move = {initiative, state};
    try {
      await send(move);
    } catch (reason) {
      const problem = asProblem(reason);
      if (problem.violations.some(({pointer}) => pointer === '/lateCause')) {
        this.asked = move;
      } else {
        this.refused = {...move, problem};
      }
      return;
    }
    this.moved(move, wayBack(state, initiative.state));
  }

  /** @param {Move} move @param {InitiativeState[]} back the moves that take it back, where there are */
  moved({initiative, state}, back) {
    const undo = async () => {
      for (const step of back) {
        await send({initiative, state: step});
      }
      this.emit('moved');
    };
    notify(
      texts.briefing.moved(initiative.title, word(texts.initiative.states, state)),
      back.length ? {undo} : {},
    );
    this.emit('moved');
  }

  render() {
    const {refused, asked} = this;
    if (refused) {
      return dialog({
        heading: texts.briefing.refused(word(texts.initiative.states, refused.state)),
        content: this.reasons(refused),
        close: () => (this.refused = null),
        wide: true,
      });
    }
    if (asked) {
      const close = () => (this.asked = null);
      return dialog({
        heading: texts.briefing.late.title,
        close,
        content: html`<late-cause-form
          .record=${asked}
          @saved=${() => {
            close();
            this.moved(asked, []);
          }}
          @closed=${close}
        ></late-cause-form>`,
      });
    }
    return nothing;
  }

  /** @param {NonNullable<InitiativeMover['refused']>} refused */
  reasons({initiative, problem}) {
    const {cycleId, id, title} = initiative;
    const {violations} = problem;
    const close = () => (this.refused = null);
    const page = (/** @type {string} */ at) =>
      href('initiative', {cycleId, initiativeId: id}, at ? {at} : {});
    /** @param {string} pointer what has to be mended */
    const address = (pointer) => {
      const [, part = '', ...rest] = pointer.split('/');
      return part === 'dependencies'
        ? href('dependency', {cycleId, dependencyId: rest.join('/')})
        : page(part === 'briefing' ? rest.join('/') : part);
    };
    return html`
      <p><strong>${title}</strong></p>
      ${violations.length
        ? html`<p class="okr-lead">${texts.briefing.refusedHint}</p>
            <ul class="okr-missing">
              ${violations.map(
                ({pointer = '', message}) => html`<li>
                  <span>${message}</span>
                  <a href=${address(pointer)} @click=${close}>${texts.briefing.mend}</a>
                </li>`,
              )}
            </ul>`
        : problemAlert(problem)}
      <div class="okr-form-end">
        ${button(texts.close, close)}
        ${violations.length
          ? html`<a class="btn btn-primary" href=${page('')} @click=${close}
              >${texts.briefing.openBriefing}</a
            >`
          : nothing}
      </div>
    `;
  }
}

customElements.define('late-cause-form', LateCauseForm);
customElements.define('initiative-mover', InitiativeMover);
export {InitiativeMover};
