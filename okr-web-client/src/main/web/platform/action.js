import {asProblem} from './problem.js';

/** @typedef {import('./problem.js').Problem} Problem */

/**
 * Something an element does at the service on a word of the person: one at a time, and where it is
 * refused the element says why. `refusal` of parts/states.js draws that.
 *
 *     action = new Action(this);
 *     archive = () => this.action.run(() => post(...), texts.archiveFailed);
 */
export class Action {
  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.host = host;
    this.busy = false;
    /** @type {Problem | null} why the last one was refused */
    this.problem = null;
    /** What is said of it. */
    this.lead = '';
  }

  /**
   * Does it, unless another one is still under way.
   *
   * @param {() => Promise<unknown>} task
   * @param {string} [lead] what is said where it is refused
   * @returns {Promise<boolean>} whether it is done
   */
  async run(task, lead = '') {
    if (this.busy) {
      return false;
    }
    this.busy = true;
    this.lead = lead;
    this.clear();
    try {
      await task();
    } catch (reason) {
      this.problem = asProblem(reason);
    }
    this.busy = false;
    this.host.requestUpdate();
    return this.problem === null;
  }

  /** Forgets why the last one was refused. */
  clear() {
    this.problem = null;
    this.host.requestUpdate();
  }
}
