import {html, nothing} from 'lit';
import {apiPath, post} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {asProblem} from '../platform/problem.js';
import {textArea} from '../platform/parts/fields.js';
import {problemAlert} from '../platform/parts/states.js';
import {mayWrite} from '../access/may-write.js';
import {texts} from '../texts/texts.js';
import '../platform/parts/modal-dialog.js';

/** @typedef {'DRAFT' | 'PROPOSED' | 'APPROVED' | 'DROPPED'} State */

/** @type {Record<State, State[]>} where an objective may go from each state */
const NEXT = {
  DRAFT: ['PROPOSED', 'DROPPED'],
  PROPOSED: ['APPROVED', 'DRAFT', 'DROPPED'],
  APPROVED: ['DROPPED'],
  DROPPED: ['DRAFT'],
};

/** Proposes, approves, drops an objective. Event: `cascade-changed`. */
class ObjectiveStates extends withProperties(OkrElement, () => ({
  /** @type {Api.ObjectiveAnswer | null} */
  objective: null,
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** @type {Okr.Cycle | null} of the objective */
  cycle: null,
  /** @type {Okr.Team[]} */
  teams: [],
  /** @type {State | ''} */
  wanted: '',
  reason: '',
  /** @type {import('../platform/problem.js').Problem | null} */
  problem: null,
})) {
  /** Who leads a team above approves, LEADERSHIP what is the company's or a department's, nobody their own. */
  get mayApprove() {
    const {me, objective, cycle, teams} = this;
    if (!me || !objective || cycle?.phase === 'CLOSED' || objective.ownerId === me.id) {
      return false;
    }
    const teamOf = (/** @type {string | null | undefined} */ id) => teams.find((one) => one.id === id);
    const own = teamOf(objective.teamId);
    const led = me.memberships.filter(({role}) => role !== 'MEMBER').map(({teamId}) => teamId);
    for (let above = teamOf(own?.parentId); above; above = teamOf(above.parentId)) {
      if (led.includes(above.id)) {
        return true;
      }
    }
    return (
      me.globalRoles.includes('ADMIN') ||
      (me.globalRoles.includes('LEADERSHIP') && ['COMPANY', 'DEPARTMENT'].includes(own?.level ?? ''))
    );
  }

  get mayWrite() {
    return mayWrite(this.me, this.cycle, this.objective?.teamId ?? '');
  }

  /** @param {State} state */
  choose(state) {
    this.wanted = state;
    this.reason = '';
    this.problem = null;
    if (state !== 'DROPPED') {
      this.move();
    }
  }

  async move() {
    const {objective, wanted} = this;
    if (!objective || !wanted) {
      return;
    }
    const before = objective.state;
    const go = (/** @type {string} */ state, /** @type {string} */ reason) =>
      post(apiPath`/objectives/${objective.id}/state`, {
        state,
        ...(reason ? {reason} : {}),
      });
    try {
      await go(wanted, this.reason.trim());
      const canReturn = NEXT[wanted].includes(before);
      notify(texts.objectivePage.nowIn(word(texts.states, wanted)), {
        ...(canReturn ? {undo: () => go(before, '').then(() => this.changed())} : {}),
      });
      this.wanted = '';
      this.changed();
    } catch (reason) {
      this.problem = asProblem(reason);
    }
  }

  changed() {
    this.emitUp('cascade-changed');
  }

  render() {
    const {objective} = this;
    if (!objective) {
      return nothing;
    }
    const verbs = texts.objectivePage.verbs;
    return html`
      <span class="okr-page-actions">
        ${NEXT[objective.state]
          .filter((state) => (state === 'APPROVED' ? this.mayApprove : this.mayWrite))
          .map(
            (state) =>
              html`<button
                type="button"
                class="btn ${state === 'APPROVED' || state === 'PROPOSED' ? 'btn-primary' : ''}"
                @click=${() => this.choose(state)}
              >
                ${verbs[state]}
              </button>`,
          )}
      </span>
      ${this.wanted === 'DROPPED' || this.problem ? this.dialog() : nothing}
    `;
  }

  dialog() {
    const asks = this.wanted === 'DROPPED';
    return html`<modal-dialog
      .heading=${this.wanted ? texts.objectivePage.verbs[this.wanted] : ''}
      .content=${html`<form
        novalidate
        @submit=${(/** @type {Event} */ event) => {
          event.preventDefault();
          this.move();
        }}
      >
        ${problemAlert(this.problem, {
          rest: this.problem?.violations.map((one) => one.message) ?? [],
        })}
        ${asks
          ? html`<p class="okr-lead">${texts.objectivePage.dropHint}</p>
              ${textArea({
                id: 'state-reason',
                label: texts.objectivePage.reason,
                value: this.reason,
                change: (reason) => (this.reason = reason),
              })}
              <div class="okr-form-end">
                <button type="submit" class="btn btn-primary">
                  ${texts.objectivePage.verbs.DROPPED}
                </button>
              </div>`
          : nothing}
      </form>`}
      @closed=${() => {
        this.wanted = '';
        this.problem = null;
      }}
    ></modal-dialog>`;
  }
}

customElements.define('objective-states', ObjectiveStates);
