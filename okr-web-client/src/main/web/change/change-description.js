import {html} from 'lit';
import {aim, dateWithYear, measure, percent, word} from '../platform/format.js';
import {settingChanges} from '../settings/settings.js';
import {subjectAddress} from '../okr/subject-address.js';
import {locale, texts} from '../texts/texts.js';
import '../org/person-name.js';

/**
 * Changes of the log in words.
 *
 * @typedef {{
 *   cycleId: string,
 *   titles: Map<string, string>,
 *   homes: Map<string, {objectiveId: string, cycleId: string}>,
 *   metrics: Map<string, Okr.Metric>,
 * }} Names what the ids in a change stand for: titles by id, and where key results live; the cycle is
 *     the one that is looked at
 *
 * @typedef {{subject: string, address: string}} Subject what a change is about, and where to see it
 *
 * @typedef {Subject & {what: string, details: unknown[]}} ChangeDescription
 */

/** @type {Record<string, (value: any) => unknown>} fields whose values are words, days or people */
const SHOWN = {
  state: (value) =>
    word({...texts.initiative.states, ...texts.states, ...texts.dependencyStates}, value),
  phase: (value) => word(texts.phases, value),
  ambition: (value) => word(texts.ambitions, value),
  mode: (value) => word(texts.objective.modes, value),
  impact: (value) => word(texts.initiative.impacts, value),
  confidence: (value) => percent(value),
  lateCause: (value) => word(texts.lateCauses, value),
  plannedStart: dateWithYear,
  plannedEnd: dateWithYear,
  committedEnd: dateWithYear,
  deliveredOn: dateWithYear,
  neededBy: dateWithYear,
  startsOn: dateWithYear,
  endsOn: dateWithYear,
  metric: (metric) => aim(metric) || word(texts.metricTypes, metric?.type),
  ownerId: (id) => html`<person-name .person=${id}></person-name>`,
};

/** Fields that say nothing to a reader. */
const QUIET = new Set(['version', 'createdAt', 'updatedAt', 'id', 'sortOrder', 'writtenAt']);

/** Longer values are cut. */
const LONGEST = 80;

/**
 * @param {Api.LoggedChange} change
 * @param {Names} names
 * @returns {ChangeDescription}
 */
export function describeChange(change, names) {
  if (change.subjectType === 'SETTINGS') {
    return settingsDescription(change);
  }
  const record = /** @type {Record<string, any>} */ (change.after ?? change.before ?? {});
  const fields = change.action === 'UPDATE' ? changedFields(change) : [];
  const isMoved = fields.length === 1 && fields[0] === 'state';
  return {
    ...subjectOf(change, record, names),
    what: isMoved ? moved(change.subjectType, record) : whatHappened(change, record, names),
    details: isMoved ? [] : [...said(change, record), ...differences(change, fields, names)],
  };
}

/** Of the settings the log keeps what is not as by default. @param {Api.LoggedChange} change @returns {ChangeDescription} */
const settingsDescription = ({before, after}) => ({
  subject: '',
  address: '',
  what: texts.changes.actions.UPDATE(texts.changes.objects.SETTINGS),
  details: settingChanges(before, after).map(({label, from, to}) =>
    texts.changes.fromTo(label, from, to),
  ),
});

/**
 * @param {string} type
 * @param {Record<string, any>} record
 */
const moved = (type, record) =>
  texts.changes.moved(word(texts.changes.objects, type), String(SHOWN['state']?.(record['state'])));

/**
 * @param {Api.LoggedChange} change
 * @param {Record<string, any>} record
 * @param {Names} names
 */
function whatHappened({subjectType, action}, record, names) {
  if (action === 'CREATE') {
    switch (subjectType) {
      case 'CHECK_IN':
        return texts.changes.checkedIn(valueOf(record, names));
      case 'DEPENDENCY_ANSWER':
        return moved('DEPENDENCY', record);
      case 'COMMENT':
        return texts.changes.commented;
      case 'GRADE':
        return texts.changes.graded(grade(record['progress']));
      case 'MAINTENANCE':
        return texts.changes.reported(percent(record['share']));
    }
  }
  const actions = /** @type {Record<string, (object: string) => string>} */ (texts.changes.actions);
  return actions[action]?.(word(texts.changes.objects, subjectType)) ?? `${action} ${subjectType}`;
}

/** @param {number} progress @returns {string} rounded half up to one decimal, as grades are */
const grade = (progress) =>
  new Intl.NumberFormat(locale, {minimumFractionDigits: 1}).format(Math.round(progress * 10) / 10);

/**
 * @param {Record<string, any>} record a check-in
 * @param {Names} names
 */
function valueOf(record, names) {
  const metric = names.metrics.get(record['keyResultId']);
  if (record['value'] === null || record['value'] === undefined) {
    return '';
  }
  if (metric?.type === 'BINARY') {
    return record['value'] >= 1 ? texts.keyResult.done : texts.keyResult.notDone;
  }
  return metric ? measure(record['value'], metric) : String(record['value']);
}

/**
 * What somebody wrote along.
 *
 * @param {Api.LoggedChange} change
 * @param {Record<string, any>} record
 * @returns {string[]}
 */
function said({subjectType, action}, record) {
  const text =
    subjectType === 'COMMENT' ? record['text'] : (record['note'] ?? record['headline'] ?? '');
  return text && action !== 'DELETE' ? [texts.changes.quoted(cut(String(text), 3 * LONGEST))] : [];
}

/**
 * @param {Api.LoggedChange} change
 * @param {Record<string, any>} record
 * @param {Names} names
 * @returns {Subject}
 */
function subjectOf({subjectType, subjectId}, record, names) {
  const cycleId = record['cycleId'] ?? names.cycleId;
  switch (subjectType) {
    case 'OBJECTIVE':
    case 'KEY_RESULT':
    case 'INITIATIVE':
    case 'PROGRAMME':
    case 'TEAM':
      return place(subjectType, subjectId, cycleId, names, record['title'] ?? record['name']);
    case 'DEPENDENCY':
      return place(subjectType, subjectId, cycleId, names, record['need']);
    case 'CHECK_IN':
    case 'CONTRIBUTION':
      return place('KEY_RESULT', record['keyResultId'], cycleId, names);
    case 'ALIGNMENT':
      return place(record['childType'], record['childId'], cycleId, names);
    case 'COMMENT':
      return place(record['subjectType'], record['subjectId'], cycleId, names);
    case 'DEPENDENCY_ANSWER':
      return place('DEPENDENCY', record['dependencyId'], cycleId, names);
    case 'AMENDMENT':
      return record['keyResultId']
        ? place('KEY_RESULT', record['keyResultId'], cycleId, names)
        : place('OBJECTIVE', record['objectiveId'], cycleId, names);
    case 'GRADE':
      return place('OBJECTIVE', record['objectiveId'], cycleId, names);
    case 'PROGRAMME_UPDATE':
      return place('PROGRAMME', record['programmeId'], cycleId, names);
    case 'MAINTENANCE':
    case 'CAPACITY':
    case 'SOLICITATION':
      return place('TEAM', record['teamId'], cycleId, names);
    default:
      return {subject: record['name'] ?? record['title'] ?? '', address: ''};
  }
}

/**
 * @param {string} type
 * @param {string} id
 * @param {string} cycleId
 * @param {Names} names
 * @param {string} [title] where the change tells it
 * @returns {Subject}
 */
function place(type, id, cycleId, names, title) {
  return {
    subject: title ?? names.titles.get(id) ?? '',
    address: subjectAddress({type, id, cycleId}, names.homes),
  };
}

/**
 * @param {Api.LoggedChange} change
 * @returns {string[]} names of the fields that a reader cares for
 */
function changedFields({before, after}) {
  return Object.keys(after ?? {}).filter(
    (name) => !QUIET.has(name) && !same(before?.[name], after?.[name]),
  );
}

/**
 * @param {Api.LoggedChange} change
 * @param {string[]} fields
 * @param {Names} names
 * @returns {unknown[]} each changed field, from what to what
 */
function differences({subjectType, before, after}, fields, names) {
  const amended = subjectType === 'AMENDMENT' ? after : null;
  if (amended) {
    return [difference(String(amended['field']), amended['oldValue'], amended['newValue'], names)];
  }
  return fields.map((name) => difference(name, before?.[name], after?.[name], names));
}

/**
 * @param {string} name of the field
 * @param {unknown} before
 * @param {unknown} after
 * @param {Names} names
 */
const difference = (name, before, after, names) =>
  html`${texts.changes.field(word(texts.changes.fields, name))}
  ${shown(name, before, names)} → ${shown(name, after, names)}`;

/**
 * @param {string} name of the field
 * @param {any} value
 * @param {Names} names
 */
function shown(name, value, names) {
  if (value === null || value === undefined || value === '') {
    return texts.none;
  }
  const known = SHOWN[name];
  if (known) {
    return known(value);
  }
  if (typeof value === 'object') {
    return texts.changes.complex;
  }
  const text = String(value);
  return names.titles.get(text) ?? cut(text, LONGEST);
}

/** @param {string} text @param {number} most */
const cut = (text, most) => (text.length > most ? `${text.slice(0, most)}\u2026` : text);

/**
 * @param {unknown} a
 * @param {unknown} b
 */
const same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * @param {Okr.Cascade[]} cascades
 * @param {import('../org/teams.js').Teams} teams
 * @returns {Names}
 */
export function namesFrom(cascades, teams) {
  /** @type {Names} */
  const names = {
    cycleId: cascades[0]?.cycleId ?? '',
    titles: new Map(teams.all.map((team) => [team.id, team.name])),
    homes: new Map(),
    metrics: new Map(),
  };
  for (const {objectives} of cascades) {
    for (const {id: objectiveId, cycleId, title, keyResults} of objectives) {
      names.titles.set(objectiveId, title);
      names.homes.set(objectiveId, {objectiveId, cycleId});
      for (const keyResult of keyResults) {
        names.titles.set(keyResult.id, keyResult.title);
        names.homes.set(keyResult.id, {objectiveId, cycleId});
        names.metrics.set(keyResult.id, keyResult.metric);
      }
    }
  }
  return names;
}

/**
 * The same, with what the changes themselves tell about what they are about.
 *
 * @param {Names} names
 * @param {Api.LoggedChange[]} changes
 * @returns {Names}
 */
export function namesWith(names, changes) {
  const titles = new Map(names.titles);
  for (const {subjectId, after} of changes) {
    const title = after?.['title'] ?? after?.['need'];
    if (title && !titles.has(subjectId)) {
      titles.set(subjectId, String(title));
    }
  }
  return {...names, titles};
}
