import {percent} from '../platform/format.js';
import {locale, texts} from '../texts/texts.js';

/**
 * The thresholds and factors as people see them: what belongs together stands in one row, and shares are
 * percentages.
 *
 * @typedef {'percent' | 'number' | 'count' | 'times' | 'days' | 'weeks' | 'personWeeks'} Unit
 * @typedef {{name: string, unit: Unit}} Part name: its path in the settings, with dots
 * @typedef {{name: string, parts: Part[]}} Row
 * @typedef {'pace' | 'audit' | 'planning' | 'priority'} SectionName
 */

/** @type {Record<SectionName, Record<string, Record<string, Unit>>>} the fields of each row of each section */
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

export const SECTIONS = Object.entries(FIELDS).map(([section, rows]) => ({
  name: /** @type {SectionName} */ (section),
  /** @type {Row[]} */
  rows: Object.entries(rows).map(([name, fields]) => ({
    name,
    parts: Object.entries(fields).map(([field, unit]) => ({name: `${section}.${field}`, unit})),
  })),
}));

/** @type {Map<string, {part: Part, row: Row}>} every setting by its name */
const KNOWN = new Map(
  SECTIONS.flatMap(({rows}) =>
    rows.flatMap((one) => one.parts.map((part) => /** @type {const} */ ([part.name, {part, row: one}]))),
  ),
);

export const NAMES = [...KNOWN.keys()];

/** @param {string} name @returns {Unit} */
const unitOf = (name) => KNOWN.get(name)?.part.unit ?? 'number';

/** @param {string} name @returns {string} what one setting is called among those of its row; empty where it is alone */
export function partLabel(name) {
  const field = name.slice(name.lastIndexOf('.') + 1);
  const alone = KNOWN.get(name)?.row.parts.length === 1;
  return alone ? '' : (/** @type {Record<string, string>} */ (texts.settings.parts)[field] ?? field);
}

/** @param {Row} of @returns {{label: string, hint: string}} */
export const rowWords = ({name}) =>
  /** @type {Record<string, {label: string, hint: string}>} */ (texts.settings.rows)[name] ?? {
    label: name,
    hint: '',
  };

/** @param {string} name @returns {string} the whole name of a setting */
export function settingLabel(name) {
  const known = KNOWN.get(name);
  const part = partLabel(name);
  const label = known ? rowWords(known.row).label : name;
  return part ? `${label}, ${part}` : label;
}

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
  const unit = unitOf(name);
  if (unit === 'percent') {
    return percent(value);
  }
  return texts.settings.units[unit]
    ? `${numbers.format(value)}\u00a0${texts.settings.units[unit]}`
    : numbers.format(value);
}

/** @param {string} name @param {number | null | undefined} value @returns {string} to be read, where it is set */
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
