import {html, nothing} from 'lit';
import {icon as sign} from './icon.js';

/**
 * A button that does something at once, and sends no form.
 *
 * @param {unknown} text
 * @param {(event: Event) => unknown} click
 * @param {{icon?: import('./icon.js').IconName, look?: string, disabled?: boolean}} [options] look: words of
 *     what it looks like, such as `primary`, `sm`, `ghost-secondary`; by default an ordinary button
 */
export const button = (text, click, {icon, look = '', disabled = false} = {}) =>
  html`<button
    type="button"
    class=${['btn', ...look.split(' ').filter(Boolean).map((word) => `btn-${word}`)].join(' ')}
    ?disabled=${disabled}
    @click=${click}
  >
    ${icon ? sign(icon) : nothing}${text}
  </button>`;

/**
 * The text of a button, with what it is about: read out only, where many buttons say the same.
 *
 * @param {unknown} text
 * @param {string} subject
 */
export const about = (text, subject) =>
  html`${text}<span class="visually-hidden"> ${subject}</span>`;

/**
 * A button with a sign only, whose label is shown where the pointer rests.
 *
 * @param {import('./icon.js').IconName} name of the sign
 * @param {string} label
 * @param {(event: Event) => unknown} click
 * @param {{className?: string, spoken?: string, disabled?: boolean}} [options] className: besides those
 *     of every button; spoken: what is read out instead of the label
 */
export const toolButton = (name, label, click, options = {}) => {
  const {className = 'btn-icon', spoken = label, disabled = false} = options;
  return html`<button
    type="button"
    class="btn ${className}"
    title=${label}
    ?disabled=${disabled}
    @click=${click}
  >
    ${sign(name)}<span class="visually-hidden">${spoken}</span>
  </button>`;
};
