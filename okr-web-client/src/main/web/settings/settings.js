import {percent} from '../platform/format.js';
import {locale, texts} from '../texts/texts.js';

/**
 * The thresholds and factors as people see them: what belongs together stands in one row, and shares are
 * percentages.
 *
 * @typedef {'percent' | 'number' | 'count' | 'times' | 'days' | 'weeks' | 'personWeeks'} Unit
 * @typedef {{name: string, unit: Unit, label: string}} Part name: its path in the settings, with
 *     dots; label: what it is called among those of its row, empty where it is alone
 * @typedef {{name: string, label: string, hint: string, parts: Part[]}} Row
 * @typedef {'pace' | 'audit' | 'planning' | 'priority'} SectionName
 */

/** @type {Record<SectionName, Record<string, Record<string, Unit>>>} the fields of each row */
const FIELDS = {
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
    return {name: `${section}.${field}`, unit, label};
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

/** @param {string} name @param {number} value @returns {string} as it stands in a field */
export const fieldText = (name, value) =>
  String(Number((unitOf(name) === 'percent' ? value * 100 : value).toFixed(4)));

/** @param {string} name @param {string} text of its field */
export const fieldValue = (name, text) =>
  unitOf(name) === 'percent' ? Number((Number(text) / 100).toFixed(8)) : Number(text);

const numbers = new Intl.NumberFormat(locale, {maximumFractionDigits: 4});

/** @param {string} name @param {number} value @returns {string} to be read */
export function settingText(name, value) {
  if (unitOf(name) === 'percent') {
    return percent(value);
  }
  const unit = unitText(name);
  return unit ? `${numbers.format(value)}\u00a0${unit}` : numbers.format(value);
}

/** To be read, where it is set. @param {string} name @param {number | null | undefined} value */
export const textOrDefault = (name, value) =>
  typeof value === 'number' ? settingText(name, value) : texts.settings.byDefault;

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
