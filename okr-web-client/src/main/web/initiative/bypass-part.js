import {html, nothing} from 'lit';
import {apiPath} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {word} from '../platform/format.js';
import {button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {Dialog} from '../platform/parts/modal-dialog.js';
import {selectField, textArea} from '../platform/parts/fields.js';
import {recordForm} from '../platform/parts/record-form.js';
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

/** Whether an initiative goes before all others, and why; to be granted here. */
class BypassPart extends InitiativePart {
  dialog = new Dialog(this);

  render() {
    const {initiative, cycle, me} = this.shown;
    const {bypass} = initiative;
    const mayGrant = cycle?.phase !== 'CLOSED' && me?.permissions.includes('GRANT_BYPASS');
    const {grant, grantTitle} = texts.briefing.bypass;
    const open = () => {
      this.action.clear();
      this.dialog.open(initiative.id);
    };
    return html`
      ${bypass
        ? this.granted(bypass, mayGrant ? this.taker() : nothing)
        : mayGrant
          ? button(grant, open, {className: 'btn okr-section'})
          : nothing}
      ${this.dialog.view(() => ({heading: grantTitle, content: this.form()}))}
      ${refusal(this.action)}
    `;
  }

  /** @param {Api.Bypass} bypass @param {unknown} taker */
  granted({reason, note, grantedById}, taker) {
    const words = texts.briefing.bypass;
    return html`<section class="card okr-section okr-bypass" aria-label=${words.title}>
      <div class="okr-section-body">
        <p class="okr-bypass-reason">
          ${icon('alert')}<strong>${words.of({reason: word(texts.bypasses, reason)})}</strong>
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
    const {initiative} = this.shown;
    return recordForm({
      draftName: `bypass.${initiative.id}`,
      prefix: 'bypass',
      fields: [],
      start: () => ({reason: 'SECURITY', note: ''}),
      save: ({reason, note}) => putBypass(initiative, {reason, note: note.trim() || null}),
      saved: (undo) => {
        this.dialog.close();
        this.changed(words.granted, undo);
      },
      closed: this.dialog.close,
      draw: (form) => ({
        className: 'okr-dialog-form',
        save: words.grant,
        content: html`
          <p class="okr-lead">${words.hint}</p>
          ${selectField(form.field('reason', words.reason, {
            options: Object.entries(texts.bypasses),
          }))}
          ${textArea(form.field('note', words.note))}
        `,
      }),
    });
  }
}

customElements.define('bypass-part', BypassPart);
