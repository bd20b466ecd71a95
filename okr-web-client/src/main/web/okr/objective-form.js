import {html} from 'lit';
import {apiPath} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {onDetail} from '../platform/events.js';
import {word} from '../platform/format.js';
import {needNumbers} from '../platform/problem.js';
import {numberField, selectField, textArea, textField} from '../platform/parts/fields.js';
import {texts} from '../texts/texts.js';
import {AmendmentForm} from './amendment-form.js';
import '../org/person-picker.js';

const EDITED = {
  title: {label: texts.objectivePage.title},
  description: {label: texts.objectivePage.description},
  ownerId: {label: texts.objective.owner},
  ambition: {
    label: texts.objectivePage.ambition,
    show: (/** @type {string} */ value) => word(texts.ambitions, value),
  },
  origin: {
    label: texts.objectivePage.origin,
    show: (/** @type {string} */ value) => word(texts.origins, value),
  },
  weight: {label: texts.objectivePage.weight},
};

/** Changes an objective. */
class ObjectiveForm extends AmendmentForm {
  get draftName() {
    return `objective.${this.record?.id}`;
  }

  get prefix() {
    return 'objective';
  }

  get fields() {
    return [...Object.keys(EDITED), 'reason'];
  }

  /** What differs from what was there. @returns {Record<string, any>} */
  changes() {
    const {reason: _, ...typed} = this.draft ?? {};
    /** @type {Record<string, (text: any) => any>} */
    const settled = {
      title: (text) => text.trim(),
      description: (text) => text.trim() || null,
      weight: Number,
    };
    return Object.fromEntries(
      Object.entries(typed)
        .map(([name, value]) => [name, settled[name]?.(value) ?? value])
        .filter(([name, value]) => (value || null) !== (this.base[name] || null)),
    );
  }

  async save() {
    needNumbers({weight: this.value('weight')});
    const changes = this.changes();
    if (!Object.keys(changes).length) {
      return;
    }
    const {base, reason} = this;
    const path = apiPath`/objectives/${base.id}`;
    const saved = await saveChanges(path, base, {...changes, ...reason}, EDITED);
    // Where two changed the same, it may be the other's version that stayed: that is not taken back.
    const back = Object.fromEntries(
      Object.entries(changes)
        .filter(([name, value]) => saved[name] === value)
        .map(([name]) => [name, base[name]]),
    );
    if (Object.keys(back).length) {
      const why = reason.reason ? {reason: texts.undo} : {};
      this.confirm(texts.saved, () => saveChanges(path, saved, {...back, ...why}, EDITED));
    } else {
      this.emitUp('cascade-changed');
    }
  }

  render() {
    const words = texts.objectivePage;
    const content = html`
      ${textField(this.field('title', words.title, {id: 'objective-title-field'}))}
      ${textArea(this.field('description', words.description, {optional: true}))}
      <person-picker
        name="owner-field"
        optional
        .label=${texts.objective.owner}
        .error=${this.errors['ownerId'] ?? ''}
        .personId=${this.value('ownerId')}
        @chosen=${onDetail((owner) => this.edit({ownerId: owner?.id ?? null}))}
      ></person-picker>
      <div class="okr-inline-fields">
        ${selectField(this.field('ambition', words.ambition, {
          options: Object.entries(texts.ambitions),
          hint: this.value('ambition') === 'ASPIRATIONAL' ? texts.figures.aspirationalHint : '',
        }))}
        ${selectField(this.field('origin', words.origin, {options: Object.entries(texts.origins)}))}
        ${numberField(this.field('weight', words.weight, {min: 0}))}
      </div>
      ${this.reasonField()}
    `;
    return this.dialog(words.edit, this.form({lead: texts.notSaved, className: '', content}));
  }
}

customElements.define('objective-form', ObjectiveForm);
