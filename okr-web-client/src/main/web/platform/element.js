import {LitElement} from 'lit';

/**
 * Base of all elements. They render into the page itself instead of a shadow tree, so that one style
 * sheet serves them all and labels, ids and the browser's find reach across them.
 */
export class OkrElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  /**
   * Dispatches an event of this element.
   *
   * @param {string} name
   * @param {unknown} [detail]
   */
  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, {detail}));
  }

  /**
   * The same for the elements around it as well.
   *
   * @param {string} name
   * @param {unknown} [detail]
   */
  emitUp(name, detail) {
    this.dispatchEvent(new CustomEvent(name, {detail, bubbles: true}));
  }
}

/**
 * The first value of a property that is always set by what draws the element, before it is first drawn.
 *
 * @type {any}
 */
export const required = null;

/**
 * Adds properties to a class of elements, each declared once: by its name, its type and what it is at
 * first. The element is drawn anew when one of them changes. They are set as properties, not as
 * attributes; one that is to be an attribute as well is named in `static properties` of the class. What
 * is not to be drawn is an ordinary field of the class.
 *
 *     class TeamName extends withProperties(OkrElement, () => ({teamId: '', isLong: false})) {}
 *
 * @template {new (...args: any[]) => OkrElement} B
 * @template {object} P
 * @param {B} Base
 * @param {() => P} first what the properties are at first, made anew for each element
 * @returns {B & (new (...args: any[]) => P)}
 */
export function withProperties(Base, first) {
  const Extended = class extends Base {
    /** @type {import('lit').PropertyDeclarations} */
    static properties = Object.fromEntries(
      Object.keys(first()).map((name) => [name, {attribute: false}]),
    );

    /** @param {any[]} args */
    constructor(...args) {
      super(...args);
      Object.assign(this, first());
    }
  };
  return /** @type {any} */ (Extended);
}
