import {html, nothing} from 'lit';
import {button} from './button.js';
import {icon} from './icon.js';

/**
 * A group of a long list under a head that opens and closes it.
 *
 * @param {{
 *   key: string,
 *   name: unknown,
 *   counts: unknown,
 *   isOpen: boolean,
 *   turn: () => void,
 *   below?: unknown,
 *   body: () => unknown,
 * }} group counts: in the head as well; turn: opens it, or closes it; below: what always stands
 *     below the head; body: what stands there while it is open
 */
export const foldingGroup = ({key, name, counts, isOpen, turn, below, body}) => html`
  <section class="okr-group" data-group=${key}>
    <h3>
      ${button(
        html`<span class="okr-group-turner">${icon('chevron')}</span>
          <span class="okr-group-name">${name}</span>
          ${counts}`,
        turn,
        {className: 'okr-group-head', expanded: isOpen},
      )}
    </h3>
    ${below ?? nothing} ${isOpen ? body() : nothing}
  </section>
`;
