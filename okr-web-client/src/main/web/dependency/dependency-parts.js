import {html, nothing} from 'lit';
import {daysBetween, today} from '../platform/days.js';
import {date, dateWithYear, word} from '../platform/format.js';
import {textField} from '../platform/parts/fields.js';
import {icon, statusIcon} from '../platform/parts/icon.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {isOverdue} from './dependency-figures.js';

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

/** The state of a dependency: word, colour and shape. @param {DependencyState} state */
export const dependencyBadge = (state) =>
  html`<span class="okr-dep-state okr-dep-${state}"
    >${SIGNS[state]}${word(texts.dependencyStates, state)}</span
  >`;

/**
 * Which team has to take the next step, and for how long it has waited: since the last one, else
 * since the day on which it was named. Nothing where none has.
 *
 * @param {Api.NegotiationAnswer} dependency
 * @param {import('../org/teams.js').Teams} teams
 */
export function ball({waitsFor, consumerTeamId, providerTeamId, answers, identifiedOn}, teams) {
  const team =
    waitsFor === 'PROVIDER' ? providerTeamId : waitsFor === 'CONSUMER' ? consumerTeamId : '';
  const since = answers.at(-1)?.on ?? identifiedOn;
  if (!team || !since) {
    return nothing;
  }
  const given = {team: teams.name(team), days: daysBetween(since, today())};
  const {waits, waitsSince} = texts.dependency;
  return html`<span class="okr-quiet">${given.days > 0 ? waitsSince(given) : waits(given)}</span>`;
}

/**
 * The day by which it is to come, and what is remarkable about it.
 *
 * @param {Api.NegotiationAnswer} dependency
 */
export function dueDay(dependency) {
  const {agreedBy, neededBy} = dependency;
  const {noDay, late, askedFor} = texts.dependency;
  const day = today();
  if (!agreedBy) {
    return html`<span class="okr-quiet">${noDay}</span>`;
  }
  return html`<span class="okr-dep-day">${dayText(agreedBy)}</span>
    ${isOverdue(dependency, day)
      ? html`<span class="okr-tone okr-tone-bad"
          >${icon('alert')}${late({days: daysBetween(agreedBy, day)})}</span
        >`
      : nothing}
    ${neededBy && neededBy !== agreedBy
      ? html`<span class="okr-quiet">${askedFor({day: dayText(neededBy)})}</span>`
      : nothing}`;
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
 * One of them for the functions of fields.js: kept in the address of the page.
 *
 * @param {import('../platform/page.js').PageElement} page
 * @param {string} prefix of its id
 * @param {string} name in the address
 * @param {string} label
 */
export const filterField = (page, prefix, name, label) => ({
  id: `${prefix}-${name}`,
  label,
  value: page.query(name),
  change: (/** @type {string} */ value) => page.narrow({[name]: value}),
});

/**
 * The words that are searched.
 *
 * @param {import('../platform/page.js').PageElement} page
 * @param {string} prefix of the id
 */
export const filterSearch = (page, prefix) =>
  textField({...filterField(page, prefix, 'q', texts.search), type: 'search'});

/** The way to the initiatives, where there is nothing to show yet. @param {string} cycleId */
export const toInitiatives = (cycleId) =>
  html`<a class="btn" href=${href('initiatives', {cycleId})}>${texts.nav.pages.initiatives}</a>`;

/** A day, with its year where it is another than this one. @param {string} day */
export const dayText = (day) =>
  day.slice(0, 4) === today().slice(0, 4) ? date(day) : dateWithYear(day);
