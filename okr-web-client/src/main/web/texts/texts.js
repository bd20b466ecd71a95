import {attempt} from '../platform/storage.js';

/** @typedef {typeof import('./en.js').en} Texts */

const LANGUAGES = /** @type {const} */ (['en', 'fr']);
/** @typedef {(typeof LANGUAGES)[number]} Language */

const KEY = 'okr.language';

/** The language chosen on this device, else the first of the browser's that there is, else English. */
function chosen() {
  const choice = attempt(() => localStorage.getItem(KEY));
  const wanted = [choice, ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return LANGUAGES.find((language) => wanted.find((one) => isOne(one)) === language) ?? 'en';
}

/** @param {string | undefined} tag */
const isOne = (tag) => LANGUAGES.some((language) => language === tag);

/** @type {Language} the language of the pages */
export const language = chosen();

/** The texts of the pages, in the language of the person. */
export const texts = /** @type {Texts} */ (
  language === 'fr' ? unbroken((await import('./fr.js')).fr) : (await import('./en.js')).en
);

/**
 * French keeps a space before double punctuation and inside its quotation marks, at which no line
 * may end. The texts are written with ordinary spaces, which nobody can mistake.
 *
 * @param {any} text a text, what makes one, or anything made of them
 * @returns {any} the same with spaces that do not break
 */
function unbroken(text) {
  if (typeof text === 'string') {
    return text.replace(/ (?=[;?!])/g, '\u202f').replace(/ (?=[:»%])|(?<=«) /g, '\u00a0');
  }
  if (typeof text === 'function') {
    return (/** @type {unknown[]} */ ...given) => unbroken(text(...given));
  }
  if (Array.isArray(text)) {
    return text.map(unbroken);
  }
  return text && typeof text === 'object'
    ? Object.fromEntries(Object.entries(text).map(([name, each]) => [name, unbroken(each)]))
    : text;
}

/** The language in which numbers and dates are written: the browser's own, where it is of the language. */
export const locale =
  navigator.languages.find((tag) => tag.startsWith(language)) ??
  {en: 'en-GB', fr: 'fr-FR'}[language];

document.documentElement.lang = language;

/** @param {string} next kept on this device; the page starts anew in it */
export function chooseLanguage(next) {
  attempt(() => localStorage.setItem(KEY, next));
  location.reload();
}

/** @type {Record<Language, string>} */
export const LANGUAGE_NAMES = {en: 'English', fr: 'Français'};
