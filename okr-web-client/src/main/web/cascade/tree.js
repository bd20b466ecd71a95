import {byKey, groupedBy} from '../platform/collections.js';
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
 *   parent: TreeNode | null,
 *   children: TreeNode[],
 *   team?: Okr.Team | undefined,
 *   figure?: Okr.TeamFigure | undefined,
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
export function buildTree({teams, objectives}, figures) {
  /** @type {Map<string, TreeNode>} */
  const nodes = new Map();
  const figureOf = byKey(figures, ({teamId}) => teamId);
  const ids = new Set(teams.map(({id}) => id));
  const known = (/** @type {string | null | undefined} */ id) => (id && ids.has(id) ? id : '');
  const ordered = [...teams].sort((a, b) => rankOf(a.level) - rankOf(b.level) || byName(a.name, b.name));
  const teamsBelow = new Map(groupedBy(ordered, ({parentId}) => known(parentId)));
  const objectivesOf = new Map(groupedBy(objectives, ({teamId}) => known(teamId)));
  /**
   * @param {Omit<TreeNode, 'key' | 'children'>} about
   * @param {(node: TreeNode) => TreeNode[]} [below]
   */
  const add = (about, below) => {
    /** @type {TreeNode} */
    const node = {...about, key: `${about.type}:${about.id}`, children: []};
    nodes.set(node.key, node);
    node.children = below?.(node) ?? [];
    return node;
  };
  /** @param {string} teamId @param {TreeNode | null} parent @returns {TreeNode[]} */
  const below = (teamId, parent) => [
    ...(objectivesOf.get(teamId) ?? []).map((objective) =>
      add({type: 'OBJECTIVE', id: objective.id, name: objective.title, parent, objective}, (node) =>
        objective.keyResults.map((keyResult) => {
          const {id, title: name} = keyResult;
          return add({type: 'KEY_RESULT', id, name, parent: node, objective, keyResult});
        }),
      ),
    ),
    ...(teamsBelow.get(teamId) ?? []).map((team) => {
      const {id, name} = team;
      const figure = figureOf.get(id);
      return add({type: 'TEAM', id, name, parent, team, figure}, (node) => below(id, node));
    }),
  ];
  return {roots: below('', null), nodes};
}

/**
 * What a filter leaves: matches, all that leads to them, and what stands below a match by name.
 *
 * @param {Tree} tree
 * @param {Filter} filter
 * @returns {{kept: Set<string>, opened: Set<string>, roots: TreeNode[]}} opened: nodes to show open,
 *     since a match stands below them
 */
export function applyFilter(tree, filter) {
  const root = tree.nodes.get(`TEAM:${filter.team}`);
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
    const isNamed = named || words.every((word) => name.includes(word));
    const status = (node.keyResult ?? node.objective)?.status;
    const below = node.children.map((child) => visit(child, words.length > 0 && isNamed)).some(Boolean);
    if (below && !(isNamed && !filter.status)) {
      opened.add(node.key);
    }
    const stays = below || (isNamed && (!filter.status || status === filter.status));
    if (stays) {
      kept.add(node.key);
    }
    return stays;
  };
  const shown = roots.filter((node) => visit(node, false));
  if (root) {
    opened.add(root.key);
  }
  return {kept, opened, roots: shown};
}

/**
 * The rows that are seen, from top to bottom.
 *
 * @param {TreeNode[]} nodes
 * @param {(node: TreeNode) => boolean} isKept
 * @param {(node: TreeNode) => boolean} isOpen
 * @param {number} [level]
 * @returns {Row[]}
 */
export const visibleRows = (nodes, isKept, isOpen, level = 1) =>
  nodes.filter(isKept).flatMap((node, i, {length: siblings}) => {
    const open = node.children.some(isKept) ? isOpen(node) : null;
    return [
      {node, level, position: i + 1, siblings, open},
      ...(open ? visibleRows(node.children, isKept, isOpen, level + 1) : []),
    ];
  });

/**
 * What is open at first: the company, and its objectives.
 *
 * @param {Tree} tree
 * @returns {Set<string>}
 */
export const openAtFirst = ({roots}) =>
  new Set(
    roots
      .flatMap((root) => [root, ...root.children.filter(({type}) => type === 'OBJECTIVE')])
      .map(({key}) => key),
  );
