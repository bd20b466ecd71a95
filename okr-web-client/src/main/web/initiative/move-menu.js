import {html, nothing} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {pressKey} from '../platform/events.js';
import {word} from '../platform/format.js';
import {icon} from '../platform/parts/icon.js';
import {texts} from '../texts/texts.js';
import {NEXT} from './initiative-states.js';

/** The states that an initiative may go to, behind a button. Event `chosen` with the state. */
class MoveMenu extends withProperties(OkrElement, () => ({
  /** @type {Api.InitiativeAnswer} */
  initiative: required,
  open: false,
})) {
  get list() {
    return /** @type {HTMLElement | null} */ (this.querySelector('[popover]'));
  }

  get opener() {
    return /** @type {HTMLElement | null} */ (this.querySelector('button'));
  }

  /** Opens below the button, or above it where there is no room. */
  show() {
    const {list, opener} = this;
    if (list && opener) {
      list.showPopover();
      const at = opener.getBoundingClientRect();
      const {offsetWidth: width, offsetHeight: height} = list;
      const below = at.bottom + height + 8 < innerHeight;
      list.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - height - 4)}px`;
      list.style.left = `${Math.max(8, Math.min(at.right, innerWidth - 8) - width)}px`;
      this.items[0]?.focus();
    }
  }

  get items() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll('[role=menuitem]')]);
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const {items} = this;
    const here = items.findIndex((item) => item === document.activeElement);
    const go = (/** @type {number} */ to) => () => items.at(to % items.length)?.focus();
    pressKey(event, {ArrowDown: go(here + 1), ArrowUp: go(here - 1), Home: go(0), End: go(-1)});
    if (event.key === 'Tab') {
      this.list?.hidePopover();
    }
  }

  /** @param {string} state */
  choose(state) {
    this.list?.hidePopover();
    this.opener?.focus();
    this.emit('chosen', state);
  }

  render() {
    const {initiative} = this;
    const next = NEXT[initiative.state];
    if (!next.length) {
      return nothing;
    }
    const id = `move-${initiative.id}`;
    const label = texts.briefing.moveOf({title: initiative.title});
    return html`
      <button
        type="button"
        class="btn btn-ghost-secondary okr-move"
        aria-haspopup="menu"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls=${id}
        title=${texts.briefing.move}
        @click=${() => (this.open ? this.list?.hidePopover() : this.show())}
      >
        ${icon('more')}<span class="visually-hidden">${label}</span>
      </button>
      <div
        id=${id}
        class="okr-menu"
        popover
        role="menu"
        aria-label=${label}
        @toggle=${(/** @type {ToggleEvent} */ event) => (this.open = event.newState === 'open')}
        @keydown=${this.pressed}
      >
        ${next.map(
          (state) => html`<button
            type="button"
            role="menuitem"
            tabindex="-1"
            @click=${() => this.choose(state)}
          >
            ${word(texts.briefing.moves, state)}
          </button>`,
        )}
      </div>
    `;
  }
}

customElements.define('move-menu', MoveMenu);
