import {html, nothing} from 'lit';
import {word} from '../platform/format.js';
import {icon} from '../platform/parts/icon.js';
import {person} from '../org/person-name.js';
import {texts} from '../texts/texts.js';
import {backingLine} from './backing.js';
import {dayText, dependencyBadge} from './dependency-parts.js';

/**
 * What the two teams said to each other, step by step, the first one first.
 *
 * @param {Api.NegotiationAnswer} dependency
 * @param {import('../org/teams.js').Teams} teams
 */
export const negotiationThread = (dependency, teams) => html`
  <ol class="okr-thread">
    <li>
      <span class="okr-thread-mark">${icon('plus')}</span>
      <p class="okr-thread-head">
        <strong>${texts.dependency.named}</strong>
        <span class="okr-quiet"
          >${teams.name(dependency.consumerTeamId)} ·
          ${dependency.identifiedOn ? dayText(dependency.identifiedOn) : ''}${dependency.unplanned
            ? ` · ${texts.dependency.unplannedHint}`
            : ''}</span
        >
      </p>
    </li>
    ${dependency.answers.map((answer, i) => step(answer, dependency.answers.slice(0, i)))}
  </ol>
`;

/**
 * @param {Api.DependencyAnswer} answer
 * @param {Api.DependencyAnswer[]} before
 */
function step(answer, before) {
  const {state, byId, on, note, offeredBy, backing} = answer;
  const again = state === 'REQUESTED' && before.some((one) => one.state === 'REQUESTED');
  return html`<li data-answer=${answer.id}>
    <span class="okr-thread-mark"></span>
    <p class="okr-thread-head">
      ${dependencyBadge(state)}
      <span class="okr-quiet"
        >${again ? html`${texts.dependency.again} · ` : nothing}${byId
          ? html`${person(byId)} · `
          : nothing}<time datetime=${on}>${dayText(on)}</time></span
      >
    </p>
    ${note ? html`<p class="okr-thread-note">${note}</p>` : nothing}
    ${offeredBy
      ? html`<p class="okr-thread-offer">
          ${icon('planning')}${texts.dependency.offered({day: dayText(offeredBy)})}
        </p>`
      : nothing}
    ${backing ? html`<p>${backingLine(backing)}</p>` : nothing}
  </li>`;
}

/**
 * What others said while somebody was writing, in one line each.
 *
 * @param {Api.DependencyAnswer[]} answers
 */
export const saidMeanwhile = (answers) =>
  answers.map(
    ({state, byId, note}) =>
      html`<li>
        ${byId ? html`${person(byId)}${texts.colon({label: ''})} ` : nothing}${word(
          texts.dependencyStates,
          state,
        )}${note ? html` – ${texts.quoted({said: note})}` : nothing}
      </li>`,
  );
