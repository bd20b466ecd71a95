import {html} from 'lit';
import {apiPath} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {withProperties} from '../platform/element.js';
import {onInput} from '../platform/events.js';
import {word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {selectBox} from '../platform/parts/filters.js';
import {FormElement} from '../platform/parts/form-element.js';
import {texts} from '../texts/texts.js';

const FIELDS = {
  lateCause: {
    label: texts.delivery.cause,
    show: (/** @type {string} */ cause) => word(texts.lateCauses, cause),
  },
  lateNote: {label: texts.delivery.note},
};

/**
 * Why an initiative is late; what the data propose stands first. Property: `record`, the initiative. Event:
 * `delivery-changed`.
 */
class LateCauseForm extends withProperties(FormElement, () => ({
  /** @type {string[]} */
  proposed: [],
})) {
  start() {
    return {lateCause: this.proposed[0] ?? '', lateNote: ''};
  }

  /** @param {Record<string, any>} draft */
  check({lateCause}) {
    return lateCause ? [] : [{pointer: '/lateCause', message: texts.delivery.choose}];
  }

  /** @param {Record<string, any>} draft */
  async save({lateCause, lateNote}) {
    /** @type {Api.InitiativeAnswer} */
    const initiative = this.record;
    const path = apiPath`/initiatives/${initiative.id}`;
    const note = lateNote.trim();
    const changes = {lateCause, ...(note ? {lateNote: note} : {})};
    const saved = await saveChanges(path, initiative, changes, FIELDS);
    const before = {lateCause: null, lateNote: initiative.lateNote};
    notify(texts.delivery.explained, {
      undo: () => saveChanges(path, saved, before, {}).then(() => this.saved()),
    });
  }

  saved() {
    this.emitUp('delivery-changed');
  }

  render() {
    const causes = Object.keys(texts.lateCauses).sort(
      (a, b) => Number(this.proposed.includes(b)) - Number(this.proposed.includes(a)),
    );
    return this.form({
      className: 'okr-cause',
      content: html`
        ${selectBox({
          label: texts.delivery.causeOf({title: this.record?.title ?? ''}),
          value: this.value('lateCause'),
          options: [
            .../** @type {[string, string][]} */ (
              this.proposed.length ? [] : [['', texts.delivery.choose]]
            ),
            ...causes.map((cause) => /** @type {const} */ ([cause, this.causeText(cause)])),
          ],
          change: (lateCause) => this.edit({lateCause}),
        })}
        <input
          class="form-control"
          aria-label=${texts.delivery.note}
          placeholder=${texts.delivery.note}
          .value=${this.value('lateNote')}
          @input=${onInput((lateNote) => this.edit({lateNote}))}
        />
      `,
      buttons: this.submitButton(texts.save, texts.save, ''),
    });
  }

  /** @param {string} cause */
  causeText(cause) {
    const text = word(texts.lateCauses, cause);
    return this.proposed.includes(cause) ? `${text} (${texts.delivery.isProposed})` : text;
  }
}

customElements.define('late-cause-form', LateCauseForm);
