import {html, nothing} from 'lit';
import {statusBadge, teamBadge} from '../platform/parts/badges.js';
import {icon} from '../platform/parts/icon.js';
import {progressText} from '../platform/parts/progress-bar.js';
import {word} from '../platform/format.js';
import {linksOf} from '../cascade/links.js';
import {texts} from '../texts/texts.js';
import {notCountedYet} from './not-counted.js';

/** @typedef {import('../cascade/links.js').End} End */
/** @typedef {'up' | 'down'} Way */

/**
 * What an objective is aligned to, and what carries it.
 *
 * @param {Okr.Cascade} cascade
 * @param {Okr.Objective} objective
 * @param {{
 *   cycles: Okr.Cycle[],
 *   part: (way: Way, heading: unknown, list: unknown) => unknown,
 *   address: (objective: Okr.Objective, keyResult: Okr.KeyResult | undefined) => string,
 *   more?: (end: End, way: Way, title: string) => unknown,
 * }} options cycles: all; part: each of the two; address: of what stands at the other end; more: what is said besides
 */
export function alignmentLinks(cascade, objective, {cycles, part, address, more}) {
  const links = linksOf(cascade, objective);
  const link = (/** @type {End} */ end, /** @type {Way} */ way) => {
    const {alignment, objective: other, keyResult, own, otherId} = end;
    if (!other) {
      return html`<li><span>${otherId}</span></li>`;
    }
    const figures = keyResult ?? other;
    const why =
      way === 'down' && alignment.mode === 'CONTRIBUTES'
        ? notCountedYet(other, objective.cycleId, cycles, cascade.asOf)
        : '';
    const team = cascade.teams.find(({id}) => id === other.teamId);
    return html`<li class="okr-link">
      <div>
        <a href=${address(other, keyResult)}>${figures.title}</a>
        ${keyResult
          ? html`<span class="okr-quiet">${texts.objective.of({title: other.title})}</span>`
          : nothing}
        ${own
          ? html`<span class="okr-quiet">${texts.objective.through({title: own.title})}</span>`
          : nothing}
        <span class="okr-link-about"
          >${teamBadge(team, other.teamId)}<span class="okr-tag"
            >${word(texts.objective.modes, alignment.mode)}</span
          >${why ? html`<span class="okr-tag okr-tag-open">${texts.figures.notCounted}</span>` : nothing}
          ${more?.(end, way, figures.title)}</span
        >
        ${why ? html`<span class="okr-quiet">${why}</span>` : nothing}
      </div>
      <span class="okr-link-figures"
        >${statusBadge(figures.status, figures.statusReason)}<span class="okr-percent">${progressText(figures)}</span></span
      >
    </li>`;
  };
  return /** @type {const} */ (['up', 'down']).map((way) =>
    part(
      way,
      html`${icon(way)} ${texts.objective[way]}`,
      links[way].length
        ? html`<ul class="okr-links">
            ${links[way].map((end) => link(end, way))}
          </ul>`
        : html`<p class="okr-quiet">${texts.objective[`${way}None`]}</p>`,
    ),
  );
}
