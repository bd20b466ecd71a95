import {WEEKDAYS} from '../platform/days.js';
import {percent} from '../platform/format.js';
import {LANGUAGE_NAMES, locale, texts} from '../texts/texts.js';

/**
 * The settings as people see them: what belongs together stands in one row, shares are percentages, and
 * what is chosen from a list is told in words.
 *
 * @typedef {'percent' | 'number' | 'count' | 'times' | 'days' | 'weeks' | 'personWeeks' | 'choice'} Unit
 * @typedef {number | string | boolean} Value
 * @typedef {{name: string, unit: Unit, label: string}} Part name: its path in the settings, with
 *     dots; label: what it is called among those of its row, empty where it is alone
 * @typedef {{name: string, label: string, hint: string, parts: Part[]}} Row
 * @typedef {'company' | 'pace' | 'audit' | 'planning' | 'priority'} SectionName
 */

/** @type {Record<SectionName, Record<string, Record<string, Unit>>>} the fields of each row */
const FIELDS = {
  company: {
    language: {language: 'choice'},
    week: {firstDayOfWeek: 'choice'},
    approval: {approval: 'choice'},
  },
  pace: {
    progress: {onTrack: 'percent', atRisk: 'percent'},
    confidence: {confidentOnTrack: 'percent', confidentAtRisk: 'percent'},
    maintained: {maintainedAtRisk: 'percent'},
  },
  audit: {
    objectives: {maxObjectives: 'count'},
    keyResults: {minKeyResults: 'count', maxKeyResults: 'count'},
    output: {outputShare: 'percent'},
    bottomUp: {bottomUp: 'percent'},
    divergence: {divergence: 'percent'},
    stale: {staleFactor: 'times'},
    lateStart: {lateStart: 'percent'},
    sandbagged: {sandbagged: 'percent', sandbaggedBefore: 'percent'},
    amended: {amendedLate: 'percent'},
  },
  planning: {
    weeks: {weeksS: 'personWeeks', weeksM: 'personWeeks', weeksL: 'personWeeks'},
    answer: {answerDays: 'days'},
    underWater: {underWater: 'percent', underWaterWeeks: 'weeks'},
    solicitations: {mostSolicitations: 'count'},
  },
  priority: {
    impacts: {
      'impacts.MINIMAL': 'number',
      'impacts.LOW': 'number',
      'impacts.MEDIUM': 'number',
      'impacts.HIGH': 'number',
      'impacts.MASSIVE': 'number',
    },
    shares: {tribeShare: 'percent', departmentShare: 'percent', companyShare: 'percent'},
    loads: {'loads.S': 'number', 'loads.M': 'number', 'loads.L': 'number'},
    factor: {dependencyFactor: 'percent'},
  },
};

const weekday = new Intl.DateTimeFormat(locale, {weekday: 'long', timeZone: 'UTC'});

/** @type {Record<string, [value: string, label: string][]>} what may be chosen, by the setting */
const CHOICES = {
  language: Object.entries(LANGUAGE_NAMES),
  firstDayOfWeek: WEEKDAYS.map((day, i) => [day, weekday.format(new Date(Date.UTC(2026, 0, 4 + i)))]),
  approval: Object.entries(texts.settings.approvals),
};

const PART_NAMES = /** @type {Record<string, string>} */ (texts.settings.parts);
/** @type {Record<string, {label: string, hint: string}>} */
const ROW_WORDS = texts.settings.rows;

export const SECTIONS = Object.entries(FIELDS).map(([section, rows]) => ({
  name: /** @type {SectionName} */ (section),
  rows: Object.entries(rows).map(([name, units]) => rowOf(section, name, Object.entries(units))),
}));

/**
 * @param {string} section
 * @param {string} name
 * @param {[field: string, unit: Unit][]} units of its fields
 * @returns {Row}
 */
function rowOf(section, name, units) {
  const parts = units.map(([field, unit]) => {
    const own = field.slice(field.lastIndexOf('.') + 1);
    const label = units.length === 1 ? '' : (PART_NAMES[own] ?? own);
    return {name: section === 'company' ? field : `${section}.${field}`, unit, label};
  });
  return {name, ...(ROW_WORDS[name] ?? {label: name, hint: ''}), parts};
}

/** @type {Map<string, {unit: Unit, label: string}>} every setting by its name */
const KNOWN = new Map(
  SECTIONS.flatMap(({rows}) =>
    rows.flatMap((row) =>
      row.parts.map(({name, unit, label}) => [
        name,
        {unit, label: label ? `${row.label}, ${label}` : row.label},
      ]),
    ),
  ),
);

export const NAMES = [...KNOWN.keys()];

/** @param {string} name @returns {Unit} */
const unitOf = (name) => KNOWN.get(name)?.unit ?? 'number';

/** @param {string} name @returns {string} the whole name of a setting */
export const settingLabel = (name) => KNOWN.get(name)?.label ?? name;

/** @param {string} name */
export const unitText = (name) => texts.settings.units[unitOf(name)];

/** @param {string} name @returns {[value: string, label: string][] | undefined} where it is chosen */
export const choicesOf = (name) => CHOICES[name];

/** @param {string} name @param {Value} value @returns {string} as it stands in a field */
export function fieldText(name, value) {
  if (CHOICES[name]) {
    return String(value);
  }
  return String(Number((Number(value) * (unitOf(name) === 'percent' ? 100 : 1)).toFixed(4)));
}

/** @param {string} name @param {string} text of its field @returns {Value} */
export function fieldValue(name, text) {
  if (CHOICES[name]) {
    return name === 'approval' ? text === 'true' : text;
  }
  return unitOf(name) === 'percent' ? Number((Number(text) / 100).toFixed(8)) : Number(text);
}

const numbers = new Intl.NumberFormat(locale, {maximumFractionDigits: 4});

/** @param {string} name @param {Value} value @returns {string} to be read */
export function settingText(name, value) {
  const choices = CHOICES[name];
  if (choices) {
    return choices.find(([one]) => one === String(value))?.[1] ?? String(value);
  }
  if (unitOf(name) === 'percent') {
    return percent(Number(value));
  }
  const unit = unitText(name);
  const written = numbers.format(Number(value));
  return unit ? `${written}\u00a0${unit}` : written;
}

/** To be read, where it is set. @param {string} name @param {Value | null | undefined} value */
export const textOrDefault = (name, value) =>
  value === null || value === undefined ? texts.settings.byDefault : settingText(name, value);

/**
 * A setting in a record of them.
 *
 * @param {any} settings
 * @param {string} name
 */
export const settingOf = (settings, name) =>
  name.split('.').reduce((at, part) => at?.[part], settings);

/**
 * The settings as a form has them, each by its name.
 *
 * @type {import('../platform/editing.js').Shape}
 */
export const SHAPE = {
  flat: (settings) => Object.fromEntries(NAMES.map((name) => [name, settingOf(settings, name)])),
  nested(changes) {
    /** @type {Record<string, any>} */
    const patch = {};
    for (const [name, value] of Object.entries(changes)) {
      const parts = name.split('.');
      const last = parts.pop() ?? name;
      parts.reduce((at, part) => (at[part] ??= {}), patch)[last] = value;
    }
    return patch;
  },
};

/**
 * What was set otherwise between two versions of what is not as by default.
 *
 * @param {any} before
 * @param {any} after
 * @returns {{label: string, from: string, to: string}[]}
 */
export function settingChanges(before, after) {
  return NAMES.filter((name) => settingOf(before, name) !== settingOf(after, name)).map((name) => ({
    label: settingLabel(name),
    from: textOrDefault(name, settingOf(before, name)),
    to: textOrDefault(name, settingOf(after, name)),
  }));
}
