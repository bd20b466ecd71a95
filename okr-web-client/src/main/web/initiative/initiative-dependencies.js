import {html, nothing} from 'lit';
import {apiPath, post, remove} from '../platform/api.js';
import {kept} from '../platform/drafts.js';
import {date, word} from '../platform/format.js';
import {button, toolButton} from '../platform/parts/button.js';
import {teamBadge} from '../platform/parts/badges.js';
import {toneTag} from '../platform/parts/layout.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import '../dependency/ask-dependency-form.js';
import {InitiativePart} from './initiative-part.js';

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

/** What an initiative needs from other teams. */
class InitiativeDependencies extends InitiativePart {
  firstUpdated() {
    // What was typed before a reload is there again.
    const {editable, initiative} = this.shown;
    this.isOpen = editable && kept(`ask-dependency.${initiative.id}`) !== null;
  }

  /** @param {Api.NegotiationAnswer} dependency one that is only named */
  drop({id, initiativeId, providerTeamId, need, neededBy, size}) {
    const path = apiPath`/initiatives/${initiativeId}/dependencies`;
    return this.action.run(async () => {
      await remove(apiPath`/dependencies/${id}`);
      this.changed(texts.briefing.depends.removed, () =>
        post(path, {providerTeamId, need, neededBy, size}),
      );
    });
  }

  /** @param {Api.NegotiationAnswer} dependency */
  ask({id}) {
    return this.action.run(async () => {
      await post(apiPath`/dependencies/${id}/answers`, {state: 'REQUESTED'});
      this.changed(texts.briefing.depends.asked);
    });
  }

  render() {
    const {initiative} = this.shown;
    const saved = () => {
      this.close();
      this.shown.changed();
    };
    return this.list({
      words: texts.briefing.depends,
      id: 'dependencies-heading',
      form: html`<ask-dependency-form
        .record=${initiative}
        @saved=${saved}
        @closed=${this.close}
      ></ask-dependency-form>`,
      rows: initiative.dependencies,
      key: (one) => one.id,
      item: (one) => this.item(one),
    });
  }

  /** @param {Api.NegotiationAnswer} dependency */
  item(dependency) {
    const {editable, teams} = this.shown;
    const words = texts.briefing.depends;
    const {id, cycleId, need, state, agreedBy, neededBy, providerTeamId, size} = dependency;
    const by = agreedBy ?? neededBy;
    return html`<li class="okr-need" data-dependency=${id}>
      <div>
        <a href=${href('dependency', {cycleId, dependencyId: id})}>${need}</a>
        <p class="okr-tags">
          ${teamBadge(teams.get(providerTeamId), providerTeamId)}
          ${by ? html`<span class="okr-quiet">${words.by({date: date(by)})}</span>` : nothing}
          <span class="okr-tag">${word(texts.sizes, size)}</span>
          ${dependency.unplanned ? html`<span class="okr-tag">${words.unplanned}</span>` : nothing}
          ${this.waiting(dependency)}
        </p>
      </div>
      <div class="okr-need-end">
        ${toneTag(TONES[state], word(texts.dependencyStates, state))}
        ${editable && state === 'IDENTIFIED'
          ? html`${button(words.ask, () => this.ask(dependency), {look: 'sm'})}
            ${toolButton('close', texts.remove, () => this.drop(dependency), {
              className: 'btn-ghost-secondary okr-close',
              spoken: words.removeOf({team: teams.name(providerTeamId)}),
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
      >${waitsFor === 'PRODUCT_OPS'
        ? waitsForOps
        : waitsForTeam({team: this.shown.teams.name(team)})}</span
    >`;
  }
}

customElements.define('initiative-dependencies', InitiativeDependencies);
