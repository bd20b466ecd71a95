import {html, nothing} from 'lit';
import {onDetail} from '../platform/events.js';
import {date, word} from '../platform/format.js';
import {teamBadge} from '../platform/parts/badges.js';
import {icon} from '../platform/parts/icon.js';
import {toneTag} from '../platform/parts/layout.js';
import {href} from '../platform/router.js';
import {person} from '../org/person-name.js';
import {texts} from '../texts/texts.js';
import {endOf, isOverdue, isSettled} from './initiative-states.js';
import './move-menu.js';

/**
 * An initiative on the board.
 *
 * @param {Api.InitiativeAnswer} initiative
 * @param {import('../org/teams.js').Teams} teams
 * @param {((state: Api.InitiativeAnswer['state']) => void) | null} move none where it may not be
 */
export function initiativeCard(initiative, teams, move) {
  const {id, cycleId, title, teamId, ownerId} = initiative;
  const address = href('initiative', {cycleId, initiativeId: id});
  return html`
    <article class="okr-initiative-card">
      <div class="okr-initiative-head">
        <h3><a href=${address} draggable="false">${title}</a></h3>
        ${move
          ? html`<move-menu .initiative=${initiative} @chosen=${onDetail(move)}></move-menu>`
          : nothing}
      </div>
      <p class="okr-tags">
        ${teamBadge(teams.get(teamId), teamId)}
        ${ownerId ? html`<span class="okr-quiet">${person(ownerId)}</span>` : nothing}
      </p>
      <p class="okr-tags okr-initiative-facts">${facts(initiative)}</p>
    </article>
  `;
}

/**
 * What is to be known of an initiative at a glance: when it comes, what it moves, what it waits for.
 *
 * @param {Api.InitiativeAnswer} initiative
 */
function facts(initiative) {
  const {committedEnd, contributions, dependencies, bypass} = initiative;
  const words = texts.briefing;
  const [settled, all] = [dependencies.filter(isSettled).length, dependencies.length];
  const end = endOf(initiative);
  return html`
    ${bypass ? toneTag('warn', words.bypassOf({reason: word(texts.bypasses, bypass.reason)})) : nothing}
    ${isOverdue(initiative)
      ? toneTag('bad', words.overdueSince({date: date(committedEnd ?? '')}))
      : end
        ? html`<span class="okr-fact" title=${words.ends}>${icon('planning')}${date(end)}</span>`
        : nothing}
    ${fact('keyResult', contributions.length, words.links({n: contributions.length}))}
    ${all ? fact('dependency', `${settled}/${all}`, words.settled({n: settled, all})) : nothing}
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
