import {byKey} from '../platform/collections.js';
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
const heightOf = ({objective, keyResults}) =>
  objective ? CARD.head + Math.min(CARD.rows, keyResults.length) * CARD.row + CARD.foot : CARD.head;

/**
 * A tidy tree from left to right, with cards of different heights.
 *
 * @param {MapNode} root
 * @param {(node: MapNode) => boolean} isOpen
 * @param {(node: MapNode) => boolean} isShown
 * @returns {Layout}
 */
export function layOut(root, isOpen, isShown) {
  const placed = /** @type {d3.Tree<MapNode>} */ (tree())
    .nodeSize([1, CARD.width + CARD.gapX])
    .separation(
      (a, b) =>
        (heightOf(a.data) + heightOf(b.data)) / 2 + CARD.gapY * (a.parent === b.parent ? 1 : 2),
    )(hierarchy(root, (node) => (isOpen(node) ? node.children.filter(isShown) : null)));
  /** @type {Card[]} */
  const cards = [];
  let top = Infinity;
  let bottom = -Infinity;
  let right = 0;
  placed.each(({data: node, x: middle, y: x, children}) => {
    const height = heightOf(node);
    const y = middle - height / 2;
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + height);
    right = Math.max(right, x + CARD.width);
    cards.push({node, x, y, width: CARD.width, height, isOpen: Boolean(children)});
  });
  cards.forEach((card) => (card.y -= top));
  return {cards, byId: byKey(cards, ({node}) => node.id), width: right, height: bottom - top};
}
