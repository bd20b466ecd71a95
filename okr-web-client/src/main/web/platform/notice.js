/** Short confirmations, shown and read out by the frame. */
const bus = new EventTarget();

/** @typedef {{text: string, undo?: () => Promise<unknown>}} Notice */

/**
 * @param {string} text
 * @param {{undo?: () => Promise<unknown>}} [options] undo: takes back what was just done, where it can be
 */
export function notify(text, {undo} = {}) {
  bus.dispatchEvent(new CustomEvent('notice', {detail: {text, undo}}));
}

/** @param {(notice: Notice) => void} listener */
export function onNotice(listener) {
  bus.addEventListener('notice', (event) => listener(/** @type {CustomEvent} */ (event).detail));
}
