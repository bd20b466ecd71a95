import {html} from 'lit';
import {required, withProperties} from '../element.js';
import {onDetail} from '../events.js';
import {FormElement} from './form-element.js';

/** @typedef {Record<string, any>} Draft */

/**
 * A form that needs no element of its own: what FormElement asks a form for, and what follows.
 *
 * @typedef {{
 *   record?: any,
 *   draftName?: string,
 *   prefix?: string,
 *   fields: string[],
 *   needed?: Record<string, string>,
 *   start?: () => Draft,
 *   check?: (draft: Draft, form: FormElement) => Okr.Violation[],
 *   save: (draft: Draft, form: FormElement) => Promise<unknown>,
 *   draw: (form: FormElement) => Parameters<FormElement['form']>[0],
 *   saved: (record: any) => unknown,
 *   closed?: () => unknown,
 * }} RecordFormOf draw: what `form` of FormElement draws; saved: called with what was saved;
 *     closed: called where it is cancelled
 */

class RecordForm extends withProperties(FormElement, () => ({
  /** @type {RecordFormOf} */
  of: required,
})) {
  willUpdate() {
    const {draftName = '', prefix = '', fields} = this.of;
    Object.assign(this, {draftName, prefix, fields});
    super.willUpdate();
  }

  get needed() {
    return this.of.needed ?? {};
  }

  start() {
    return this.of.start?.() ?? {};
  }

  /** @param {Draft} draft */
  check(draft) {
    return this.of.check?.(draft, this) ?? super.check(draft);
  }

  /** @param {Draft} draft */
  save(draft) {
    return this.of.save(draft, this);
  }

  render() {
    return this.form(this.of.draw(this));
  }
}

customElements.define('record-form', RecordForm);

/** @param {RecordFormOf} of */
export const recordForm = (of) =>
  html`<record-form
    .record=${of.record ?? null}
    .of=${of}
    @saved=${onDetail(of.saved)}
    @closed=${of.closed}
  ></record-form>`;
