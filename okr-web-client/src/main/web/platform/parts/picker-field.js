import {html} from 'lit';
import {onDetail} from '../events.js';
import {texts} from '../../texts/texts.js';
import './search-picker.js';

/** @typedef {import('./search-picker.js').Option} Option */

/**
 * A field of a form in which one thing among many is searched for and chosen.
 *
 * @param {{
 *   name: string,
 *   label: string,
 *   value: Option | null,
 *   search: (text: string, signal: AbortSignal) => Promise<Option[]> | Option[],
 *   change: (chosen: any) => unknown,
 *   error?: string | undefined,
 *   hint?: string,
 *   optional?: boolean,
 *   placeholder?: string,
 * }} field change: gets the option, or null where the field was emptied
 */
export const pickerField = ({
  name,
  label,
  value,
  search,
  change,
  error = '',
  hint = '',
  optional = false,
  placeholder = texts.picker.placeholder,
}) => html`
  <search-picker
    name=${name}
    ?optional=${optional}
    .label=${label}
    .hint=${hint}
    .error=${error}
    .placeholder=${placeholder}
    .chosen=${value || null}
    .search=${search}
    @chosen=${onDetail(change)}
  ></search-picker>
`;
