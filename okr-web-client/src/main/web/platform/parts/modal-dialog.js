import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {OkrElement, withProperties} from '../element.js';
import {texts} from '../../texts/texts.js';
import {button} from './button.js';

/**
 * A dialog above the page, open as long as it stands there: the page takes it away on `closed`, which
 * comes with Escape and the cross. The focus goes in, and back to where it was. Listeners within
 * `content` are called on the dialog: they have to be arrow functions of the page.
 */
class ModalDialog extends withProperties(OkrElement, () => ({
  heading: '',
  /** @type {unknown} */
  content: '',
  wide: false,
})) {
  static properties = {wide: {type: Boolean}};

  /** @type {Element | null} */
  opener = null;

  firstUpdated() {
    this.opener = document.activeElement;
    this.querySelector('dialog')?.showModal();
    // What the content is made of may come to stand there only after the dialog itself.
    requestAnimationFrame(() => {
      const first = /** @type {HTMLElement | null} */ (
        this.querySelector(
          '[autofocus], .okr-dialog-body :is(input, select, textarea):not([disabled], [type=hidden])',
        )
      );
      first?.focus();
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    if (this.opener instanceof HTMLElement && this.opener.isConnected) {
      this.opener.focus();
    }
  }

  close = (/** @type {Event} */ event) => {
    event.preventDefault();
    this.emit('closed');
  };

  render() {
    return html`<dialog
      class="okr-dialog ${this.wide ? 'okr-dialog-wide' : ''}"
      aria-labelledby="dialog-title"
      @cancel=${this.close}
    >
      <div class="card">
        <header class="okr-dialog-head">
          <h2 id="dialog-title">${this.heading}</h2>
          ${button(html`<span class="visually-hidden">${texts.close}</span>`, this.close, {
            icon: 'close',
            className: 'btn btn-ghost-secondary okr-close',
          })}
        </header>
        <div class="okr-dialog-body">${this.content}</div>
      </div>
    </dialog>`;
  }
}

customElements.define('modal-dialog', ModalDialog);

/** @param {{heading: string, content: unknown, close: () => void, wide?: boolean}} of */
export const dialog = ({heading, content, close, wide = false}) =>
  html`<modal-dialog
    ?wide=${wide}
    .heading=${heading}
    .content=${content}
    @closed=${close}
  ></modal-dialog>`;

/**
 * Asks before something is done.
 *
 * @param {{
 *   heading: string,
 *   content: unknown,
 *   yes: string,
 *   look?: string,
 *   act: (event: Event) => unknown,
 *   close: () => void,
 *   busy?: boolean,
 *   isSafe?: boolean,
 * }} question yes: what doing it is called; look: of that button; busy: while it is done;
 *     isSafe: whether Enter does it at once
 */
export const confirmDialog = ({
  heading,
  content,
  yes,
  look = 'primary',
  act,
  close,
  busy,
  isSafe = true,
}) =>
  dialog({
    heading,
    close,
    content: html`<div class="okr-plain-form">
      ${content}
      <div class="okr-form-end">
        ${button(busy ? texts.saving : yes, act, {look, busy, autofocus: isSafe})}
        ${button(texts.cancel, close, {autofocus: !isSafe})}
      </div>
    </div>`,
  });

/**
 * What an element does in a dialog, one thing at a time: what it is about, the way out, and what
 * follows once it is done.
 *
 *     dialog = new Dialog(this, () => this.load.run());
 *     add = () => this.dialog.open({person: null});
 *
 * @template T
 */
export class Dialog {
  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {() => unknown} [after] what follows once it is done
   * @param {() => unknown} [closed] what follows once it is closed, done or not
   */
  constructor(host, after = () => {}, closed = () => {}) {
    this.host = host;
    this.after = after;
    this.closed = closed;
    /** @type {T | null} what it is about; null while there is none */
    this.subject = null;
  }

  /** @param {T | null} subject */
  open = (subject) => {
    this.subject = subject;
    this.host.requestUpdate();
  };

  close = () => {
    this.open(null);
    this.closed();
  };

  done = () => {
    this.close();
    this.after();
  };

  /**
   * @param {(subject: T) => Omit<Parameters<typeof dialog>[0], 'close'>} draw
   * @returns {unknown} nothing while there is none
   */
  view(draw) {
    return this.draw((subject) => dialog({...draw(subject), close: this.close}));
  }

  /**
   * The same where it only asks.
   *
   * @param {(subject: T) => Omit<Parameters<typeof confirmDialog>[0], 'close'>} draw
   */
  ask(draw) {
    return this.draw((subject) => confirmDialog({...draw(subject), close: this.close}));
  }

  /** Each has a dialog of its own, for the focus to go in. @param {(subject: T) => unknown} draw */
  draw(draw) {
    return this.subject === null ? nothing : repeat([this.subject], (one) => one, draw);
  }
}
