import {html, nothing} from 'lit';
import {apiPath, get, newKey, post} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {byName, date, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {asProblem, violationsByField} from '../platform/problem.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {cardSection, toneTag} from '../platform/parts/layout.js';
import {emptyState, loadState, problemAlert} from '../platform/parts/states.js';
import {speaksFor} from '../dependency/dependency-figures.js';
import {texts} from '../texts/texts.js';
import '../platform/parts/modal-dialog.js';

const TONES = /** @type {const} */ ({TOO_OFTEN: 'warn', SOMETIMES: 'good', NEVER: 'quiet'});

/** Which teams are asked to take part in the planning of others: some too often, some never. */
class SolicitationList extends withProperties(OkrElement, () => ({
  cycleId: '',
  /** Whether the cycle still takes changes. */
  isOpen: false,
  /** @type {import('../org/teams.js').Teams | null} */
  teams: null,
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** @type {{teamId: string, requesterTeamId: string, topic: string, key: string} | null} */
  draft: null,
  /** @type {import('../platform/problem.js').Problem | null} */
  problem: null,
})) {
  load = new Load(this, {
    args: () => [this.cycleId],
    /** @returns {Promise<Api.SolicitationsAnswer>} */
    task: async (_, signal) => (await get(this.path, {signal})).data,
  });

  get path() {
    return apiPath`/cycles/${this.cycleId}/solicitations`;
  }

  /** @param {Event} event */
  async ask(event) {
    event.preventDefault();
    const {draft} = this;
    if (!draft) {
      return;
    }
    const {key, ...body} = draft;
    try {
      await post(this.path, body, {idempotencyKey: key});
      this.draft = null;
      this.problem = null;
      notify(texts.planning.asked);
      await this.load.run();
    } catch (reason) {
      this.problem = asProblem(reason);
    }
  }

  /**
   * @param {Api.VersionedSolicitation} solicitation
   * @param {'JOINED' | 'DECLINED'} state
   */
  async answer(solicitation, state) {
    const path = apiPath`/solicitations/${solicitation.id}`;
    try {
      const saved = await saveChanges(
        path,
        solicitation,
        {state},
        {state: {label: texts.figures.status, show: (one) => word(texts.planning.asks, one)}},
      );
      notify(word(texts.planning.asks, state), {
        undo: () => saveChanges(path, saved, {state: 'ASKED'}, {}).then(() => this.load.run()),
      });
      await this.load.run();
    } catch (reason) {
      this.problem = asProblem(reason);
    }
  }

  render() {
    const {data} = this.load;
    const {teams} = this;
    if (!data || !teams) {
      return loadState(this.load, 4);
    }
    return html`
      ${this.draft ? nothing : problemAlert(this.problem)}
      <div class="okr-grid">
        ${cardSection({
          title: texts.planning.asksTitle,
          id: 'solicitations',
          aside: this.isOpen && this.me?.writableTeamIds.length
            ? button(
              texts.planning.ask,
              () => {
                this.problem = null;
                this.draft = {
                  teamId: '',
                  requesterTeamId:
                    this.me?.memberships.find(({teamId}) =>
                      this.me?.writableTeamIds.includes(teamId),
                    )?.teamId ?? '',
                  topic: '',
                  key: newKey(),
                };
              },
              {icon: 'plus', look: 'sm'},
            )
            : nothing,
          body: data.items.length
            ? html`<ul class="okr-list">
                ${data.items.map((item) => this.item(item, teams))}
              </ul>`
            : emptyState(texts.planning.noAsks, texts.planning.noAsksHint),
        })}
        ${cardSection({
          title: texts.planning.standing,
          id: 'standing',
          body: html`<ul class="okr-list">
            ${[...data.teams]
              .sort((a, b) => b.asked - a.asked || byName(teams.name(a.teamId), teams.name(b.teamId)))
              .map(
                ({teamId, asked, joined, standing}) => html`<li class="okr-line">
                  <span>${teams.name(teamId)}</span>
                  <span class="okr-tags"
                    >${asked
                      ? html`<span class="okr-quiet">${texts.planning.askedOf(asked, joined)}</span>`
                      : nothing}
                    ${toneTag(TONES[standing], texts.planning.standings[standing])}</span
                  >
                </li>`,
              )}
          </ul>`,
        })}
      </div>
      ${this.draft ? this.dialog(this.draft, teams) : nothing}
    `;
  }

  /**
   * @param {Api.VersionedSolicitation} item
   * @param {import('../org/teams.js').Teams} teams
   */
  item(item, teams) {
    const isMine = this.isOpen && speaksFor(this.me, item.teamId);
    return html`<li class="okr-line">
      <span
        >${item.topic}<br /><span class="okr-quiet"
          >${texts.planning.asksOf(teams.name(item.requesterTeamId), teams.name(item.teamId))} ·
          ${date(item.on)}</span
        ></span
      >
      <span class="okr-tags">
        ${isMine && item.state === 'ASKED'
          ? html`${button(texts.planning.join, () => this.answer(item, 'JOINED'), {look: 'sm'})}
              ${button(texts.planning.decline, () => this.answer(item, 'DECLINED'), {look: 'sm'})}`
          : html`<span class="okr-tag">${word(texts.planning.asks, item.state)}</span>`}
      </span>
    </li>`;
  }

  /**
   * @param {NonNullable<SolicitationList['draft']>} draft
   * @param {import('../org/teams.js').Teams} teams
   */
  dialog(draft, teams) {
    const {at, rest} = violationsByField(this.problem, ['teamId', 'requesterTeamId', 'topic']);
    return html`<modal-dialog
      .heading=${texts.planning.ask}
      .content=${html`<form novalidate @submit=${(/** @type {SubmitEvent} */ event) => this.ask(event)}>
        ${this.problem && (rest.length || !this.problem.violations.length)
          ? problemAlert(this.problem, {rest})
          : nothing}
        ${selectField({
          id: 'solicitation-requester',
          label: texts.planning.requester,
          value: draft.requesterTeamId,
          error: at['requesterTeamId'],
          options: [
            ['', ''],
            ...teams.options().filter(([id]) => this.me?.writableTeamIds.includes(id)),
          ],
          change: (requesterTeamId) => (this.draft = {...draft, requesterTeamId}),
        })}
        ${selectField({
          id: 'solicitation-team',
          label: texts.planning.askedTeam,
          value: draft.teamId,
          error: at['teamId'],
          options: [['', ''], ...teams.options()],
          change: (teamId) => (this.draft = {...draft, teamId}),
        })}
        ${textField({
          id: 'solicitation-topic',
          label: texts.planning.topic,
          value: draft.topic,
          error: at['topic'],
          change: (topic) => (this.draft = {...draft, topic}),
        })}
        <div class="okr-form-end">
          <button type="submit" class="btn btn-primary">${texts.planning.ask}</button>
        </div>
      </form>`}
      @closed=${() => (this.draft = null)}
    ></modal-dialog>`;
  }
}

customElements.define('solicitation-list', SolicitationList);
