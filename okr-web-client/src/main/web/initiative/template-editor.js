import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {button} from '../platform/parts/button.js';
import {checkField, selectField, textArea, textField} from '../platform/parts/fields.js';
import {icon} from '../platform/parts/icon.js';
import {texts} from '../texts/texts.js';
import {STANDARD, isStandard} from './briefing.js';

/** @typedef {{key: string, title: string, guidance: string, required: boolean, fresh?: boolean}} DraftSection */

/** The sections of a briefing template, to be worded and put in order. Event `edit` with all of them. */
class TemplateEditor extends withProperties(OkrElement, () => ({
  /** @type {DraftSection[]} */
  sections: [],
  /** What was refused, by the pointer. @type {Record<string, string>} */
  errors: {},
  editable: false,
})) {
  /** What gets the focus once the sections are there. */
  focusNext = '';

  updated() {
    const target = this.focusNext ? this.querySelector(this.focusNext) : null;
    if (target instanceof HTMLElement) {
      this.focusNext = '';
      target.focus();
    }
  }

  /** @param {DraftSection[]} sections */
  edit(sections) {
    this.emit('edit', sections);
  }

  /** @param {number} at @param {Partial<DraftSection>} change */
  change(at, change) {
    this.edit(this.sections.map((one, i) => (i === at ? {...one, ...change} : one)));
  }

  /** @param {number} at @param {string} title */
  retitle(at, title) {
    const one = this.sections[at];
    // The key of a new section follows its title as long as nobody worded it otherwise.
    const follows = one?.fresh && one.key === slug(one.title);
    this.change(at, {title, ...(follows ? {key: slug(title)} : {})});
  }

  /** @param {number} at @param {number} to */
  shift(at, to) {
    const sections = [...this.sections];
    const [moved] = sections.splice(at, 1);
    if (moved) {
      sections.splice(to, 0, moved);
      const last = to === 0 || to === this.sections.length - 1;
      const up = to < at !== last;
      this.focusNext = `[data-section="${to}"] [data-shift="${up ? 'up' : 'down'}"]`;
      this.edit(sections);
    }
  }

  /** @param {DraftSection} section */
  add(section) {
    this.focusNext = `#section-title-${this.sections.length}`;
    this.edit([...this.sections, section]);
  }

  render() {
    const unnamed = STANDARD.filter((key) => this.sections.every((one) => one.key !== key));
    return html`
      <ol class="okr-template-sections">
        ${this.sections.map((one, i) => this.section(one, i))}
      </ol>
      ${this.editable
        ? html`<div class="okr-template-add">
            ${button(
              texts.briefing.template.add,
              () =>
                this.add({key: '', title: '', guidance: '', required: false, fresh: true}),
              {icon: 'plus'},
            )}
            ${unnamed.length
              ? selectField({
                  id: 'standard-section',
                  label: texts.briefing.template.addStandard,
                  value: '',
                  options: [
                    ['', ''],
                    ...unnamed.map(
                      /** @returns {[string, string]} */ (key) => [
                        key,
                        texts.briefing.sections[key],
                      ],
                    ),
                  ],
                  change: (key) =>
                    isStandard(key) &&
                    this.add({
                      key,
                      title: texts.briefing.sections[/** @type {'problem'} */ (key)],
                      guidance: '',
                      required: true,
                    }),
                })
              : nothing}
          </div>`
        : nothing}
    `;
  }

  /** @param {DraftSection} section @param {number} i */
  section(section, i) {
    const words = texts.briefing.template;
    const {key, title, guidance, required, fresh} = section;
    const named = title || words.section(i + 1);
    const error = (/** @type {string} */ field) => this.errors[`/sections/${i}/${field}`];
    const disabled = !this.editable;
    return html`<li class="okr-template-section" data-section=${i}>
      <fieldset>
        <legend class="visually-hidden">${named}</legend>
        <div class="okr-template-head">
          ${textField({
            id: `section-title-${i}`,
            label: words.title,
            value: title,
            error: error('title'),
            disabled,
            change: (value) => this.retitle(i, value),
          })}
          ${this.editable
            ? html`<div class="okr-template-tools">
                ${this.tool('up', words.up(named), i === 0, () => this.shift(i, i - 1))}
                ${this.tool('down', words.down(named), i === this.sections.length - 1, () =>
                  this.shift(i, i + 1),
                )}
                ${this.tool('close', words.remove(named), false, () =>
                  this.edit(this.sections.filter((_, at) => at !== i)),
                )}
              </div>`
            : nothing}
        </div>
        ${textArea({
          id: `section-guidance-${i}`,
          label: words.guidance,
          optional: true,
          rows: 2,
          value: guidance,
          error: error('guidance'),
          disabled,
          change: (value) => this.change(i, {guidance: value}),
        })}
        ${fresh
          ? textField({
              id: `section-key-${i}`,
              label: words.key,
              hint: words.keyHint,
              short: true,
              value: key,
              error: error('key'),
              change: (value) => this.change(i, {key: value}),
            })
          : nothing}
        ${isStandard(key)
          ? html`<p class="okr-quiet">${words.standard}</p>`
          : checkField({
              id: `section-required-${i}`,
              label: words.required,
              value: required,
              disabled,
              change: (value) => this.change(i, {required: value}),
            })}
      </fieldset>
    </li>`;
  }

  /**
   * @param {'up' | 'down' | 'close'} name
   * @param {string} label
   * @param {boolean} disabled
   * @param {() => void} action
   */
  tool(name, label, disabled, action) {
    return html`<button
      type="button"
      class="btn btn-ghost-secondary okr-close"
      data-shift=${name === 'close' ? nothing : name}
      ?disabled=${disabled}
      title=${label}
      @click=${action}
    >
      ${icon(name)}<span class="visually-hidden">${label}</span>
    </button>`;
  }
}

/** A key out of a title. @param {string} title */
export const slug = (title) =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);

customElements.define('template-editor', TemplateEditor);
