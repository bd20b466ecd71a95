import {aim, date, dateWithYear, measure, percent, word} from '../platform/format.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';

/**
 * Changes of the log in words.
 *
 * @typedef {{
 *   titles: Map<string, string>,
 *   homes: Map<string, {objectiveId: string, cycleId: string}>,
 *   metrics: Map<string, Okr.Metric>,
 * }} Names what the ids in a change stand for: titles by id, and where key results live
 *
 * @typedef {{subject: string, address: string, what: string, details: string[]}} Told
 */

/** @type {Record<string, (value: any) => string>} fields whose values are words or days */
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
};

/** Fields that say nothing to a reader. */
const QUIET = new Set(['version', 'createdAt', 'updatedAt', 'id', 'sortOrder', 'writtenAt']);

/**
 * @param {Api.LoggedChange} change
 * @param {Names} names
 * @returns {Told}
 */
export function tell(change, names) {
  const record = /** @type {Record<string, any>} */ (change.after ?? change.before ?? {});
  const {subject, address} = subjectOf(change, record, names);
  return {
    subject,
    address,
    what: whatHappened(change, record, names),
    details: change.action === 'UPDATE' ? differences(change, names) : [],
  };
}

/**
 * @param {Api.LoggedChange} change
 * @param {Record<string, any>} record
 * @param {Names} names
 */
function whatHappened(change, record, names) {
  const {subjectType, action} = change;
  if (subjectType === 'CHECK_IN') {
    return texts.changes.checkedIn(valueOf(record, names));
  }
  if (subjectType === 'DEPENDENCY_ANSWER') {
    return texts.changes.answered(word(texts.dependencyStates, record['state']));
  }
  if (subjectType === 'COMMENT' && action === 'CREATE') {
    return texts.changes.commented;
  }
  const types = /** @type {Record<string, string>} */ (texts.changes.types);
  const actions = /** @type {Record<string, (type: string) => string>} */ (texts.changes.actions);
  return actions[action]?.(types[subjectType] ?? subjectType) ?? `${action} ${subjectType}`;
}

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
 * What a change is about, and where to see it.
 *
 * @param {Api.LoggedChange} change
 * @param {Record<string, any>} record
 * @param {Names} names
 */
function subjectOf(change, record, names) {
  const named = (/** @type {string} */ id) => names.titles.get(id) ?? id;
  const objective = (/** @type {string} */ objectiveId, /** @type {string} */ cycleId) =>
    href('objective', {cycleId, objectiveId});
  const keyResult = (/** @type {string} */ id) => {
    const home = names.homes.get(id);
    return {
      subject: named(id),
      address: home ? href('objective', home, {kr: id}) : '',
    };
  };
  switch (change.subjectType) {
    case 'OBJECTIVE':
      return {subject: record['title'], address: objective(record['id'], record['cycleId'])};
    case 'KEY_RESULT':
      return {...keyResult(record['id']), subject: record['title']};
    case 'CHECK_IN':
      return keyResult(record['keyResultId']);
    case 'ALIGNMENT': {
      const {childId, childType} = record;
      const cycleId = names.homes.get(childId)?.cycleId;
      return childType === 'KEY_RESULT'
        ? keyResult(childId)
        : {subject: named(childId), address: cycleId ? objective(childId, cycleId) : ''};
    }
    case 'INITIATIVE':
      return {
        subject: record['title'],
        address: href('initiative', {cycleId: record['cycleId'], initiativeId: record['id']}),
      };
    case 'CONTRIBUTION':
      return keyResult(record['keyResultId']);
    case 'TEAM':
    case 'PERSON':
    case 'CYCLE':
    case 'PROGRAMME':
      return {subject: record['name'] ?? change.subjectId, address: ''};
    case 'DEPENDENCY':
      return {subject: record['need'] ?? change.subjectId, address: ''};
    default:
      return {
        subject: named(record['objectiveId'] ?? record['subjectId'] ?? record['teamId'] ?? ''),
        address: '',
      };
  }
}

/**
 * @param {Api.LoggedChange} change
 * @param {Names} names
 * @returns {string[]} each changed field, from what to what
 */
function differences(change, names) {
  const before = /** @type {Record<string, any>} */ (change.before ?? {});
  const after = /** @type {Record<string, any>} */ (change.after ?? {});
  const labels = /** @type {Record<string, string>} */ (texts.changes.fields);
  return Object.keys(after)
    .filter((name) => !QUIET.has(name) && !same(before[name], after[name]))
    .map((name) =>
      texts.changes.fromTo(
        labels[name] ?? name,
        shown(name, before[name], names),
        shown(name, after[name], names),
      ),
    );
}

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
  return names.titles.get(text) ?? (text.length > LONGEST ? `${text.slice(0, LONGEST)}\u2026` : text);
}

/** Longer values are cut. */
const LONGEST = 80;

/**
 * @param {any} a
 * @param {any} b
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

/** @param {string} at an instant */
export const dayOf = (at) => date(at.slice(0, 10));
