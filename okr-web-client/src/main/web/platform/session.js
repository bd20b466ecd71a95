import {attempt} from './storage.js';

/** Set beside the cookie of the session, which no script can see, and as long as that. */
const SIGN = 'okr_signed_in';

/**
 * Whether this browser is signed in. By what is kept in a cookie that no page can read.
 *
 * Events: `changed` after signing in or out, `expired` when the service no longer takes it.
 */
class Session extends EventTarget {
  constructor() {
    super();
    this.isIn = document.cookie.split('; ').includes(`${SIGN}=1`);
    this.expired = false;
    this.isLeaving = false;
  }

  /** Whether there is somebody to show pages to. */
  get isHere() {
    return this.isIn && !this.isLeaving;
  }

  /**
   * From now on nothing is shown or asked for, until the service has signed this browser out.
   *
   * @param {boolean} now or no longer, where that failed
   */
  leaving(now) {
    this.isLeaving = now;
    this.dispatchEvent(new Event('changed'));
  }

  /** The service has signed this browser in. */
  enter() {
    this.isIn = true;
    this.expired = false;
    this.dispatchEvent(new Event('changed'));
  }

  /** The service has signed it out. */
  leave() {
    this.isIn = false;
    this.isLeaving = false;
    this.expired = false;
    document.cookie = `${SIGN}=; Path=/; Max-Age=0; SameSite=Lax`;
    attempt(() => sessionStorage.clear());
    this.dispatchEvent(new Event('changed'));
  }

  /** The service no longer knows this browser. What is on the page stays. */
  expire() {
    if (this.isIn) {
      this.expired = true;
      this.dispatchEvent(new Event('expired'));
    }
  }
}

export const session = new Session();
