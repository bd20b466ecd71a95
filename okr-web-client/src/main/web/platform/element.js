import {LitElement} from 'lit';

/**
 * Base of all elements. They render into the page itself instead of a shadow tree, so that one style
 * sheet serves them all and labels, ids and the browser's find reach across them.
 */
export class OkrElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}
