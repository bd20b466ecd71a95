import {newKey} from '../platform/api.js';
import {texts} from '../texts/texts.js';

/**
 * Objectives as they are being written, before the service has seen them. Pure functions.
 *
 * @typedef {{
 *   id: string, title: string, type: string, aim: 'REACH' | 'AT_LEAST' | 'AT_MOST',
 *   baseline: string, target: string, unit: string, weight: string, milestones: string,
 * }} KeyResultDraft id: only for this page; milestones: one a line
 *
 * @typedef {{
 *   id: string, title: string, description: string,
 *   ambition: string, origin: string, ownerId: string | null,
 *   parent: {id: string, label: string} | null,
 *   keyResults: KeyResultDraft[],
 *   key: string,
 * }} ObjectiveDraft parent: `TYPE:id`; key: the Idempotency-Key under which it is sent
 *
 * @typedef {Record<string, string>} Faults by the id of the draft and the field: `id.field`
 */

const localId = () => `draft-${newKey().slice(0, 12)}`;

/** @param {Partial<KeyResultDraft>} [given] @returns {KeyResultDraft} */
export const newKeyResult = (given = {}) => ({
  title: '',
  type: 'NUMBER',
  aim: 'REACH',
  baseline: '',
  target: '',
  unit: '',
  weight: '1',
  milestones: '',
  ...given,
  id: localId(),
});

/** @param {Partial<ObjectiveDraft>} [given] @returns {ObjectiveDraft} */
export const newObjective = (given = {}) => ({
  title: '',
  description: '',
  ambition: 'COMMITTED',
  origin: 'BOTTOM_UP',
  ownerId: null,
  parent: null,
  keyResults: [newKeyResult(), newKeyResult()],
  ...given,
  id: localId(),
  key: newKey(),
});

/** @param {string} type */
export const isNumeric = (type) => type !== 'BINARY' && type !== 'MILESTONES';

/** @param {KeyResultDraft} keyResult */
const isBlank = ({title, baseline, target, milestones}) =>
  !title.trim() && !baseline && !target && !milestones.trim();

/**
 * What the service would refuse, by the rules of metrics.
 *
 * @param {ObjectiveDraft} draft
 * @returns {Faults}
 */
export function faultsOf(draft) {
  /** @type {Faults} */
  const faults = draft.title.trim() ? {} : {[`${draft.id}.title`]: texts.write.faults.title};
  for (const keyResult of draft.keyResults.filter((one) => !isBlank(one))) {
    for (const [field, fault] of Object.entries(keyResultFaults(keyResult))) {
      if (fault) {
        faults[`${keyResult.id}.${field}`] = fault;
      }
    }
  }
  return faults;
}

/**
 * @param {KeyResultDraft} keyResult
 * @returns {Record<string, string | false>} by the field
 */
function keyResultFaults({type, aim, title, milestones, weight, ...range}) {
  const say = texts.write.faults;
  const [baseline, target] = [Number(range.baseline), Number(range.target)];
  const hasBoth = range.baseline !== '' && range.target !== '';
  const isWrong = (/** @type {string} */ text) => Number.isNaN(Number(text)) && say.number;
  const wrongBaseline =
    (aim === 'AT_LEAST' && baseline > target && say.below) ||
    (aim === 'AT_MOST' && baseline < target && say.above);
  const isSame = aim === 'REACH' && baseline === target && say.same;
  return {
    title: !title.trim() && say.title,
    milestones: type === 'MILESTONES' && !milestones.trim() && say.milestones,
    weight: (weight.trim() === '' || !(Number(weight) >= 0 && Number(weight) <= 100)) && say.weight,
    ...(isNumeric(type)
      ? {
          baseline: isWrong(range.baseline) || (hasBoth && wrongBaseline),
          target: isWrong(range.target) || (hasBoth && isSame),
        }
      : {}),
  };
}

/**
 * Said before it is asked: allowed, but worth a second look.
 *
 * @param {KeyResultDraft} keyResult
 * @returns {string} empty where nothing is odd
 */
export const oddityOf = ({type, target, baseline}) =>
  type === 'PERCENT' && (Number(target) > 100 || Number(baseline) > 100)
    ? texts.write.overHundred
    : '';

/**
 * A draft as the service takes it.
 *
 * @param {ObjectiveDraft} draft
 * @param {{teamId: string, cycleId: string, withIds: boolean}} place withIds: for a bundle, which needs
 *     them
 */
export function asRecord(draft, {teamId, cycleId, withIds}) {
  const [parentType, ...parentId] = draft.parent?.id.split(':') ?? [];
  return {
    ...(withIds ? {id: draft.id} : {}),
    teamId,
    cycleId,
    title: draft.title.trim(),
    description: draft.description.trim() || null,
    ambition: draft.ambition,
    origin: draft.origin,
    ownerId: draft.ownerId,
    alignments: parentType
      ? [{parentType, parentId: parentId.join(':'), mode: 'CONTRIBUTES', weight: 1}]
      : [],
    keyResults: draft.keyResults
      .filter((one) => !isBlank(one))
      .map((one) => ({
        ...(withIds ? {id: one.id} : {}),
        title: one.title.trim(),
        weight: Number(one.weight),
        ownerId: draft.ownerId,
        metric: metricOf(one),
      })),
  };
}

/** @param {KeyResultDraft} keyResult */
function metricOf({type, aim, baseline, target, unit, milestones}) {
  if (type === 'BINARY') {
    return {type};
  }
  if (type === 'MILESTONES') {
    return {type, milestones: milestonesIn(milestones)};
  }
  const number = (/** @type {string} */ text) => (text === '' ? null : Number(text));
  const isDown = baseline !== '' && target !== '' && Number(target) < Number(baseline);
  return {
    type,
    direction: aim === 'REACH' ? (isDown ? 'DECREASE' : 'INCREASE') : `MAINTAIN_${aim}`,
    baseline: number(baseline),
    target: number(target),
    unit: unit.trim() || null,
  };
}

/** @param {string} text one a line */
export const milestonesIn = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((title, i) => ({id: `m${i + 1}`, title, weight: 1}));

/** @typedef {Okr.Objective & {description: string | null}} Continued */

/**
 * An objective of an earlier cycle as a draft: what was reached is where it starts.
 *
 * @param {Continued} objective
 * @returns {ObjectiveDraft}
 */
export const continued = ({title, description, ambition, ownerId, keyResults}) =>
  newObjective({
    title,
    description: description ?? '',
    ambition,
    ownerId: ownerId ?? null,
    keyResults: keyResults.map(({title: name, metric, value, weight}) => {
      const {type, direction, baseline, target, unit, milestones} = metric;
      const [, held] = direction.split('MAINTAIN_');
      return newKeyResult({
        title: name,
        type,
        aim: /** @type {KeyResultDraft['aim']} */ (held ?? 'REACH'),
        baseline: String((held ? null : value) ?? baseline ?? ''),
        target: String(target ?? ''),
        unit: unit ?? '',
        weight: String(weight),
        milestones: milestones
          .filter(({doneOn}) => !doneOn)
          .map((milestone) => milestone.title)
          .join('\n'),
      });
    }),
  });
