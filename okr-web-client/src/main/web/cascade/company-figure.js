import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {dateRange, date, percent, word} from '../platform/format.js';
import {statusBadge} from '../platform/parts/badges.js';
import {progressBar} from '../platform/parts/progress-bar.js';
import {statusIcon} from '../platform/parts/icon.js';
import {daysBetween} from '../platform/days.js';
import {length} from '../cycle/cycles.js';
import {expectedText} from '../okr/objective-figures.js';
import {texts} from '../texts/texts.js';

/** @type {Okr.Status[]} */
const STATUSES = ['DONE', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'NO_DATA', 'NOT_STARTED'];

/**
 * @typedef {{
 *   title: string,
 *   progress: number,
 *   expected: number | null,
 *   hasData: boolean,
 *   status: Okr.Status | null,
 *   objectives: Okr.Objective[],
 *   teams: number,
 *   asOf: string,
 * }} Summary
 */

/**
 * The company at a glance, or one team: progress against pace, and its objectives by status. Event
 * `status-chosen` with a status, empty for any.
 */
class CompanyFigure extends withProperties(OkrElement, () => ({
  /** @type {Summary | null} */
  summary: null,
  /** @type {Okr.Cycle | null} */
  cycle: null,
  status: '',
})) {
  render() {
    const {summary} = this;
    if (!summary) {
      return nothing;
    }
    return html`
      <section class="card okr-figure" aria-label=${summary.title}>
        <div class="okr-figure-main">
          <h2 class="okr-figure-title">${summary.title}</h2>
          <p class="okr-figure-number">
            <span class="okr-figure-percent">${summary.hasData ? percent(summary.progress) : '–'}</span>
            ${summary.status ? statusBadge(summary.status) : nothing}
            ${expectedText(summary.expected)}
          </p>
          ${progressBar({
            ...summary,
            status: summary.status ?? 'NO_DATA',
            label: summary.title,
            size: 'large',
          })}
          <p class="okr-quiet okr-figure-days">${this.days(summary.asOf)}</p>
        </div>
        <div class="okr-figure-side">
          <h2 class="okr-figure-title">${texts.cascade.statusOfObjectives}</h2>
          ${this.chips(summary.objectives)}
          <p class="okr-quiet">
            ${texts.cascade.teams(summary.teams)} ·
            ${texts.cascade.objectives(summary.objectives.length)} ·
            ${texts.cascade.keyResults(
              summary.objectives.reduce((sum, objective) => sum + objective.keyResults.length, 0),
            )}
          </p>
        </div>
      </section>
    `;
  }

  /** @param {Okr.Objective[]} objectives */
  chips(objectives) {
    return html`<ul class="okr-chips">
      ${STATUSES.map((status) => {
        const n = objectives.filter((objective) => objective.status === status).length;
        const pressed = this.status === status;
        return n || pressed
          ? html`<li>
              <button
                type="button"
                class="okr-chip okr-is-${status}"
                aria-pressed=${pressed}
                title=${texts.cascade.onlyStatus}
                @click=${() => this.emit('status-chosen', pressed ? '' : status)}
              >
                ${statusIcon(status)}<strong>${n}</strong> ${word(texts.status, status)}
              </button>
            </li>`
          : nothing;
      })}
    </ul>`;
  }

  /** @param {string} asOf */
  days(asOf) {
    const {cycle} = this;
    if (!cycle) {
      return nothing;
    }
    const range = dateRange(cycle.startsOn, cycle.endsOn);
    const place =
      asOf < cycle.startsOn
        ? texts.cycle.starts(date(cycle.startsOn))
        : asOf > cycle.endsOn
          ? texts.cycle.ended(date(cycle.endsOn))
          : texts.cycle.dayOf(daysBetween(cycle.startsOn, asOf) + 1, length(cycle));
    return html`${range} · ${place}`;
  }
}

customElements.define('company-figure', CompanyFigure);
