import {byName, plain} from '../platform/format.js';
import {rankOf} from '../org/levels.js';
import {allLinks} from './links.js';

/**
 * The cascade as a graph of objectives for the map, and the tree in which it is laid out: each
 * objective below the one that it mainly carries. Pure functions, no page.
 *
 * @typedef {{
 *   id: string,
 *   kind: 'COMPANY' | 'OBJECTIVE' | 'UNALIGNED',
 *   objective: Okr.Objective | null,
 *   team: Okr.Team | undefined,
 *   ups: MapLink[],
 *   downs: MapLink[],
 *   main: MapLink | null,
 *   parent: MapNode | null,
 *   children: MapNode[],
 *   below: number,
 * }} MapNode below: how many objectives stand under it in the tree
 *
 * @typedef {{
 *   alignment: Okr.Alignment,
 *   child: MapNode,
 *   parent: MapNode,
 *   parentKeyResultId: string,
 * }} MapLink
 *
 * @typedef {{root: MapNode, unaligned: MapNode, nodes: Map<string, MapNode>}} MapModel
 *
 * @typedef {{
 *   team: Set<string> | null,
 *   status: string,
 *   owner: string,
 *   orphaned: boolean,
 * }} MapFilter
 */

/**
 * @param {Okr.Cascade} cascade
 * @returns {MapModel}
 */
export function buildMap(cascade) {
  const teams = new Map(cascade.teams.map((team) => [team.id, team]));
  const root = node('company', 'COMPANY', null, cascade.teams.find((team) => !team.parentId));
  const unaligned = node('unaligned', 'UNALIGNED', null, undefined);
  /** @type {Map<string, MapNode>} */
  const nodes = new Map();
  for (const objective of cascade.objectives) {
    const team = teams.get(objective.teamId);
    nodes.set(objective.id, node(objective.id, 'OBJECTIVE', objective, team));
  }
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
    one.parent =
      one.main?.parent ?? (level(one) === 0 ? root : unaligned);
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
 * @param {string} id
 * @param {MapNode['kind']} kind
 * @param {Okr.Objective | null} objective
 * @param {Okr.Team | undefined} team
 * @returns {MapNode}
 */
const node = (id, kind, objective, team) => ({
  id,
  kind,
  objective,
  team,
  ups: [],
  downs: [],
  main: null,
  parent: null,
  children: [],
  below: 0,
});

/** @param {MapNode} one */
const level = (one) => rankOf(one.team?.level ?? 'SQUAD');

/**
 * The link by which an objective is placed: contributing before supporting, then the heavier one.
 * Objectives may stand in a ring where single key results do not; then the next link is taken.
 *
 * @param {MapNode} one
 */
function mainLink(one) {
  const ranked = [...one.ups].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      b.alignment.weight - a.alignment.weight ||
      level(b.parent) - level(a.parent) ||
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

/** @param {MapLink} link */
const rank = (link) => (link.alignment.mode === 'CONTRIBUTES' ? 0 : 1);

/** @param {MapNode} root */
function sortAndCount(root) {
  const order = [root];
  for (const one of order) {
    one.children.sort(
      (a, b) =>
        Number(a.kind === 'UNALIGNED') - Number(b.kind === 'UNALIGNED') ||
        keyResultPlace(a) - keyResultPlace(b) ||
        byName(a.team?.name ?? '', b.team?.name ?? ''),
    );
    order.push(...one.children);
  }
  for (const one of order.reverse()) {
    one.below = one.children.reduce(
      (sum, child) => sum + child.below + (child.kind === 'OBJECTIVE' ? 1 : 0),
      0,
    );
  }
}

/** Children stand in the order of the key results that they carry, so that lines do not cross. @param {MapNode} one */
function keyResultPlace(one) {
  const keyResults = one.main?.parent.objective?.keyResults ?? [];
  return keyResults.findIndex((keyResult) => keyResult.id === one.main?.parentKeyResultId);
}

/**
 * All that an objective carries and all that carries it, over every link.
 *
 * @param {MapNode} from
 * @returns {Set<MapNode>}
 */
export function threadOf(from) {
  const thread = new Set([from]);
  for (const [next, end] of /** @type {const} */ ([
    ['ups', 'parent'],
    ['downs', 'child'],
  ])) {
    const way = [from];
    for (const one of way) {
      for (const link of one[next]) {
        if (!thread.has(link[end])) {
          thread.add(link[end]);
          way.push(link[end]);
        }
      }
    }
  }
  return thread;
}

/**
 * @param {MapModel} model
 * @param {MapFilter} filter
 * @param {string} text words of which all have to stand in the title, a key result or the team
 * @returns {Set<MapNode> | null} the objectives that match; null where nothing is asked for
 */
export function matchesOf(model, filter, text) {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (!filter.team && !filter.status && !filter.owner && !filter.orphaned && !words.length) {
    return null;
  }
  /** @type {Set<MapNode>} */
  const found = new Set();
  for (const one of model.nodes.values()) {
    const objective = /** @type {Okr.Objective} */ (one.objective);
    const fits =
      (!filter.team || filter.team.has(objective.teamId)) &&
      (!filter.status || objective.status === filter.status) &&
      (!filter.owner || objective.ownerId === filter.owner) &&
      (!filter.orphaned || one.parent === model.unaligned);
    if (fits && words.every((word) => saying(one).includes(word))) {
      found.add(one);
    }
  }
  return found;
}

/** @type {WeakMap<MapNode, string>} */
const sayings = new WeakMap();

/** @param {MapNode} one */
function saying(one) {
  let text = sayings.get(one);
  if (text === undefined) {
    text = plain(
      [
        one.objective?.title,
        one.team?.name,
        ...(one.objective?.keyResults ?? []).map((keyResult) => keyResult.title),
      ].join(' '),
    );
    sayings.set(one, text);
  }
  return text;
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
