import {html, nothing} from 'lit';
import {required, withProperties} from '../platform/element.js';
import {apiPath, post} from '../platform/api.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {selectField, textArea} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {Dialog} from '../platform/parts/modal-dialog.js';
import {problemAlert} from '../platform/parts/states.js';
import {asProblem} from '../platform/problem.js';
import {href} from '../platform/router.js';
import {deliveryOf} from '../cycle/cycles.js';
import {texts} from '../texts/texts.js';
import {wayBack} from './initiative-states.js';

/** @typedef {import('./initiative-states.js').InitiativeState} InitiativeState */
/** @typedef {{initiative: Api.InitiativeAnswer, state: InitiativeState}} Move */
/** @typedef {Move & {problem: import('../platform/problem.js').Problem}} Refused */

/** @param {Move} move @param {{lateCause?: string, reason?: string}} [late] why it comes late */
const send = ({initiative, state}, late) =>
  post(apiPath`/initiatives/${initiative.id}/state`, {state, ...late});

/** Asks for the cause where what was promised, the record's initiative, comes late or not at all. */
class LateMoveForm extends withProperties(FormElement, () => ({
  /** @type {Move} */
  record: required,
})) {
  /** What the dependencies suggest. */
  proposed = new Load(this, {
    /** @returns {Promise<string[]>} */
    task: async (_, signal) => {
      const {cycleId, id} = this.record.initiative;
      const {unexplained} = await deliveryOf(cycleId, signal);
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
            ? late.proposed({causes: proposed.map((one) => word(texts.lateCauses, one)).join(', ')})
            : undefined,
        }))}
        ${textArea(this.field('reason', late.note, {id: 'late-note', optional: true}))}
      `,
    });
  }
}

/**
 * Moves initiatives from state to state for an element: says all that is missing where it is refused,
 * and asks for the cause where what was promised comes late or not at all.
 */
export class InitiativeMover {
  /**
   * @param {import('lit').ReactiveControllerHost} host which draws the `dialogs`
   * @param {() => unknown} moved called after each move
   */
  constructor(host, moved) {
    this.moved = moved;
    /** @type {Dialog<Refused>} what is asked about, or said */
    this.dialog = new Dialog(host);
  }

  /** @param {Move} move */
  async move(move) {
    const {initiative, state} = move;
    if (initiative.state === state) {
      return;
    }
    try {
      await send(move);
    } catch (reason) {
      this.dialog.open({...move, problem: asProblem(reason)});
      return;
    }
    this.done(move, wayBack(state, initiative.state));
  }

  /** @param {Move} move @param {InitiativeState[]} back the moves that take it back, where there are */
  done({initiative, state}, back) {
    const undo = async () => {
      for (const step of back) {
        await send({initiative, state: step});
      }
      this.moved();
    };
    notify(
      texts.briefing.moved({title: initiative.title, state: word(texts.initiative.states, state)}),
      back.length ? {undo} : {},
    );
    this.moved();
  }

  dialogs() {
    const {close} = this.dialog;
    return this.dialog.view((refused) => {
      if (refused.problem.violations.every(({pointer}) => pointer !== '/lateCause')) {
        const state = word(texts.initiative.states, refused.state);
        const heading = texts.briefing.refused({state});
        return {heading, content: reasons(refused, close), wide: true};
      }
      const saved = () => {
        close();
        this.done(refused, []);
      };
      return {
        heading: texts.briefing.late.title,
        content: html`<late-move-form
          .record=${refused}
          @saved=${saved}
          @closed=${close}
        ></late-move-form>`,
      };
    });
  }
}

/** @param {Refused} refused @param {() => void} close */
function reasons({initiative, problem}, close) {
  const {cycleId, id, title} = initiative;
  const {violations} = problem;
  const words = texts.briefing;
  const page = (/** @type {string} */ at) =>
    href('initiative', {cycleId, initiativeId: id}, at ? {at} : {});
  /** @param {string} pointer what has to be mended */
  const address = (pointer) => {
    const [, part = '', ...rest] = pointer.split('/');
    return part === 'dependencies'
      ? href('dependency', {cycleId, dependencyId: rest.join('/')})
      : page(part === 'briefing' ? rest.join('/') : part);
  };
  const missing = html`<p class="okr-lead">${words.refusedHint}</p>
    <ul class="okr-missing">
      ${violations.map(
        ({pointer = '', message}) => html`<li>
          <span>${message}</span>
          <a href=${address(pointer)} @click=${close}>${words.mend}</a>
        </li>`,
      )}
    </ul>`;
  const open = html`<a class="btn btn-primary" href=${page('')} @click=${close}
    >${words.openBriefing}</a
  >`;
  return html`
    <p><strong>${title}</strong></p>
    ${violations.length ? missing : problemAlert(problem)}
    <div class="okr-form-end">
      ${button(texts.close, close)} ${violations.length ? open : nothing}
    </div>
  `;
}

customElements.define('late-move-form', LateMoveForm);
