import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {texts} from '../../texts/texts.js';
import {onInput} from '../events.js';
import {button} from './button.js';
import {optionList} from './fields.js';
import {icon} from './icon.js';

/** @typedef {import('./fields.js').Options} Options */

/**
 * What a list is narrowed by, and a way to take all of it out at once.
 *
 * @param {unknown} controls such as searchBox, selectBox and chip
 * @param {{clear?: (() => void) | false | undefined, label?: string}} [options] clear: takes all out, where anything is
 */
export const filterBar = (controls, {clear, label = texts.filters} = {}) => html`
  <search class="okr-filters" aria-label=${label}>
    ${controls}${clear ? button(texts.clearFilters, clear) : nothing}
  </search>
`;

/**
 * @param {{
 *   label: string,
 *   value: string,
 *   change: (value: string) => void,
 *   placeholder?: string | undefined,
 * }} box label: read out only
 */
export const searchBox = ({label, value, change, placeholder = texts.search}) => html`
  <span class="okr-search"
    >${icon('search')}<input
      type="search"
      class="form-control"
      placeholder=${placeholder}
      aria-label=${label}
      .value=${value}
      @input=${onInput(change)}
  /></span>
`;

/**
 * One of a list of choices.
 *
 * @param {{
 *   label: string,
 *   value: string,
 *   options: Options,
 *   change: (value: string) => void,
 * }} box label: read out only
 */
export const selectBox = ({label, value, options, change}) => html`
  <select class="form-select" aria-label=${label} .value=${live(value)} @change=${onInput(change)}>
    ${optionList(options, value)}
  </select>
`;

/**
 * The search of a page, kept in its address as `q`.
 *
 * @param {import('../page.js').PageElement} page
 * @param {string} label read out only
 * @param {string} [placeholder]
 */
export const searchFilter = (page, label, placeholder) =>
  searchBox({label, placeholder, value: page.query('q'), change: (q) => page.narrowSoon({q})});

/**
 * A choice that narrows a page, kept in its address.
 *
 * @param {import('../page.js').PageElement} page
 * @param {string} name in the address
 * @param {string} label read out only
 * @param {Options} options
 * @param {string} [all] what it is called where nothing is chosen, where the options do not say so
 */
export const selectFilter = (page, name, label, options, all) =>
  selectBox({
    label,
    value: page.query(name),
    options: all ? [['', all], ...options] : options,
    change: (value) => page.narrow({[name]: value}),
  });

/**
 * A choice that is on or off.
 *
 * @param {unknown} text
 * @param {boolean} isOn
 * @param {() => void} turn
 */
export const chip = (text, isOn, turn) =>
  button(text, turn, {className: 'okr-chip', pressed: isOn});
