import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {apiPath, post, remove} from '../platform/api.js';
import {kept} from '../platform/drafts.js';
import {date, word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {asProblem} from '../platform/problem.js';
import {teamBadge} from '../platform/parts/badges.js';
import {icon} from '../platform/parts/icon.js';
import {cardSection, toneTag} from '../platform/parts/layout.js';
import {emptyState, problemAlert} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import '../dependency/ask-dependency-form.js';

/** @typedef {Api.NegotiationAnswer} Dependency */

/** @type {Record<Dependency['state'], 'good' | 'warn' | 'bad' | 'quiet'>} */
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
  /** @type {Api.InitiativeAnswer | null} */
  initiative: null,
  /** @type {import('../org/teams.js').Teams | null} */
  teams: null,
  editable: false,
  asking: false,
  /** @type {import('../platform/problem.js').Problem | null} */
  problem: null,
})) {
  firstUpdated() {
    // What was typed before a reload is there again.
    this.asking = this.editable && kept(`ask-dependency.${this.initiative?.id}`) !== null;
  }

  changed() {
    this.emit('changed');
  }

  /** @param {Dependency} one */
  async take(one) {
    this.problem = null;
    const named = one.state === 'IDENTIFIED';
    const {id, providerTeamId, need, neededBy, size} = one;
    try {
      await remove(apiPath`/dependencies/${id}`);
    } catch (reason) {
      this.problem = asProblem(reason);
      return;
    }
    const undo = async () => {
      await post(apiPath`/initiatives/${one.initiativeId}/dependencies`, {
        providerTeamId,
        need,
        neededBy,
        size,
      });
      this.changed();
    };
    notify(texts.briefing.depends.removed, named ? {undo} : {});
    this.changed();
  }

  /** @param {Dependency} one */
  async ask({id}) {
    this.problem = null;
    try {
      await post(apiPath`/dependencies/${id}/answers`, {state: 'REQUESTED'});
    } catch (reason) {
      this.problem = asProblem(reason);
      return;
    }
    notify(texts.briefing.depends.asked);
    this.changed();
  }

  render() {
    const {initiative} = this;
    if (!initiative) {
      return nothing;
    }
    const {dependencies} = initiative;
    const words = texts.briefing.depends;
    return cardSection({
      title: words.title,
      id: 'dependencies-heading',
      aside: this.editable
        ? html`<button
            type="button"
            class="btn btn-sm"
            aria-expanded=${this.asking ? 'true' : 'false'}
            @click=${async () => {
              this.asking = !this.asking;
              await this.updateComplete;
              /** @type {HTMLElement | null} */ (this.querySelector('form input'))?.focus();
            }}
          >
            ${icon('plus')}${words.add}
          </button>`
        : nothing,
      body: html`
        ${this.problem
          ? html`<div class="okr-section-body">
              ${problemAlert(this.problem, {
                rest: this.problem.violations.map(({message}) => message),
              })}
            </div>`
          : nothing}
        ${this.asking
          ? html`<ask-dependency-form
              .initiative=${initiative}
              @saved=${() => {
                this.asking = false;
                this.changed();
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
   * @param {Dependency} one
   */
  item({cycleId}, one) {
    const words = texts.briefing.depends;
    const by = one.agreedBy ?? one.neededBy;
    const provider = this.teams?.name(one.providerTeamId) ?? one.providerTeamId;
    return html`<li class="okr-need" data-dependency=${one.id}>
      <div>
        <a href=${href('dependency', {cycleId, dependencyId: one.id})}>${one.need}</a>
        <p class="okr-tags">
          ${teamBadge(this.teams?.get(one.providerTeamId), one.providerTeamId)}
          ${by ? html`<span class="okr-quiet">${words.by(date(by))}</span>` : nothing}
          <span class="okr-tag">${word(texts.sizes, one.size)}</span>
          ${one.unplanned ? html`<span class="okr-tag">${words.unplanned}</span>` : nothing}
          ${this.waiting(one)}
        </p>
      </div>
      <div class="okr-need-end">
        ${toneTag(TONES[one.state], word(texts.dependencyStates, one.state))}
        ${this.editable && one.state === 'IDENTIFIED'
          ? button(words.ask, () => this.ask(one), {look: 'sm'})
          : nothing}
        ${this.editable && one.state === 'IDENTIFIED'
          ? html`<button
              type="button"
              class="btn btn-ghost-secondary okr-close"
              title=${texts.remove}
              @click=${() => this.take(one)}
            >
              ${icon('close')}<span class="visually-hidden">${words.removeOf(provider)}</span>
            </button>`
          : nothing}
      </div>
    </li>`;
  }

  /** @param {Dependency} one */
  waiting({waitsFor, consumerTeamId, providerTeamId}) {
    const words = texts.briefing.depends;
    if (!waitsFor) {
      return nothing;
    }
    const team = waitsFor === 'PROVIDER' ? providerTeamId : consumerTeamId;
    return html`<span class="okr-quiet"
      >${waitsFor === 'PRODUCT_OPS'
        ? words.waitsForOps
        : words.waitsForTeam(this.teams?.name(team) ?? team)}</span
    >`;
  }
}

customElements.define('initiative-dependencies', InitiativeDependencies);
