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
  const exposed = data.exposure.exposed.map((one) => node(data, places, one));
  const start = startOf(data, places);
  const nodes = [start, ...exposed];
  if (data.dependency && data.initiative) {
    nodes.splice(1, 0, initiativeNode(data.initiative, 1));
  }
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
 * @param {import('./exposure-data.js').ExposureData} data
 * @param {ReturnType<typeof placesOf>} places
 * @param {Api.Exposed} exposed
 * @returns {ExposedNode}
 */
function node({initiatives}, places, {type, id, teamId, share, status}) {
  const key = keyOf(type, id);
  const initiative = type === 'INITIATIVE' ? initiatives.get(id) : undefined;
  if (initiative) {
    return {...initiativeNode(initiative, share), status};
  }
  const place = places.get(key);
  return {
    key,
    type,
    id,
    title: place?.keyResult?.title ?? place?.objective.title ?? id,
    teamId,
    cycleId: place?.objective.cycleId ?? '',
    objective: place?.keyResult ? place.objective : null,
    share,
    status,
  };
}

/** @param {Api.InitiativeAnswer} initiative @param {number} share @returns {ExposedNode} */
const initiativeNode = ({id, title, teamId, cycleId, state}, share) => ({
  key: keyOf('INITIATIVE', id),
  type: 'INITIATIVE',
  id,
  title,
  teamId,
  cycleId,
  objective: null,
  share,
  status: state,
});

/**
 * @param {import('./exposure-data.js').ExposureData} data
 * @param {ReturnType<typeof placesOf>} places
 * @returns {ExposedNode}
 */
function startOf({dependency, initiative, keyResult}, places) {
  if (dependency) {
    return {
      key: keyOf('DEPENDENCY', dependency.id),
      type: 'DEPENDENCY',
      id: dependency.id,
      title: dependency.need,
      teamId: dependency.providerTeamId,
      cycleId: dependency.cycleId,
      objective: null,
      share: 1,
      status: dependency.state,
    };
  }
  if (initiative) {
    return initiativeNode(initiative, 1);
  }
  const id = keyResult?.id ?? '';
  const objective = places.get(keyOf('KEY_RESULT', id))?.objective ?? null;
  return {
    key: keyOf('KEY_RESULT', id),
    type: 'KEY_RESULT',
    id,
    title: keyResult?.title ?? id,
    teamId: objective?.teamId ?? '',
    cycleId: objective?.cycleId ?? '',
    objective,
    share: 1,
    status: keyResult?.status ?? 'NO_DATA',
  };
}

/**
 * Every link of the cascade that hands on shares, and of the initiatives to the key results.
 *
 * @param {import('./exposure-data.js').ExposureData} data
 * @returns {Link[]}
 */
function linksOf({objectives, alignments, initiative, initiatives, impacts}) {
  /** @type {{child: string, parent: string, weight: number, drive: boolean}[]} */
  const links = [];
  for (const objective of objectives.values()) {
    for (const {id, weight, state} of objective.keyResults) {
      if (state !== 'DROPPED') {
        links.push({
          child: keyOf('KEY_RESULT', id),
          parent: keyOf('OBJECTIVE', objective.id),
          weight,
          drive: false,
        });
      }
    }
  }
  for (const {childType, childId, parentType, parentId, mode, weight} of alignments) {
    if (mode === 'CONTRIBUTES') {
      links.push({
        child: keyOf(childType, childId),
        parent: keyOf(parentType, parentId),
        weight,
        drive: false,
      });
    }
  }
  const known = new Map(initiatives);
  if (initiative) {
    known.set(initiative.id, initiative);
  }
  for (const {id, contributions, state} of known.values()) {
    if (state !== 'DROPPED' && state !== 'POSTPONED') {
      for (const {keyResultId, impact, confidence} of contributions) {
        links.push({
          child: keyOf('INITIATIVE', id),
          parent: keyOf('KEY_RESULT', keyResultId),
          weight: impacts[impact] * confidence,
          drive: true,
        });
      }
    }
  }
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
