import {byKey, groupedBy, pathUp} from '../platform/collections.js';
import {listen} from '../platform/events.js';
import {live} from '../platform/live.js';
import {cascadeOf, WHOLE_CASCADE} from '../cycle/cycles.js';
import {rankOf} from '../org/levels.js';
import {matches} from '../org/pickers.js';
import {allLinks} from '../cascade/links.js';
import {merged} from '../cascade/parts.js';
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
 *   cycles: Okr.Cycle[],
 *   objective: Pick<Okr.Objective, 'id' | 'teamId' | 'cycleId' | 'title'>,
 * }} Place
 *
 * @typedef {import('../cascade/parts.js').Records} Records
 */

/** So many are offered at once. */
const MOST = 30;

/**
 * Proposes parents while somebody types. Which are best is seen only with all at hand, of the cycle and of
 * those above: they are fetched when it is first asked for them, and again after something was written.
 */
export class ParentChoice {
  cycleId = '';
  /** @type {Promise<Records> | null} */
  known = null;

  /** @param {import('lit').LitElement} host */
  constructor(host) {
    listen(host, live, 'written', () => (this.known = null));
    listen(host, live, 'changed', ({detail}) => {
      if (!detail.subjects) {
        this.known = null;
      }
    });
  }

  /**
   * @param {Place} place
   * @param {string} text
   * @returns {Promise<import('../platform/parts/search-picker.js').Option[]>}
   */
  async search(place, text) {
    const cascade = await this.reachable(place.cycles, place.objective.cycleId);
    return parentsFor(cascade, place)
      .filter(({title, team}) => matches(`${title} ${team?.name ?? ''}`, text))
      .slice(0, MOST)
      .map(({type, id, title, objective: home, team, refusal}) => ({
        id: `${type}:${id}`,
        label: title,
        detail: [
          team?.name,
          type === 'KEY_RESULT'
            ? texts.objective.of({title: home.title})
            : texts.nav.pages.objective,
        ]
          .filter(Boolean)
          .join(' \u00b7 '),
        ...(refusal ? {disabled: refusal} : {}),
      }));
  }

  /**
   * @param {Okr.Cycle[]} cycles
   * @param {string} cycleId
   * @returns {Promise<Records>} of the cycle and of those above
   */
  async reachable(cycles, cycleId) {
    if (!this.known || cycleId !== this.cycleId) {
      const upwards = pathUp(cycles, cycleId).map(({id}) => cascadeOf(id, WHOLE_CASCADE));
      this.cycleId = cycleId;
      this.known = Promise.all(upwards.reverse()).then(merged);
    }
    try {
      return await this.known;
    } catch (reason) {
      this.known = null;
      throw reason;
    }
  }
}

/**
 * @param {Records} cascade
 * @param {Place} place
 * @returns {Parent[]} the best first, the refused last
 */
export function parentsFor(cascade, {cycles, objective}) {
  const {refusals} = texts.objectivePage;
  const teams = byKey(cascade.teams, ({id}) => id);
  const path = pathUp(cascade.teams, objective.teamId).map(({id}) => id);
  const own = teams.get(objective.teamId);
  const taken = new Set(
    cascade.alignments
      .filter(({childType, childId}) => childType === 'OBJECTIVE' && childId === objective.id)
      .map(({parentType, parentId}) => `${parentType}:${parentId}`),
  );
  const reachable = new Set(pathUp(cycles, objective.cycleId).map(({id}) => id));
  const ways = waysDown(cascade, objective);
  const words = wordsOf(objective.title);
  return cascade.objectives
    .filter(({id, state}) => id !== objective.id && state !== 'DROPPED')
    .flatMap((other) => {
      const team = teams.get(other.teamId);
      const distance = path.indexOf(other.teamId);
      const way = ways.get(other.id);
      const unfit =
        (rankOf(team?.level) > rankOf(own?.level) && refusals.level) ||
        (!reachable.has(other.cycleId) && refusals.cycle) ||
        (way && refusals.circle({way: way.join(' ← ')})) ||
        '';
      /** @param {Parent['type']} type @param {{id: string, title: string}} record @returns {Parent} */
      const parent = (type, {id, title}) => ({
        type,
        id,
        title,
        objective: other,
        team,
        refusal: taken.has(`${type}:${id}`) ? refusals.taken : unfit,
        rank:
          (distance > 0 ? distance * 2 : distance === 0 ? 7 : 12) +
          (type === 'OBJECTIVE' ? 1 : 0) -
          3 * wordsOf(title).filter((word) => words.includes(word)).length,
      });
      return [...other.keyResults.map((one) => parent('KEY_RESULT', one)), parent('OBJECTIVE', other)];
    })
    .sort((a, b) => Number(Boolean(a.refusal)) - Number(Boolean(b.refusal)) || a.rank - b.rank);
}

/**
 * The objectives that stand below one, to which it therefore cannot be aligned itself.
 *
 * @param {Records} cascade
 * @param {Place['objective']} objective
 * @returns {Map<string, string[]>} by id, with the titles on the way down to it
 */
function waysDown(cascade, objective) {
  const links = new Map(groupedBy(allLinks(cascade), ({parent}) => parent?.objective.id ?? ''));
  const ways = new Map([[objective.id, [objective.title]]]);
  // Those that are found on the way are walked as well.
  for (const [id, way] of ways) {
    for (const {child} of links.get(id) ?? []) {
      if (child && !ways.has(child.objective.id)) {
        ways.set(child.objective.id, [...way, child.objective.title]);
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
