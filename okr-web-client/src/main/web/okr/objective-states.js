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
import {leads, mayWrite} from '../access/may-write.js';
import {texts} from '../texts/texts.js';

/** @typedef {Api.ObjectiveAnswer['state']} State */

/** @type {Record<State, State[]>} where an objective may go from each state */
const NEXT = {
  DRAFT: ['PROPOSED', 'DROPPED'],
  PROPOSED: ['APPROVED', 'DRAFT', 'DROPPED'],
  APPROVED: ['DRAFT', 'DROPPED'],
  DROPPED: ['DRAFT'],
};

/** @type {Record<State, State[]>} the same where its team approves it itself */
const NEXT_UNASKED = {
  ...NEXT,
  DRAFT: ['APPROVED', 'DROPPED'],
  DROPPED: ['APPROVED', 'DRAFT'],
};

/**
 * Proposes an objective, approves it or sends it back, drops it or takes it up again. Event:
 * `cascade-changed`.
 */
class ObjectiveStates extends withProperties(OkrElement, () => ({
  /** @type {Api.ObjectiveAnswer} */
  objective: required,
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** @type {Okr.Cycle | null} of the objective */
  cycle: null,
  /** @type {Okr.Team[]} */
  teams: [],
  /** Whether objectives are approved by others. */
  approval: true,
  /** Whether changes to it take a reason. */
  isCommitted: false,
  /** @type {State | ''} */
  wanted: '',
})) {
  action = new Action(this);

  /** Who leads a team above approves, LEADERSHIP what is the company's or a department's. */
  get isApprover() {
    const {me, objective, cycle, teams} = this;
    if (!me || cycle?.phase === 'CLOSED') {
      return false;
    }
    const [own, above] = pathUp(teams, objective.teamId);
    const isHigh = ['COMPANY', 'DEPARTMENT'].includes(own?.level ?? '');
    return (
      me.globalRoles.includes('ADMIN') ||
      (isHigh && me.globalRoles.includes('LEADERSHIP')) ||
      Boolean(above && leads(me, teams, above.id))
    );
  }

  /** Nobody approves what they own or owned, proposed, or changed since. */
  get mayApprove() {
    const {me, objective} = this;
    const {ownerId, proposedById, changedByIds, formerOwnerIds} = objective;
    const barred = [ownerId, proposedById, ...changedByIds, ...formerOwnerIds];
    return this.isApprover && !barred.includes(me?.id ?? '');
  }

  /** @param {State} wanted */
  may(wanted) {
    const {me, cycle, objective, approval} = this;
    const isTeam = mayWrite(me, cycle, objective.teamId);
    if (wanted === 'APPROVED') {
      return approval ? this.mayApprove : isTeam;
    }
    const isBack = wanted === 'DRAFT';
    return (
      (isTeam && !(isBack && objective.state === 'APPROVED')) ||
      (isBack && objective.state !== 'DROPPED' && this.isApprover)
    );
  }

  /** What moving it there is called, why it asks for a word, and whether it must have one. */
  step(/** @type {State} */ wanted) {
    const {verbs, dropHint, sendBackHint, withdrawHint, takeUpHint} = texts.objectivePage;
    const {state, proposedById} = this.objective;
    if (wanted === 'DROPPED') {
      return {verb: verbs.DROPPED, hint: dropHint, isNeeded: this.isCommitted};
    }
    if (state === 'DROPPED') {
      const verb = wanted === 'APPROVED' ? verbs.APPROVED : verbs.takeUp;
      return {verb, hint: this.isCommitted ? takeUpHint : '', isNeeded: this.isCommitted};
    }
    if (wanted !== 'DRAFT') {
      return {verb: verbs[wanted], hint: '', isNeeded: false};
    }
    if (state === 'APPROVED') {
      return {verb: verbs.withdraw, hint: withdrawHint, isNeeded: this.isCommitted};
    }
    return this.isApprover && proposedById !== this.me?.id
      ? {verb: verbs.sendBack, hint: sendBackHint, isNeeded: true}
      : {verb: verbs.takeBack, hint: '', isNeeded: false};
  }

  /** @param {State | ''} state */
  choose(state) {
    this.wanted = state;
    this.action.clear();
    if (state && !this.step(state).hint) {
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
    const isStep = wanted === 'PROPOSED' || before === 'DROPPED' || wanted === 'DROPPED';
    const mayUndo = isStep && this.next[wanted].includes(before);
    const because = this.isCommitted ? texts.undo : '';
    await go(wanted, why);
    notify(
      texts.objectivePage.nowIn({state: word(texts.states, wanted)}),
      mayUndo ? {undo: () => go(before, because)} : {},
    );
    this.wanted = '';
  }

  get next() {
    return this.approval ? NEXT : NEXT_UNASKED;
  }

  render() {
    const {objective, wanted, action} = this;
    const step = wanted && this.step(wanted);
    return html`
      <span class="okr-page-actions">
        ${this.next[objective.state]
          .filter((state) => this.may(state))
          .map((state) =>
            button(this.step(state).verb, () => this.choose(state), {
              look: state === 'APPROVED' || state === 'PROPOSED' ? 'primary' : '',
            }),
          )}
      </span>
      ${(step && step.hint) || action.problem
        ? dialog({
            heading: step && step.verb,
            content: html`${refusal(action)} ${wanted && step && step.hint ? this.question(wanted) : nothing}`,
            close: () => this.choose(''),
          })
        : nothing}
    `;
  }

  /** Why. @param {State} wanted */
  question(wanted) {
    const {reason, reasonMissing} = texts.objectivePage;
    const {verb, hint, isNeeded} = this.step(wanted);
    return recordForm({
      prefix: 'state',
      fields: ['reason', 'state'],
      needed: isNeeded ? {reason: reasonMissing} : {},
      save: ({reason: why = ''}) => this.move(wanted, why.trim()),
      saved: () => this.choose(''),
      closed: () => this.choose(''),
      draw: (form) => ({
        content: html`<p class="okr-quiet">${hint}</p>
          ${textArea(form.field('reason', reason))}`,
        save: verb,
      }),
    });
  }
}

customElements.define('objective-states', ObjectiveStates);
