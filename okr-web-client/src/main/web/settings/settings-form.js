import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {texts} from '../texts/texts.js';
import {saveChanges} from '../platform/editing.js';
import {withProperties} from '../platform/element.js';
import {onInput} from '../platform/events.js';
import {button, iconButton} from '../platform/parts/button.js';
import {FormElement} from '../platform/parts/form-element.js';
import {cardSection} from '../platform/parts/layout.js';
import {notify} from '../platform/notice.js';
import {Problem, needNumbers, withoutFields} from '../platform/problem.js';
import {
  NAMES,
  SECTIONS,
  SHAPE,
  fieldText,
  fieldValue,
  settingLabel,
  settingOf,
  settingText,
  textOrDefault,
  unitText,
} from './settings.js';

/** @typedef {import('./settings.js').Row} Row */
/** @typedef {import('./settings.js').Part} Part */

/** How each setting is called and shown where two people changed it; null is its default. */
const FIELDS = Object.fromEntries(
  NAMES.map((name) => [
    name,
    {label: settingLabel(name), show: (/** @type {any} */ value) => textOrDefault(name, value)},
  ]),
);

/**
 * `<settings-form .record=${settings} .isWritable=${true}>`: all thresholds and factors, each beside its
 * default. Who may not change them reads them.
 */
class SettingsForm extends withProperties(FormElement, () => ({
  isWritable: false,
})) {
  draftName = 'settings';
  fields = NAMES;

  /** Follows what others change for as long as nothing is typed. */
  willUpdate() {
    super.willUpdate();
    if (!this.saving && !Object.keys(this.draft ?? {}).length) {
      this.base = this.record;
    }
  }

  /** @param {string} name @returns {string} */
  value(name) {
    return this.draft?.[name] ?? fieldText(name, settingOf(this.base, name));
  }

  /** @param {string} name @returns {string} */
  preset(name) {
    return fieldText(name, settingOf(this.base.defaults, name));
  }

  /** @param {string} name @param {string} text */
  type(name, text) {
    const {[name]: _, ...others} = this.draft ?? {};
    this.draft = others;
    this.edit(text === fieldText(name, settingOf(this.base, name)) ? {} : {[name]: text});
    this.problem = withoutFields(this.problem, [name]);
  }

  /** @param {Row} row */
  reset(row) {
    row.parts.forEach(({name}) => this.type(name, this.preset(name)));
  }

  /** @param {Record<string, string>} draft */
  async save(draft) {
    const before = this.base;
    const saved = await store(before, changesOf(draft, before));
    notify(texts.settings.saved, {undo: () => store(saved, undoOf(draft, before))});
    const typedSince = Object.entries(this.draft ?? {}).filter(([name, text]) => text !== draft[name]);
    Object.assign(this, {draft: Object.fromEntries(typedSince), base: saved, record: saved});
    return saved;
  }

  /** @param {Api.SettingsAnswer} settings */
  saved(settings) {
    super.saved(settings);
    this.edit({}); // keeps what was typed while it was being saved
    this.rest();
  }

  async discard() {
    this.cancel();
    this.draft = {};
    this.problem = null;
    await this.rest();
  }

  /** The buttons are gone once nothing is left to save; the focus stays with the form. */
  async rest() {
    await this.updateComplete;
    if (document.activeElement === document.body) {
      this.querySelector('form')?.focus();
    }
  }

  render() {
    const changed = Object.keys(this.draft ?? {}).length;
    return html`<form
      novalidate
      tabindex="-1"
      @submit=${(/** @type {Event} */ event) => this.submit(event)}
    >
      ${this.refusal(texts.notSaved)}
      ${SECTIONS.map(({name, rows}) =>
        cardSection({
          title: texts.settings.sections[name].title,
          id: `settings-${name}`,
          body: html`<p class="okr-settings-lead okr-quiet">${texts.settings.sections[name].lead}</p>
            ${rows.map((row) => this.row(row))}`,
        }),
      )}
      ${this.isWritable && changed
        ? html`<div class="okr-settings-end">
            ${this.submitButton(texts.settings.save({n: changed}), texts.saving)}
            ${button(texts.settings.discard, this.discard)}
          </div>`
        : nothing}
    </form>`;
  }

  /** @param {Row} row */
  row(row) {
    const {label, hint} = row;
    const [only] = row.parts.length === 1 ? row.parts : [];
    const isPreset = row.parts.every(({name}) => this.value(name) === this.preset(name));
    const id = `setting-${row.name}`;
    return html`<div class="okr-setting" role=${only ? nothing : 'group'} aria-labelledby=${only ? nothing : `${id}-label`}>
      <div class="okr-setting-what">
        ${only && this.isWritable
          ? html`<label for=${idOf(only)}>${label}</label>`
          : html`<span id="${id}-label" class="okr-setting-label">${label}</span>`}
        <p class="okr-quiet" id="${id}-hint">${hint}</p>
      </div>
      <div class="okr-setting-values">${row.parts.map((part) => this.control(part, `${id}-hint`))}</div>
      <div class="okr-setting-preset">
        <span class="okr-quiet"
          >${texts.settings.preset({
            values: row.parts
              .map(({name}) => settingText(name, settingOf(this.base.defaults, name)))
              .join(' · '),
          })}</span
        >
        ${this.isWritable && !isPreset
          ? iconButton('undo', texts.settings.reset({label}), () => this.reset(row))
          : nothing}
      </div>
    </div>`;
  }

  /** @param {Part} part @param {string} hintId */
  control(part, hintId) {
    const {name, label} = part;
    const id = idOf(part);
    if (!this.isWritable) {
      return html`<div class="okr-setting-part">
        ${label ? html`<span class="okr-quiet">${label}</span>` : nothing}
        <strong>${settingText(name, settingOf(this.base, name))}</strong>
      </div>`;
    }
    const error = this.errors[name];
    const isTyped = name in (this.draft ?? {});
    return html`<div class="okr-setting-part">
      ${label ? html`<label class="okr-quiet" for=${id}>${label}</label>` : nothing}
      <span class="okr-setting-field">
        <input
          id=${id}
          type="number"
          step="any"
          inputmode="decimal"
          class="form-control ${isTyped ? 'okr-setting-typed' : ''} ${error ? 'is-invalid' : ''}"
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby="${id}-error ${hintId}"
          .value=${live(this.value(name))}
          @input=${onInput((value) => this.type(name, value))}
        /><span class="okr-quiet">${unitText(name)}</span>
      </span>
      <span id="${id}-error" class="okr-setting-error">${error}</span>
    </div>`;
  }
}

/** @param {Part} part */
const idOf = ({name}) => `setting-${name.replaceAll('.', '-')}`;

/**
 * @param {Record<string, string>} draft
 * @param {Api.SettingsAnswer} base
 * @returns {Record<string, number | null>} null for what goes back to its default
 */
function changesOf(draft, base) {
  needNumbers(draft);
  return Object.fromEntries(
    Object.entries(draft).map(([name, text]) => [
      name,
      text === fieldText(name, settingOf(base.defaults, name)) ? null : fieldValue(name, text),
    ]),
  );
}

/** @param {Record<string, string>} draft that was saved @param {Api.SettingsAnswer} before */
const undoOf = (draft, before) =>
  Object.fromEntries(
    Object.keys(draft).map((name) => {
      const value = settingOf(before, name);
      return [name, value === settingOf(before.defaults, name) ? null : value];
    }),
  );

/**
 * @param {Api.SettingsAnswer} base
 * @param {Record<string, number | null>} changes
 * @returns {Promise<Api.SettingsAnswer>}
 */
async function store(base, changes) {
  try {
    const known = {...SHAPE.flat(base), version: base.version};
    return await saveChanges('/settings', known, changes, FIELDS, SHAPE);
  } catch (reason) {
    // The form knows its fields by their names with dots, the service points at them with slashes.
    throw reason instanceof Problem
      ? new Problem(reason.status, {
          detail: reason.detail,
          violations: reason.violations.map((violation) => ({
            ...violation,
            pointer: `/${(violation.pointer ?? '').slice(1).replaceAll('/', '.')}`,
          })),
        })
      : reason;
  }
}

customElements.define('settings-form', SettingsForm);
