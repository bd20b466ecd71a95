import {OkrElement, withProperties} from './element.js';
import {href, navigate} from './router.js';

/** @typedef {Api.MeAnswer['permissions'][number]} Permission */

/** Base of all pages: what the frame hands to each of them. */
export class PageElement extends withProperties(OkrElement, () => ({
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** @type {Okr.Cycle | null} the cycle of the address, else the one worked in last */
  cycle: null,
  /** @type {Okr.Cycle[]} newest first */
  cycles: [],
  /** @type {import('./router.js').Route | null} */
  route: null,
})) {
  /** @type {Permission | null} what it takes to change what the page shows */
  permission = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  typing = undefined;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.typing);
  }

  get cycleId() {
    return this.cycle?.id ?? '';
  }

  /** @param {Permission} permission @returns {boolean} whether the caller has it */
  may(permission) {
    return Boolean(this.me?.permissions.includes(permission));
  }

  /** Whether the caller may change what the page shows. */
  get mayEdit() {
    return this.permission !== null && this.may(this.permission);
  }

  /** @param {string} name a part of the address */
  param(name) {
    return this.route?.params[name] ?? '';
  }

  /** @param {string} name what stands behind the question mark; empty where it does not */
  query(name) {
    return this.route?.query.get(name) ?? '';
  }

  /**
   * The address of this page with something else behind the question mark.
   *
   * @param {Record<string, string>} change empty values are taken out
   */
  address(change) {
    const {name: page, params, query: before} = /** @type {import('./router.js').Route} */ (this.route);
    const query = new URLSearchParams(before);
    for (const [name, value] of Object.entries(change)) {
      if (value) {
        query.set(name, value);
      } else {
        query.delete(name);
      }
    }
    return href(page, params, query);
  }

  /**
   * Changes what stands behind the question mark, so that a view can be shared and found again.
   *
   * @param {Record<string, string>} change empty values are taken out
   * @param {{replace?: boolean}} [options]
   */
  narrow(change, {replace = true} = {}) {
    if (this.route) {
      navigate(this.address(change), {replace});
    }
  }

  /**
   * The same once typing pauses, unless the page is left by then.
   *
   * @param {Record<string, string>} change
   */
  narrowSoon(change) {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.narrow(change), 200);
  }
}

/** @param {string} title what the page shows, for the browser's tab; the frame adds the product */
export function setTitle(title) {
  dispatchEvent(new CustomEvent('okr-title', {detail: title}));
}
