import {html, nothing} from 'lit';
import {apiPath} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {asProblem, violationsByField} from '../platform/problem.js';
import {saveChanges} from '../platform/editing.js';
import {icon} from '../platform/parts/icon.js';
import {selectField, textArea} from '../platform/parts/fields.js';
import {problemAlert} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import '../org/person-name.js';
import '../platform/parts/modal-dialog.js';

/** Whether an initiative goes before all others, and why; to be granted here. Event `changed`. */
class BypassPart extends withProperties(OkrElement, () => ({
  /** @type {Api.InitiativeAnswer | null} */
  initiative: null,
  /** @type {Okr.Cycle | null | undefined} */
  cycle: null,
  /** @type {Api.MeAnswer | null} */
  me: null,
  granting: false,
  reason: 'SECURITY',
  note: '',
  /** @type {import('../platform/problem.js').Problem | null} */
  problem: null,
})) {
  get mayGrant() {
    return this.cycle?.phase !== 'CLOSED' && Boolean(this.me?.permissions.includes('GRANT_BYPASS'));
  }

  /**
   * @param {{reason: string, note: string | null} | null} bypass
   * @param {string} said
   */
  async put(bypass, said) {
    const {initiative} = this;
    if (!initiative) {
      return;
    }
    const path = apiPath`/initiatives/${initiative.id}`;
    const fields = {
      bypass: {
        label: texts.briefing.bypass.title,
        show: (/** @type {Api.Bypass | null} */ one) => word(texts.bypasses, one?.reason),
      },
    };
    let saved = initiative;
    try {
      saved = await saveChanges(path, initiative, {bypass}, fields);
    } catch (reason) {
      this.problem = asProblem(reason);
      return;
    }
    this.granting = false;
    this.problem = null;
    const changed = () => this.emit('changed');
    notify(said, {
      undo: () => saveChanges(path, saved, {bypass: initiative.bypass}, fields).then(changed),
    });
    changed();
  }

  render() {
    const words = texts.briefing.bypass;
    const bypass = this.initiative?.bypass;
    if (!bypass && !this.mayGrant) {
      return nothing;
    }
    return html`
      ${bypass
        ? html`<section class="card okr-section okr-bypass" aria-label=${words.title}>
            <div class="okr-section-body">
              <p class="okr-bypass-reason">
                ${icon('alert')}<strong>${words.of(word(texts.bypasses, bypass.reason))}</strong>
              </p>
              ${bypass.note ? html`<p>${bypass.note}</p>` : nothing}
              <p class="okr-quiet">
                ${bypass.grantedById
                  ? html`${words.by}
                      <person-name .person=${bypass.grantedById}></person-name>. `
                  : nothing}${words.hint}
              </p>
              ${this.mayGrant
                ? button(words.takeBack, () => this.put(null, words.takenBack), {look: 'sm'})
                : nothing}
            </div>
          </section>`
        : html`<button
            type="button"
            class="btn okr-section"
            @click=${() => {
              this.problem = null;
              this.granting = true;
            }}
          >
            ${words.grant}
          </button>`}
      ${this.granting
        ? html`<modal-dialog
            .heading=${words.grantTitle}
            .content=${this.form()}
            @closed=${() => (this.granting = false)}
          ></modal-dialog>`
        : problemAlert(this.problem)}
    `;
  }

  form() {
    const words = texts.briefing.bypass;
    const {at, rest} = violationsByField(this.problem, ['bypass']);
    return html`<form
      class="okr-dialog-form"
      novalidate
      @submit=${(/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        this.put({reason: this.reason, note: this.note.trim() || null}, words.granted);
      }}
    >
      <p class="okr-lead">${words.hint}</p>
      ${problemAlert(this.problem, {rest: [...Object.values(at), ...rest]})}
      ${selectField({
        id: 'bypass-reason',
        label: words.reason,
        value: this.reason,
        options: Object.entries(texts.bypasses),
        change: (reason) => (this.reason = reason),
      })}
      ${textArea({
        id: 'bypass-note',
        label: words.note,
        value: this.note,
        change: (note) => (this.note = note),
      })}
      <div class="okr-form-end">
        <button type="submit" class="btn btn-primary">${words.grant}</button>
        ${button(texts.cancel, () => (this.granting = false))}
      </div>
    </form>`;
  }
}

customElements.define('bypass-part', BypassPart);
