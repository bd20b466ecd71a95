/** Short confirmations, shown and read out by the shell. */
const bus = new EventTarget();

/** @param {string} text */
export function notify(text) {
  bus.dispatchEvent(new CustomEvent('notice', {detail: text}));
}

/** @param {(text: string) => void} listener */
export function onNotice(listener) {
  bus.addEventListener('notice', (event) => listener(/** @type {CustomEvent} */ (event).detail));
}
