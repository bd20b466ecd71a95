import {hierarchy, tree} from './d3.js';

/** @typedef {import('./map-model.js').MapNode} MapNode */

/**
 * Where everything stands, in units of the map; a card's `y` is its upper edge.
 *
 * @typedef {{
 *   node: MapNode,
 *   x: number, y: number, width: number, height: number,
 *   isOpen: boolean,
 * }} Card
 *
 * @typedef {{cards: Card[], byId: Map<string, Card>, width: number, height: number}} Layout
 */

export const CARD = {
  width: 280,
  head: 86,
  row: 25,
  foot: 8,
  /** More key results than these are not drawn. */
  rows: 6,
  gapX: 96,
  gapY: 18,
};

/** @param {MapNode} node */
export const heightOf = (node) =>
  node.objective
    ? CARD.head +
      Math.min(CARD.rows, node.objective.keyResults.length) * CARD.row +
      CARD.foot
    : CARD.head;

/**
 * A tidy tree from left to right, with cards of different heights.
 *
 * @param {MapNode} root
 * @param {(node: MapNode) => boolean} isOpen
 * @param {(node: MapNode) => boolean} isShown
 * @returns {Layout}
 */
export function layOut(root, isOpen, isShown) {
  const shownChildren = (/** @type {MapNode} */ node) => node.children.filter(isShown);
  const placed = /** @type {d3.Tree<MapNode>} */ (tree())
    .nodeSize([1, CARD.width + CARD.gapX])
    .separation(
      (a, b) =>
        (heightOf(a.data) + heightOf(b.data)) / 2 + CARD.gapY * (a.parent === b.parent ? 1 : 2),
    )(hierarchy(root, (node) => (isOpen(node) ? shownChildren(node) : null)));
  /** @type {Card[]} */
  const cards = [];
  let top = Infinity;
  let bottom = -Infinity;
  let right = 0;
  placed.each(({data, x, y, children}) => {
    const height = heightOf(data);
    const card = {
      node: data,
      x: y,
      y: x - height / 2,
      width: CARD.width,
      height,
      isOpen: Boolean(children),
    };
    top = Math.min(top, card.y);
    bottom = Math.max(bottom, card.y + height);
    right = Math.max(right, card.x + card.width);
    cards.push(card);
  });
  for (const card of cards) {
    card.y -= top;
  }
  return {
    cards,
    byId: new Map(cards.map((card) => [card.node.id, card])),
    width: right,
    height: bottom - top,
  };
}
