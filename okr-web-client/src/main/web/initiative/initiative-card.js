import {html, nothing} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {onDetail} from '../platform/events.js';
import {date, word} from '../platform/format.js';
import {teamBadge} from '../platform/parts/badges.js';
import {icon} from '../platform/parts/icon.js';
import {toneTag} from '../platform/parts/layout.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {endOf, isOverdue, isSettled} from './initiative-states.js';
import '../org/person-name.js';
import './move-menu.js';

/** An initiative on the board. Event `chosen` with the state that it is to move to. */
class InitiativeCard extends withProperties(OkrElement, () => ({
  /** @type {Okr.Initiative} */
  initiative: required,
  /** @type {import('../org/teams.js').Teams | null} */
  teams: null,
  movable: false,
})) {
  render() {
    const {initiative} = this;
    const {id, cycleId, title, teamId, ownerId} = initiative;
    return html`
      <article class="okr-initiative-card">
        <div class="okr-initiative-head">
          <h3><a href=${href('initiative', {cycleId, initiativeId: id})} draggable="false">${title}</a></h3>
          ${this.movable
            ? html`<move-menu
                .initiative=${initiative}
                @chosen=${onDetail((state) => this.emit('chosen', state))}
              ></move-menu>`
            : nothing}
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
 * @param {Okr.Initiative} initiative
 */
function initiativeFacts(initiative) {
  const {committedEnd, contributions, dependencies, bypass} = initiative;
  const words = texts.briefing;
  const settled = dependencies.filter(isSettled).length;
  const end = endOf(initiative);
  return html`
    ${bypass ? toneTag('warn', words.bypassOf(word(texts.bypasses, bypass.reason))) : nothing}
    ${isOverdue(initiative)
      ? toneTag('bad', words.overdueSince(date(committedEnd ?? '')))
      : end
        ? html`<span class="okr-fact" title=${words.ends}>${icon('planning')}${date(end)}</span>`
        : nothing}
    ${fact('keyResult', contributions.length, words.links(contributions.length))}
    ${dependencies.length
      ? fact(
          'dependency',
          `${settled}/${dependencies.length}`,
          words.settled(settled, dependencies.length),
        )
      : nothing}
  `;
}

/**
 * A figure with its sign; in words for the pointer and screen readers.
 *
 * @param {'keyResult' | 'dependency'} sign
 * @param {unknown} figure
 * @param {string} text
 */
const fact = (sign, figure, text) => html`
  <span class="okr-fact" title=${text}
    >${icon(sign)}<span aria-hidden="true">${figure}</span
    ><span class="visually-hidden">${text}</span></span
  >
`;

customElements.define('initiative-card', InitiativeCard);
