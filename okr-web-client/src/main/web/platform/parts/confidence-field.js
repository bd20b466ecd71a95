import {percent} from '../format.js';
import {sliderField} from './fields.js';

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
export const confidenceField = (field) =>
  sliderField({...field, min: 0, max: 100, step: 5, text: percent(field.value / 100)});
