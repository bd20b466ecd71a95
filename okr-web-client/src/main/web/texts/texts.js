import {messagesIn} from '../platform/message.js';
import {attempt} from '../platform/storage.js';

const LANGUAGES = /** @type {const} */ (['en', 'fr']);
/** @typedef {(typeof LANGUAGES)[number]} Language */

const KEY = 'okr.language';

/** Where the company's language is kept, as it was told last. */
const COMPANY_KEY = 'okr.company-language';

/**
 * The language chosen on this device, else that which the company has set, else the first of the browser's
 * that there is, else English.
 */
function chosen() {
  const kept = [KEY, COMPANY_KEY].map((key) => attempt(() => localStorage.getItem(key)));
  const wanted = [...kept, ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return LANGUAGES.find((language) => wanted.find((one) => isOne(one)) === language) ?? 'en';
}

/** @param {string | undefined} tag */
const isOne = (tag) => LANGUAGES.some((language) => language === tag);

/** @type {Language} the language of the pages */
export const language = chosen();

const compile = messagesIn(language);

/** @type {Texts} the texts of the pages, in the language of the person */
export const texts = textsOf((await import(`./${language}.js`)).default);

/** @param {any} catalogue a message, or anything made of them @returns {any} the same of texts */
function textsOf(catalogue) {
  if (typeof catalogue === 'string') {
    return textOf(catalogue);
  }
  if (Array.isArray(catalogue)) {
    return catalogue.map(textsOf);
  }
  return Object.fromEntries(Object.entries(catalogue).map(([name, each]) => [name, textsOf(each)]));
}

/**
 * A text, or where the message has arguments what makes one of them. It is compiled when it is first
 * wanted, as most are not wanted in a visit.
 *
 * @param {string} pattern
 */
function textOf(pattern) {
  if (!pattern.includes('{')) {
    return typeset(pattern);
  }
  /** @type {import('../platform/message.js').Message | undefined} */
  let message;
  return (/** @type {Record<string, string | number>} */ given) =>
    typeset((message ??= compile(pattern))(given));
}

/**
 * French keeps a space before double punctuation and inside its quotation marks, at which no line
 * may end. The texts are written with ordinary spaces, which nobody can mistake.
 *
 * @param {string} text
 */
function typeset(text) {
  return language === 'fr'
    ? text.replace(/ (?=[;?!])/g, '\u202f').replace(/ (?=[:»%])|(?<=«) /g, '\u00a0')
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

/**
 * Keeps the language that the company has set, for who has chosen none; left as by default it is the
 * browser's that counts.
 *
 * @param {{language: string, defaults: {language: string}}} settings
 * @returns {boolean} whether the pages are to start anew in it
 */
export function keepCompanyLanguage({language: set, defaults}) {
  attempt(() => localStorage.setItem(COMPANY_KEY, set === defaults.language ? '' : set));
  return chosen() !== language;
}

/** @type {Record<Language, string>} */
export const LANGUAGE_NAMES = {en: 'English', fr: 'Français'};
