import {html} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {onInput} from '../events.js';
import {percent} from '../format.js';

/**
 * A slider from 0 to 100 %.
 *
 * @param {{
 *   id: string,
 *   label: string,
 *   value: number,
 *   error?: string | undefined,
 *   change: (value: number) => void,
 * }} field value in percent
 */
export const confidenceField = ({id, label, value, error, change}) => html`
  <div class="okr-field">
    <label class="form-label" for=${id}>${label}</label>
    <div class="okr-slider">
      <input
        id=${id}
        type="range"
        class="form-range"
        min="0"
        max="100"
        step="5"
        aria-valuetext=${percent(value / 100)}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby="${id}-error"
        .value=${live(String(value))}
        @input=${onInput((value) => change(Number(value)))}
      />
      <output for=${id}>${percent(value / 100)}</output>
    </div>
    <div id="${id}-error" class="invalid-feedback ${error ? 'd-block' : ''}">${error}</div>
  </div>
`;
