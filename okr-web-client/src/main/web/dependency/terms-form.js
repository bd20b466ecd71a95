import {html, nothing} from 'lit';
import {apiPath} from '../platform/api.js';
import {required, withProperties} from '../platform/element.js';
import {dateWithYear} from '../platform/format.js';
import {saveChanges} from '../platform/editing.js';
import {notify} from '../platform/notice.js';
import {selectField, textArea, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {teamPicker} from '../org/pickers.js';
import {texts} from '../texts/texts.js';

/** What is asked for by a dependency, the record, while it is not agreed on. */
class TermsForm extends withProperties(FormElement, () => ({
  /** @type {Api.VersionedCycle | null} */
  cycle: null,
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
})) {
  draftOf = 'dependency';
  prefix = 'terms';
  fields = ['need', 'neededBy', 'size', 'providerTeamId'];

  /** @returns {Record<string, import('../platform/editing.js').EditedField>} */
  get edited() {
    const words = texts.dependency;
    return {
      need: {label: words.need},
      neededBy: {label: words.neededBy, show: (day) => (day ? dateWithYear(day) : words.noDay)},
      size: {label: words.size, show: (/** @type {Api.NegotiationAnswer['size']} */ size) => texts.sizes[size]},
      providerTeamId: {label: words.provider, show: (id) => this.teams.name(id)},
    };
  }

  check() {
    return this.value('need').trim()
      ? []
      : [{pointer: '/need', message: texts.dependency.terms.needMissing}];
  }

  /** @param {Record<string, any>} draft */
  async save(draft) {
    const {base} = this;
    const changes = Object.fromEntries(
      Object.entries(draft).filter(([name, value]) => value !== base[name]),
    );
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
    return this.form({
      className: 'okr-dep-terms',
      lead: words.terms.failed,
      content: html`
        ${textArea(this.field('need', words.need, {rows: 3}))}
        ${this.base?.state === 'IDENTIFIED'
          ? teamPicker(this.field('providerTeamId', words.provider, {
              name: 'terms-provider',
              teamId: this.value('providerTeamId'),
              teams: this.teams,
              change: (teamId) => teamId && this.edit({providerTeamId: teamId}),
            }))
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
            options: Object.entries(texts.sizes),
            hint: words.sizeHint,
          }))}
        </div>
      `,
    });
  }
}

customElements.define('terms-form', TermsForm);
