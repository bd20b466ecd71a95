import {html, nothing} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {dateRange, date, word} from '../platform/format.js';
import {statusBadge} from '../platform/parts/badges.js';
import {button} from '../platform/parts/button.js';
import {progressBar, progressText, reportedText} from '../platform/parts/progress-bar.js';
import {statusIcon} from '../platform/parts/icon.js';
import {daysBetween} from '../platform/days.js';
import {length} from '../cycle/cycles.js';
import {expectedText} from '../okr/objective-figures.js';
import {texts} from '../texts/texts.js';

/** @type {Okr.Status[]} */
const STATUSES = ['DONE', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'NO_DATA', 'NOT_STARTED'];

/**
 * The company at a glance, or one team: progress against pace, and its objectives by status. Event
 * `status-chosen` with a status, empty for any.
 */
class CompanyFigure extends withProperties(OkrElement, () => ({
  /** @type {Okr.Cascade} */
  cascade: required,
  /** The name of the team; empty for the company. */
  team: '',
  /** @type {Okr.TeamFigure | undefined} of the company, or of the team */
  figure: undefined,
  /** @type {Set<string>} the team and those below it */
  teamIds: new Set(),
  /** @type {Okr.Cycle | null} */
  cycle: null,
  /** @type {Okr.Cycle[]} */
  cycles: [],
  status: '',
})) {
  render() {
    const {cascade, team, figure, teamIds} = this;
    const words = texts.cascade;
    const title = team ? words.team({team}) : words.company;
    /** @type {Partial<Okr.TeamFigure>} */
    const figures = team ? {...figure} : {...figure, ...cascade};
    const {progress = 0, expected = cascade.expected, hasData = false, status, statusReason} = figures;
    const objectives = cascade.objectives.filter(
      ({teamId, state}) => teamIds.has(teamId) && state !== 'DROPPED',
    );
    const keyResults = objectives.flatMap((one) => one.keyResults).filter(({state}) => state !== 'DROPPED');
    return html`
      <section class="card okr-figure" aria-label=${title}>
        <div class="okr-figure-main">
          <h2 class="okr-figure-title">${title}</h2>
          <p class="okr-figure-number">
            <span class="okr-figure-percent">${progressText({progress, hasData})}</span>
            ${status ? statusBadge(status, statusReason) : nothing} ${expectedText(expected)}
            ${reportedText(figures)} ${this.borrowed(figures.progressCycleId)}
          </p>
          ${progressBar({
            progress,
            expected,
            hasData,
            status: status ?? 'NO_DATA',
            label: title,
            size: 'large',
          })}
          <p class="okr-quiet okr-figure-days">${this.days()}</p>
        </div>
        <div class="okr-figure-side">
          <h2 class="okr-figure-title">${words.statusOfObjectives}</h2>
          <ul class="okr-chips">
            ${STATUSES.map((one) => this.chip(one, objectives))}
          </ul>
          <p class="okr-quiet">
            ${words.teams({n: teamIds.size})} · ${words.objectives({n: objectives.length})} ·
            ${words.keyResults({n: keyResults.length})}
          </p>
        </div>
      </section>
    `;
  }

  /** A cycle without objectives of its own tells of the longer one. @param {string | undefined} cycleId */
  borrowed(cycleId) {
    const {cycles, cycle} = this;
    return cycleId && cycle && cycleId !== cycle.id
      ? html`<span class="okr-tag"
          >${texts.figures.ofCycle({cycle: cycles.find(({id}) => id === cycleId)?.name ?? cycleId})}</span
        >`
      : nothing;
  }

  /**
   * @param {Okr.Status} status
   * @param {Okr.Objective[]} objectives
   */
  chip(status, objectives) {
    const n = objectives.filter((objective) => objective.status === status).length;
    const pressed = this.status === status;
    return n || pressed
      ? html`<li>
          ${button(
            html`${statusIcon(status)}<strong>${n}</strong> ${word(texts.status, status)}`,
            () => this.emit('status-chosen', pressed ? '' : status),
            {className: `okr-chip okr-is-${status}`, pressed, title: texts.cascade.onlyStatus},
          )}
        </li>`
      : nothing;
  }

  days() {
    const {cycle, cascade} = this;
    if (!cycle) {
      return nothing;
    }
    const {asOf} = cascade;
    const {startsOn, endsOn} = cycle;
    const place =
      asOf < startsOn
        ? texts.cycle.starts({date: date(startsOn)})
        : asOf > endsOn
          ? texts.cycle.ended({date: date(endsOn)})
          : texts.cycle.dayOf({day: daysBetween(startsOn, asOf) + 1, days: length(cycle)});
    return `${dateRange(startsOn, endsOn)} · ${place}`;
  }
}

customElements.define('company-figure', CompanyFigure);
