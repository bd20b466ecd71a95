import {byKey, groupedBy} from '../platform/collections.js';
import {href} from '../platform/router.js';

/**
 * What an exposure looks like as a graph: nodes with the shares that the service told, and the flows
 * between them, which come to the share of the node that they flow into.
 *
 * @typedef {'OBJECTIVE' | 'KEY_RESULT' | 'INITIATIVE' | 'DEPENDENCY'} NodeType
 * @typedef {{
 *   key: string, type: NodeType, id: string, title: string, teamId: string, address: string,
 *   objective: Api.ObjectiveNode | null, share: number, status: string,
 * }} ExposedNode address: of its page; objective: the one that it is a key result of; share: of the
 *     subject, 1 for itself
 * @typedef {{from: string, to: string, flow: number}} Flow
 * @typedef {{
 *   start: ExposedNode, exposed: ExposedNode[], nodes: ExposedNode[], flows: Flow[],
 * }} ExposureGraph
 *     start: the subject; exposed: what the service told; nodes: all that is drawn
 * @typedef {{child: string, parent: string, weight: number, of: number, drive: boolean}} Link
 *     of: the sum of all that count in the parent; drive: an initiative's
 */

/** @param {string} type @param {string} id */
const keyOf = (type, id) => `${type}:${id}`;

/**
 * @param {NodeType} type
 * @param {string} id
 * @param {{title: string, cycleId: string, objective?: Api.ObjectiveNode} | undefined} about
 * @param {{teamId: string, status: string, share?: number}} figures
 * @returns {ExposedNode}
 */
const node = (type, id, about, {teamId, status, share = 1}) => {
  const {title = id, cycleId = '', objective = null} = about ?? {};
  const address = {
    INITIATIVE: href('initiative', {cycleId, initiativeId: id}),
    DEPENDENCY: href('dependency', {cycleId, dependencyId: id}),
    KEY_RESULT: href('objective', {cycleId, objectiveId: objective?.id ?? ''}, {kr: id}),
    OBJECTIVE: href('objective', {cycleId, objectiveId: id}),
  }[type];
  return {key: keyOf(type, id), type, id, title, teamId, address, objective, share, status};
};

/**
 * @param {import('./exposure-data.js').ExposureData} data
 * @returns {ExposureGraph}
 */
export function exposureGraph(data) {
  const {objectives, dependency, initiative, initiatives, keyResult, exposure} = data;
  const keyResults = new Map(
    [...objectives.values()].flatMap((objective) =>
      objective.keyResults.map(({id, title}) => {
        const {cycleId} = objective;
        return /** @type {const} */ ([id, {title, cycleId, objective}]);
      }),
    ),
  );
  const about = keyResults.get(keyResult?.id ?? '');
  const asked = [
    dependency &&
      node('DEPENDENCY', dependency.id, {title: dependency.need, cycleId: dependency.cycleId}, {
        teamId: dependency.providerTeamId,
        status: dependency.state,
      }),
    initiative &&
      node('INITIATIVE', initiative.id, initiative, {
        teamId: initiative.teamId,
        status: initiative.state,
      }),
    keyResult &&
      node('KEY_RESULT', keyResult.id, about ?? {...keyResult, cycleId: ''}, {
        teamId: about?.objective.teamId ?? '',
        status: keyResult.status,
      }),
  ].filter((one) => one !== null);
  const [start] = /** @type {[ExposedNode]} */ (asked);
  const known = {OBJECTIVE: objectives, KEY_RESULT: keyResults, INITIATIVE: initiatives};
  const exposed = exposure.exposed.map((one) =>
    node(one.type, one.id, known[one.type].get(one.id), one),
  );
  const nodes = [...asked, ...exposed];
  return {start, exposed, nodes, flows: flowsOf(data, nodes, start)};
}

/** @param {string} child @param {string} parent @param {number} weight @param {boolean} [drive] */
const link = (child, parent, weight, drive = false) => ({child, parent, weight, drive});

/**
 * Every link of the cascade that hands on shares, and of the initiatives to the key results.
 *
 * @param {import('./exposure-data.js').ExposureData} data
 * @returns {Link[]}
 */
function linksOf({objectives, alignments, initiative, initiatives, impacts}) {
  const known = byKey([...initiatives.values(), ...(initiative ? [initiative] : [])], ({id}) => id);
  const working = [...known.values()].filter(
    ({state}) => state !== 'DROPPED' && state !== 'POSTPONED',
  );
  const links = [
    ...[...objectives.values()].flatMap((objective) =>
      objective.keyResults
        .filter(({state}) => state !== 'DROPPED')
        .map(({id, weight}) =>
          link(keyOf('KEY_RESULT', id), keyOf('OBJECTIVE', objective.id), weight),
        ),
    ),
    ...alignments
      .filter(({mode}) => mode === 'CONTRIBUTES')
      .map(({childType, childId, parentType, parentId, weight}) =>
        link(keyOf(childType, childId), keyOf(parentType, parentId), weight),
      ),
    ...working.flatMap(({id, contributions}) =>
      contributions.map(({keyResultId, impact, confidence}) => {
        const weight = impacts[impact] * confidence;
        return link(keyOf('INITIATIVE', id), keyOf('KEY_RESULT', keyResultId), weight, true);
      }),
    ),
  ];
  return groupedBy(links, ({parent, drive}) => `${parent} ${drive}`).flatMap(([, those]) => {
    const of = those.reduce((total, {weight}) => total + weight, 0);
    return those.filter(({weight}) => weight > 0).map((one) => ({...one, of}));
  });
}

/**
 * @param {import('./exposure-data.js').ExposureData} data
 * @param {ExposedNode[]} nodes
 * @param {ExposedNode} start
 * @returns {Flow[]}
 */
function flowsOf(data, nodes, start) {
  const {direction, dependency, initiative} = data;
  const shares = new Map(nodes.map(({key, share}) => [key, share]));
  const known = linksOf(data).flatMap(({child, parent, weight, of, drive}) => {
    const [from, to] = direction === 'UP' ? [child, parent] : [parent, child];
    const share = shares.get(from);
    return share !== undefined && shares.has(to) && to !== start.key
      ? [{from, to, estimate: (share * weight) / of, drive}]
      : [];
  });
  if (dependency && initiative) {
    const to = keyOf('INITIATIVE', initiative.id);
    known.push({from: start.key, to, estimate: 1, drive: false});
  }
  return groupedBy(known, ({to}) => to).flatMap(([to, flows]) => {
    const share = shares.get(to) ?? 0;
    // What an initiative puts behind a key result is known only as what does not come from below.
    const linked = sum(flows.filter(({drive}) => !drive));
    const mixed = direction === 'UP' && linked > 0 && flows.some(({drive}) => drive);
    const estimates = mixed
      ? flows.map((one) => (one.drive ? {...one, estimate: Math.max(0, share - linked)} : one))
      : flows;
    const whole = sum(estimates);
    return estimates
      .filter(({estimate}) => estimate > 0)
      .map(({from, estimate}) => ({from, to, flow: (share * estimate) / whole}));
  });
}

/** @param {{estimate: number}[]} flows */
const sum = (flows) => flows.reduce((total, {estimate}) => total + estimate, 0);
