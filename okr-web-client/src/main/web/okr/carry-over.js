import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {apiPath, get, newKey, post} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {cardSection} from '../platform/parts/layout.js';
import {emptyState, loadState, refusal} from '../platform/parts/states.js';
import {gradeText} from '../platform/format.js';
import {toggled} from '../platform/collections.js';
import {texts} from '../texts/texts.js';

/** What was not finished, and which of it goes on in the following cycle. */
class CarryOver extends withProperties(OkrElement, () => ({
  cycleId: '',
  /** @type {Okr.Cycle[]} */
  cycles: [],
  /** @type {import('../org/teams.js').Teams | null} */
  teams: null,
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** @type {Set<string>} ids of objectives and initiatives */
  chosen: new Set(),
})) {
  key = newKey();
  action = new Action(this);
  load = new Load(this, {
    args: () => [this.cycleId],
    /** @returns {Promise<Api.CarryOverAnswer>} */
    task: async (_, signal) => (await get(this.path, {signal})).data,
    changed: () => {
      this.chosen = new Set();
    },
  });

  get path() {
    return apiPath`/cycles/${this.cycleId}/carry-over`;
  }

  /** @param {string} id */
  turn(id) {
    this.chosen = toggled(this.chosen, id);
    this.key = newKey();
  }

  async carry() {
    const {data} = this.load;
    if (!data) {
      return;
    }
    const those = (/** @type {Api.Candidate[]} */ list) =>
      list.filter(({id}) => this.chosen.has(id)).map(({id}) => id);
    await this.action.run(async () => {
      await post(
        this.path,
        {
          toCycleId: data.toCycleId,
          objectiveIds: those(data.objectives),
          initiativeIds: those(data.initiatives),
        },
        {idempotencyKey: this.key},
      );
      notify(texts.grading.carried(this.chosen.size));
      this.chosen = new Set();
      await this.load.run();
    });
  }

  render() {
    const {data, problem, loading} = this.load;
    if (!data) {
      const isNone = !loading && (problem?.status === 409 || problem?.status === 422);
      return html`<div class="card">
        ${isNone ? emptyState(texts.grading.noNext, problem.detail) : loadState(this.load, 4)}
      </div>`;
    }
    const to = this.cycles.find(({id}) => id === data.toCycleId)?.name ?? data.toCycleId;
    return html`
      ${refusal(this.action)}
      <p class="okr-lead">${texts.grading.carryLead(to)}</p>
      <div class="okr-grid">
        ${this.list(texts.team.objectives, 'carry-objectives', data.objectives)}
        ${this.list(texts.nav.pages.initiatives, 'carry-initiatives', data.initiatives)}
      </div>
      <button
        type="button"
        class="btn btn-primary"
        ?disabled=${!this.chosen.size}
        aria-disabled=${this.action.busy ? 'true' : 'false'}
        @click=${() => this.carry()}
      >
        ${texts.grading.carry(this.chosen.size, to)}
      </button>
    `;
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
            ${candidates.map(
              (one) => html`<li>
                <label class="form-check">
                  <input
                    class="form-check-input"
                    type="checkbox"
                    ?disabled=${one.done || !this.me?.writableTeamIds.includes(one.teamId)}
                    .checked=${this.chosen.has(one.id)}
                    @change=${() => this.turn(one.id)}
                  />
                  <span class="form-check-label"
                    >${one.title}
                    <span class="okr-quiet"
                      >${this.teams?.name(one.teamId)}
                      ${one.grade === null ? nothing : gradeText(one.grade)}
                      ${one.done ? texts.grading.goesOn : nothing}</span
                    ></span
                  >
                </label>
              </li>`,
            )}
          </ul>`
        : emptyState(texts.grading.nothingLeft),
    });
  }
}

customElements.define('carry-over', CarryOver);
