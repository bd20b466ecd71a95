import {html, nothing} from 'lit';
import {icon as sign} from './icon.js';

/** @typedef {import('./icon.js').IconName} IconName */

/**
 * A button that does something at once, and sends no form.
 *
 * @param {unknown} text
 * @param {(event: Event) => unknown} click
 * @param {{
 *   icon?: IconName,
 *   look?: string,
 *   disabled?: boolean,
 *   busy?: boolean,
 *   autofocus?: boolean,
 *   expanded?: boolean,
 *   pressed?: boolean,
 *   label?: string,
 *   keys?: string,
 *   title?: string,
 *   className?: string,
 * }} [options] look: words of what it looks like, such as `primary`, `sm`, `ghost-secondary`; by default an
 *     ordinary button; expanded, pressed: where it opens something, or is on or off; label: what is read
 *     out instead of its text; keys: that do the same; title: told where the pointer rests; className: in place of a button's own look
 */
export const button = (
  text,
  click,
  {icon, look = '', disabled = false, busy, autofocus = false, expanded, pressed, label, keys, title, className} = {},
) =>
  html`<button
    type="button"
    class=${className ?? ['btn', ...look.split(' ').filter(Boolean).map((word) => `btn-${word}`)].join(' ')}
    aria-label=${label ?? nothing}
    aria-keyshortcuts=${keys ?? nothing}
    title=${title ?? nothing}
    aria-expanded=${expanded ?? nothing}
    aria-pressed=${pressed ?? nothing}
    aria-disabled=${busy ?? nothing}
    ?disabled=${disabled}
    ?autofocus=${autofocus}
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
 * A button that shows a sign only; what it does is read out, and told where the pointer rests.
 *
 * @param {IconName} icon
 * @param {string} label
 * @param {() => unknown} click
 */
export const iconButton = (icon, label, click) =>
  button('', click, {
    icon,
    label,
    title: label,
    className: 'btn btn-ghost-secondary okr-icon-button',
  });

/**
 * The same in other looks.
 *
 * @param {IconName} icon
 * @param {string} label
 * @param {(event: Event) => unknown} click
 * @param {{className?: string, spoken?: string, disabled?: boolean}} [options] className: besides those
 *     of every button; spoken: what is read out instead of the label
 */
export const toolButton = (
  icon,
  label,
  click,
  {className = 'btn-icon', spoken = label, disabled = false} = {},
) =>
  button(html`<span class="visually-hidden">${spoken}</span>`, click, {
    icon,
    title: label,
    disabled,
    className: `btn ${className}`,
  });
