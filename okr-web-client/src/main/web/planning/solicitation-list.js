import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {apiPath, getData} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {byName, date, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {cardSection, lineItem, toneTag} from '../platform/parts/layout.js';
import {Dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadState, refusal} from '../platform/parts/states.js';
import {speaksFor} from '../dependency/dependency-figures.js';
import {texts} from '../texts/texts.js';
import {solicitationForm} from './solicitation-form.js';

const TONES = /** @type {const} */ ({TOO_OFTEN: 'warn', SOMETIMES: 'good', NEVER: 'quiet'});

/** Which teams are asked to take part in the planning of others: some too often, some never. */
class SolicitationList extends withProperties(OkrElement, () => ({
  cycleId: '',
  /** Whether the cycle still takes changes. */
  isOpen: false,
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
  /** @type {Api.MeAnswer | null} */
  me: null,
})) {
  action = new Action(this);
  /** @type {Dialog<true>} */
  dialog = new Dialog(this, () => this.load.run());
  load = new Load(this, {
    args: () => [this.cycleId],
    /** @returns {Promise<Api.SolicitationsAnswer>} */
    task: ([cycleId], signal) => getData(apiPath`/cycles/${cycleId}/solicitations`, {signal}),
  });

  /** @param {Api.VersionedSolicitation} solicitation @param {'JOINED' | 'DECLINED'} state */
  answer(solicitation, state) {
    const path = apiPath`/solicitations/${solicitation.id}`;
    const fields = {
      state: {
        label: texts.figures.status,
        show: (/** @type {string} */ one) => word(texts.planning.asks, one),
      },
    };
    return this.action.run(async () => {
      const saved = await saveChanges(path, solicitation, {state}, fields);
      notify(word(texts.planning.asks, state), {
        undo: () => saveChanges(path, saved, {state: 'ASKED'}, {}).then(() => this.load.run()),
      });
      await this.load.run();
    });
  }

  render() {
    const {data} = this.load;
    const {teams} = this;
    if (!data) {
      return loadState(this.load, 4);
    }
    return html`
      ${refusal(this.action)}
      <div class="okr-grid">
        ${cardSection({
          title: texts.planning.asksTitle,
          id: 'solicitations',
          aside: this.isOpen && this.me?.writableTeamIds.length
            ? button(texts.planning.ask, () => this.dialog.open(true), {icon: 'plus', look: 'sm'})
            : nothing,
          body: data.items.length
            ? html`<ul class="okr-list">
                ${data.items.map((item) => this.item(item))}
              </ul>`
            : emptyState(texts.planning.noAsks, texts.planning.noAsksHint),
        })}
        ${cardSection({
          title: texts.planning.standing,
          id: 'standing',
          body: html`<ul class="okr-list">
            ${[...data.teams]
              .sort((a, b) => b.asked - a.asked || byName(teams.name(a.teamId), teams.name(b.teamId)))
              .map((one) => this.standing(one))}
          </ul>`,
        })}
      </div>
      ${this.dialog.view(() => ({
        heading: texts.planning.ask,
        content: solicitationForm(this.cycleId, teams, this.me, this.dialog.done),
      }))}
    `;
  }

  /** @param {Api.SolicitationsAnswer['teams'][number]} team */
  standing({teamId, asked, joined, standing}) {
    return html`<li class="okr-line">
      <span>${this.teams.name(teamId)}</span>
      <span class="okr-tags"
        >${asked
          ? html`<span class="okr-quiet">${texts.planning.askedOf({asked, joined})}</span>`
          : nothing}
        ${toneTag(TONES[standing], texts.planning.standings[standing])}</span
      >
    </li>`;
  }

  /** @param {Api.VersionedSolicitation} item */
  item(item) {
    const {teams} = this;
    const {topic, requesterTeamId, teamId, on, state} = item;
    const isMine = this.isOpen && speaksFor(this.me, teamId);
    return lineItem({
      title: topic,
      below: html`${texts.planning.asksOf({from: teams.name(requesterTeamId), to: teams.name(teamId)})} ·
      ${date(on)}`,
      aside: html`<span class="okr-tags">
        ${isMine && state === 'ASKED'
          ? html`${button(texts.planning.join, () => this.answer(item, 'JOINED'), {look: 'sm'})}
              ${button(texts.planning.decline, () => this.answer(item, 'DECLINED'), {look: 'sm'})}`
          : html`<span class="okr-tag">${word(texts.planning.asks, state)}</span>`}
      </span>`,
    });
  }
}

customElements.define('solicitation-list', SolicitationList);
