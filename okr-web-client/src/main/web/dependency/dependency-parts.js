import {html, nothing} from 'lit';
import {daysBetween} from '../platform/days.js';
import {date, dateWithYear, word} from '../platform/format.js';
import {icon, statusIcon} from '../platform/parts/icon.js';
import {texts} from '../texts/texts.js';
import {holder, isOverdue, since} from './dependency-figures.js';

/** @typedef {import('./dependency-figures.js').DependencyState} DependencyState */

/** @type {Record<DependencyState, import('lit').TemplateResult>} */
const SIGNS = {
  IDENTIFIED: statusIcon('NO_DATA'),
  REQUESTED: icon('clock'),
  ACCEPTED: icon('check'),
  COUNTERED: icon('divergence'),
  DECLINED: icon('cross'),
  DELIVERED: statusIcon('DONE'),
  WITHDRAWN: icon('minus'),
  WAIVED: icon('audit'),
};

/**
 * The state of a dependency: word, colour and shape.
 *
 * @param {DependencyState} state
 */
export const dependencyBadge = (state) =>
  html`<span class="okr-dep-state okr-dep-${state}"
    >${SIGNS[state]}${word(texts.dependencyStates, state)}</span
  >`;

/**
 * Who has to take the next step, and for how long it has waited; nothing where nobody has.
 *
 * @param {Api.NegotiationAnswer} dependency
 * @param {import('../org/teams.js').Teams} teams
 * @param {string} day
 */
export function ball(dependency, teams, day) {
  const team = holder(dependency);
  return team
    ? html`<span class="okr-quiet"
        >${texts.dependency.waits(teams.name(team), daysBetween(since(dependency), day))}</span
      >`
    : nothing;
}

/**
 * The day by which it is to come, and what is remarkable about it.
 *
 * @param {Api.NegotiationAnswer} dependency
 * @param {string} day
 */
export function dueDay(dependency, day) {
  const {agreedBy, neededBy} = dependency;
  if (!agreedBy) {
    return html`<span class="okr-quiet">${texts.dependency.noDay}</span>`;
  }
  const moved = neededBy && neededBy !== agreedBy;
  return html`<span class="okr-dep-day">${dayText(agreedBy, day)}</span>
    ${isOverdue(dependency, day)
      ? html`<span class="okr-tone okr-tone-bad">${icon('alert')}${texts.dependency.late(daysBetween(agreedBy, day))}</span>`
      : nothing}
    ${moved ? html`<span class="okr-quiet">${texts.dependency.askedFor(dayText(neededBy, day))}</span>` : nothing}`;
}

/**
 * Fields that narrow a list, each with its label.
 *
 * @param {unknown} fields
 * @param {string} [className]
 */
export const filterForm = (fields, className = '') => html`
  <form
    class="okr-dep-filters ${className} okr-no-print"
    role="search"
    aria-label=${texts.filters}
    @submit=${(/** @type {Event} */ event) => event.preventDefault()}
  >
    ${fields}
  </form>
`;

/**
 * A day, with its year where it is another than this one.
 *
 * @param {string} day
 * @param {string} now
 */
export const dayText = (day, now) =>
  day.slice(0, 4) === now.slice(0, 4) ? date(day) : dateWithYear(day);
