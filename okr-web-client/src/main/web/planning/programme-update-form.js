import {html} from 'lit';
import {apiPath, put} from '../platform/api.js';
import {mondayOf, today} from '../platform/days.js';
import {withProperties} from '../platform/element.js';
import {notify} from '../platform/notice.js';
import {selectField, textArea, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {texts} from '../texts/texts.js';

const HEALTH = /** @type {const} */ (['ON_TRACK', 'AT_RISK', 'OFF_TRACK']);

/** The word of this week about a programme. Property: `record`, the latest one. */
class ProgrammeUpdateForm extends withProperties(FormElement, () => ({programmeId: ''})) {
  fields = ['headline', 'health', 'note'];

  get draftName() {
    return `programme.${this.programmeId}`;
  }

  get prefix() {
    return `programme-${this.programmeId}`;
  }

  start() {
    const current = currentOf(this.record);
    return {
      headline: current?.headline ?? '',
      health: this.record?.health ?? 'ON_TRACK',
      note: current?.note ?? '',
    };
  }

  /** @param {Record<string, any>} draft */
  async save({headline, health, note}) {
    await put(apiPath`/programmes/${this.programmeId}/updates/${thisWeek()}`, {
      headline: headline.trim(),
      health,
      note: note.trim() || null,
    });
    notify(texts.programme.updated);
  }

  render() {
    return this.form({
      className: 'okr-update-form',
      content: html`
        ${textField(this.field('headline', texts.programme.headline))}
        ${selectField(this.field('health', texts.programme.health, {
          short: true,
          options: HEALTH.map((status) => [status, texts.status[status]]),
        }))}
        ${textArea(this.field('note', texts.checkIn.note, {optional: true}))}
      `,
    });
  }
}

const thisWeek = () => mondayOf(today());

/**
 * @param {Api.ProgrammeUpdate | null} latest
 * @returns {Api.ProgrammeUpdate | null} that of this week, which another one takes the place of
 */
export const currentOf = (latest) => (latest?.weekOf === thisWeek() ? latest : null);

customElements.define('programme-update-form', ProgrammeUpdateForm);
