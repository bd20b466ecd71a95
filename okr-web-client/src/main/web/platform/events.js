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

/**
 * Listens to something outside of an element for as long as the element stands on the page.
 *
 * @param {import('lit').ReactiveControllerHost} host
 * @param {EventTarget} target
 * @param {string} type
 * @param {(event: any) => unknown} listener
 */
export const listen = (host, target, type, listener) =>
  host.addController({
    hostConnected: () => target.addEventListener(type, listener),
    hostDisconnected: () => target.removeEventListener(type, listener),
  });

/**
 * Does what a key stands for, unless it is pressed with another that makes it the browser's.
 *
 * @param {KeyboardEvent} event
 * @param {Record<string, () => unknown>} keys what each of them does
 */
export function pressKey(event, keys) {
  const action = event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key];
  if (action) {
    action();
    event.preventDefault();
  }
}
