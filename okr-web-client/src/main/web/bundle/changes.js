import {groupedBy} from '../platform/collections.js';
import {texts} from '../texts/texts.js';

/** The section of each type of record whose name is not the section's in capitals. */
const SECTIONS = /** @type {Record<string, string>} */ ({
  PERSON: 'people',
  MAINTENANCE: 'maintenance',
  CAPACITY: 'capacities',
  DEPENDENCY: 'dependencies',
});

/**
 * The section of a bundle that a type of record stands in.
 *
 * @param {string} type as KEY_RESULT
 */
const sectionOf = (type) =>
  SECTIONS[type] ?? type.toLowerCase().replace(/_(.)/g, (_, letter) => letter.toUpperCase()) + 's';

/** @param {string} section */
export const sectionName = (section) =>
  /** @type {Record<string, string>} */ (texts.exchange.sections)[section] ?? section;

/** @param {string} field */
export const fieldName = (field) =>
  /** @type {Record<string, string>} */ (texts.fields)[field] ?? field;

/** Fields of a new record that say nothing to a reader, or that stand above the others anyway. */
const DULL = new Set(['id', 'title', 'name', 'writtenAt', 'sortOrder']);

/**
 * @param {Api.ChangedRecord} change
 * @returns {[field: string, before: unknown, after: unknown][]} what is worth showing of it
 */
export function shownFields({action, fields}) {
  const all = Object.entries(fields).map(
    ([name, [before, after]]) => /** @type {[string, unknown, unknown]} */ ([name, before, after]),
  );
  return action === 'CREATE'
    ? all.filter(([name, , after]) => !DULL.has(name) && !isNothing(after) && after !== false)
    : all;
}

/** @param {unknown} value */
const isNothing = (value) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);

/** @param {unknown} value of a field, in a line of text */
export function shownValue(value) {
  if (isNothing(value)) {
    return texts.exchange.empty;
  }
  if (typeof value === 'boolean') {
    return value ? texts.yes : texts.no;
  }
  return typeof value === 'object' ? flat(value) : String(value);
}

/** @param {unknown} value @returns {string} a record within a record, without the signs of JSON */
function flat(value) {
  if (Array.isArray(value)) {
    return value.map(flat).join('; ');
  }
  if (value && typeof value === 'object') {
    return Object.entries(value)
      .filter(([, one]) => !isNothing(one))
      .map(([name, one]) => `${fieldName(name)}: ${flat(one)}`)
      .join(', ');
  }
  return String(value);
}

/** @param {Api.ChangedRecord} change what a person knows the record by, beside its id */
export function titleOf({fields}) {
  const known = fields['title'] ?? fields['name'];
  const title = known?.[1] ?? known?.[0];
  return typeof title === 'string' ? title : '';
}

/**
 * @typedef {{key: string, section: string, action: string, changes: Api.ChangedRecord[]}} ChangeGroup
 */

/**
 * Changes by type and by whether they create or update, in the order of the bundle.
 *
 * @param {Api.ChangedRecord[]} changes
 * @returns {ChangeGroup[]}
 */
export const groupedChanges = (changes) =>
  groupedBy(changes, ({type, action}) => `${type}-${action}`).map(([key, those]) => ({
    key,
    section: sectionOf(those[0]?.type ?? ''),
    action: those[0]?.action ?? '',
    changes: those,
  }));

/** @param {Record<string, number>} counts */
export const total = (counts) => Object.values(counts).reduce((sum, n) => sum + n, 0);
