import {html} from 'lit';
import {aim, dateWithYear, measure, number, numbersApart, percent, word} from '../platform/format.js';
import {named} from '../org/record-name.js';
import {texts} from '../texts/texts.js';

/** @type {Record<string, string>} the types of the records that fields name by their ids */
const NAMED = {
  ownerId: 'PERSON',
  byId: 'PERSON',
  teamId: 'TEAM',
  providerTeamId: 'TEAM',
  requesterTeamId: 'TEAM',
  cycleId: 'CYCLE',
  objectiveId: 'OBJECTIVE',
  keyResultId: 'KEY_RESULT',
  keyResults: 'KEY_RESULT',
  initiativeId: 'INITIATIVE',
  dependencyId: 'DEPENDENCY',
  programmeId: 'PROGRAMME',
};

/** @type {Record<string, Record<string, string>>} the words for the constants that fields hold */
const WORDS = {
  state: {...texts.initiative.states, ...texts.states, ...texts.dependencyStates},
  level: texts.levels,
  kind: texts.kinds,
  cadence: texts.cadences,
  phase: texts.phases,
  ambition: texts.ambitions,
  origin: texts.origins,
  source: texts.sources,
  'metric.type': texts.metricTypes,
  'metric.direction': texts.directions,
  mode: texts.objective.modes,
  impact: texts.initiative.impacts,
  size: texts.sizes,
  lateCause: texts.lateCauses,
  globalRoles: texts.roles,
};

/** Fields that hold a share of one. */
const SHARES = new Set(['confidence', 'progress', 'share']);

/** Longer values are cut. */
const LONGEST = 80;

/** What a date looks like in JSON. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What a field holds or held, as it can be read.
 *
 * @param {string} field a name, or a path as metric.target
 * @param {any} value
 * @param {{
 *   titles?: Map<string, string>,
 *   metric?: Okr.Metric | null,
 *   beside?: any[],
 *   type?: string | undefined,
 * }} [known] titles of records by their ids; the metric of the key result, for numbers of it; values
 *     that stand beside this one; and the type of the record that the field names, where the field alone does not tell
 * @returns {unknown} null where it cannot be said in words
 */
export function fieldValue(field, value, {titles, metric, beside = [], type = NAMED[field]} = {}) {
  if (value === null || value === undefined || value === '') {
    return texts.none;
  }
  const title = (/** @type {string} */ of, /** @type {string} */ id) =>
    titles?.get(id) ?? named(of, id);
  if (type) {
    return title(type, value);
  }
  if (field === 'metric') {
    return aim(value) || word(texts.metricTypes, value.type);
  }
  if (field === 'alignments' && !Array.isArray(value)) {
    const {parentType, parentId, weight} = value;
    const mode = word(texts.objective.modes, value.mode);
    return html`${title(parentType, parentId)} (${texts.changes.link({mode, weight})})`;
  }
  if (field === 'memberships') {
    return value.length
      ? value.map((/** @type {Api.Membership} */ {teamId, role}, /** @type {number} */ i) => {
          const leading = role === 'MEMBER' ? '' : ` (${word(texts.memberRoles, role)})`;
          return html`${i ? ', ' : ''}${title('TEAM', teamId)}${leading}`;
        })
      : texts.none;
  }
  if (field === 'categories') {
    const counts = Object.entries(value).map(([name, count]) => `${name} ${number(count)}`);
    return counts.join(', ') || texts.none;
  }
  switch (typeof value) {
    case 'boolean':
      return value ? texts.yes : texts.no;
    case 'number':
      return SHARES.has(field)
        ? percent(value)
        : metric && field.startsWith('metric.')
          ? measure(value, metric, beside)
          : numbersApart([value, ...beside])(value);
    case 'object':
      return Array.isArray(value) ? listed(field, value) : null;
    default:
      return WORDS[field] ? word(WORDS[field], value) : DAY.test(value) ? dateWithYear(value) : cut(value);
  }
}

/** @param {string} field @param {any[]} values @returns {string | null} such as roles, or links */
function listed(field, values) {
  const parts = values.map((one) =>
    typeof one === 'string'
      ? DAY.test(one)
        ? dateWithYear(one)
        : word(WORDS[field] ?? {}, one)
      : one.title,
  );
  return parts.every(Boolean) ? parts.join(', ') || texts.none : null;
}

/** @param {string} text @param {number} [most] */
export const cut = (text, most = LONGEST) =>
  text.length > most ? `${text.slice(0, most)}\u2026` : text;
