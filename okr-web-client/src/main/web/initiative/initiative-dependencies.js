import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {Action} from '../platform/action.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {apiPath, post, remove} from '../platform/api.js';
import {kept} from '../platform/drafts.js';
import {date, word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {button, toolButton} from '../platform/parts/button.js';
import {teamBadge} from '../platform/parts/badges.js';
import {cardSection, toneTag} from '../platform/parts/layout.js';
import {emptyState, refusal} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import '../dependency/ask-dependency-form.js';
import {sectionOpener} from './section-opener.js';

/** @type {Record<Api.NegotiationAnswer['state'], 'good' | 'warn' | 'bad' | 'quiet'>} */
const TONES = {
  IDENTIFIED: 'quiet',
  REQUESTED: 'warn',
  ACCEPTED: 'good',
  COUNTERED: 'warn',
  DECLINED: 'bad',
  DELIVERED: 'good',
  WITHDRAWN: 'quiet',
  WAIVED: 'good',
};

/** What an initiative needs from other teams. Event `changed` after each change. */
class InitiativeDependencies extends withProperties(OkrElement, () => ({
  /** @type {Api.InitiativeAnswer} */
  initiative: required,
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
  editable: false,
  asking: false,
})) {
  action = new Action(this);

  firstUpdated() {
    // What was typed before a reload is there again.
    this.asking = this.editable && kept(`ask-dependency.${this.initiative.id}`) !== null;
  }

  /** @param {Api.NegotiationAnswer} dependency one that is only named */
  drop({id, initiativeId, providerTeamId, need, neededBy, size}) {
    return this.action.run(async () => {
      await remove(apiPath`/dependencies/${id}`);
      const undo = async () => {
        const again = {providerTeamId, need, neededBy, size};
        await post(apiPath`/initiatives/${initiativeId}/dependencies`, again);
        this.emit('changed');
      };
      notify(texts.briefing.depends.removed, {undo});
      this.emit('changed');
    });
  }

  /** @param {Api.NegotiationAnswer} dependency */
  ask({id}) {
    return this.action.run(async () => {
      await post(apiPath`/dependencies/${id}/answers`, {state: 'REQUESTED'});
      notify(texts.briefing.depends.asked);
      this.emit('changed');
    });
  }

  render() {
    const {initiative} = this;
    const {dependencies} = initiative;
    const words = texts.briefing.depends;
    return cardSection({
      title: words.title,
      id: 'dependencies-heading',
      aside: this.editable
        ? sectionOpener(this, {
            text: words.add,
            isOpen: this.asking,
            turn: () => (this.asking = !this.asking),
          })
        : nothing,
      body: html`
        ${this.action.problem
          ? html`<div class="okr-section-body">${refusal(this.action)}</div>`
          : nothing}
        ${this.asking
          ? html`<ask-dependency-form
              .initiative=${initiative}
              @saved=${() => {
                this.asking = false;
                this.emit('changed');
              }}
              @closed=${() => (this.asking = false)}
            ></ask-dependency-form>`
          : nothing}
        ${dependencies.length
          ? html`<ul class="okr-list">
              ${repeat(
                dependencies,
                (one) => one.id,
                (one) => this.item(initiative, one),
              )}
            </ul>`
          : this.asking
            ? nothing
            : emptyState(words.none, words.noneHint)}
      `,
    });
  }

  /**
   * @param {Api.InitiativeAnswer} initiative
   * @param {Api.NegotiationAnswer} dependency
   */
  item({cycleId}, dependency) {
    const words = texts.briefing.depends;
    const {id, need, state, agreedBy, neededBy, providerTeamId, size, unplanned} = dependency;
    const by = agreedBy ?? neededBy;
    return html`<li class="okr-need" data-dependency=${id}>
      <div>
        <a href=${href('dependency', {cycleId, dependencyId: id})}>${need}</a>
        <p class="okr-tags">
          ${teamBadge(this.teams.get(providerTeamId), providerTeamId)}
          ${by ? html`<span class="okr-quiet">${words.by(date(by))}</span>` : nothing}
          <span class="okr-tag">${word(texts.sizes, size)}</span>
          ${unplanned ? html`<span class="okr-tag">${words.unplanned}</span>` : nothing}
          ${this.waiting(dependency)}
        </p>
      </div>
      <div class="okr-need-end">
        ${toneTag(TONES[state], word(texts.dependencyStates, state))}
        ${this.editable && state === 'IDENTIFIED'
          ? html`${button(words.ask, () => this.ask(dependency), {look: 'sm'})}
            ${toolButton('close', texts.remove, () => this.drop(dependency), {
              className: 'btn-ghost-secondary okr-close',
              spoken: words.removeOf(this.teams.name(providerTeamId)),
            })}`
          : nothing}
      </div>
    </li>`;
  }

  /** @param {Api.NegotiationAnswer} dependency */
  waiting({waitsFor, consumerTeamId, providerTeamId}) {
    if (!waitsFor) {
      return nothing;
    }
    const {waitsForOps, waitsForTeam} = texts.briefing.depends;
    const team = waitsFor === 'PROVIDER' ? providerTeamId : consumerTeamId;
    return html`<span class="okr-quiet"
      >${waitsFor === 'PRODUCT_OPS' ? waitsForOps : waitsForTeam(this.teams.name(team))}</span
    >`;
  }
}

customElements.define('initiative-dependencies', InitiativeDependencies);
