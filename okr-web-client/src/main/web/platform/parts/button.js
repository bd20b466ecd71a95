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
 * A button that shows only an icon.
 *
 * @param {import('./icon.js').IconName} name
 * @param {string} label read out
 * @param {(event: Event) => unknown} click
 * @param {{title?: string, disabled?: boolean}} [options] title: what the pointer is told
 */
export const iconButton = (name, label, click, {title, disabled = false} = {}) =>
  html`<button
    type="button"
    class="btn btn-ghost-secondary okr-close"
    title=${title ?? nothing}
    ?disabled=${disabled}
    @click=${click}
  >
    ${sign(name)}<span class="visually-hidden">${label}</span>
  </button>`;
