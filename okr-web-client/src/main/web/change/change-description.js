import {html} from 'lit';
import {alike} from '../platform/collections.js';
import {gradeText, measure, percent, word} from '../platform/format.js';
import {settingChanges} from '../settings/settings.js';
import {subjectAddress} from '../okr/subject-address.js';
import {withNames} from '../org/person-name.js';
import {texts} from '../texts/texts.js';
import {easedMark, fieldChange, metricChanges} from './field-change.js';
import {cut, fieldValue} from './field-value.js';

/**
 * @typedef {{
 *   cycleId: string,
 *   titles: Map<string, string>,
 *   homes: Map<string, {objectiveId: string, cycleId: string}>,
 *   metrics: Map<string, Okr.Metric>,
 * }} Names what the ids in a change stand for: titles by id, and where key results live; the cycle is
 *     the one that is looked at
 */

/** Fields that say nothing to a reader. */
const QUIET = new Set([
  'version',
  'createdAt',
  'updatedAt',
  'id',
  'sortOrder',
  'writtenAt',
  // What follows from the move of an objective, or from a change while it waits.
  'moved',
  'changedByIds',
  'formerOwnerIds',
  'proposedById',
  'approvedById',
  'approvedOn',
  'approvedByImport',
]);

/** Of what somebody wrote along so much is told. */
const LONGEST_WORD = 240;

/**
 * What a change is about where that is not the record itself: of which type, and which field names it.
 *
 * @type {Record<string, (record: Record<string, any>) => [type: string, id: string]>}
 */
const ABOUT = {
  CHECK_IN: ({keyResultId}) => ['KEY_RESULT', keyResultId],
  CONTRIBUTION: ({keyResultId}) => ['KEY_RESULT', keyResultId],
  ALIGNMENT: ({childType, childId}) => [childType, childId],
  COMMENT: ({subjectType, subjectId}) => [subjectType, subjectId],
  DEPENDENCY_ANSWER: ({dependencyId}) => ['DEPENDENCY', dependencyId],
  AMENDMENT: ({objectiveId, keyResultId}) =>
    keyResultId ? ['KEY_RESULT', keyResultId] : ['OBJECTIVE', objectiveId],
  GRADE: ({objectiveId}) => ['OBJECTIVE', objectiveId],
  PROGRAMME_UPDATE: ({programmeId}) => ['PROGRAMME', programmeId],
  MAINTENANCE: ({teamId}) => ['TEAM', teamId],
  CAPACITY: ({teamId}) => ['TEAM', teamId],
  SOLICITATION: ({teamId}) => ['TEAM', teamId],
};

/**
 * @param {Api.LoggedChange} change
 * @returns {[type: string, id: string]} what it is about
 */
export const subjectOf = ({subjectType, subjectId, before, after}) =>
  ABOUT[subjectType]?.(after ?? before ?? {}) ?? [subjectType, subjectId];

/** A change of the log in words. */
export class ChangeDescription {
  /**
   * @param {import('./groups.js').Told} change
   * @param {Names} names
   */
  constructor(change, names) {
    this.change = change;
    this.names = names;
    /** @type {Record<string, any>} */
    this.record = change.after ?? change.before ?? {};
    // Of the settings the log keeps what is not as by default, and their first change is one as well.
    this.isOfSettings = change.subjectType === 'SETTINGS';
    this.fields = change.action === 'UPDATE' ? this.changedFields() : [];
    this.isMoved = this.fields.length === 1 && this.fields[0] === 'state';
    this.isTakenBack = change.subjectType === 'CHECK_IN' && this.fields.includes('voided');
  }

  /** Names of the fields that a reader cares for. */
  changedFields() {
    const {before, after} = this.change;
    return Object.keys(after ?? {}).filter(
      (name) => !QUIET.has(name) && !alike(before?.[name], after?.[name]),
    );
  }

  /** What was done. */
  get what() {
    const {change, record, isMoved} = this;
    const {subjectType} = change;
    const action = this.isOfSettings ? 'UPDATE' : change.action;
    const words = texts.changes;
    const moved = (/** @type {string} */ type) =>
      words.moved({
        object: word(words.objects, type),
        state: String(fieldValue('state', record['state'])),
      });
    if (isMoved) {
      return moved(subjectType);
    }
    if (change.intoTeamId) {
      return words.dissolved({into: this.names.titles.get(change.intoTeamId) ?? change.intoTeamId});
    }
    if (this.isTakenBack) {
      return this.value ? words.tookBackAt({value: this.value}) : words.tookBack;
    }
    if (action === 'CREATE') {
      switch (subjectType) {
        case 'AMENDMENT':
          return words.amended;
        case 'CHECK_IN':
          return this.value ? words.checkedInAt({value: this.value}) : words.checkedIn;
        case 'DEPENDENCY_ANSWER':
          return moved('DEPENDENCY');
        case 'COMMENT':
          return this.about.subject ? words.commented : words.commentedOnly;
        case 'GRADE':
          // Rounded half up to one decimal, as grades are.
          return words.graded({grade: gradeText(Math.round(record['progress'] * 10) / 10)});
        case 'MAINTENANCE':
          return words.reported({share: percent(record['share'])});
      }
    }
    const actions = /** @type {Record<string, (given: {object: string}) => string>} */ (words.actions);
    return actions[action]?.({object: word(words.objects, subjectType)}) ?? `${action} ${subjectType}`;
  }

  /** The value of a check-in. */
  get value() {
    const {keyResultId, value} = this.record;
    const metric = this.names.metrics.get(keyResultId);
    if (value === null || value === undefined) {
      return '';
    }
    if (metric?.type === 'BINARY') {
      return value >= 1 ? texts.keyResult.done : texts.keyResult.notDone;
    }
    return metric ? measure(value, metric) : String(value);
  }

  /** @returns {{subject: string, address: string}} what it is about, and where to see that */
  get about() {
    const {change, record, names} = this;
    const {title, name, need, cycleId = names.cycleId} = record;
    const [type, id] = subjectOf(change);
    const own = change.subjectType in ABOUT ? undefined : (title ?? name ?? need);
    const subject = own ?? names.titles.get(id) ?? '';
    const isUnknown = change.subjectType === 'COMMENT' && !subject;
    return {
      subject,
      address: isUnknown ? '' : subjectAddress({type, id, cycleId}, names.homes),
    };
  }

  /** @returns {unknown[]} what somebody wrote along, and each changed field, from what to what */
  get details() {
    const {before, after, subjectType, intoTeamId} = this.change;
    if (this.isMoved || this.isTakenBack || intoTeamId) {
      return [];
    }
    if (this.isOfSettings) {
      return settingChanges(before, after).map(({label, from, to}) =>
        texts.changes.fromTo({field: label, from, to}),
      );
    }
    const changed =
      subjectType === 'AMENDMENT' && after
        ? [{name: String(after['field']), from: after['oldValue'], to: after['newValue']}]
        : this.fields.flatMap((name) => {
            const [from, to] = /** @type {any[]} */ ([before?.[name], after?.[name]]);
            return name === 'metric' && from && to ? metricChanges(from, to) : [{name, from, to}];
          });
    return [...this.said, ...changed.map((one) => this.difference(one))];
  }

  /** What somebody wrote along. */
  get said() {
    const {action, subjectType} = this.change;
    const {text, note, headline} = this.record;
    const said = String((subjectType === 'COMMENT' ? text : (note ?? headline)) ?? '');
    return said && action !== 'DELETE' ? [withNames(texts.changes.quoted({text: cut(said, LONGEST_WORD)}))] : [];
  }

  /** @param {{name: string, from: any, to: any}} changed name: of a field, or the path of a part of one */
  difference({name, from, to}) {
    const {record, names, change} = this;
    const types = {
      childId: record['childType'],
      parentId: record['parentType'] ?? change.subjectType,
    };
    const type = /** @type {Record<string, string>} */ (types)[name];
    const told = fieldChange(name, from, to, {
      titles: names.titles,
      type,
      metric: record['metric'] ?? names.metrics.get(record['keyResultId']),
      was: /** @type {Okr.Metric | undefined} */ (change.before?.['metric']),
    });
    return change.eased?.includes(name) ? html`${told} ${easedMark()}` : told;
  }
}

/**
 * @param {Okr.Cascade[]} cascades
 * @param {import('../org/teams.js').Teams} teams
 * @returns {Names}
 */
export function namesFrom(cascades, teams) {
  /** @type {Names} */
  const names = {
    cycleId: cascades[0]?.cycleId ?? '',
    titles: new Map(Array.from(teams.byId, ([id, {name}]) => [id, name])),
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
