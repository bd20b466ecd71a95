import {html, nothing} from 'lit';
import {apiPath} from '../platform/api.js';
import {withProperties} from '../platform/element.js';
import {dateWithYear} from '../platform/format.js';
import {saveChanges} from '../platform/editing.js';
import {notify} from '../platform/notice.js';
import {Problem} from '../platform/problem.js';
import {selectField, textArea, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {searchTeams} from '../org/pickers.js';
import {texts} from '../texts/texts.js';
import '../platform/parts/search-picker.js';

/** What is asked for by a dependency, the record, while it is not agreed on. */
class TermsForm extends withProperties(FormElement, () => ({
  /** @type {Okr.Cycle | null} */
  cycle: null,
  /** @type {import('../org/teams.js').Teams | null} */
  teams: null,
})) {
  get draftName() {
    return `dependency.${this.record?.id}`;
  }

  get prefix() {
    return 'terms';
  }

  get fields() {
    return ['need', 'neededBy', 'size', 'providerTeamId'];
  }

  /** @returns {Record<string, import('../platform/editing.js').EditedField>} */
  get edited() {
    const words = texts.dependency;
    return {
      need: {label: words.need},
      neededBy: {label: words.neededBy, show: (day) => (day ? dateWithYear(day) : words.noDay)},
      size: {label: words.size, show: (/** @type {Api.NegotiationAnswer['size']} */ size) => texts.sizes[size]},
      providerTeamId: {label: words.provider, show: (id) => this.teams?.name(id) ?? id},
    };
  }

  /** @param {Record<string, any>} draft */
  async save(draft) {
    const {base} = this;
    const changes = Object.fromEntries(
      Object.entries(draft).filter(([name, value]) => value !== base[name]),
    );
    if (!this.value('need').trim()) {
      throw new Problem(422, {
        violations: [{pointer: '/need', message: texts.dependency.terms.needMissing}],
      });
    }
    if (Object.keys(changes).length) {
      const path = apiPath`/dependencies/${base.id}`;
      const back = Object.fromEntries(Object.keys(changes).map((name) => [name, base[name]]));
      const saved = await saveChanges(path, base, changes, this.edited);
      notify(texts.dependency.terms.saved, {
        undo: () => saveChanges(path, saved, back, this.edited),
      });
    }
  }

  render() {
    const words = texts.dependency;
    const at = this.errors;
    const providerTeamId = this.value('providerTeamId');
    return html`<form
      class="okr-dep-terms"
      novalidate
      @submit=${(/** @type {Event} */ event) => this.submit(event, (draft) => this.save(draft))}
    >
      ${this.refusal(words.terms.failed)}
      ${textArea(this.field('need', words.need, {rows: 3}))}
      ${this.base?.state === 'IDENTIFIED'
        ? html`<search-picker
            name="terms-provider"
            .label=${words.provider}
            .error=${at['providerTeamId'] ?? ''}
            .chosen=${{id: providerTeamId, label: this.teams?.name(providerTeamId) ?? ''}}
            .search=${searchTeams()}
            @chosen=${(/** @type {CustomEvent<{id: string} | null>} */ event) =>
              event.detail && this.edit({providerTeamId: event.detail.id})}
          ></search-picker>`
        : nothing}
      <div class="okr-dep-terms-row">
        ${textField(this.field('neededBy', words.neededBy, {
          id: 'terms-day',
          change: (day) => this.edit({neededBy: day || null}),
          type: 'date',
          min: this.cycle?.startsOn ?? '',
          max: this.cycle?.endsOn ?? '',
        }))}
        ${selectField(this.field('size', words.size, {
          options: /** @type {[string, string][]} */ (Object.entries(texts.sizes)),
          hint: words.sizeHint,
        }))}
      </div>
      ${this.buttons(texts.save)}
    </form>`;
  }
}

customElements.define('terms-form', TermsForm);
