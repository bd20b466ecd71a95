/**
 * What an exposure looks like as a graph: nodes with the shares that the service told, and the flows
 * between them, which come to the share of the node that they flow into.
 *
 * @typedef {'OBJECTIVE' | 'KEY_RESULT' | 'INITIATIVE' | 'DEPENDENCY'} NodeType
 * @typedef {{
 *   key: string, type: NodeType, id: string, title: string, teamId: string, cycleId: string,
 *   objective: Okr.Objective | null, share: number, status: string,
 * }} ExposedNode objective: the one that it is a key result of; share: of the subject, 1 for itself
 * @typedef {{from: string, to: string, flow: number}} Flow
 * @typedef {{start: ExposedNode, nodes: ExposedNode[], flows: Flow[]}} ExposureGraph
 * @typedef {{child: string, parent: string, weight: number, of: number, drive: boolean}} Link
 *     of: the sum of all that count in the parent; drive: an initiative's
 */

/** @param {string} type @param {string} id */
const keyOf = (type, id) => `${type}:${id}`;

/**
 * @param {import('./exposure-data.js').ExposureData} data
 * @returns {ExposureGraph}
 */
export function exposureGraph(data) {
  const places = placesOf(data);
  const {dependency, initiative, exposure} = data;
  const start = startOf(data, places);
  const nodes = [
    start,
    ...(dependency && initiative ? [initiativeNode(initiative)] : []),
    ...exposure.exposed.map((one) => exposedNode(data, places, one)),
  ];
  return {start, nodes, flows: flowsOf(data, nodes, start)};
}

/** @param {import('./exposure-data.js').ExposureData} data */
function placesOf({objectives}) {
  /** @type {Map<string, {objective: Okr.Objective, keyResult: Okr.KeyResult | null}>} */
  const places = new Map();
  for (const objective of objectives.values()) {
    places.set(keyOf('OBJECTIVE', objective.id), {objective, keyResult: null});
    for (const keyResult of objective.keyResults) {
      places.set(keyOf('KEY_RESULT', keyResult.id), {objective, keyResult});
    }
  }
  return places;
}

/**
 * @param {NodeType} type
 * @param {string} id
 * @param {{title: string, teamId: string, cycleId: string, status: string}} about
 * @param {Okr.Objective | null} [objective]
 * @returns {ExposedNode} with the whole share
 */
const node = (type, id, {title, teamId, cycleId, status}, objective = null) => ({
  key: keyOf(type, id),
  type,
  id,
  title,
  teamId,
  cycleId,
  objective,
  share: 1,
  status,
});

/** @param {Api.InitiativeAnswer} initiative */
const initiativeNode = (initiative) =>
  node('INITIATIVE', initiative.id, {...initiative, status: initiative.state});

/**
 * @param {import('./exposure-data.js').ExposureData} data
 * @param {ReturnType<typeof placesOf>} places
 * @param {Api.Exposed} exposed
 * @returns {ExposedNode}
 */
function exposedNode({initiatives}, places, {type, id, teamId, share, status}) {
  const initiative = type === 'INITIATIVE' ? initiatives.get(id) : undefined;
  if (initiative) {
    return {...initiativeNode(initiative), share, status};
  }
  const {objective, keyResult} = places.get(keyOf(type, id)) ?? {};
  const title = keyResult?.title ?? objective?.title ?? id;
  const about = {title, teamId, cycleId: objective?.cycleId ?? '', status};
  return {...node(type, id, about, keyResult ? objective : null), share};
}

/**
 * @param {import('./exposure-data.js').ExposureData} data
 * @param {ReturnType<typeof placesOf>} places
 */
function startOf({dependency, initiative, keyResult}, places) {
  if (dependency) {
    const {id, need, providerTeamId, cycleId, state} = dependency;
    const about = {title: need, teamId: providerTeamId, cycleId, status: state};
    return node('DEPENDENCY', id, about);
  }
  if (initiative) {
    return initiativeNode(initiative);
  }
  const {id = '', title = id, status = 'NO_DATA'} = keyResult ?? {};
  const objective = places.get(keyOf('KEY_RESULT', id))?.objective ?? null;
  const {teamId = '', cycleId = ''} = objective ?? {};
  return node('KEY_RESULT', id, {title, teamId, cycleId, status}, objective);
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
  const known = new Map(initiatives);
  if (initiative) {
    known.set(initiative.id, initiative);
  }
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
  /** @type {Map<string, number>} */
  const sums = new Map();
  const total = (/** @type {{parent: string, drive: boolean}} */ {parent, drive}) =>
    `${parent} ${drive}`;
  links.forEach((one) => sums.set(total(one), (sums.get(total(one)) ?? 0) + one.weight));
  return links
    .filter(({weight}) => weight > 0)
    .map((one) => ({...one, of: sums.get(total(one)) ?? one.weight}));
}

/**
 * @param {import('./exposure-data.js').ExposureData} data
 * @param {ExposedNode[]} nodes
 * @param {ExposedNode} start
 * @returns {Flow[]}
 */
function flowsOf(data, nodes, start) {
  const shares = new Map(nodes.map(({key, share}) => [key, share]));
  /** @type {Map<string, {from: string, estimate: number, drive: boolean}[]>} */
  const into = new Map();
  for (const {child, parent, weight, of, drive} of linksOf(data)) {
    const [from, to] = data.direction === 'UP' ? [child, parent] : [parent, child];
    const share = shares.get(from);
    if (share !== undefined && shares.has(to) && to !== start.key) {
      const flows = into.get(to) ?? [];
      flows.push({from, estimate: (share * weight) / of, drive});
      into.set(to, flows);
    }
  }
  if (data.dependency && data.initiative) {
    into.set(keyOf('INITIATIVE', data.initiative.id), [
      {from: start.key, estimate: 1, drive: false},
    ]);
  }
  return [...into].flatMap(([to, flows]) => {
    const share = shares.get(to) ?? 0;
    // What an initiative puts behind a key result is known only as what does not come from below.
    const linked = sum(flows.filter(({drive}) => !drive));
    const mixed = data.direction === 'UP' && linked > 0 && flows.some(({drive}) => drive);
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
