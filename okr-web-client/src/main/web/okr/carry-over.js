import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {apiPath, getData, newKey, post} from '../platform/api.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {checkField} from '../platform/parts/fields.js';
import {cardSection} from '../platform/parts/layout.js';
import {emptyState, loadState, refusal} from '../platform/parts/states.js';
import {gradeText} from '../platform/format.js';
import {href} from '../platform/router.js';
import {isFollowed} from '../cycle/cycles.js';
import {toggled} from '../platform/collections.js';
import {texts} from '../texts/texts.js';

/**
 * @param {string} title
 * @param {string} id
 * @param {Api.LeftOut[]} leftOut
 */
function leftOutList(title, id, leftOut) {
  return leftOut.length
    ? cardSection({
        title,
        id,
        body: html`<ul class="okr-list">
          ${leftOut.map(
            (one) => html`<li>${one.title} <span class="okr-quiet">${one.message}</span></li>`,
          )}
        </ul>`,
      })
    : nothing;
}

/** What was not finished, and which of it goes on in the following cycle. */
class CarryOver extends withProperties(OkrElement, () => ({
  /** @type {Okr.Cycle} */
  cycle: required,
  /** @type {Okr.Cycle[]} */
  cycles: [],
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** @type {Set<string>} ids of objectives and initiatives */
  chosen: new Set(),
})) {
  key = newKey();
  /** @type {Api.LeftOut[]} what could not come along with what was carried last */
  leftOut = [];
  action = new Action(this);
  load = new Load(this, {
    args: () => isFollowed(this.cycles, this.cycle) && [this.cycle.id],
    /** @returns {Promise<Api.CarryOverAnswer>} */
    task: (_, signal) => getData(this.path, {signal}),
    changed: () => {
      this.chosen = new Set();
      this.leftOut = [];
    },
  });

  get path() {
    return apiPath`/cycles/${this.cycle.id}/carry-over`;
  }

  /** @param {Api.CarryOverAnswer} offered */
  async carry({toCycleId, objectives, initiatives}) {
    const chosen = (/** @type {Api.Candidate[]} */ candidates) =>
      candidates.map(({id}) => id).filter((id) => this.chosen.has(id));
    const body = {toCycleId, objectiveIds: chosen(objectives), initiativeIds: chosen(initiatives)};
    await this.action.run(async () => {
      const {data} = await post(this.path, body, {idempotencyKey: this.key});
      this.leftOut = data.leftOut;
      notify(texts.grading.carried({n: this.chosen.size}));
      this.chosen = new Set();
      await this.load.run();
    });
  }

  render() {
    const {data} = this.load;
    if (!isFollowed(this.cycles, this.cycle)) {
      return html`<div class="card">${this.noNext()}</div>`;
    }
    if (!data) {
      return html`<div class="card">${loadState(this.load, 4)}</div>`;
    }
    const to = this.cycles.find(({id}) => id === data.toCycleId)?.name ?? data.toCycleId;
    return html`
      ${refusal(this.action)}
      <p class="okr-lead">${texts.grading.carryLead({cycle: to})}</p>
      <div class="okr-grid">
        ${this.list(texts.team.objectives, 'carry-objectives', data.objectives)}
        ${this.list(texts.nav.pages.initiatives, 'carry-initiatives', data.initiatives)}
      </div>
      ${leftOutList(texts.grading.stayedBehind, 'stayed-behind', this.leftOut)}
      ${leftOutList(texts.grading.leftOut, 'carry-left-out', data.leftOut)}
      ${button(texts.grading.carry({n: this.chosen.size, cycle: to}), () => this.carry(data), {
        look: 'primary',
        disabled: !this.chosen.size,
        busy: this.action.busy,
      })}
    `;
  }

  /** Who may create the cycle that is missing is shown where. */
  noNext() {
    const {noNext, noNextHint} = texts.grading;
    return emptyState(
      noNext,
      noNextHint({cycle: this.cycle.name}),
      this.me?.permissions.includes('MANAGE_CYCLES')
        ? html`<a class="btn" href=${href('adminCycles')}>${texts.adminCycle.add}</a>`
        : nothing,
    );
  }

  /**
   * @param {string} title
   * @param {string} id
   * @param {Api.Candidate[]} candidates
   */
  list(title, id, candidates) {
    return cardSection({
      title,
      id,
      body: candidates.length
        ? html`<ul class="okr-list">
            ${candidates.map((one) => html`<li>${this.box(one)}</li>`)}
          </ul>`
        : emptyState(texts.grading.nothingLeft),
    });
  }

  /** @param {Api.Candidate} candidate */
  box({id, title, teamId, grade, done}) {
    return checkField({
      id: `carry-${id}`,
      label: html`${title}
        <span class="okr-quiet"
          >${this.teams.name(teamId)} ${grade === null ? nothing : gradeText(grade)}
          ${done ? texts.grading.goesOn : nothing}</span
        >`,
      value: this.chosen.has(id),
      disabled: done || !this.me?.writableTeamIds.includes(teamId),
      change: () => {
        this.chosen = toggled(this.chosen, id);
        this.key = newKey();
      },
    });
  }
}

customElements.define('carry-over', CarryOver);
