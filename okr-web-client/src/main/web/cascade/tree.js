import {byName, plain} from '../platform/format.js';
import {rankOf} from '../org/levels.js';

/**
 * The cascade as a tree to walk through: below a team its objectives and the teams under it, below an
 * objective its key results. Pure functions, no page.
 *
 * @typedef {{
 *   key: string,
 *   type: 'TEAM' | 'OBJECTIVE' | 'KEY_RESULT',
 *   id: string,
 *   name: string,
 *   status: Okr.Status | null,
 *   parent: TreeNode | null,
 *   children: TreeNode[],
 *   team: Okr.Team | undefined,
 *   figure?: Okr.TeamFigure,
 *   objective?: Okr.Objective,
 *   keyResult?: Okr.KeyResult,
 * }} TreeNode
 *
 * @typedef {{roots: TreeNode[], nodes: Map<string, TreeNode>}} Tree
 * @typedef {{team: string, status: string, text: string}} Filter
 * @typedef {{node: TreeNode, level: number, position: number, siblings: number, open: boolean | null}} Row
 */

/**
 * @param {Okr.Cascade} cascade
 * @param {Okr.TeamFigure[]} figures progress, status and counts of each team
 * @returns {Tree}
 */
export function buildTree(cascade, figures) {
  /** @type {Map<string, TreeNode>} */
  const nodes = new Map();
  const figureOf = new Map(figures.map((figure) => [figure.teamId, figure]));
  const add = (/** @type {TreeNode} */ node) => {
    nodes.set(node.key, node);
    return node;
  };
  for (const team of cascade.teams) {
    const figure = figureOf.get(team.id);
    add(treeNode('TEAM', team.id, team.name, {status: figure?.status ?? null, team, figure}));
  }
  /** @type {TreeNode[]} */
  const roots = [];
  for (const objective of cascade.objectives) {
    const {id, title, status} = objective;
    const home = nodes.get(`TEAM:${objective.teamId}`);
    const team = home?.team;
    const node = add(
      treeNode('OBJECTIVE', id, title, {status, parent: home ?? null, team, objective}),
    );
    node.children = objective.keyResults.map((keyResult) =>
      add(
        treeNode('KEY_RESULT', keyResult.id, keyResult.title, {
          status: keyResult.status,
          parent: node,
          team,
          objective,
          keyResult,
        }),
      ),
    );
    (home?.children ?? roots).push(node);
  }
  const teams = [...cascade.teams].sort(
    (a, b) => rankOf(a.level) - rankOf(b.level) || byName(a.name, b.name),
  );
  for (const team of teams) {
    const node = /** @type {TreeNode} */ (nodes.get(`TEAM:${team.id}`));
    node.parent = nodes.get(`TEAM:${team.parentId}`) ?? null;
    (node.parent?.children ?? roots).push(node);
  }
  return {roots, nodes};
}

/**
 * @param {TreeNode['type']} type
 * @param {string} id
 * @param {string} name
 * @param {Partial<TreeNode>} more
 * @returns {TreeNode}
 */
const treeNode = (type, id, name, more) => ({
  key: `${type}:${id}`,
  type,
  id,
  name,
  status: null,
  parent: null,
  children: [],
  team: undefined,
  ...more,
});

/**
 * What a filter leaves: matches, all that leads to them, and what stands below a match by name.
 *
 * @param {Tree} tree
 * @param {Filter} filter
 * @returns {{kept: Set<string>, opened: Set<string>, roots: TreeNode[]}} opened: nodes to show open,
 *     since a match stands below them
 */
export function applyFilter(tree, filter) {
  const root = filter.team ? tree.nodes.get(`TEAM:${filter.team}`) : undefined;
  const roots = root ? [root] : tree.roots;
  /** @type {Set<string>} */
  const kept = new Set();
  /** @type {Set<string>} */
  const opened = new Set();
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  /**
   * @param {TreeNode} node
   * @param {boolean} named whether something above it matches by name
   * @returns {boolean} whether it stays
   */
  const visit = (node, named) => {
    const name = plain(node.name);
    const byName = named || words.every((word) => name.includes(word));
    const byStatus = !filter.status || (node.type !== 'TEAM' && node.status === filter.status);
    let below = false;
    for (const child of node.children) {
      below = visit(child, words.length > 0 && byName) || below;
    }
    if (below && !(byName && !filter.status)) {
      opened.add(node.key);
    }
    const stays = below || (byName && byStatus);
    if (stays) {
      kept.add(node.key);
    }
    return stays;
  };
  roots.forEach((node) => visit(node, false));
  if (root) {
    opened.add(root.key);
  }
  return {kept, opened, roots: roots.filter((node) => kept.has(node.key))};
}

/**
 * The rows that are seen, from top to bottom.
 *
 * @param {TreeNode[]} roots
 * @param {(node: TreeNode) => boolean} isKept
 * @param {(node: TreeNode) => boolean} isOpen
 * @returns {Row[]}
 */
export function visibleRows(roots, isKept, isOpen) {
  /** @type {Row[]} */
  const rows = [];
  /**
   * @param {TreeNode[]} nodes
   * @param {number} level
   */
  const walk = (nodes, level) => {
    const shown = nodes.filter(isKept);
    shown.forEach((node, i) => {
      const inner = node.children.some(isKept);
      const open = inner ? isOpen(node) : null;
      rows.push({node, level, position: i + 1, siblings: shown.length, open});
      if (open) {
        walk(node.children, level + 1);
      }
    });
  };
  walk(roots, 1);
  return rows;
}

/**
 * What is open at first: the company, and its objectives.
 *
 * @param {Tree} tree
 * @returns {Set<string>}
 */
export function openAtFirst(tree) {
  const open = new Set(tree.roots.map((node) => node.key));
  for (const root of tree.roots) {
    for (const child of root.children) {
      if (child.type === 'OBJECTIVE') {
        open.add(child.key);
      }
    }
  }
  return open;
}
