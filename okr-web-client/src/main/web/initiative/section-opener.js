import {html, nothing} from 'lit';
import {icon} from '../platform/parts/icon.js';

/**
 * The button in the head of a part of the page that opens the form in it, whose first field is entered.
 *
 * @param {HTMLElement} part
 * @param {{text: string, isOpen: boolean, turn: () => void, id?: string}} opener turn: opens or closes it
 */
export const sectionOpener = (part, {text, isOpen, turn, id}) => html`
  <button
    type="button"
    id=${id ?? nothing}
    class="btn btn-sm"
    aria-expanded=${isOpen ? 'true' : 'false'}
    @click=${() => {
      turn();
      // What the form is made of may come to stand there only after the form itself.
      requestAnimationFrame(() =>
        /** @type {HTMLElement | null} */ (part.querySelector('form input'))?.focus(),
      );
    }}
  >
    ${icon('plus')}${text}
  </button>
`;
