import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {onCheck} from '../platform/events.js';
import {cardSection, toneTag} from '../platform/parts/layout.js';
import {textArea, textField} from '../platform/parts/fields.js';
import {texts} from '../texts/texts.js';
import {benefitNames, isWritten, leftOver, missingSections} from './briefing.js';
import {editedField, fieldId} from './edited-fields.js';

/** @typedef {import('./briefing.js').Section} Section */

/** The briefing of an initiative, section by section. */
class BriefingEditor extends withProperties(OkrElement, () => ({
  /** @type {import('./initiative-data.js').Shown} */
  shown: required,
})) {
  render() {
    const {fields, sections} = this.shown;
    const most = sections.filter((section) => section.required).length;
    const written = most - missingSections(sections, fields).length;
    return cardSection({
      title: texts.briefing.heading,
      id: 'briefing-heading',
      aside:
        written === most
          ? toneTag('good', texts.briefing.complete)
          : toneTag('quiet', texts.briefing.writtenOf({written, all: most})),
      body: html`<div class="okr-section-body okr-briefing">
        ${textField(editedField(this.shown, 'title', texts.briefing.title, {maxlength: 200}))}
        ${sections.map((one) => (one.name === 'benefits' ? this.benefits(one) : this.section(one)))}
        ${leftOver(fields, sections).map((one) => this.section(one, texts.briefing.leftOver))}
      </div>`,
    });
  }

  /** @param {Section} section @param {string} [remark] in place of its guidance */
  section(section, remark) {
    const {name, title, guidance, required: isRequired} = section;
    const more = {optional: !isRequired, hint: remark ?? guidance};
    return html`<div class="okr-briefing-section">
      ${textArea(editedField(this.shown, name, title, more))} ${this.open(section)}
    </div>`;
  }

  /** @param {Section} section */
  open({name, required: isRequired}) {
    return isRequired && !isWritten(this.shown.fields[name])
      ? html`<span class="okr-tag okr-tag-open okr-briefing-open">${texts.briefing.required}</span>`
      : nothing;
  }

  /** @param {Section} section */
  benefits(section) {
    const {fields, errors, edit, drawn} = this.shown;
    drawn['benefits'] = {label: texts.briefing.sections.benefits, show: benefitNames};
    /** @type {string[]} */
    const chosen = fields['benefits'] ?? [];
    const error = errors['benefits'];
    const all = Object.entries(texts.benefits);
    const codes = all.map(([code]) => code);
    const id = fieldId('benefits');
    const note = {optional: true, rows: 2};
    return html`<div class="okr-briefing-section">
      <fieldset class="okr-field" aria-describedby="${id}-hint ${id}-error">
        <legend class="form-label">${section.title}</legend>
        <div class="okr-choices">
          ${all.map(
            ([code, label], i) => html`<label class="okr-choice">
              <input
                id=${i ? nothing : id}
                type="checkbox"
                .checked=${live(chosen.includes(code))}
                @change=${onCheck((isChecked) => {
                  const isChosen = (/** @type {string} */ one) =>
                    one === code ? isChecked : chosen.includes(one);
                  edit({benefits: codes.filter(isChosen)});
                })}
              /><span>${label}</span>
            </label>`,
          )}
        </div>
        <div id="${id}-error" class="invalid-feedback ${error ? 'd-block' : ''}">${error}</div>
        <div id="${id}-hint" class="form-hint">${section.guidance}</div>
      </fieldset>
      ${this.open(section)}
      ${textArea(editedField(this.shown, 'benefitNote', texts.briefing.benefitNote, note))}
    </div>`;
  }
}

customElements.define('briefing-editor', BriefingEditor);
