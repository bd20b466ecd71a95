import {html, nothing} from 'lit';
import {texts} from '../../texts/texts.js';
import {aim, percent, standing, word} from '../format.js';
import {icon, statusIcon} from './icon.js';

/**
 * A status: word, colour and shape.
 *
 * @param {Okr.Status} status
 * @param {Okr.StatusReason} [reason] what it was judged by
 */
export const statusBadge = (status, reason) =>
  html`<span
    class="okr-status okr-is-${status}"
    title=${reason ? texts.statusReasons[reason] : nothing}
    >${statusIcon(status)}<span>${word(texts.status, status)}</span></span
  >`;

/**
 * Where a key result stands and what it aims at; one that takes over what contributes to it has no
 * value of its own.
 *
 * @param {Okr.KeyResult} keyResult
 */
export const standingLine = (keyResult) =>
  keyResult.source === 'CASCADE'
    ? html`<span class="okr-quiet">${texts.figures.computed.CASCADE}</span>`
    : html`<strong>${standing(keyResult)}</strong>
        <span class="okr-quiet">${aim(keyResult.metric, keyResult.value)}</span>`;

/**
 * A team, with its level.
 *
 * @param {Okr.Team | undefined} team
 * @param {string} [id] shown where the team is not known
 */
export const teamBadge = (team, id = '') =>
  html`<span class="okr-team okr-level-${team?.level ?? 'SQUAD'}"
    ><span class="visually-hidden">${word(texts.levels, team?.level)} </span>${team?.name ??
    id}</span
  >`;

/**
 * Children and own number tell different stories.
 *
 * @param {Okr.KeyResult} keyResult
 */
export function divergenceFlag(keyResult) {
  const {cascadeProgress, progress, diverges} = keyResult;
  return diverges
    ? html`<span class="okr-flag" title=${texts.figures.divergenceHint}
        >${icon('divergence')}${texts.figures.divergence({
          children: percent(cascadeProgress ?? 0),
          own: percent(progress),
        })}</span
      >`
    : nothing;
}

/** @param {number | null | undefined} confidence */
export const confidenceText = (confidence) =>
  typeof confidence === 'number' ? percent(confidence) : texts.keyResult.noValue;

/**
 * What is not ordinary about an objective: aspirational, not approved yet, not counted above.
 *
 * @param {{state: string, ambition: string, weight: number,
 *   notCountedReason: Okr.Objective['notCountedReason']}} objective
 */
export const objectiveTags = (objective) => html`
  ${objective.ambition === 'ASPIRATIONAL'
    ? html`<span class="okr-tag" title=${texts.figures.aspirationalHint}
        >${texts.figures.aspirational}</span
      >`
    : nothing}
  ${objective.state && objective.state !== 'APPROVED'
    ? html`<span class="okr-tag okr-tag-open">${word(texts.states, objective.state)}</span>`
    : nothing}
  ${objective.notCountedReason
    ? html`<span
        class="okr-tag okr-tag-open"
        title=${texts.figures.notCountedReasons[objective.notCountedReason]}
        >${texts.figures.notCounted}</span
      >`
    : nothing}
  ${weightTag(objective.weight)}
`;

/** @param {number | undefined} weight */
export const weightTag = (weight) =>
  weight === 0
    ? html`<span class="okr-tag" title=${texts.figures.trackedHint}>${texts.figures.tracked}</span>`
    : nothing;
