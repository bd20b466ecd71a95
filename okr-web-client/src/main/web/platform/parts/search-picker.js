import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {OkrElement, withProperties} from '../element.js';
import {onDetail, onInput} from '../events.js';
import {texts} from '../../texts/texts.js';

/**
 * @typedef {{id: string, label: string, detail?: unknown, disabled?: string}} Option
 *     disabled: why it cannot be chosen
 */

/**
 * A field to search for one thing among many and choose it: type, arrow keys, Enter. (The combobox of
 * the ARIA authoring practices.) Properties: `label`, `hint`, `error`, `chosen` (the option shown),
 * `search(text, signal)` which finds options, `optional`, `placeholder`. Event `chosen` with the option, or null where
 * it was emptied.
 */
export class SearchPicker extends withProperties(OkrElement, () => ({
  name: 'picker',
  label: '',
  hint: '',
  placeholder: texts.picker.placeholder,
  error: '',
  /** @type {Option | null} */
  chosen: null,
  /** @type {(text: string, signal: AbortSignal) => Promise<Option[]> | Option[]} */
  search: () => [],
  optional: false,
  hiddenLabel: false,
  /** @type {string | null} null while nothing is being typed */
  typed: null,
  /** @type {Option[] | null} null while the list is closed */
  options: null,
  active: -1,
})) {
  static properties = {name: {}, optional: {type: Boolean}, hiddenLabel: {type: Boolean}};

  /** @type {AbortController | null} */
  abort = null;
  /** Whether the options are those of what is typed. */
  isSettled = true;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  waiting = undefined;

  /** What is still being found comes too late. */
  stop() {
    clearTimeout(this.waiting);
    this.abort?.abort();
    this.abort = null;
  }

  /** @param {string} text */
  input(text) {
    this.stop();
    this.typed = text;
    this.isSettled = false;
    if (!text && this.chosen) {
      this.take(null);
    }
    this.waiting = setTimeout(() => this.find(text), 120);
  }

  /** @param {string} text */
  async find(text) {
    this.stop();
    const mine = new AbortController();
    this.abort = mine;
    let found;
    try {
      found = await this.search(text.trim(), mine.signal);
    } catch {
      found = null;
    }
    if (this.abort === mine) {
      this.isSettled = true;
      this.options = found;
      this.active = found?.findIndex((option) => !option.disabled) ?? -1;
    }
  }

  /** @param {Option | null} option */
  take(option) {
    if (option?.disabled) {
      return;
    }
    this.chosen = option;
    this.shut();
    this.emitUp('chosen', option);
  }

  takeActive() {
    const option = this.options?.[this.active];
    if (option) {
      this.take(option);
    }
  }

  shut() {
    this.stop();
    this.isSettled = true;
    this.typed = null;
    this.options = null;
    this.active = -1;
  }

  /** @param {number} step down the list, which comes where it is not there yet */
  async walk(step) {
    const {options} = this;
    if (!options) {
      this.find(this.typed ?? '');
    } else if (options.length) {
      this.active = (this.active + step + options.length) % options.length;
      await this.updateComplete;
      this.querySelector('[aria-selected=true]')?.scrollIntoView({block: 'nearest'});
    }
  }

  /** Fast fingers get what they typed, not what was found before. */
  async enter() {
    if (!this.isSettled) {
      await this.find(this.typed ?? '');
    }
    this.takeActive();
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const isOpen = this.options !== null;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.walk(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && (isOpen || !this.isSettled)) {
      event.preventDefault();
      this.enter();
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.shut();
    }
  }

  /** @param {FocusEvent} event */
  left(event) {
    if (!this.contains(/** @type {Node | null} */ (event.relatedTarget))) {
      this.shut();
    }
  }

  render() {
    const id = `pick-${this.name}`;
    const {options} = this;
    return html`<div class="okr-field okr-picker" @focusout=${this.left}>
      <label class=${this.hiddenLabel ? 'visually-hidden' : 'form-label'} for=${id}
        >${this.label}
        ${this.optional ? html`<span class="okr-quiet">(${texts.optional})</span>` : nothing}</label
      >
      <input
        id=${id}
        class="form-control ${this.error ? 'is-invalid' : ''}"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        placeholder=${this.placeholder}
        aria-expanded=${options ? 'true' : 'false'}
        aria-controls="${id}-list"
        aria-autocomplete="list"
        aria-activedescendant=${options && this.active >= 0 ? `${id}-${this.active}` : nothing}
        aria-invalid=${this.error ? 'true' : 'false'}
        aria-describedby="${id}-error"
        .value=${live(this.typed ?? this.chosen?.label ?? '')}
        @input=${onInput((value) => this.input(value))}
        @focus=${(/** @type {Event & {target: HTMLInputElement}} */ event) => event.target.select()}
        @click=${() => (options ? null : this.find(this.typed ?? ''))}
        @keydown=${this.pressed}
      />
      <ul id="${id}-list" class="okr-picker-list" role="listbox" aria-label=${this.label} ?hidden=${!options?.length}>
        ${options?.map(
          (option, i) => html`<li
            id="${id}-${i}"
            role="option"
            class="okr-picker-option"
            aria-selected=${i === this.active}
            aria-disabled=${Boolean(option.disabled)}
            @mousedown=${(/** @type {Event} */ event) => event.preventDefault()}
            @click=${() => this.take(option)}
          >
            <span>${option.label}</span>
            ${option.detail ? html`<span class="okr-quiet">${option.detail}</span>` : nothing}
            ${option.disabled ? html`<span class="okr-quiet">${option.disabled}</span>` : nothing}
          </li>`,
        )}
      </ul>
      <p class="okr-quiet" role="status">
        ${options && !options.length ? texts.picker.nothing : nothing}
      </p>
      <div id="${id}-error" class="invalid-feedback ${this.error ? 'd-block' : ''}">${this.error}</div>
      ${this.hint ? html`<div class="form-hint">${this.hint}</div>` : nothing}
    </div>`;
  }
}

customElements.define('search-picker', SearchPicker);

/**
 * @param {{
 *   name: string,
 *   label: string,
 *   search: (text: string, signal: AbortSignal) => Promise<Option[]> | Option[],
 *   change: (option: Option | null) => void,
 *   chosen?: Option | null,
 *   error?: string | undefined,
 *   hint?: string,
 *   optional?: boolean,
 * }} picker change: called with what was chosen, null where it was emptied
 */
export const searchPicker = ({name, label, search, change, chosen = null, error, hint, optional}) =>
  html`<search-picker
    name=${name}
    ?optional=${optional}
    .label=${label}
    .hint=${hint}
    .error=${error}
    .chosen=${chosen}
    .search=${search}
    @chosen=${onDetail(change)}
  ></search-picker>`;
