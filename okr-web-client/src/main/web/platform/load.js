import {session} from './session.js';
import {live} from './live.js';
import {asProblem} from './problem.js';

/** @typedef {import('./problem.js').Problem} Problem */

/**
 * Something an element loads: what is shown while it comes, when it came, and when it failed. What was
 * there before stays while it is loaded anew; an answer overtaken by a later one is thrown away. What
 * failed for want of a token or a connection is tried again once there is one, and what was loaded is
 * loaded anew when somebody changed something.
 *
 * @template T
 */
export class Load {
  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {{follow?: boolean}} [options] follow: false for what must not change while it is looked at
   */
  constructor(host, {follow = true} = {}) {
    this.host = host;
    this.follow = follow;
    /** @type {T | null} */
    this.data = null;
    /** @type {Problem | null} */
    this.problem = null;
    this.loading = false;
    /** @type {AbortController | null} */
    this.abort = null;
    /** @type {((signal: AbortSignal) => Promise<T>) | null} */
    this.task = null;
    this.again = () => {
      if (this.task && ((this.problem?.status === 0 && live.state === 'live') || (this.problem?.status === 401 && session.token))) {
        this.run(this.task);
      }
    };
    this.refresh = () => {
      if (this.follow && this.task && this.data !== null) {
        this.run(this.task);
      }
    };
    host.addController(this);
  }

  hostConnected() {
    session.addEventListener('changed', this.again);
    live.addEventListener('state', this.again);
    live.addEventListener('changed', this.refresh);
  }

  hostDisconnected() {
    session.removeEventListener('changed', this.again);
    live.removeEventListener('state', this.again);
    live.removeEventListener('changed', this.refresh);
    this.stop();
  }

  stop() {
    this.abort?.abort();
    this.abort = null;
    this.loading = false;
  }

  /** Forgets what was loaded. */
  clear() {
    this.stop();
    this.task = null;
    this.data = null;
    this.problem = null;
    this.host.requestUpdate();
  }

  /** @param {(signal: AbortSignal) => Promise<T>} task */
  async run(task) {
    this.abort?.abort();
    const mine = new AbortController();
    this.abort = mine;
    this.task = task;
    this.loading = true;
    this.host.requestUpdate();
    try {
      const data = await task(mine.signal);
      if (this.abort === mine) {
        this.data = data;
        this.problem = null;
      }
    } catch (reason) {
      if (this.abort === mine) {
        this.problem = asProblem(reason);
      }
    } finally {
      if (this.abort === mine) {
        this.loading = false;
        this.host.requestUpdate();
      }
    }
  }
}
