import {apiPath, getAll, getData, together} from '../platform/api.js';
import {byKey, pathUp} from '../platform/collections.js';
import {cascadeOf, WHOLE_CASCADE} from '../cycle/cycles.js';

/** @typedef {'INITIATIVE' | 'DEPENDENCY' | 'KEY_RESULT'} SubjectType */
/** @typedef {'UP' | 'DOWN'} Direction */

/**
 * @typedef {{
 *   direction: Direction,
 *   exposure: Api.Exposure,
 *   dependency: Api.NegotiationAnswer | null,
 *   initiative: Api.InitiativeAnswer | null,
 *   keyResult: Api.KeyResultAnswer | null,
 *   objectives: Map<string, Api.ObjectiveNode>,
 *   alignments: Api.Alignment[],
 *   initiatives: Map<string, Api.InitiativeAnswer>,
 *   impacts: Record<Okr.Impact, number>,
 * }} ExposureData dependency, initiative, keyResult: what was asked about; impacts: what each counts
 */

const PATHS = {INITIATIVE: 'initiatives', DEPENDENCY: 'dependencies', KEY_RESULT: 'key-results'};

/**
 * Loads what hangs on something, or what carries it, with all that is needed to tell it.
 *
 * @param {SubjectType} type
 * @param {string} id
 * @param {Direction} direction
 * @param {string} cycleId where to look first
 * @param {Api.VersionedCycle[]} cycles
 * @param {AbortSignal} signal
 * @returns {Promise<ExposureData>}
 */
export async function loadExposure(type, id, direction, cycleId, cycles, signal) {
  const path = `/${PATHS[type]}/${encodeURIComponent(id)}`;
  const {subject, exposure, first, settings} = await together({
    subject: getData(path, {signal}),
    exposure: getData(`${path}/exposure`, {signal, query: direction === 'DOWN' ? {direction} : {}}),
    first: cascadeOf(cycleId, WHOLE_CASCADE, signal),
    settings: getData('/settings', {signal}),
  });
  const dependency = type === 'DEPENDENCY' ? subject : null;
  const initiative = dependency
    ? await getData(apiPath`/initiatives/${dependency.initiativeId}`, {signal})
    : type === 'INITIATIVE'
      ? subject
      : null;
  const {exposed} = /** @type {Api.Exposure} */ (exposure);
  const others = family(cycles, cycleId).filter((other) => other !== cycleId);
  const cascades = knows(first, exposed)
    ? [first]
    : [first, ...(await Promise.all(others.map((other) => cascadeOf(other, WHOLE_CASCADE, signal))))];
  const idOf = (/** @type {{id: string}} */ {id: own}) => own;
  return {
    direction,
    exposure,
    dependency,
    initiative,
    keyResult: type === 'KEY_RESULT' ? subject : null,
    objectives: byKey(cascades.flatMap(({objectives}) => objectives), idOf),
    alignments: [...byKey(cascades.flatMap(({alignments}) => alignments), idOf).values()],
    initiatives: await loadInitiatives(exposed, [cycleId, ...others], signal),
    impacts: settings.priority.impacts,
  };
}

/** @param {Api.CascadeAnswer} cascade @param {Api.Exposed[]} exposed */
function knows({objectives}, exposed) {
  const ids = {
    OBJECTIVE: new Set(objectives.map(({id}) => id)),
    KEY_RESULT: new Set(objectives.flatMap(({keyResults}) => keyResults.map(({id}) => id))),
  };
  return exposed.every(({type, id}) => type === 'INITIATIVE' || ids[type].has(id));
}

/** @param {Api.Exposed[]} exposed @param {string[]} cycleIds @param {AbortSignal} signal */
async function loadInitiatives(exposed, cycleIds, signal) {
  /** @type {Map<string, Api.InitiativeAnswer>} */
  const known = new Map();
  const wanted = exposed.filter(({type}) => type === 'INITIATIVE').map(({id}) => id);
  for (const cycleId of cycleIds) {
    if (wanted.every((id) => known.has(id))) {
      break;
    }
    const found = await getAll('/initiatives', {query: {cycleId}, signal});
    found.forEach((one) => known.set(one.id, one));
  }
  return known;
}

/**
 * @param {Api.VersionedCycle[]} cycles
 * @param {string} id
 * @returns {string[]} all that share its root
 */
function family(cycles, id) {
  const rootOf = (/** @type {string} */ one) => pathUp(cycles, one).at(-1)?.id;
  return cycles.map((one) => one.id).filter((one) => rootOf(one) === rootOf(id));
}
