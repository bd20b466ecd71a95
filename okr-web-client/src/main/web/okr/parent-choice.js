import {apiPath, get} from '../platform/api.js';
import {rankOf} from '../org/levels.js';
import {matches} from '../org/pickers.js';
import {allLinks} from '../cascade/links.js';
import {texts} from '../texts/texts.js';
import {teamPath} from './team-path.js';

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
 *   objective: Pick<Okr.Objective, 'id' | 'teamId' | 'cycleId' | 'title'>,
 * }} Place
 */

/** So many are offered at once. */
const MOST = 30;

/**
 * Proposes parents while somebody types. A cascade holds of the cycles above only what is reached already,
 * so the rest is fetched once, when it is first asked for.
 */
export class ParentChoice {
  constructor() {
    this.cycleId = '';
    /** @type {Promise<Okr.Cascade[]> | null} */
    this.above = null;
  }

  /**
   * @param {Place} place
   * @param {string} text
   * @returns {Promise<import('../platform/parts/search-picker.js').Option[]>}
   */
  async search({cascade, cycles, objective}, text) {
    const whole = merged([cascade, ...(await this.cascadesAbove(cycles, objective.cycleId))]);
    return parentsFor({cascade: whole, cycles, objective})
      .filter((parent) => matches(`${parent.title} ${parent.team?.name ?? ''}`, text))
      .slice(0, MOST)
      .map((parent) => ({
        id: `${parent.type}:${parent.id}`,
        label: parent.title,
        detail: [
          parent.team?.name,
          parent.type === 'KEY_RESULT'
            ? texts.objective.of(parent.objective.title)
            : texts.nav.pages.objective,
        ]
          .filter(Boolean)
          .join(' \u00b7 '),
        ...(parent.refusal ? {disabled: parent.refusal} : {}),
      }));
  }

  /**
   * @param {Okr.Cycle[]} cycles
   * @param {string} cycleId
   */
  async cascadesAbove(cycles, cycleId) {
    if (!this.above || cycleId !== this.cycleId) {
      this.cycleId = cycleId;
      const ids = [...ancestorsOf(cycles, cycleId)].filter((id) => id !== cycleId);
      this.above = Promise.all(
        ids.map(async (id) => (await get(apiPath`/cycles/${id}/cascade`)).data),
      );
    }
    try {
      return await this.above;
    } catch (reason) {
      this.above = null;
      throw reason;
    }
  }
}

/**
 * @param {Okr.Cascade[]} cascades the first one's records count where several have them
 * @returns {Okr.Cascade}
 */
function merged([first, ...others]) {
  const cascade = /** @type {Okr.Cascade} */ (first);
  /** @template {{id: string}} T @param {(one: Okr.Cascade) => T[]} part @returns {T[]} */
  const all = (part) => [
    ...new Map(
      [...others, cascade].flatMap((one) => part(one).map((record) => [record.id, record])),
    ).values(),
  ];
  return {
    ...cascade,
    objectives: all(({objectives}) => objectives),
    alignments: all(({alignments}) => alignments),
    teams: all(({teams}) => teams),
  };
}

/**
 * @param {Place} place
 * @returns {Parent[]} the best first, the refused last
 */
export function parentsFor(place) {
  const {cascade, objective} = place;
  const teams = new Map(cascade.teams.map((team) => [team.id, team]));
  const path = teamPath(cascade.teams, objective.teamId).map(({id}) => id);
  const own = teams.get(objective.teamId);
  const taken = new Set(
    cascade.alignments
      .filter((one) => one.childType === 'OBJECTIVE' && one.childId === objective.id)
      .map((one) => `${one.parentType}:${one.parentId}`),
  );
  const ancestors = ancestorsOf(place.cycles, objective.cycleId);
  const circles = carriersOf(place);
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
  if (rankOf(team?.level) > rankOf(own?.level)) {
    return refusals.level;
  }
  if (!ancestors.has(other.cycleId)) {
    return refusals.cycle;
  }
  const circle = circles.get(other.id);
  return circle ? refusals.circle(circle.join(' ← ')) : '';
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
 * @param {Place} place
 * @returns {Map<string, string[]>} by id, with the titles on the way down to it
 */
function carriersOf({cascade, objective}) {
  /** @type {Map<string, string[]>} */
  const ways = new Map();
  const queue = [{id: objective.id, way: [objective.title]}];
  /** @type {Map<string, Okr.Objective[]>} */
  const children = new Map();
  for (const {child, parent} of allLinks(cascade)) {
    if (child && parent) {
      const {id} = parent.objective;
      children.set(id, [...(children.get(id) ?? []), child.objective]);
    }
  }
  for (const {id, way} of queue) {
    for (const child of children.get(id) ?? []) {
      if (child.id !== objective.id && !ways.has(child.id)) {
        const wayToChild = [...way, child.title];
        ways.set(child.id, wayToChild);
        queue.push({id: child.id, way: wayToChild});
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
