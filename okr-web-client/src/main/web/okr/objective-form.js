import {html, nothing} from 'lit';
import {forget, keep, kept} from '../platform/drafts.js';
import {saveChanges} from '../platform/editing.js';
import {OkrElement} from '../platform/element.js';
import {word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {asProblem, violationsByField} from '../platform/problem.js';
import {selectField, textArea, textField} from '../platform/parts/fields.js';
import {problemAlert} from '../platform/parts/states.js';
import {personName} from '../org/people.js';
import {searchPeople} from '../org/pickers.js';
import {texts} from '../texts/texts.js';
import '../platform/parts/modal-dialog.js';
import '../platform/parts/search-picker.js';

/** @typedef {Pick<Api.ObjectiveAnswer, 'title' | 'description' | 'ownerId' | 'ambition' | 'weight' | 'origin'>} Edited */

const FIELDS = ['title', 'description', 'ownerId', 'ambition', 'weight', 'origin', 'reason'];

/** Changes an objective, in a dialog. Events: `closed`, `cascade-changed`. */
class ObjectiveForm extends OkrElement {
  static properties = {
    objective: {attribute: false},
    needsReason: {attribute: false},
    draft: {state: true},
    owner: {state: true},
    problem: {state: true},
  };

  constructor() {
    super();
    /** @type {Api.ObjectiveAnswer | null} */
    this.objective = null;
    /** The objective as it was when the form was opened: what the changes are told from. @type {Api.ObjectiveAnswer | null} */
    this.base = null;
    this.needsReason = false;
    /** @type {(Omit<Edited, 'weight'> & {weight: string, reason: string}) | null} */
    this.draft = null;
    /** @type {import('../platform/parts/search-picker.js').Option | null} */
    this.owner = null;
    /** @type {import('../platform/problem.js').Problem | null} */
    this.problem = null;
  }

  get draftName() {
    return `objective.${this.base?.id}`;
  }

  willUpdate() {
    if (!this.draft && this.objective) {
      this.base = this.objective;
      const {title, description, ownerId, ambition, weight, origin} = this.base;
      this.draft = /** @type {ObjectiveForm['draft']} */ (kept(this.draftName)) ?? {
        title,
        description,
        ownerId,
        ambition,
        origin,
        weight: String(weight),
        reason: '',
      };
      const owner = this.draft?.ownerId;
      if (owner) {
        this.owner = {id: owner, label: owner};
        personName(owner).then((label) => (this.owner = {id: owner, label}));
      }
    }
  }

  /** @param {Partial<NonNullable<ObjectiveForm['draft']>>} change */
  edit(change) {
    if (this.draft) {
      this.draft = {...this.draft, ...change};
      keep(this.draftName, this.draft);
    }
  }

  /** What differs from what was there. @returns {Record<string, any>} */
  changes() {
    const {base, draft} = this;
    if (!base || !draft) {
      return {};
    }
    const wanted = {
      title: draft.title.trim(),
      description: draft.description?.trim() || null,
      ownerId: draft.ownerId,
      ambition: draft.ambition,
      origin: draft.origin,
      weight: Number(draft.weight),
    };
    return Object.fromEntries(
      Object.entries(wanted).filter(
        ([name, value]) => value !== /** @type {Record<string, any>} */ (base)[name],
      ),
    );
  }

  /** @param {Event} event */
  async save(event) {
    event.preventDefault();
    const {base, draft} = this;
    const changes = this.changes();
    if (!base || !draft) {
      return;
    }
    try {
      if (Object.keys(changes).length) {
        const before = /** @type {Record<string, any>} */ (base);
        const path = `/objectives/${encodeURIComponent(base.id)}`;
        const saved = await saveChanges(
          path,
          base,
          {...changes, ...(draft.reason.trim() ? {reason: draft.reason.trim()} : {})},
          {
            title: {label: texts.objectivePage.title},
            description: {label: texts.objectivePage.description},
            ownerId: {label: texts.objective.owner},
            ambition: {
              label: texts.objectivePage.ambition,
              show: (value) => word(texts.ambitions, value),
            },
            weight: {label: texts.objectivePage.weight},
          },
        );
        const back = Object.fromEntries(Object.keys(changes).map((name) => [name, before[name]]));
        notify(texts.saved, {
          undo: () =>
            saveChanges(
              path,
              saved,
              {...back, ...(draft.reason.trim() ? {reason: texts.undo} : {})},
              {},
            ).then(() => this.changed()),
        });
      }
      forget(this.draftName);
      this.changed();
      this.dispatchEvent(new CustomEvent('closed'));
    } catch (reason) {
      this.problem = asProblem(reason);
    }
  }

  changed() {
    this.dispatchEvent(new CustomEvent('cascade-changed', {bubbles: true}));
  }

  cancel() {
    forget(this.draftName);
    this.dispatchEvent(new CustomEvent('closed'));
  }

  render() {
    return this.draft
      ? html`<modal-dialog
          wide
          .heading=${texts.objectivePage.edit}
          .content=${this.form(this.draft)}
          @closed=${() => this.cancel()}
        ></modal-dialog>`
      : nothing;
  }

  /** @param {NonNullable<ObjectiveForm['draft']>} draft */
  form(draft) {
    const {at, rest} = violationsByField(this.problem, FIELDS);
    return html`<form novalidate @submit=${(/** @type {SubmitEvent} */ event) => this.save(event)}>
      ${this.problem && (rest.length || !this.problem.violations.length)
        ? problemAlert(this.problem, {rest})
        : nothing}
      ${textField({
        id: 'objective-title-field',
        label: texts.objectivePage.title,
        value: draft.title,
        error: at['title'],
        change: (title) => this.edit({title}),
      })}
      ${textArea({
        id: 'objective-description',
        label: texts.objectivePage.description,
        value: draft.description ?? '',
        error: at['description'],
        optional: true,
        change: (description) => this.edit({description}),
      })}
      <search-picker
        name="owner-field"
        optional
        .label=${texts.objective.owner}
        .error=${at['ownerId'] ?? ''}
        .chosen=${this.owner}
        .search=${searchPeople}
        @chosen=${(
          /** @type {CustomEvent<import('../platform/parts/search-picker.js').Option | null>} */ event,
        ) => {
          this.owner = event.detail;
          this.edit({ownerId: event.detail?.id ?? null});
        }}
      ></search-picker>
      <div class="okr-inline-fields">
        ${selectField({
          id: 'objective-ambition',
          label: texts.objectivePage.ambition,
          value: draft.ambition,
          error: at['ambition'],
          options: Object.entries(texts.ambitions),
          hint: draft.ambition === 'ASPIRATIONAL' ? texts.figures.aspirationalHint : '',
          change: (ambition) =>
            this.edit({ambition: /** @type {Api.ObjectiveAnswer['ambition']} */ (ambition)}),
        })}
        ${selectField({
          id: 'objective-origin',
          label: texts.objectivePage.origin,
          value: draft.origin,
          error: at['origin'],
          options: Object.entries(texts.origins),
          change: (origin) =>
            this.edit({origin: /** @type {Api.ObjectiveAnswer['origin']} */ (origin)}),
        })}
        ${textField({
          id: 'objective-weight',
          label: texts.objectivePage.weight,
          type: 'number',
          min: 0,
          value: draft.weight,
          error: at['weight'],
          change: (weight) => this.edit({weight}),
        })}
      </div>
      ${this.needsReason
        ? textField({
            id: 'objective-reason',
            label: texts.objectivePage.reason,
            hint: texts.objectivePage.reasonHint,
            value: draft.reason,
            error: at['reason'],
            change: (reason) => this.edit({reason}),
          })
        : nothing}
      <div class="okr-form-end">
        <button type="submit" class="btn btn-primary">${texts.save}</button>
        <button type="button" class="btn" @click=${() => this.cancel()}>${texts.cancel}</button>
      </div>
    </form>`;
  }
}

customElements.define('objective-form', ObjectiveForm);
