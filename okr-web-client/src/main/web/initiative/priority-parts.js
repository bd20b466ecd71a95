import {html, nothing} from 'lit';
import {tenth} from '../platform/format.js';
import {locale, texts} from '../texts/texts.js';

const shorts = {
  score: new Intl.NumberFormat(locale, {minimumFractionDigits: 2, maximumFractionDigits: 2}),
  value: new Intl.NumberFormat(locale, {minimumFractionDigits: 3, maximumFractionDigits: 3}),
};
const values = new Intl.NumberFormat(locale, {maximumSignificantDigits: 3});

/** @param {number | null} score */
export const scoreText = (score) =>
  score === null ? texts.priority.noScore : values.format(score);

/** Rounded, so that many can be compared at a glance. @param {number | null} score */
export const scoreAtGlance = (score) =>
  score === null ? texts.priority.noScore : atGlance(score, shorts.score, 0.01);

/** @param {number} number @param {Intl.NumberFormat} format @param {number} least */
const atGlance = (number, format, least) =>
  number > 0 && number < least ? `<\u00a0${format.format(least)}` : format.format(number);

/** @param {number} value */
export const valueText = (value) => values.format(value);

/** @param {number | null} count */
export const weeksText = (count) => (count === null ? texts.priority.noEffort : tenth(count));

/** @typedef {'tribe' | 'department' | 'company'} Level whose success counts */
/**
 * @typedef {{team: string, priorities: Api.Priorities}} Ranking team: to whom it is narrowed; the whole
 *     one, where that is empty, sorts by what initiatives do for the company alone
 */

/** @param {string} team @returns {Level[]} whose success counts in a ranking */
export const levelsOf = (team) => (team ? ['tribe', 'department', 'company'] : ['company']);

/** What a ranking sorts by. @param {Api.PriorityItem} item @param {string} team */
export const meritOf = (item, team) =>
  team
    ? {score: item.score, value: item.value}
    : {score: item.companyScore, value: item.companyValue};

/** @param {string} team */
export const scoreLabel = (team) => (team ? texts.priority.score : texts.priority.scoreCompany);

/** What a key result adds to that. @param {Api.PriorityTerm} term @param {string} team */
export const termValue = (term, team) => (team ? term.value : term.companyValue);

/**
 * What the value of an initiative is made of, by whose success it is: that of each key result is split by
 * what it weighs there.
 *
 * @param {Api.PriorityItem} item
 * @param {Ranking} ranking
 */
function valueParts({contributions, companyValue}, {team, priorities: {factors}}) {
  if (!team) {
    return {tribe: 0, department: 0, company: companyValue};
  }
  const parts = {tribe: 0, department: 0, company: 0};
  const levels = levelsOf(team);
  for (const term of contributions) {
    const weights = levels.map((level) => factors[`${level}Share`] * term[`${level}Weight`]);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    levels.forEach((level, i) => (parts[level] += (term.value * (weights[i] ?? 0)) / (all || 1)));
  }
  return parts;
}

/**
 * What the cost is made of: the effort itself, and what open dependencies add to it.
 *
 * @param {Api.PriorityItem} item
 */
export const costParts = ({effort, cost}) => ({
  effort: effort ?? 0,
  dependencies: Math.max(0, (cost ?? 0) - (effort ?? 0)),
});

/**
 * A factor as a bar of several parts beside the same bars of others.
 *
 * @param {{
 *   name: string,
 *   label: string,
 *   parts: Record<string, number>,
 *   most: number,
 *   figure: string,
 * }} bar label: all of it in words; most: what fills the whole length
 */
const factorBar = ({name, label, parts, most, figure}) => html`
  <span class="okr-factor"
    ><span class="okr-factor-label">${name}</span
    ><span class="okr-parts" role="img" aria-label=${label} title=${label}
      >${Object.entries(parts).map(([kind, value]) =>
        value > 0
          ? html`<span
              class="okr-part okr-part-${kind}"
              .style=${`width:${((value / (most || 1)) * 100).toFixed(2)}%`}
            ></span>`
          : nothing,
      )}</span
    ><span class="okr-factor-number">${figure}</span></span
  >
`;

/**
 * @param {Api.PriorityItem} item
 * @param {Ranking} ranking
 * @param {number} most
 */
export function valueBar(item, ranking, most) {
  const {value} = meritOf(item, ranking.team);
  const parts = valueParts(item, ranking);
  const {tribe, department, company} = parts;
  const words = texts.priority;
  return factorBar({
    name: words.value,
    label: ranking.team
      ? words.valueBar({
          value: valueText(value),
          tribe: valueText(tribe),
          department: valueText(department),
          company: valueText(company),
        })
      : words.valueBarCompany({value: valueText(value)}),
    parts,
    most,
    figure: atGlance(value, shorts.value, 0.001),
  });
}

/**
 * @param {Api.PriorityItem} item
 * @param {number} most
 */
export function costBar(item, most) {
  const {cost} = item;
  const parts = costParts(item);
  const {noEffort, costBar: inWords} = texts.priority;
  return factorBar({
    name: texts.priority.cost,
    label:
      cost === null
        ? noEffort
        : inWords({
            cost: weeksText(cost),
            effort: weeksText(parts.effort),
            added: weeksText(parts.dependencies),
          }),
    parts,
    most,
    figure: weeksText(cost),
  });
}
