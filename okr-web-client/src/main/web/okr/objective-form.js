import {html} from 'lit';
import {apiPath} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {numbersOf} from '../platform/problem.js';
import {numberField, selectField, textArea, textField} from '../platform/parts/fields.js';
import {personField} from '../org/person-picker.js';
import {texts} from '../texts/texts.js';
import {AmendmentForm, changesOf} from './amendment-form.js';

/** Changes an objective; the record. */
class ObjectiveForm extends AmendmentForm {
  prefix = 'objective';
  fields = ['title', 'description', 'ownerId', 'ambition', 'origin', 'weight', 'reason'];

  get draftName() {
    return `objective.${this.record.id}`;
  }

  async save() {
    const {base, reason} = this;
    const path = apiPath`/objectives/${base.id}`;
    const typed = {weight: this.value('weight')};
    const faults = this.faults(typed, this.value('title'));
    const changes = changesOf(base, {
      title: this.value('title').trim(),
      description: this.value('description').trim() || null,
      ownerId: this.value('ownerId') || null,
      ambition: this.value('ambition'),
      origin: this.value('origin'),
      ...numbersOf(typed),
    });
    await this.amend(path, base, changes, faults, (saved) => {
      // Where two changed the same, it may be the other's version that stayed: that is not taken back.
      const mine = Object.keys(changes).filter((name) => saved[name] === changes[name]);
      if (mine.length) {
        const back = Object.fromEntries(mine.map((name) => [name, base[name]]));
        const why = reason.reason ? {reason: texts.undo} : {};
        this.confirm(texts.saved, () => saveChanges(path, saved, {...back, ...why}, this.drawn));
      } else {
        this.emitUp('cascade-changed');
      }
    });
  }

  render() {
    const words = texts.objectivePage;
    const content = html`
      ${textField(this.field('title', words.title, {id: 'objective-title-field'}))}
      ${textArea(this.field('description', words.description, {optional: true}))}
      ${personField(this.field('ownerId', texts.objective.owner, {id: 'owner-field', optional: true}))}
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
