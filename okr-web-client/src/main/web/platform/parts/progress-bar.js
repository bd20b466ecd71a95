import {html, nothing} from 'lit';
import {percent} from '../format.js';
import {texts} from '../../texts/texts.js';
import {statusBadge} from './badges.js';

/**
 * Progress, with a mark where the pace expects it today.
 *
 * @param {{
 *   progress: number,
 *   status: Okr.Status,
 *   hasData?: boolean,
 *   expected?: number | null,
 *   label?: string,
 *   size?: 'normal' | 'large',
 * }} figures
 */
export function progressBar({progress, status, hasData = true, expected, label, size = 'normal'}) {
  const known = typeof expected === 'number';
  const reached = percent(progress);
  const figure = known
    ? texts.figures.bar({progress: reached, expected: percent(expected)})
    : reached;
  const said = hasData ? figure : texts.figures.noData;
  return html`<span
    class="okr-bar okr-bar-${size} okr-is-${status}"
    role="img"
    aria-label=${label ? `${texts.colon({label})} ${said}` : said}
    title=${said}
    ><span class="okr-bar-track"
      ><span class="okr-bar-fill" .style=${`width:${share(progress)}`}></span></span
    >${known && expected > 0 && expected < 1
      ? html`<span class="okr-bar-pace" .style=${`inset-inline-start:${share(expected)}`}></span>`
      : nothing}</span
  >`;
}

/**
 * How many of the parts of a number have data, where some have none: they count as nothing reached.
 *
 * @param {{reported?: Api.Reported | null}} figure
 */
export const reportedText = ({reported}) =>
  reported && reported.withData < reported.of
    ? html`<span class="okr-quiet">${texts.figures.reported(reported)}</span>`
    : nothing;

/** @param {{hasData?: boolean, progress: number}} figure */
export const progressText = ({hasData, progress}) =>
  hasData ? percent(progress) : texts.keyResult.noValue;

/**
 * Progress with its number and what is made of it, in one line.
 *
 * @param {{hasData: boolean, progress: number, expected: number | null, status: Okr.Status,
 *   statusReason?: Okr.StatusReason, reported?: Api.Reported | null}} figure
 * @param {string} label
 * @param {boolean} [isJudged] whether what is made of it stands there as well
 */
export const paceLine = (figure, label, isJudged = true) =>
  html`<div class="okr-my-figures">
    ${progressBar({...figure, label})}
    <span class="okr-percent">${progressText(figure)}</span>
    ${isJudged ? statusBadge(figure.status, figure.statusReason) : nothing} ${reportedText(figure)}
  </div>`;

/** @param {number} value */
const share = (value) => `${(Math.min(1, Math.max(0, value)) * 100).toFixed(1)}%`;
