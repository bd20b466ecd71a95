import {texts} from '../texts/texts.js';

/**
 * Parents for an objective: which make sense, in which order, and why the others do not. The service
 * decides in the end; this says the same before anything is sent.
 *
 * @typedef {{
 *   type: 'OBJECTIVE' | 'KEY_RESULT',
 *   id: string,
 *   title: string,
 *   objective: Okr.Objective,
 *   team: Okr.Team | undefined,
 *   refusal: string,
 *   rank: number,
 * }} Parent refusal: empty where it may be chosen
 *
 * @typedef {{
 *   cascade: Okr.Cascade,
 *   cycles: Okr.Cycle[],
 *   objective: Okr.Objective,
 * }} Place
 */

/** @type {Record<string, number>} */
const LEVELS = {COMPANY: 0, DEPARTMENT: 1, TRIBE: 2, SQUAD: 3};

/**
 * @param {Place} place
 * @returns {Parent[]} the best first, the refused last
 */
export function parentsFor(place) {
  const {cascade, objective} = place;
  const teams = new Map(cascade.teams.map((team) => [team.id, team]));
  const path = pathOf(teams, objective.teamId);
  const own = teams.get(objective.teamId);
  const taken = new Set(
    cascade.alignments
      .filter((one) => one.childType === 'OBJECTIVE' && one.childId === objective.id)
      .map((one) => `${one.parentType}:${one.parentId}`),
  );
  const ancestors = ancestorsOf(place.cycles, objective.cycleId);
  const circles = carriersOf(cascade, objective);
  const words = wordsOf(objective.title);
  /** @type {Parent[]} */
  const parents = [];
  for (const other of cascade.objectives) {
    if (other.id === objective.id || other.state === 'DROPPED') {
      continue;
    }
    const team = teams.get(other.teamId);
    const distance = path.indexOf(other.teamId);
    /** @param {'OBJECTIVE' | 'KEY_RESULT'} type @param {string} id @param {string} title */
    const add = (type, id, title) =>
      parents.push({
        type,
        id,
        title,
        objective: other,
        team,
        refusal: refusalOf({other, type, id, own, team, taken, ancestors, circles}),
        rank:
          (distance > 0 ? distance * 2 : distance === 0 ? 7 : 12) +
          (type === 'OBJECTIVE' ? 1 : 0) -
          3 * wordsOf(title).filter((word) => words.includes(word)).length,
      });
    other.keyResults.forEach((keyResult) => add('KEY_RESULT', keyResult.id, keyResult.title));
    add('OBJECTIVE', other.id, other.title);
  }
  return parents.sort(
    (a, b) => Number(Boolean(a.refusal)) - Number(Boolean(b.refusal)) || a.rank - b.rank,
  );
}

/**
 * @param {{
 *   other: Okr.Objective, type: string, id: string,
 *   own: Okr.Team | undefined, team: Okr.Team | undefined,
 *   taken: Set<string>, ancestors: Set<string>, circles: Map<string, string[]>,
 * }} candidate
 */
function refusalOf({other, type, id, own, team, taken, ancestors, circles}) {
  const refusals = texts.objectivePage.refusals;
  if (taken.has(`${type}:${id}`)) {
    return refusals.taken;
  }
  if ((LEVELS[team?.level ?? ''] ?? 3) > (LEVELS[own?.level ?? ''] ?? 3)) {
    return refusals.level;
  }
  if (!ancestors.has(other.cycleId)) {
    return refusals.cycle;
  }
  const circle = circles.get(other.id);
  return circle ? refusals.circle(circle.join(' ← ')) : '';
}

/**
 * @param {Map<string, Okr.Team>} teams
 * @param {string} teamId
 * @returns {string[]} the team itself, then those above it
 */
function pathOf(teams, teamId) {
  /** @type {string[]} */
  const path = [];
  for (let team = teams.get(teamId); team && !path.includes(team.id); ) {
    path.push(team.id);
    team = team.parentId ? teams.get(team.parentId) : undefined;
  }
  return path;
}

/**
 * @param {Okr.Cycle[]} cycles
 * @param {string} cycleId
 * @returns {Set<string>} the cycle itself and those above it
 */
function ancestorsOf(cycles, cycleId) {
  const ids = new Set([cycleId]);
  for (let cycle = cycles.find((one) => one.id === cycleId); cycle?.parentId; ) {
    ids.add(cycle.parentId);
    cycle = cycles.find((one) => one.id === cycle?.parentId);
  }
  return ids;
}

/**
 * The objectives that stand below one, to which it therefore cannot be aligned itself.
 *
 * @param {Okr.Cascade} cascade
 * @param {Okr.Objective} objective
 * @returns {Map<string, string[]>} by id, with the titles on the way down to it
 */
function carriersOf(cascade, objective) {
  const homes = new Map(
    cascade.objectives.flatMap((one) => [
      [`OBJECTIVE:${one.id}`, one],
      ...one.keyResults.map((keyResult) => /** @type {const} */ ([`KEY_RESULT:${keyResult.id}`, one])),
    ]),
  );
  /** @type {Map<string, string[]>} */
  const ways = new Map();
  /** @type {{objective: Okr.Objective, way: string[]}[]} */
  const queue = [{objective, way: [objective.title]}];
  for (const {objective: at, way} of queue) {
    for (const alignment of cascade.alignments) {
      const child = homes.get(`${alignment.childType}:${alignment.childId}`);
      const parent = homes.get(`${alignment.parentType}:${alignment.parentId}`);
      if (child && parent === at && child !== objective && !ways.has(child.id)) {
        ways.set(child.id, [...way, child.title]);
        queue.push({objective: child, way: [...way, child.title]});
      }
    }
  }
  return ways;
}

/** Words long enough to mean something. @param {string} text */
const wordsOf = (text) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 4);
