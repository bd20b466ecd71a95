import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {apiPath, getData} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {byName, date, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {cardSection, toneTag} from '../platform/parts/layout.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadState, refusal} from '../platform/parts/states.js';
import {speaksFor} from '../dependency/dependency-figures.js';
import {texts} from '../texts/texts.js';
import './solicitation-form.js';

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
  isAsking: false,
})) {
  action = new Action(this);
  load = new Load(this, {
    args: () => [this.cycleId],
    /** @returns {Promise<Api.SolicitationsAnswer>} */
    task: ([cycleId], signal) => getData(apiPath`/cycles/${cycleId}/solicitations`, {signal}),
  });

  /**
   * @param {Api.VersionedSolicitation} solicitation
   * @param {'JOINED' | 'DECLINED'} state
   */
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
    if (!data || !teams) {
      return loadState(this.load, 4);
    }
    return html`
      ${refusal(this.action)}
      <div class="okr-grid">
        ${cardSection({
          title: texts.planning.asksTitle,
          id: 'solicitations',
          aside: this.isOpen && this.me?.writableTeamIds.length
            ? button(texts.planning.ask, () => (this.isAsking = true), {icon: 'plus', look: 'sm'})
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
      ${this.isAsking ? this.dialog() : nothing}
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

  dialog() {
    const close = () => (this.isAsking = false);
    return dialog({
      heading: texts.planning.ask,
      close,
      content: html`<solicitation-form
        .cycleId=${this.cycleId}
        .teams=${this.teams}
        .me=${this.me}
        @saved=${() => {
          close();
          this.load.run();
        }}
      ></solicitation-form>`,
    });
  }
}

customElements.define('solicitation-list', SolicitationList);
