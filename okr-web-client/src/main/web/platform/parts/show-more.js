import {html, nothing} from 'lit';
import {button} from './button.js';
import {texts} from '../../texts/texts.js';

/** So many rows of a long list are drawn at once. */
export const AT_ONCE = 100;

/**
 * The button below a long list of which not all is drawn.
 *
 * @param {number} left how many are not
 * @param {() => void} show
 */
export const showMore = (left, show) =>
  left > 0
    ? html`<div class="okr-section-body">
        ${button(texts.showMore({n: left}), show)}
      </div>`
    : nothing;
