import {html, nothing} from 'lit';
import {onDetail} from '../platform/events.js';
import {word} from '../platform/format.js';
import {teamBadge} from '../platform/parts/badges.js';
import {button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {pageHead} from '../platform/parts/layout.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {NEXT, isLive} from './initiative-states.js';
import './move-menu.js';

/**
 * The head of an initiative's page: what it is, and where it may go next.
 *
 * @param {import('./initiative-data.js').Shown} shown
 * @param {(state: Api.InitiativeAnswer['state']) => void} move
 */
export function initiativeHead({initiative, teams, cycle, editable}, move) {
  const {id, cycleId, state, teamId, title} = initiative;
  const words = texts.briefing;
  const [forward] = NEXT[state];
  const whyNot = cycle?.phase === 'CLOSED' ? words.closed : words.readOnly;
  return pageHead({
    title,
    lead: html`<span class="okr-tags">
      ${teamBadge(teams.get(teamId), teamId)}
      <span class="okr-tag">${word(texts.initiative.states, state)}</span>
      ${editable ? nothing : html`<span class="okr-quiet">${whyNot}</span>`}
    </span>`,
    actions: html`
      ${editable && forward
        ? html`${button(word(words.moves, forward), () => move(forward), {
              look: isLive(state) ? 'primary' : '',
            })}
            <move-menu
              class="okr-head-menu"
              .initiative=${initiative}
              @chosen=${onDetail(move)}
            ></move-menu>`
        : nothing}
      <a class="btn" href=${href('exposure', {cycleId, subjectType: 'INITIATIVE', subjectId: id})}
        >${icon('exposure')}${words.exposure}</a
      >
      ${button(words.print, () => print(), {icon: 'print'})}
    `,
  });
}
