import {html, nothing} from 'lit';
import {apiPath, getData, post, remove} from '../platform/api.js';
import {withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {button} from '../platform/parts/button.js';
import {numbersOf} from '../platform/problem.js';
import {numberField, selectField} from '../platform/parts/fields.js';
import {searchPicker} from '../platform/parts/search-picker.js';
import {texts} from '../texts/texts.js';
import {AmendmentForm, changesOf} from './amendment-form.js';

/** Aligns an objective to one more parent, or changes an alignment; the record. */
class AlignmentForm extends withProperties(AmendmentForm, () => ({
  objectiveId: '',
  heading: '',
  /** @type {(text: string) => Promise<import('../platform/parts/search-picker.js').Option[]>} */
  search: async () => [],
})) {
  prefix = 'alignment';
  fields = ['mode', 'weight', 'reason'];
  /** @type {Promise<any> | null} as it is when the dialog is opened: what the changes are told from */
  opened = null;

  get draftName() {
    return `alignment.${this.record?.id ?? `new.${this.objectiveId}`}`;
  }

  start() {
    return this.record ? {} : {mode: 'CONTRIBUTES', weight: '1'};
  }

  get path() {
    return apiPath`/alignments/${this.base.id}`;
  }

  firstUpdated() {
    if (this.base) {
      this.opened = getData(this.path);
      // Who saves is told why it did not come.
      this.opened.catch(() => {});
    }
  }

  async save() {
    const mode = this.value('mode');
    // Of one that only supports there is no weight to see.
    const typed = mode === 'CONTRIBUTES' ? {weight: this.value('weight')} : {};
    const wanted = {mode, ...numbersOf(typed)};
    const faults = this.faults(typed);
    if (this.base) {
      const base = await this.opened;
      await this.amend(this.path, base, changesOf(base, wanted), faults);
      return;
    }
    this.demandReason(faults);
    const [parentType, ...id] = this.value('parent').id.split(':');
    await post(
      apiPath`/objectives/${this.objectiveId}/alignments`,
      {
        parentType,
        parentId: id.join(':'),
        ...wanted,
        ...this.reason,
      },
      {idempotencyKey: this.key},
    );
    this.confirm(texts.objectivePage.aligned);
  }

  async unalign() {
    this.demandReason();
    const {childType, childId, parentType, parentId, mode, weight} = this.base;
    const {reason} = this;
    const {version} = await this.opened;
    await remove(this.path, {etag: `"${version}"`, query: reason});
    const children = childType === 'OBJECTIVE' ? 'objectives' : 'key-results';
    const body = {parentType, parentId, mode, weight, ...reason};
    this.confirm(texts.objectivePage.unaligned, () =>
      post(apiPath`/${children}/${childId}/alignments`, body),
    );
  }

  render() {
    const words = texts.objectivePage;
    const content = html`
      ${this.base
        ? nothing
        : searchPicker({
            name: 'parent',
            label: words.parent,
            hint: words.parentHint,
            chosen: this.value('parent') || null,
            search: this.search,
            change: (parent) => this.edit({parent}),
          })}
      ${selectField(
        this.field('mode', words.mode, {
          show: (/** @type {string} */ mode) => word(texts.objective.modes, mode),
          options: [
            ['CONTRIBUTES', words.contributes],
            ['SUPPORTS', words.supports],
          ],
        }),
      )}
      ${this.value('mode') === 'CONTRIBUTES'
        ? numberField(this.field('weight', words.weight, {min: 0, short: true}))
        : nothing}
      ${this.reasonField()}
    `;
    const buttons = html`<div class="okr-form-end">
      <button type="submit" class="btn btn-primary" ?disabled=${!this.base && !this.value('parent')}>
        ${this.base ? texts.save : words.alignSave}
      </button>
      ${this.base
        ? button(words.unalign, (event) => this.submit(event, () => this.unalign()), {icon: 'trash'})
        : nothing}
    </div>`;
    const form = this.form({className: '', content, buttons});
    return this.dialog(this.heading, form, () => this.cancel());
  }
}

customElements.define('alignment-form', AlignmentForm);
