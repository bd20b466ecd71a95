import {word} from '../platform/format.js';
import {texts} from '../texts/texts.js';

/**
 * An initiative as flat fields, one for each place of the briefing, so that two people who write
 * different sections at once do not get in each other's way.
 *
 * @typedef {Record<string, any>} Flat
 * @typedef {{name: string, title: string, guidance: string, required: boolean}} Section
 *     name: of the flat field
 */

const EXTRA = 'sections/';

/** @type {['problem', 'need', 'impactOfNotDoing', 'benefits', 'solution']} */
export const STANDARD = ['problem', 'need', 'impactOfNotDoing', 'benefits', 'solution'];

const PLAIN = /** @type {const} */ ([
  'title',
  'teamId',
  'ownerId',
  'programmeId',
  'effort',
  'plannedStart',
  'plannedEnd',
  'lateCause',
  'lateNote',
]);

/** @param {Api.InitiativeAnswer} initiative @returns {Flat} */
export function flat(initiative) {
  const {sections, ...standard} = initiative.briefing;
  return {
    ...Object.fromEntries(PLAIN.map((name) => [name, initiative[name]])),
    ...standard,
    ...Object.fromEntries(Object.entries(sections).map(([key, text]) => [EXTRA + key, text])),
  };
}

/** @param {Flat} changes of flat fields @returns {Record<string, any>} as a merge patch of the record */
export function nested(changes) {
  /** @type {Record<string, any>} */
  const record = {};
  for (const [name, value] of Object.entries(changes)) {
    if (name.startsWith(EXTRA)) {
      record['briefing'] ??= {};
      record['briefing'].sections = {
        ...record['briefing'].sections,
        [name.slice(EXTRA.length)]: value,
      };
    } else if (name === 'benefitNote' || isStandard(name)) {
      record['briefing'] = {...record['briefing'], [name]: value};
    } else {
      record[name] = value;
    }
  }
  return record;
}

/**
 * The sections of a briefing: those of the template, and the standard ones that it does not speak of
 * with the guidance of the default.
 *
 * @param {Api.BriefingTemplate} template
 * @param {Api.BriefingTemplate | undefined} fallback
 * @returns {Section[]}
 */
export function sectionsOf(template, fallback) {
  /** @param {Api.BriefingSection} section */
  const section = ({key, title, guidance, required}) => ({
    name: isStandard(key) ? key : EXTRA + key,
    title,
    guidance: guidance ?? '',
    required,
  });
  const named = template.sections.map(section);
  const missing = STANDARD.filter((name) => named.every((one) => one.name !== name)).map((name) => {
    const known = fallback?.sections.find(({key}) => key === name);
    return known
      ? section(known)
      : {name, title: texts.briefing.sections[name], guidance: '', required: true};
  });
  return [...missing, ...named];
}

/** @param {string} key */
export const isStandard = (key) => STANDARD.some((one) => one === key);

/**
 * Sections that somebody wrote and no template speaks of any more.
 *
 * @param {Flat} fields
 * @param {Section[]} sections
 * @returns {Section[]}
 */
export const leftOver = (fields, sections) =>
  Object.keys(fields)
    .filter((name) => name.startsWith(EXTRA) && sections.every((one) => one.name !== name))
    .map((name) => ({name, title: name.slice(EXTRA.length), guidance: '', required: false}));

/** @param {string[]} chosen */
export const benefitNames = (chosen) => chosen.map((one) => word(texts.benefits, one)).join(', ');

/** @param {any} value of a section */
export const isWritten = (value) =>
  Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== '';

/** @param {Section[]} sections @param {Flat} fields */
export const missingSections = (sections, fields) =>
  sections.filter(({name, required}) => required && !isWritten(fields[name]));
