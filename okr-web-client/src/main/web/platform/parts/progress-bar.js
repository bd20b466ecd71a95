import {html, nothing} from 'lit';
import {percent} from '../format.js';
import {texts} from '../../texts/texts.js';

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
  const said = hasData
    ? texts.figures.bar(percent(progress), known ? percent(expected) : null)
    : texts.figures.noData;
  return html`<span
    class="okr-bar okr-bar-${size} okr-is-${status}"
    role="img"
    aria-label=${label ? `${texts.colon(label)} ${said}` : said}
    title=${said}
    ><span class="okr-bar-track"
      ><span class="okr-bar-fill" .style=${`width:${share(progress)}`}></span></span
    >${known && expected > 0 && expected < 1
      ? html`<span class="okr-bar-pace" .style=${`inset-inline-start:${share(expected)}`}></span>`
      : nothing}</span
  >`;
}

/** @param {number} value */
const share = (value) => `${(Math.min(1, Math.max(0, value)) * 100).toFixed(1)}%`;
