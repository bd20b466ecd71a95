import {en} from './en.js';

/** The texts of the pages, in the language of the person. So far there is one. */
export const texts = en;

/** The language in which numbers and dates are written: the browser's English, else British. */
export const locale = navigator.languages.find((tag) => /^en\b/.test(tag)) ?? 'en-GB';
