import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {button, toolButton} from '../platform/parts/button.js';
import {checkField, selectField, textArea, textField} from '../platform/parts/fields.js';
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

  /** @param {number} at @param {Partial<DraftSection>} change */
  change(at, change) {
    this.emit('edit', this.sections.map((one, i) => (i === at ? {...one, ...change} : one)));
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
      this.focusNext = `[data-section="${to}"] .okr-template-tools button:nth-of-type(${up ? 1 : 2})`;
      this.emit('edit', sections);
    }
  }

  /** @param {number} at */
  drop(at) {
    this.emit('edit', this.sections.filter((_, i) => i !== at));
  }

  /** @param {DraftSection} section */
  add(section) {
    this.focusNext = `#section-title-${this.sections.length}`;
    this.emit('edit', [...this.sections, section]);
  }

  render() {
    return html`
      <ol class="okr-template-sections">
        ${this.sections.map((one, i) => this.section(one, i))}
      </ol>
      ${this.editable ? this.adding() : nothing}
    `;
  }

  adding() {
    const words = texts.briefing;
    const add = () =>
      this.add({key: '', title: '', guidance: '', required: false, fresh: true});
    const unnamed = STANDARD.filter((key) => this.sections.every((one) => one.key !== key));
    return html`<div class="okr-template-add">
      ${button(words.template.add, add, {icon: 'plus'})}
      ${unnamed.length
        ? selectField({
            id: 'standard-section',
            label: words.template.addStandard,
            value: '',
            options: [
              ['', ''],
              ...unnamed.map(
                (key) => /** @type {[string, string]} */ ([key, words.sections[key]]),
              ),
            ],
            change: (chosen) => {
              const key = unnamed.find((one) => one === chosen);
              if (key) {
                this.add({key, title: words.sections[key], guidance: '', required: true});
              }
            },
          })
        : nothing}
    </div>`;
  }

  /** @param {DraftSection} section @param {number} i */
  section(section, i) {
    const words = texts.briefing.template;
    const {key, title, guidance, required, fresh} = section;
    const named = title || words.section(i + 1);
    const error = (/** @type {string} */ field) => this.errors[`/sections/${i}/${field}`];
    const disabled = !this.editable;
    const last = this.sections.length - 1;
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
                ${tool('up', words.up(named), () => this.shift(i, i - 1), i === 0)}
                ${tool('down', words.down(named), () => this.shift(i, i + 1), i === last)}
                ${tool('close', words.remove(named), () => this.drop(i))}
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
}

/**
 * @param {'up' | 'down' | 'close'} name
 * @param {string} label
 * @param {() => void} click
 * @param {boolean} [disabled]
 */
const tool = (name, label, click, disabled) =>
  toolButton(name, label, click, {className: 'btn-ghost-secondary okr-close', disabled});

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
