import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {date, word} from '../platform/format.js';
import {teamBadge} from '../platform/parts/badges.js';
import {icon} from '../platform/parts/icon.js';
import {toneTag} from '../platform/parts/layout.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {isOverdue, isSettled} from './initiative-states.js';
import '../org/person-name.js';
import './move-menu.js';

/** An initiative on the board. Event `chosen` with the state that it is to move to. */
class InitiativeCard extends withProperties(OkrElement, () => ({
  /** @type {import('./initiative-states.js').Initiative | null} */
  initiative: null,
  /** @type {import('../org/teams.js').Teams | null} */
  teams: null,
  movable: false,
})) {
  render() {
    const {initiative} = this;
    if (!initiative) {
      return nothing;
    }
    const {id, cycleId, title, teamId, ownerId} = initiative;
    return html`
      <article class="okr-initiative-card">
        <div class="okr-initiative-head">
          <h3><a href=${href('initiative', {cycleId, initiativeId: id})} draggable="false">${title}</a></h3>
          ${this.movable ? html`<move-menu .initiative=${initiative}
            @chosen=${(/** @type {CustomEvent} */ event) =>
              this.emit('chosen', event.detail)}
          ></move-menu>` : nothing}
        </div>
        <p class="okr-tags">
          ${teamBadge(this.teams?.get(teamId), teamId)}
          ${ownerId
            ? html`<span class="okr-quiet"><person-name .person=${ownerId}></person-name></span>`
            : nothing}
        </p>
        <p class="okr-tags okr-initiative-facts">${initiativeFacts(initiative)}</p>
      </article>
    `;
  }
}

/**
 * What is to be known of an initiative at a glance: when it comes, what it moves, what it waits for.
 *
 * @param {import('./initiative-states.js').Initiative} initiative
 */
export function initiativeFacts(initiative) {
  const {plannedEnd, committedEnd, deliveredOn, contributions, dependencies, bypass} = initiative;
  const settled = dependencies.filter(isSettled).length;
  const end = deliveredOn ?? committedEnd ?? plannedEnd;
  return html`
    ${bypass
      ? toneTag('warn', texts.briefing.bypassOf(word(texts.bypasses, bypass.reason)))
      : nothing}
    ${isOverdue(initiative)
      ? toneTag('bad', texts.briefing.overdueSince(date(/** @type {string} */ (committedEnd))))
      : end
        ? html`<span class="okr-fact" title=${texts.briefing.ends}>${icon('planning')}${date(end)}</span>`
        : nothing}
    <span class="okr-fact" title=${texts.briefing.links(contributions.length)}
      >${icon('keyResult')}<span aria-hidden="true">${contributions.length}</span
      ><span class="visually-hidden">${texts.briefing.links(contributions.length)}</span></span
    >
    ${dependencies.length
      ? html`<span
          class="okr-fact"
          title=${texts.briefing.settled(settled, dependencies.length)}
          >${icon('dependency')}<span aria-hidden="true">${settled}/${dependencies.length}</span
          ><span class="visually-hidden"
            >${texts.briefing.settled(settled, dependencies.length)}</span
          ></span
        >`
      : nothing}
  `;
}

customElements.define('initiative-card', InitiativeCard);
