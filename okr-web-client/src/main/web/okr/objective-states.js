import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {apiPath, post} from '../platform/api.js';
import {pathUp} from '../platform/collections.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {textArea} from '../platform/parts/fields.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {recordForm} from '../platform/parts/record-form.js';
import {refusal} from '../platform/parts/states.js';
import {mayWrite} from '../access/may-write.js';
import {texts} from '../texts/texts.js';

/** @typedef {Api.ObjectiveAnswer['state']} State */

/** @type {Record<State, State[]>} where an objective may go from each state */
const NEXT = {
  DRAFT: ['PROPOSED', 'DROPPED'],
  PROPOSED: ['APPROVED', 'DRAFT', 'DROPPED'],
  APPROVED: ['DROPPED'],
  DROPPED: ['DRAFT'],
};

/** Proposes, approves, drops an objective. Event: `cascade-changed`. */
class ObjectiveStates extends withProperties(OkrElement, () => ({
  /** @type {Api.ObjectiveAnswer} */
  objective: required,
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** @type {Okr.Cycle | null} of the objective */
  cycle: null,
  /** @type {Okr.Team[]} */
  teams: [],
  /** @type {State | ''} */
  wanted: '',
})) {
  action = new Action(this);

  /** Who leads a team above approves, LEADERSHIP what is the company's or a department's, nobody their own. */
  get mayApprove() {
    const {me, objective, cycle, teams} = this;
    if (!me || cycle?.phase === 'CLOSED' || objective.ownerId === me.id) {
      return false;
    }
    const [own, ...above] = pathUp(teams, objective.teamId);
    const led = me.memberships.filter(({role}) => role !== 'MEMBER').map(({teamId}) => teamId);
    return (
      above.some(({id}) => led.includes(id)) ||
      me.globalRoles.includes('ADMIN') ||
      (me.globalRoles.includes('LEADERSHIP') && ['COMPANY', 'DEPARTMENT'].includes(own?.level ?? ''))
    );
  }

  /** @param {State | ''} state */
  choose(state) {
    this.wanted = state;
    this.action.clear();
    if (state && state !== 'DROPPED') {
      this.action.run(() => this.move(state));
    }
  }

  /** @param {State} wanted @param {string} [why] */
  async move(wanted, why = '') {
    const {id, state: before} = this.objective;
    const go = async (/** @type {State} */ state, reason = '') => {
      await post(apiPath`/objectives/${id}/state`, {state, ...(reason ? {reason} : {})});
      this.emitUp('cascade-changed');
    };
    await go(wanted, why);
    const undo = NEXT[wanted].includes(before) ? {undo: () => go(before)} : {};
    notify(texts.objectivePage.nowIn({state: word(texts.states, wanted)}), undo);
    this.wanted = '';
  }

  render() {
    const {objective, cycle, me, wanted, action} = this;
    const may = {write: mayWrite(me, cycle, objective.teamId), approve: this.mayApprove};
    return html`
      <span class="okr-page-actions">
        ${NEXT[objective.state]
          .filter((state) => (state === 'APPROVED' ? may.approve : may.write))
          .map((state) =>
            button(texts.objectivePage.verbs[state], () => this.choose(state), {
              look: state === 'APPROVED' || state === 'PROPOSED' ? 'primary' : '',
            }),
          )}
      </span>
      ${wanted === 'DROPPED' || action.problem
        ? dialog({
            heading: wanted && texts.objectivePage.verbs[wanted],
            content: html`${refusal(action)} ${wanted === 'DROPPED' ? this.question() : nothing}`,
            close: () => this.choose(''),
          })
        : nothing}
    `;
  }

  /** Why it is dropped. */
  question() {
    const {verbs, dropHint, reason} = texts.objectivePage;
    return recordForm({
      prefix: 'state',
      fields: [],
      save: ({reason: why = ''}) => this.move('DROPPED', why.trim()),
      saved: () => this.choose(''),
      draw: (form) => ({
        className: '',
        content: html`<p class="okr-lead">${dropHint}</p>
          ${textArea(form.field('reason', reason))}`,
        buttons: html`<div class="okr-form-end">${form.submitButton(verbs.DROPPED)}</div>`,
      }),
    });
  }
}

customElements.define('objective-states', ObjectiveStates);
