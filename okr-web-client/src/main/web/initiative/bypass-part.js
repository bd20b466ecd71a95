import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {apiPath} from '../platform/api.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {saveChanges} from '../platform/editing.js';
import {onDetail} from '../platform/events.js';
import {word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {FormElement} from '../platform/parts/form-element.js';
import {icon} from '../platform/parts/icon.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {selectField, textArea} from '../platform/parts/fields.js';
import {refusal} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import '../org/person-name.js';

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
  get draftName() {
    return `bypass.${this.record.id}`;
  }

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

/** Whether an initiative goes before all others, and why; to be granted here. Event `changed`. */
class BypassPart extends withProperties(OkrElement, () => ({
  /** @type {Api.InitiativeAnswer} */
  initiative: required,
  /** @type {Okr.Cycle | null | undefined} */
  cycle: null,
  /** @type {Api.MeAnswer | null} */
  me: null,
  granting: false,
})) {
  action = new Action(this);

  get mayGrant() {
    return this.cycle?.phase !== 'CLOSED' && Boolean(this.me?.permissions.includes('GRANT_BYPASS'));
  }

  takeBack() {
    return this.action.run(async () =>
      this.changed(texts.briefing.bypass.takenBack, await putBypass(this.initiative, null)),
    );
  }

  /** @param {string} text @param {() => Promise<unknown>} undo */
  changed(text, undo) {
    this.granting = false;
    notify(text, {undo: () => undo().then(() => this.emit('changed'))});
    this.emit('changed');
  }

  render() {
    const {bypass} = this.initiative;
    if (!bypass && !this.mayGrant) {
      return nothing;
    }
    return html`
      ${bypass ? this.granted(bypass) : this.opener()}
      ${this.granting ? this.form() : refusal(this.action)}
    `;
  }

  /** @param {Api.Bypass} bypass */
  granted({reason, note, grantedById}) {
    const words = texts.briefing.bypass;
    return html`<section class="card okr-section okr-bypass" aria-label=${words.title}>
      <div class="okr-section-body">
        <p class="okr-bypass-reason">
          ${icon('alert')}<strong>${words.of(word(texts.bypasses, reason))}</strong>
        </p>
        ${note ? html`<p>${note}</p>` : nothing}
        <p class="okr-quiet">
          ${grantedById
            ? html`${words.by} <person-name .person=${grantedById}></person-name>. `
            : nothing}${words.hint}
        </p>
        ${this.mayGrant
          ? button(words.takeBack, () => this.takeBack(), {look: 'sm'})
          : nothing}
      </div>
    </section>`;
  }

  opener() {
    const open = () => {
      this.action.clear();
      this.granting = true;
    };
    return button(texts.briefing.bypass.grant, open, {className: 'btn okr-section'});
  }

  form() {
    const words = texts.briefing.bypass;
    const close = () => (this.granting = false);
    return dialog({
      heading: words.grantTitle,
      close,
      content: html`<bypass-form
        .record=${this.initiative}
        @saved=${onDetail((undo) => this.changed(words.granted, undo))}
        @closed=${close}
      ></bypass-form>`,
    });
  }
}

customElements.define('bypass-form', BypassForm);
customElements.define('bypass-part', BypassPart);
