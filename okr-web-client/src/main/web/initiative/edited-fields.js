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
 * @param {Pick<import('./initiative-data.js').Shown, 'fields' | 'errors' | 'edit' | 'drawn'>} shown
 * @param {string} name
 * @param {string} label
 * @param {{show?: (value: any) => string} & Record<string, any>} [more] what else there is to say about
 *     the field; show: how it is told to who changed the same
 * @returns {any}
 */
export function editedField({fields, errors, edit, drawn}, name, label, {show, ...more} = {}) {
  drawn[name] = {label, ...(show && {show})};
  return {
    id: fieldId(name),
    label,
    value: String(fields[name] ?? ''),
    error: errors[name],
    change: (/** @type {unknown} */ value) => edit({[name]: value}),
    ...more,
  };
}
