import {html, nothing} from 'lit';
import {apiPath} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {onDetail} from '../platform/events.js';
import {word} from '../platform/format.js';
import {button} from '../platform/parts/button.js';
import {FormElement} from '../platform/parts/form-element.js';
import {icon} from '../platform/parts/icon.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {selectField, textArea} from '../platform/parts/fields.js';
import {refusal} from '../platform/parts/states.js';
import {person} from '../org/person-name.js';
import {texts} from '../texts/texts.js';
import {InitiativePart} from './initiative-part.js';

/**
 * Grants an initiative a bypass, or takes it back.
 *
 * @param {Api.InitiativeAnswer} initiative
 * @param {{reason: string, note: string | null} | null} bypass
 * @returns {Promise<() => Promise<unknown>>} takes that back
 */
async function putBypass(initiative, bypass) {
  const path = apiPath`/initiatives/${initiative.id}`;
  const fields = {
    bypass: {
      label: texts.briefing.bypass.title,
      show: (/** @type {Api.Bypass | null} */ one) => word(texts.bypasses, one?.reason),
    },
  };
  const saved = await saveChanges(path, initiative, {bypass}, fields);
  return () => saveChanges(path, saved, {bypass: initiative.bypass}, fields);
}

/** Why an initiative, the record, goes before all others. */
class BypassForm extends FormElement {
  draftOf = 'bypass';
  prefix = 'bypass';

  start() {
    return {reason: 'SECURITY', note: ''};
  }

  /** @param {Record<string, any>} draft */
  save({reason, note}) {
    return putBypass(this.record, {reason, note: note.trim() || null});
  }

  render() {
    const words = texts.briefing.bypass;
    return this.form({
      className: 'okr-dialog-form',
      save: words.grant,
      content: html`
        <p class="okr-lead">${words.hint}</p>
        ${selectField(this.field('reason', words.reason, {options: Object.entries(texts.bypasses)}))}
        ${textArea(this.field('note', words.note))}
      `,
    });
  }
}

/** Whether an initiative goes before all others, and why; to be granted here. */
class BypassPart extends InitiativePart {
  render() {
    const {initiative, cycle, me} = this.shown;
    const {bypass} = initiative;
    const mayGrant = cycle?.phase !== 'CLOSED' && me?.permissions.includes('GRANT_BYPASS');
    const {grant} = texts.briefing.bypass;
    return html`
      ${bypass
        ? this.granted(bypass, mayGrant ? this.taker() : nothing)
        : mayGrant
          ? button(grant, () => this.turn(), {className: 'btn okr-section'})
          : nothing}
      ${this.isOpen ? this.form() : refusal(this.action)}
    `;
  }

  /** @param {Api.Bypass} bypass @param {unknown} taker */
  granted({reason, note, grantedById}, taker) {
    const words = texts.briefing.bypass;
    return html`<section class="card okr-section okr-bypass" aria-label=${words.title}>
      <div class="okr-section-body">
        <p class="okr-bypass-reason">
          ${icon('alert')}<strong>${words.of(word(texts.bypasses, reason))}</strong>
        </p>
        ${note ? html`<p>${note}</p>` : nothing}
        <p class="okr-quiet">
          ${grantedById ? html`${words.by} ${person(grantedById)}. ` : nothing}${words.hint}
        </p>
        ${taker}
      </div>
    </section>`;
  }

  taker() {
    const {takeBack, takenBack} = texts.briefing.bypass;
    const take = async () => this.changed(takenBack, await putBypass(this.shown.initiative, null));
    return button(takeBack, () => this.action.run(take), {look: 'sm'});
  }

  form() {
    const words = texts.briefing.bypass;
    return dialog({
      heading: words.grantTitle,
      close: this.close,
      content: html`<bypass-form
        .record=${this.shown.initiative}
        @saved=${onDetail((undo) => {
          this.close();
          this.changed(words.granted, undo);
        })}
        @closed=${this.close}
      ></bypass-form>`,
    });
  }
}

customElements.define('bypass-form', BypassForm);
customElements.define('bypass-part', BypassPart);
