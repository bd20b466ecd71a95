import {byKey} from '../platform/collections.js';
import {byName, plain} from '../platform/format.js';
import {rankOf} from '../org/levels.js';
import {allLinks} from './links.js';

/**
 * The cascade as a graph of objectives for the map, and the tree in which it is laid out: each
 * objective below the one that it mainly carries. No page.
 *
 * @typedef {{
 *   alignment: Okr.Alignment,
 *   child: MapNode,
 *   parent: MapNode,
 *   parentKeyResultId: string,
 * }} MapLink
 *
 * @typedef {{root: MapNode, unaligned: MapNode, nodes: Map<string, MapNode>}} MapModel
 */

/** A card of the map. */
export class MapNode {
  /** @type {MapLink[]} */
  ups = [];
  /** @type {MapLink[]} */
  downs = [];
  /** @type {MapLink | null} the one of the links up by which it is placed */
  main = null;
  /** @type {MapNode | null} */
  parent = null;
  /** @type {MapNode[]} */
  children = [];
  /** How many objectives stand under it in the tree. */
  below = 0;
  /** @type {string | undefined} */
  words = undefined;

  /**
   * @param {'COMPANY' | 'OBJECTIVE' | 'UNALIGNED'} kind
   * @param {string} id
   * @param {Okr.Team | undefined} team
   * @param {Okr.Objective | null} [objective]
   */
  constructor(kind, id, team, objective = null) {
    this.kind = kind;
    this.id = id;
    this.team = team;
    this.objective = objective;
  }

  get keyResults() {
    return this.objective?.keyResults ?? [];
  }

  get level() {
    return rankOf(this.team?.level ?? 'SQUAD');
  }

  /** All that it can be found by, without case and accents. */
  get saying() {
    this.words ??= plain(
      [this.objective?.title, this.team?.name, ...this.keyResults.map(({title}) => title)].join(' '),
    );
    return this.words;
  }
}

/**
 * @param {Okr.Cascade} cascade
 * @returns {MapModel}
 */
export function buildMap(cascade) {
  const teams = byKey(cascade.teams, ({id}) => id);
  const root = new MapNode('COMPANY', 'company', cascade.teams.find((team) => !team.parentId));
  const unaligned = new MapNode('UNALIGNED', 'unaligned', undefined);
  const nodes = byKey(
    cascade.objectives.map((one) => new MapNode('OBJECTIVE', one.id, teams.get(one.teamId), one)),
    ({id}) => id,
  );
  for (const {alignment, ...ends} of allLinks(cascade)) {
    const child = nodes.get(ends.child?.objective.id ?? '');
    const parent = nodes.get(ends.parent?.objective.id ?? '');
    if (child && parent && child !== parent) {
      const link = {alignment, child, parent, parentKeyResultId: ends.parent?.keyResult?.id ?? ''};
      child.ups.push(link);
      parent.downs.push(link);
    }
  }
  for (const one of nodes.values()) {
    one.main = mainLink(one);
    one.parent = one.main?.parent ?? (one.level === 0 ? root : unaligned);
    one.parent.children.push(one);
  }
  if (unaligned.children.length) {
    unaligned.parent = root;
    root.children.push(unaligned);
  }
  sortAndCount(root);
  return {root, unaligned, nodes};
}

/**
 * The link by which an objective is placed: contributing before supporting, then the heavier one.
 * Objectives may stand in a ring where single key results do not; then the next link is taken.
 *
 * @param {MapNode} one
 */
function mainLink(one) {
  const rank = (/** @type {MapLink} */ {alignment}) => (alignment.mode === 'CONTRIBUTES' ? 0 : 1);
  const ranked = [...one.ups].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      b.alignment.weight - a.alignment.weight ||
      b.parent.level - a.parent.level ||
      (a.alignment.id < b.alignment.id ? -1 : 1),
  );
  return (
    ranked.find((link) => {
      for (let up = /** @type {MapNode | undefined} */ (link.parent); up; up = up.main?.parent) {
        if (up === one) {
          return false;
        }
      }
      return true;
    }) ?? null
  );
}

/** @param {MapNode} root */
function sortAndCount(root) {
  // Children stand in the order of the key results that they carry, so that lines do not cross.
  const place = (/** @type {MapNode} */ {main}) =>
    main?.parent.keyResults.findIndex(({id}) => id === main.parentKeyResultId) ?? -1;
  const order = [root];
  for (const one of order) {
    one.children.sort(
      (a, b) =>
        Number(a.kind === 'UNALIGNED') - Number(b.kind === 'UNALIGNED') ||
        place(a) - place(b) ||
        byName(a.team?.name ?? '', b.team?.name ?? ''),
    );
    order.push(...one.children);
  }
  for (const one of order.reverse()) {
    one.below = one.children.reduce((sum, {kind, below}) => sum + below + (kind === 'OBJECTIVE' ? 1 : 0), 0);
  }
}

/**
 * All that an objective carries and all that carries it, over every link.
 *
 * @param {MapNode} from
 * @returns {Set<MapNode>}
 */
export function threadOf(from) {
  // A set is walked to its end, also over what comes into it on the way.
  const above = new Set([from]);
  for (const one of above) {
    one.ups.forEach(({parent}) => above.add(parent));
  }
  const below = new Set([from]);
  for (const one of below) {
    one.downs.filter(({child}) => !above.has(child)).forEach(({child}) => below.add(child));
  }
  return new Set([...above, ...below]);
}

/**
 * @param {MapModel} model
 * @param {{
 *   teams: Set<string> | null,
 *   status: string,
 *   owner: string,
 *   orphaned: boolean,
 *   text: string,
 * }} filter text: words of which all have to stand in the title, a key result or the team
 * @returns {Set<MapNode> | null} the objectives that match; null where nothing is asked for
 */
export function matchesOf({nodes, unaligned}, {teams, status, owner, orphaned, text}) {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (!teams && !status && !owner && !orphaned && !words.length) {
    return null;
  }
  return new Set(
    [...nodes.values()].filter(
      (one) =>
        (!teams || teams.has(one.objective?.teamId ?? '')) &&
        (!status || one.objective?.status === status) &&
        (!owner || one.objective?.ownerId === owner) &&
        (!orphaned || one.parent === unaligned) &&
        words.every((word) => one.saying.includes(word)),
    ),
  );
}

/**
 * The nodes above some others in the tree, which have to be open to see them.
 *
 * @param {Iterable<MapNode>} ones
 * @returns {Set<string>} their ids
 */
export function wayTo(ones) {
  /** @type {Set<string>} */
  const ids = new Set();
  for (const one of ones) {
    for (let up = one.parent; up && !ids.has(up.id); up = up.parent) {
      ids.add(up.id);
    }
  }
  return ids;
}
