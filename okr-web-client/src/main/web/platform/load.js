import {asProblem} from './problem.js';

/** @typedef {import('./problem.js').Problem} Problem */

/**
 * Something an element loads: what is shown while it comes, when it came, and when it failed. What was
 * there before stays while it is loaded anew; an answer overtaken by a later one is thrown away.
 *
 * @template T
 */
export class Load {
  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.host = host;
    /** @type {T | null} */
    this.data = null;
    /** @type {Problem | null} */
    this.problem = null;
    this.loading = false;
    /** @type {AbortController | null} */
    this.abort = null;
    host.addController(this);
  }

  hostDisconnected() {
    this.abort?.abort();
    this.abort = null;
    this.loading = false;
  }

  /** Forgets what was loaded. */
  clear() {
    this.hostDisconnected();
    this.data = null;
    this.problem = null;
    this.host.requestUpdate();
  }

  /** @param {(signal: AbortSignal) => Promise<T>} task */
  async run(task) {
    this.abort?.abort();
    const mine = new AbortController();
    this.abort = mine;
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
