import {html, nothing} from 'lit';
import {apiPath, newKey, post} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {notify} from '../platform/notice.js';
import {asProblem, violationsByField} from '../platform/problem.js';
import {textArea, textField} from '../platform/parts/fields.js';
import {problemAlert} from '../platform/parts/states.js';
import {personName} from '../org/people.js';
import {searchPeople} from '../org/pickers.js';
import {texts} from '../texts/texts.js';
import '../platform/parts/modal-dialog.js';
import '../platform/parts/search-picker.js';

const FIELDS = ['name', 'description', 'ownerId'];

/** Opens a programme, or changes one. Events: `closed`, `programmes-changed`. */
class ProgrammeForm extends withProperties(OkrElement, () => ({
  /** @type {Api.ProgrammeAnswer | null} null: a new one */
  programme: null,
  /** @type {{name: string, description: string, ownerId: string | null} | null} */
  draft: null,
  /** @type {import('../platform/parts/search-picker.js').Option | null} */
  owner: null,
  /** @type {import('../platform/problem.js').Problem | null} */
  problem: null,
})) {
  key = newKey();

  willUpdate() {
    if (!this.draft) {
      const {name = '', description = '', ownerId = null} = this.programme ?? {};
      this.draft = {name, description: description ?? '', ownerId};
      if (ownerId) {
        this.owner = {id: ownerId, label: ownerId};
        personName(ownerId).then((label) => (this.owner = {id: ownerId, label}));
      }
    }
  }

  /** @param {Partial<NonNullable<ProgrammeForm['draft']>>} change */
  edit(change) {
    this.draft = {.../** @type {NonNullable<ProgrammeForm['draft']>} */ (this.draft), ...change};
    this.key = newKey();
  }

  /** @param {Event} event */
  async save(event) {
    event.preventDefault();
    const {draft, programme} = this;
    if (!draft) {
      return;
    }
    const body = {
      name: draft.name.trim(),
      description: draft.description.trim() || null,
      ownerId: draft.ownerId,
    };
    try {
      if (programme) {
        await saveChanges(apiPath`/programmes/${programme.id}`, programme, body, {
          name: {label: texts.programme.name},
          description: {label: texts.objectivePage.description},
          ownerId: {label: texts.objective.owner},
        });
      } else {
        await post('/programmes', body, {idempotencyKey: this.key});
      }
      notify(texts.saved);
      this.emitUp('programmes-changed');
      this.emit('closed');
    } catch (reason) {
      this.problem = asProblem(reason);
    }
  }

  render() {
    const {draft} = this;
    if (!draft) {
      return nothing;
    }
    const {at, rest} = violationsByField(this.problem, FIELDS);
    return html`<modal-dialog
      .heading=${this.programme ? texts.programme.edit : texts.programme.new}
      .content=${html`<form novalidate @submit=${(/** @type {SubmitEvent} */ event) => this.save(event)}>
        ${this.problem && (rest.length || !this.problem.violations.length)
          ? problemAlert(this.problem, {rest})
          : nothing}
        ${textField({
          id: 'programme-name',
          label: texts.programme.name,
          value: draft.name,
          error: at['name'],
          change: (name) => this.edit({name}),
        })}
        ${textArea({
          id: 'programme-description',
          label: texts.objectivePage.description,
          value: draft.description,
          error: at['description'],
          optional: true,
          change: (description) => this.edit({description}),
        })}
        <search-picker
          name="programme-owner"
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
        <p class="okr-quiet">${texts.programme.join}</p>
        <div class="okr-form-end">
          <button type="submit" class="btn btn-primary">${texts.save}</button>
        </div>
      </form>`}
      @closed=${() => this.emit('closed')}
    ></modal-dialog>`;
  }
}

customElements.define('programme-form', ProgrammeForm);
