import {html} from 'lit';
import {OkrElement, withProperties} from '../element.js';
import {texts} from '../../texts/texts.js';
import {iconButton} from './button.js';

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

  /** @param {Event} event */
  close(event) {
    event.preventDefault();
    this.emit('closed');
  }

  render() {
    return html`<dialog
      class="okr-dialog ${this.wide ? 'okr-dialog-wide' : ''}"
      aria-labelledby="dialog-title"
      @cancel=${this.close}
    >
      <div class="card">
        <header class="okr-dialog-head">
          <h2 id="dialog-title">${this.heading}</h2>
          ${iconButton('close', texts.close, (event) => this.close(event))}
        </header>
        <div class="okr-dialog-body">${this.content}</div>
      </div>
    </dialog>`;
  }
}

customElements.define('modal-dialog', ModalDialog);
