import {attempt} from './storage.js';

const KEY = 'okr.token';

/**
 * Who is signed in: the token, kept for this tab, or on this device where the person said so.
 *
 * Events: `changed` after signing in or out, `expired` when the service refused the token.
 */
class Session extends EventTarget {
  constructor() {
    super();
    /** @type {string | null} */
    this.token = attempt(() => sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY));
    this.expired = false;
  }

  /**
   * @param {string} token
   * @param {boolean} remember on this device, beyond this tab
   */
  signIn(token, remember) {
    this.token = token;
    this.expired = false;
    attempt(() => {
      sessionStorage.setItem(KEY, token);
      if (remember) {
        localStorage.setItem(KEY, token);
      } else {
        localStorage.removeItem(KEY);
      }
    });
    this.dispatchEvent(new Event('changed'));
  }

  signOut() {
    this.token = null;
    this.expired = false;
    attempt(() => {
      sessionStorage.clear();
      localStorage.removeItem(KEY);
    });
    this.dispatchEvent(new Event('changed'));
  }

  /** The service no longer takes the token. What is on the page stays. */
  expire() {
    if (this.token) {
      this.expired = true;
      this.dispatchEvent(new Event('expired'));
    }
  }
}

export const session = new Session();
