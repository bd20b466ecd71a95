import {html} from 'lit';
import {Load} from './load.js';
import {PageElement} from './page.js';
import {errorState, problemAlert, skeleton} from './parts/states.js';
import {texts} from '../texts/texts.js';

/**
 * Base of the pages that show what they load: `wanted` names it, `fetch` gets it, `view` shows it, and
 * `head` stands above it, whether it came or not.
 *
 * @template T
 */
export class LoadingPage extends PageElement {
  constructor() {
    super();
    /** @type {Load<T>} */
    this.load = new Load(this);
    this.loaded = '';
  }

  /** What is to be loaded; where it changes, what was there is forgotten. */
  get wanted() {
    return this.cycleId;
  }

  /**
   * @param {AbortSignal} signal
   * @returns {Promise<T>}
   */
  async fetch(signal) {
    throw new Error(`nothing to load ${signal}`);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.wanted && this.wanted !== this.loaded) {
      this.loaded = this.wanted;
      this.load.clear();
      this.reload();
    }
  }

  reload() {
    return this.load.run((signal) => this.fetch(signal));
  }

  /** @returns {unknown} */
  head() {
    return '';
  }

  /**
   * @param {T} data
   * @returns {unknown}
   */
  view(data) {
    return String(data);
  }

  render() {
    const {data, problem, loading} = this.load;
    if (data === null) {
      return html`${this.head()}
      ${problem && !loading ? errorState(problem, () => this.reload()) : skeleton(8)}`;
    }
    return html`${this.head()}
    ${problem
      ? problemAlert(problem, {lead: texts.problems.stale, retry: () => this.reload()})
      : ''}
    ${this.view(data)}`;
  }
}
