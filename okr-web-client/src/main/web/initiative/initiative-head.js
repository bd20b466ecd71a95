import {html, nothing} from 'lit';
import {onDetail} from '../platform/events.js';
import {word} from '../platform/format.js';
import {teamBadge} from '../platform/parts/badges.js';
import {button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {pageHead} from '../platform/parts/layout.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {isLive, nextStates} from './initiative-states.js';
import './move-menu.js';

/**
 * The head of an initiative's page: what it is, and where it may go next.
 *
 * @param {{
 *   initiative: Api.InitiativeAnswer,
 *   teams: import('../org/teams.js').Teams,
 *   editable: boolean,
 *   closed: boolean,
 *   move: (state: Okr.Initiative['state']) => void,
 * }} head closed: its cycle is over
 */
export function initiativeHead({initiative, teams, editable, closed, move}) {
  const {id, cycleId, state, teamId, title} = initiative;
  const forward = nextStates(state)[0];
  return pageHead({
    title,
    lead: html`<span class="okr-tags">
      ${teamBadge(teams.get(teamId), teamId)}
      <span class="okr-tag">${word(texts.initiative.states, state)}</span>
      ${editable
        ? nothing
        : html`<span class="okr-quiet"
            >${closed ? texts.briefing.closed : texts.briefing.readOnly}</span
          >`}
    </span>`,
    actions: html`
      ${editable && forward
        ? html`${button(word(texts.briefing.moves, forward), () => move(forward), {
              look: isLive(state) ? 'primary' : '',
            })}
            <move-menu
              class="okr-head-menu"
              .initiative=${initiative}
              @chosen=${onDetail(move)}
            ></move-menu>`
        : nothing}
      <a class="btn" href=${href('exposure', {cycleId, subjectType: 'INITIATIVE', subjectId: id})}
        >${icon('exposure')}${texts.briefing.exposure}</a
      >
      ${button(texts.briefing.print, () => print(), {icon: 'print'})}
    `,
  });
}
