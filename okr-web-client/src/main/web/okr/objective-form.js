import {html, nothing} from 'lit';
import {apiPath} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {needNumbers} from '../platform/problem.js';
import {selectField, textArea, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {searchPeople} from '../org/pickers.js';
import {texts} from '../texts/texts.js';
import {ownerOption} from './owner-option.js';
import '../platform/parts/modal-dialog.js';
import '../platform/parts/search-picker.js';

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

/** Changes an objective, in a dialog. Events beside a form's own: `cascade-changed`. */
class ObjectiveForm extends withProperties(FormElement, () => ({
  needsReason: false,
  /** @type {import('../platform/parts/search-picker.js').Option | null | undefined} */
  owner: undefined,
})) {
  get draftName() {
    return `objective.${this.record?.id}`;
  }

  get prefix() {
    return 'objective';
  }

  get fields() {
    return [...Object.keys(EDITED), 'reason'];
  }

  willUpdate() {
    super.willUpdate();
    if (this.owner === undefined) {
      this.owner = ownerOption(this.value('ownerId'), (owner) => (this.owner = owner));
    }
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
    const {base} = this;
    const path = apiPath`/objectives/${base.id}`;
    const reason = this.value('reason').trim();
    const saved = await saveChanges(path, base, {...changes, ...(reason ? {reason} : {})}, EDITED);
    // Where two changed the same, it may be the other's version that stayed: that is not taken back.
    const back = Object.fromEntries(
      Object.entries(changes)
        .filter(([name, value]) => saved[name] === value)
        .map(([name]) => [name, base[name]]),
    );
    if (Object.keys(back).length) {
      notify(texts.saved, {
        undo: async () => {
          await saveChanges(path, saved, {...back, ...(reason ? {reason: texts.undo} : {})}, EDITED);
          this.changed();
        },
      });
    }
    this.changed();
  }

  changed() {
    this.emitUp('cascade-changed');
  }

  render() {
    return html`<modal-dialog
      wide
      .heading=${texts.objectivePage.edit}
      .content=${this.form()}
      @closed=${() => this.emit('closed')}
    ></modal-dialog>`;
  }

  form() {
    const at = this.errors;
    return html`<form
      novalidate
      @submit=${(/** @type {SubmitEvent} */ event) => this.submit(event, () => this.save())}
    >
      ${this.refusal(texts.notSaved)}
      ${textField(this.field('title', texts.objectivePage.title, {id: 'objective-title-field'}))}
      ${textArea(this.field('description', texts.objectivePage.description, {optional: true}))}
      <search-picker
        name="owner-field"
        optional
        .label=${texts.objective.owner}
        .error=${at['ownerId'] ?? ''}
        .chosen=${this.owner ?? null}
        .search=${searchPeople}
        @chosen=${(
          /** @type {CustomEvent<import('../platform/parts/search-picker.js').Option | null>} */ event,
        ) => {
          this.owner = event.detail;
          this.edit({ownerId: event.detail?.id ?? null});
        }}
      ></search-picker>
      <div class="okr-inline-fields">
        ${selectField(this.field('ambition', texts.objectivePage.ambition, {
          options: Object.entries(texts.ambitions),
          hint: this.value('ambition') === 'ASPIRATIONAL' ? texts.figures.aspirationalHint : '',
        }))}
        ${selectField(this.field('origin', texts.objectivePage.origin, {
          options: Object.entries(texts.origins),
        }))}
        ${textField({
          id: 'objective-weight',
          label: texts.objectivePage.weight,
          type: 'number',
          min: 0,
          value: String(this.value('weight')),
          error: at['weight'],
          change: (weight) => this.edit({weight}),
        })}
      </div>
      ${this.needsReason
        ? textField(this.field('reason', texts.objectivePage.reason, {
          hint: texts.objectivePage.reasonHint,
        }))
        : nothing}
      <div class="okr-form-end">
        <button type="submit" class="btn btn-primary" aria-disabled=${this.saving}>
          ${this.saving ? texts.saving : texts.save}
        </button>
        ${button(texts.cancel, () => this.cancel())}
      </div>
    </form>`;
  }
}

customElements.define('objective-form', ObjectiveForm);
