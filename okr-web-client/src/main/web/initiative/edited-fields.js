import {word} from '../platform/format.js';
import {texts} from '../texts/texts.js';
import {leftOver} from './briefing.js';

/** The flat field that a refusal is about. @param {Okr.Violation} violation */
export function fieldOf({pointer = ''}) {
  const [, first = '', ...rest] = pointer.split('/');
  return first === 'briefing' ? rest.join('/') : first;
}

/**
 * What was refused about each flat field.
 *
 * @param {import('../platform/problem.js').Problem | null} problem
 * @returns {Record<string, string>}
 */
export function errorsOf(problem) {
  /** @type {Record<string, string>} */
  const errors = {};
  for (const violation of problem?.violations ?? []) {
    const name = fieldOf(violation);
    errors[name] = errors[name] ? `${errors[name]}; ${violation.message}` : violation.message;
  }
  return errors;
}

/** Id on the page of a field of the briefing. @param {string} name */
export const fieldId = (name) => `briefing-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`;

/**
 * A field of an initiative, for the functions of fields.js.
 *
 * @param {Pick<import('./initiative-data.js').Shown, 'fields' | 'errors' | 'edit'>} shown
 * @param {string} name
 * @param {string} label
 * @param {Record<string, any>} [more] what else there is to say about the field
 * @returns {any}
 */
export const editedField = ({fields, errors, edit}, name, label, more) => ({
  id: fieldId(name),
  label,
  value: String(fields[name] ?? ''),
  error: errors[name],
  change: (/** @type {unknown} */ value) => edit({[name]: value}),
  ...more,
});

/**
 * How the fields are called where two people changed the same.
 *
 * @param {import('./initiative-data.js').InitiativeData} data
 * @param {import('./briefing.js').Flat} fields
 * @returns {Record<string, import('../platform/editing.js').EditedField>}
 */
export function editedFields({sections, teams, programmes}, fields) {
  const words = texts.briefing;
  return {
    title: {label: words.title},
    teamId: {label: words.team, show: (id) => teams.name(id)},
    ownerId: {label: words.owner},
    programmeId: {
      label: words.programme,
      show: (id) => programmes.find((one) => one.id === id)?.name ?? id ?? '',
    },
    effort: {label: words.effort},
    plannedStart: {label: words.plannedStart},
    plannedEnd: {label: words.plannedEnd},
    lateCause: {label: words.lateCause, show: (cause) => word(texts.lateCauses, cause)},
    lateNote: {label: words.lateNote},
    benefitNote: {label: words.benefitNote},
    ...Object.fromEntries(
      [...sections, ...leftOver(fields, sections)].map(({name, title}) => [name, {label: title}]),
    ),
    benefits: {
      label: words.sections.benefits,
      show: (/** @type {string[]} */ chosen) =>
        chosen.map((one) => word(texts.benefits, one)).join(', '),
    },
  };
}
