/**
 * A listener of a field, given what was typed or chosen.
 *
 * @param {(value: string) => void} change
 */
export const onInput = (change) => (/** @type {Event & {target: HTMLInputElement}} */ event) =>
  change(event.target.value);

/**
 * A listener of a box to check, given whether it is checked.
 *
 * @param {(isChecked: boolean) => void} change
 */
export const onCheck = (change) => (/** @type {Event & {target: HTMLInputElement}} */ event) =>
  change(event.target.checked);

/**
 * A listener of an event of our own elements, given what it tells.
 *
 * @param {(detail: any) => unknown} change
 */
export const onDetail = (change) => (/** @type {CustomEvent} */ event) => change(event.detail);
