import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {Action} from '../platform/action.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {notify} from '../platform/notice.js';
import {icon} from '../platform/parts/icon.js';
import {cardSection} from '../platform/parts/layout.js';
import {emptyState, refusal} from '../platform/parts/states.js';

/**
 * Base of the parts of the page of an initiative that change it by themselves.
 */
export class InitiativePart extends withProperties(OkrElement, () => ({
  /** @type {import('./initiative-data.js').Shown} */
  shown: required,
  /** Whether its form is open. */
  isOpen: false,
})) {
  action = new Action(this);

  close = () => (this.isOpen = false);

  /**
   * @param {string} text
   * @param {(() => Promise<unknown>) | undefined} [undo]
   * @param {Api.Contribution[]} [now] what it contributes to, where that has changed
   */
  changed(text, undo, now) {
    notify(text, {undo: undo && (() => undo().then(() => this.shown.changed()))});
    this.shown.changed(now);
  }

  /** Opens or closes the form, whose first field is entered. */
  turn() {
    this.isOpen = !this.isOpen;
    this.action.clear();
    // What the form is made of may come to stand there only after the form itself.
    requestAnimationFrame(() =>
      /** @type {HTMLElement | null} */ (this.querySelector('form input'))?.focus(),
    );
  }

  /**
   * A list, and a form that adds to it.
   *
   * @template R
   * @param {{
   *   words: {title: string, add: string, none: string, noneHint: string},
   *   id: string,
   *   openerId?: string,
   *   form: unknown,
   *   rows: R[],
   *   key: (row: R) => string,
   *   item: (row: R) => unknown,
   * }} part
   */
  list({words, id, openerId, form, rows, key, item}) {
    const {isOpen, action} = this;
    return cardSection({
      title: words.title,
      id,
      aside: this.shown.editable
        ? html`<button
            type="button"
            id=${openerId ?? nothing}
            class="btn btn-sm"
            aria-expanded=${isOpen ? 'true' : 'false'}
            @click=${this.turn}
          >
            ${icon('plus')}${words.add}
          </button>`
        : nothing,
      body: html`
        ${action.problem
          ? html`<div class="okr-section-body">${refusal(action)}</div>`
          : nothing}
        ${isOpen ? form : nothing}
        ${rows.length
          ? html`<ul class="okr-list">${repeat(rows, key, item)}</ul>`
          : isOpen
            ? nothing
            : emptyState(words.none, words.noneHint)}
      `,
    });
  }
}
