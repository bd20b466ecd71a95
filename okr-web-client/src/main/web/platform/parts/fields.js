import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {onCheck, onInput} from '../events.js';
import {texts} from '../../texts/texts.js';

/**
 * One field of a form with its label, hint and error, wired for screen readers. `id` is unique on the
 * page; `change` gets each new value.
 *
 * @typedef {{
 *   id: string,
 *   label: string,
 *   value: string,
 *   change: (value: string) => void,
 *   error?: string | undefined,
 *   hint?: unknown,
 *   optional?: boolean,
 *   unit?: string,
 *   placeholder?: string,
 *   disabled?: boolean,
 * }} Field
 */

/**
 * @param {Pick<Field, 'id' | 'error' | 'optional' | 'unit' | 'hint'> & {label: unknown}} field
 * @param {unknown} control
 */
const framed = (field, control) => html`
  <div class="okr-field">
    <label class="form-label" for=${field.id}
      >${field.label}
      ${field.optional ? html`<span class="okr-quiet">(${texts.optional})</span>` : nothing}
      ${field.unit ? html`<span class="okr-quiet">(${field.unit})</span>` : nothing}</label
    >
    ${control}
    <div id="${field.id}-error" class="invalid-feedback ${field.error ? 'd-block' : ''}">
      ${field.error}
    </div>
    ${field.hint ? html`<div id="${field.id}-hint" class="form-hint">${field.hint}</div>` : nothing}
  </div>
`;

/** @param {Field} field */
const described = (field) => `${field.id}-error${field.hint ? ` ${field.id}-hint` : ''}`;

/**
 * A line of text; also numbers, days and addresses.
 *
 * @param {Field & {
 *   type?: 'text' | 'number' | 'date' | 'email' | 'search' | 'password',
 *   min?: string | number, max?: string | number, step?: string | number, maxlength?: number,
 *   autocomplete?: 'off',
 *   short?: boolean, autofocus?: boolean,
 * }} field
 */
export const textField = (field) =>
  drawn(field.type === 'date' && field.error && !field.value ? {...field, error: texts.dateMissing} : field);

/** @param {Parameters<typeof textField>[0]} field */
const drawn = (field) =>
  framed(
    field,
    html`<input
      id=${field.id}
      type=${field.type ?? 'text'}
      class="form-control ${field.short ? 'okr-short' : ''} ${field.error ? 'is-invalid' : ''}"
      step=${field.step ?? (field.type === 'number' ? 'any' : nothing)}
      inputmode=${field.type === 'number' ? 'decimal' : nothing}
      min=${field.min ?? nothing}
      max=${field.max ?? nothing}
      maxlength=${field.maxlength ?? nothing}
      placeholder=${field.placeholder ?? nothing}
      autocomplete=${field.autocomplete ?? nothing}
      aria-invalid=${field.error ? 'true' : 'false'}
      aria-describedby=${described(field)}
      ?disabled=${field.disabled}
      ?autofocus=${field.autofocus}
      .value=${live(field.value)}
      @input=${onInput(field.change)}
    />`,
  );

/** @param {Field & {rows?: number, maxlength?: number}} field */
export const textArea = (field) =>
  framed(
    field,
    html`<textarea
      id=${field.id}
      class="form-control ${field.error ? 'is-invalid' : ''}"
      rows=${field.rows ?? 3}
      maxlength=${field.maxlength ?? nothing}
      placeholder=${field.placeholder ?? nothing}
      aria-invalid=${field.error ? 'true' : 'false'}
      aria-describedby=${described(field)}
      ?disabled=${field.disabled}
      .value=${live(field.value)}
      @input=${onInput(field.change)}
    ></textarea>`,
  );

/** @typedef {readonly (readonly [value: string, label: unknown])[]} Options */

/**
 * @param {Options} options
 * @param {string} chosen
 */
export const optionList = (options, chosen) =>
  options.map(
    ([value, label]) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`,
  );

/** @param {Field & {options: [value: string, label: string][], short?: boolean}} field */
export const selectField = (field) =>
  framed(
    field,
    html`<select
      id=${field.id}
      class="form-select ${field.short ? 'okr-short' : ''} ${field.error ? 'is-invalid' : ''}"
      aria-invalid=${field.error ? 'true' : 'false'}
      aria-describedby=${described(field)}
      ?disabled=${field.disabled}
      .value=${live(field.value)}
      @change=${onInput(field.change)}
    >
      ${optionList(field.options, field.value)}
    </select>`,
  );

/**
 * @param {{id: string, label: unknown, value: boolean, change: (value: boolean) => void,
 *   hint?: unknown, disabled?: boolean}} field
 */
export const checkField = ({id, label, value, change, hint, disabled}) => html`
  <label class="form-check">
    <input
      id=${id}
      class="form-check-input"
      type="checkbox"
      ?disabled=${disabled}
      .checked=${live(value)}
      @change=${onCheck((isChecked) => change(isChecked))}
    />
    <span class="form-check-label">${label}</span>
    ${hint ? html`<span class="form-check-description okr-quiet">${hint}</span>` : nothing}
  </label>
`;

/** A number. @param {Parameters<typeof textField>[0]} field */
export const numberField = (field) =>
  textField({type: 'number', ...field, value: String(field.value)});

/**
 * A number between two others, to be slid to.
 *
 * @param {{id: string, label: unknown, value: number, min: number, max: number, step: number,
 *   text: string, said?: string, error?: string | undefined, change: (value: number) => void}} field
 *     text: the value in words; said: how it is read out, where otherwise
 */
export const sliderField = ({id, label, value, min, max, step, text, said, error, change}) =>
  framed(
    {id, label, error},
    html`<div class="okr-slider">
      <input
        id=${id}
        type="range"
        class="form-range"
        min=${min}
        max=${max}
        step=${step}
        aria-valuetext=${said ?? text}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby="${id}-error"
        .value=${live(String(value))}
        @input=${onInput((typed) => change(Number(typed)))}
      />
      <output for=${id}>${text}</output>
    </div>`,
  );
