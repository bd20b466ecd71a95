import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {plain} from '../platform/format.js';
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

  /** @param {number} at @param {number} to */
  shift(at, to) {
    const last = to === 0 || to === this.sections.length - 1;
    const up = to < at !== last;
    this.focusNext = `[data-section="${to}"] .okr-template-tools button:nth-of-type(${up ? 1 : 2})`;
    const rest = this.sections.toSpliced(at, 1);
    this.emit('edit', rest.toSpliced(to, 0, ...this.sections.slice(at, at + 1)));
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
    const add = () => this.add({key: '', title: '', guidance: '', required: false, fresh: true});
    const unnamed = STANDARD.filter((key) => this.sections.every((one) => one.key !== key));
    return html`<div class="okr-template-add">
      ${button(words.template.add, add, {icon: 'plus'})}
      ${unnamed.length
        ? selectField({
            id: 'standard-section',
            label: words.template.addStandard,
            value: '',
            options: [['', ''], ...unnamed.map((key) => choice(key, words.sections[key]))],
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
    const {key, title, fresh} = section;
    const named = title || words.section(i + 1);
    // The key of a new section follows its title as long as nobody worded it otherwise.
    const follows = fresh && key === slug(title);
    /**
     * @param {'title' | 'guidance' | 'key' | 'required'} name
     * @param {string} label
     * @param {Record<string, any>} [more]
     * @returns {any}
     */
    const field = (name, label, more) => ({
      id: `section-${name}-${i}`,
      label,
      value: section[name],
      error: this.errors[`/sections/${i}/${name}`],
      disabled: !this.editable,
      change: (/** @type {unknown} */ value) => this.change(i, {[name]: value}),
      ...more,
    });
    const retitle = (/** @type {string} */ value) =>
      this.change(i, {title: value, ...(follows ? {key: slug(value)} : {})});
    return html`<li class="okr-template-section" data-section=${i}>
      <fieldset>
        <legend class="visually-hidden">${named}</legend>
        <div class="okr-template-head">
          ${textField(field('title', words.title, {change: retitle}))}
          ${this.editable ? this.tools(i, named) : nothing}
        </div>
        ${textArea(field('guidance', words.guidance, {optional: true, rows: 2}))}
        ${fresh
          ? textField(field('key', words.key, {hint: words.keyHint, short: true}))
          : nothing}
        ${isStandard(key)
          ? html`<p class="okr-quiet">${words.standard}</p>`
          : checkField(field('required', words.required))}
      </fieldset>
    </li>`;
  }

  /** @param {number} i @param {string} named */
  tools(i, named) {
    const words = texts.briefing.template;
    const last = this.sections.length - 1;
    const drop = () => this.emit('edit', this.sections.toSpliced(i, 1));
    /**
     * @param {'up' | 'down' | 'close'} name
     * @param {string} label
     * @param {() => void} click
     * @param {boolean} [disabled]
     */
    const tool = (name, label, click, disabled) =>
      toolButton(name, label, click, {className: 'btn-ghost-secondary okr-close', disabled});
    return html`<div class="okr-template-tools">
      ${tool('up', words.up(named), () => this.shift(i, i - 1), i === 0)}
      ${tool('down', words.down(named), () => this.shift(i, i + 1), i === last)}
      ${tool('close', words.remove(named), drop)}
    </div>`;
  }
}

/** @param {string} value @param {string} label @returns {[string, string]} of a select */
const choice = (value, label) => [value, label];

/** A key out of a title. @param {string} title */
const slug = (title) =>
  plain(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);

customElements.define('template-editor', TemplateEditor);
