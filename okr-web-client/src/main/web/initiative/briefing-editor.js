import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {onCheck} from '../platform/events.js';
import {cardSection, toneTag} from '../platform/parts/layout.js';
import {textArea, textField} from '../platform/parts/fields.js';
import {texts} from '../texts/texts.js';
import {isWritten, leftOver, missingSections} from './briefing.js';

/** Id on the page of a field of the briefing. @param {string} name */
export const fieldId = (name) => `briefing-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`;

/** The briefing of an initiative, section by section. Event `edit` with the fields that changed. */
class BriefingEditor extends withProperties(OkrElement, () => ({
  /** @type {import('./briefing.js').Flat} */
  fields: {},
  /** @type {import('./briefing.js').Section[]} */
  sections: [],
  /** @type {Record<string, string>} */
  errors: {},
})) {
  /**
   * @param {string} name
   * @param {string} label
   * @param {Record<string, any>} [more] what else there is to say about the field
   * @returns {any}
   */
  field(name, label, more) {
    return {
      id: fieldId(name),
      label,
      value: this.fields[name] ?? '',
      error: this.errors[name],
      change: (/** @type {string} */ value) => this.emit('edit', {[name]: value}),
      ...more,
    };
  }

  render() {
    const {fields, sections} = this;
    const required = sections.filter((section) => section.required);
    const written = required.length - missingSections(sections, fields).length;
    return cardSection({
      title: texts.briefing.heading,
      id: 'briefing-heading',
      aside: toneTag(
        written === required.length ? 'good' : 'quiet',
        texts.briefing.complete(written, required.length),
      ),
      body: html`<div class="okr-section-body okr-briefing">
        ${textField(this.field('title', texts.briefing.title, {maxlength: 200}))}
        ${sections.map((section) => this.section(section))}
        ${leftOver(fields, sections).map((section) => this.section(section, texts.briefing.leftOver))}
      </div>`,
    });
  }

  /**
   * @param {import('./briefing.js').Section} section
   * @param {string} [remark]
   */
  section(section, remark) {
    const {name, title, guidance, required} = section;
    if (name === 'benefits') {
      return this.benefits(section);
    }
    return html`<div class="okr-briefing-section">
      ${textArea(this.field(name, title, {optional: !required, hint: remark ?? guidance}))}
      ${this.open(section)}
    </div>`;
  }

  /** @param {import('./briefing.js').Section} section */
  open({name, required}) {
    return required && !isWritten(this.fields[name])
      ? html`<span class="okr-tag okr-tag-open okr-briefing-open">${texts.briefing.required}</span>`
      : nothing;
  }

  /** @param {import('./briefing.js').Section} section */
  benefits(section) {
    /** @type {string[]} */
    const chosen = this.fields['benefits'] ?? [];
    const error = this.errors['benefits'];
    const codes = Object.keys(texts.benefits);
    /** @param {string} code @param {boolean} isChecked */
    const choose = (code, isChecked) =>
      this.emit('edit', {
        benefits: codes.filter((one) => (one === code ? isChecked : chosen.includes(one))),
      });
    const id = fieldId('benefits');
    return html`<div class="okr-briefing-section">
      <fieldset class="okr-field" aria-describedby="${id}-hint ${id}-error">
        <legend class="form-label">${section.title}</legend>
        <div class="okr-choices">
          ${Object.entries(texts.benefits).map(
            ([code, label], i) => html`<label class="okr-choice">
              <input
                id=${i ? nothing : id}
                type="checkbox"
                .checked=${live(chosen.includes(code))}
                @change=${onCheck((isChecked) => choose(code, isChecked))}
              /><span>${label}</span>
            </label>`,
          )}
        </div>
        <div id="${id}-error" class="invalid-feedback ${error ? 'd-block' : ''}">${error}</div>
        <div id="${id}-hint" class="form-hint">${section.guidance}</div>
      </fieldset>
      ${this.open(section)}
      ${textArea(this.field('benefitNote', texts.briefing.benefitNote, {optional: true, rows: 2}))}
    </div>`;
  }
}

customElements.define('briefing-editor', BriefingEditor);
