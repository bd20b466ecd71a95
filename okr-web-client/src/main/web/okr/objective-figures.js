import {html, nothing} from 'lit';
import {percent} from '../platform/format.js';
import {statusBadge} from '../platform/parts/badges.js';
import {progressBar, progressText, reportedText} from '../platform/parts/progress-bar.js';
import {emptyState} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';

/** @param {number | null | undefined} expected where the pace says one should be by now */
export const expectedText = (expected) =>
  typeof expected === 'number'
    ? html`<span class="okr-quiet"
        >${texts.figures.expectedByNow({percent: percent(expected)})}</span
      >`
    : nothing;

/**
 * How far an objective is, its status, and where it should be by now; one that was dropped is nowhere.
 *
 * @param {{state?: string, progress: number, status: Okr.Status, statusReason: Okr.StatusReason,
 *   hasData: boolean, expected: number, reported: Api.Reported | null}} figures
 * @param {'normal' | 'large'} [size]
 */
export const objectiveFigures = (figures, size) =>
  figures.state === 'DROPPED'
    ? html`<p class="okr-panel-figures"><strong>${texts.objective.dropped}</strong></p>`
    : html`
        <p class="okr-panel-figures">
          <strong class="okr-panel-percent">${progressText(figures)}</strong>
          ${statusBadge(figures.status, figures.statusReason)} ${expectedText(figures.expected)}
          ${reportedText(figures)}
        </p>
        ${progressBar({...figures, label: texts.figures.progress, size})}
      `;

/** The objective that an address names is not there, or no longer. */
export const noObjective = () => emptyState(texts.objective.missing, texts.objective.missingHint);
