import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {texts} from '../texts/texts.js';
import {saveChanges} from '../platform/editing.js';
import {withProperties} from '../platform/element.js';
import {onInput} from '../platform/events.js';
import {button, iconButton} from '../platform/parts/button.js';
import {optionList, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {cardSection} from '../platform/parts/layout.js';
import {notify} from '../platform/notice.js';
import {Problem, needNumbers, withoutFields} from '../platform/problem.js';
import {
  NAMES,
  SECTIONS,
  SHAPE,
  choicesOf,
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
/** @typedef {import('./settings.js').Value} Value */

/** How each setting is called and shown where two people changed it; null is its default. */
const FIELDS = Object.fromEntries(
  NAMES.map((name) => [
    name,
    {label: settingLabel(name), show: (/** @type {any} */ value) => textOrDefault(name, value)},
  ]),
);

/**
 * `<settings-form .record=${settings} .isWritable=${true}>`: all settings, each beside its default. Who may
 * not change them reads them; who approves objectives is for others to say, with a reason.
 */
class SettingsForm extends withProperties(FormElement, () => ({
  isWritable: false,
  mayDecideApproval: false,
})) {
  draftName = 'settings';
  prefix = 'setting';
  fields = [...NAMES, 'reason'];

  /** Follows what others change for as long as nothing is typed. */
  willUpdate() {
    super.willUpdate();
    if (!this.saving && !this.changed.length) {
      this.base = this.record;
    }
  }

  /** The names of the settings that are typed otherwise than they are. */
  get changed() {
    return NAMES.filter((name) => name in (this.draft ?? {}));
  }

  /** @param {string} name @returns {boolean} whether the caller may change it */
  mayChange(name) {
    return name === 'approval' ? this.mayDecideApproval : this.isWritable;
  }

  /** @param {string} name @returns {string} */
  value(name) {
    return name === 'reason'
      ? super.value(name)
      : (this.draft?.[name] ?? fieldText(name, settingOf(this.base, name)));
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
  check({approval, reason}) {
    return approval !== undefined && !reason?.trim()
      ? [{pointer: '/reason', message: texts.objectivePage.reasonMissing}]
      : [];
  }

  /** @param {Record<string, string>} draft */
  async save(draft) {
    const before = this.base;
    const {reason, ...typed} = draft;
    const saved = await store(before, withReason(changesOf(typed, before), reason?.trim()));
    notify(texts.settings.saved, {
      undo: () => store(saved, withReason(undoOf(typed, before), texts.undo)),
    });
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
    const {changed} = this;
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
      ${changed.length
        ? html`<div class="okr-settings-end">
            ${this.submitButton(texts.settings.save({n: changed.length}), texts.saving)}
            ${button(texts.settings.discard, this.discard)}
          </div>`
        : nothing}
    </form>`;
  }

  /** @param {Row} row */
  row(row) {
    const {label, hint} = row;
    const [only] = row.parts.length === 1 ? row.parts : [];
    const isWritable = row.parts.every(({name}) => this.mayChange(name));
    const isPreset = row.parts.every(({name}) => this.value(name) === this.preset(name));
    const id = `setting-${row.name}`;
    return html`<div class="okr-setting" role=${only ? nothing : 'group'} aria-labelledby=${only ? nothing : `${id}-label`}>
      <div class="okr-setting-what">
        ${only && isWritable
          ? html`<label for=${idOf(only)}>${label}</label>`
          : html`<span id="${id}-label" class="okr-setting-label">${label}</span>`}
        <p class="okr-quiet" id="${id}-hint">${hint}</p>
        ${row.name === 'approval' && this.changed.includes('approval')
          ? textField(this.field('reason', texts.objectivePage.reason))
          : nothing}
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
        ${isWritable && !isPreset
          ? iconButton('undo', texts.settings.reset({label}), () => this.reset(row))
          : nothing}
      </div>
    </div>`;
  }

  /** @param {Part} part @param {string} hintId */
  control(part, hintId) {
    const {name, label} = part;
    const id = idOf(part);
    if (!this.mayChange(name)) {
      return html`<div class="okr-setting-part">
        ${label ? html`<span class="okr-quiet">${label}</span>` : nothing}
        <strong>${settingText(name, settingOf(this.base, name))}</strong>
      </div>`;
    }
    const error = this.errors[name];
    const choices = choicesOf(name);
    const look = `${name in (this.draft ?? {}) ? 'okr-setting-typed' : ''} ${error ? 'is-invalid' : ''}`;
    return html`<div class="okr-setting-part">
      ${label ? html`<label class="okr-quiet" for=${id}>${label}</label>` : nothing}
      <span class="okr-setting-field">
        ${choices
          ? html`<select
              id=${id}
              class="form-select ${look}"
              aria-invalid=${error ? 'true' : 'false'}
              aria-describedby="${id}-error ${hintId}"
              .value=${live(this.value(name))}
              @change=${onInput((value) => this.type(name, value))}
            >
              ${optionList(choices, this.value(name))}
            </select>`
          : html`<input
                id=${id}
                type="number"
                step="any"
                inputmode="decimal"
                class="form-control ${look}"
                aria-invalid=${error ? 'true' : 'false'}
                aria-describedby="${id}-error ${hintId}"
                .value=${live(this.value(name))}
                @input=${onInput((value) => this.type(name, value))}
              /><span class="okr-quiet">${unitText(name)}</span>`}
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
 * @returns {Record<string, Value | null>} null for what goes back to its default
 */
function changesOf(draft, base) {
  const typed = Object.entries(draft);
  needNumbers(Object.fromEntries(typed.filter(([name]) => !choicesOf(name))));
  return Object.fromEntries(
    typed.map(([name, text]) => [
      name,
      text === fieldText(name, settingOf(base.defaults, name)) ? null : fieldValue(name, text),
    ]),
  );
}

/**
 * Who approves objectives is changed for a reason, and nothing else is.
 *
 * @param {Record<string, Value | null>} changes
 * @param {string | undefined} reason
 */
const withReason = (changes, reason) =>
  'approval' in changes && reason ? {...changes, reason} : changes;

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
 * @param {Record<string, Value | null>} changes
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
          violations: atTyped(
            reason.violations.map((violation) => ({
              ...violation,
              pointer: `/${(violation.pointer ?? '').slice(1).replaceAll('/', '.')}`,
            })),
            changes,
            base,
          ),
        })
      : reason;
  }
}

/**
 * What is said of a setting that was not typed, since another one of its row was: it is said there.
 *
 * @param {Okr.Violation[]} violations
 * @param {Record<string, Value | null>} changes
 * @param {Api.SettingsAnswer} base
 * @returns {Okr.Violation[]}
 */
function atTyped(violations, changes, base) {
  const isSaid = (/** @type {string} */ name) =>
    violations.some(({pointer}) => pointer === `/${name}`);
  return violations.flatMap((violation) => {
    const parts = partsBeside(violation.pointer?.slice(1) ?? '');
    const own = parts.find(({name}) => `/${name}` === violation.pointer);
    const typed = parts.filter(({name}) => name in changes);
    if (!own || own.name in changes || !typed.length) {
      return [violation];
    }
    const value = settingText(own.name, settingOf(base, own.name));
    const message = texts.settings.unfit({other: own.label, value});
    return typed
      .filter(({name}) => !isSaid(name))
      .map(({name}) => ({...violation, pointer: `/${name}`, message}));
  });
}

/** The settings in the row of one. @param {string} name @returns {Part[]} */
const partsBeside = (name) =>
  SECTIONS.flatMap(({rows}) => rows).find(({parts}) => parts.some((one) => one.name === name))
    ?.parts ?? [];

customElements.define('settings-form', SettingsForm);
