import {html, nothing} from 'lit';
import {percent, word} from '../platform/format.js';
import {statusBadge, teamBadge} from '../platform/parts/badges.js';
import {texts} from '../texts/texts.js';

/** @typedef {import('../cascade/links.js').End} End */

/**
 * What an objective is aligned to, or what carries it.
 *
 * @param {End[]} ends
 * @param {string} none what is said where there are none
 * @param {(end: End) => unknown} link
 */
export const linkList = (ends, none, link) =>
  ends.length
    ? html`<ul class="okr-links">
        ${ends.map(link)}
      </ul>`
    : html`<p class="okr-quiet">${none}</p>`;

/**
 * One of them: what stands at the other end, how it is aligned and how it goes.
 *
 * @param {Okr.Cascade} cascade
 * @param {End} end
 * @param {{
 *   address: (objective: Okr.Objective, keyResult: Okr.KeyResult | undefined) => string,
 *   more?: (title: string) => unknown,
 *   noValue?: string,
 * }} options more: what is said besides
 */
export function alignmentLink(cascade, end, {address, more, noValue = '–'}) {
  const {alignment, objective, keyResult, own, otherId} = end;
  if (!objective) {
    return html`<li><span>${otherId}</span></li>`;
  }
  const figures = keyResult ?? objective;
  const team = cascade.teams.find(({id}) => id === objective.teamId);
  return html`<li class="okr-link">
    <div>
      <a href=${address(objective, keyResult)}>${figures.title}</a>
      ${keyResult ? html`<span class="okr-quiet">${texts.objective.of(objective.title)}</span>` : nothing}
      ${own ? html`<span class="okr-quiet">${texts.objective.through(own.title)}</span>` : nothing}
      <span class="okr-link-about"
        >${teamBadge(team, objective.teamId)}<span class="okr-tag"
          >${word(texts.objective.modes, alignment.mode)}</span
        >${more?.(figures.title)}</span
      >
    </div>
    <span class="okr-link-figures"
      >${statusBadge(figures.status)}<span class="okr-percent"
        >${figures.hasData ? percent(figures.progress) : noValue}</span
      ></span
    >
  </li>`;
}
