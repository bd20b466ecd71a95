import {groupedBy} from '../platform/collections.js';

/**
 * Where each part of an exposure stands in its picture: columns from the subject outwards, an
 * objective and its key results together in one box.
 *
 * @typedef {import('./exposure-graph.js').ExposedNode} ExposedNode
 * @typedef {{id: string, head: ExposedNode | null, rows: ExposedNode[], title: string,
 *   teamId: string, column: number, x: number, y: number, height: number}} Box
 * @typedef {{key: string, box: Box, down: number}} Slot of a node: how far down in its box it stands
 * @typedef {{source: Slot, target: Slot, flow: number}} Link
 * @typedef {{path: string, width: number, from: string, to: string}} Band from, to: ids of boxes
 * @typedef {{boxes: Box[], bands: Band[], width: number, height: number, boxWidth: number,
 *   left: number}} Layout left: how many nodes were left out
 */

export const HEAD = 64;
export const ROW = 44;
const GAP = {across: 44, down: 14};
const NARROWEST = 148;
const WIDEST = 250;
/** Thickness of the whole share. */
const WHOLE = 26;
const MOST_IN_COLUMN = 8;

/**
 * @param {import('./exposure-graph.js').ExposureGraph} graph
 * @param {number} room how wide it may be
 * @returns {Layout}
 */
export function layOut({start, nodes, flows}, room) {
  const all = boxesOf(nodes, start);
  const slots = new Map(all.flatMap(slotsOf).map((slot) => [slot.key, slot]));
  const links = flows.flatMap(({from, to, flow}) => {
    const [source, target] = [slots.get(from), slots.get(to)];
    return source && target ? [{source, target, flow}] : [];
  });
  putInColumns(all, start.key, links);
  const boxes = mostTelling(all, links);
  const count = Math.max(0, ...boxes.map(({column}) => column)) + 1;
  const boxWidth = Math.min(
    WIDEST,
    Math.max(NARROWEST, (room - (count - 1) * GAP.across) / count),
  );
  const step = count > 1 ? Math.max(boxWidth + GAP.across, (room - boxWidth) / (count - 1)) : 0;
  const seen = links.filter(({source, target}) =>
    [source, target].every(({box}) => boxes.includes(box)),
  );
  place(boxes, count, step, seen);
  return {
    boxes,
    bands: bandsOf(seen, boxWidth),
    width: (count - 1) * step + boxWidth,
    height: Math.max(...boxes.map(({y, height}) => y + height)),
    boxWidth,
    left: nodes.length - boxes.flatMap(slotsOf).length,
  };
}

/**
 * @param {ExposedNode[]} nodes
 * @param {ExposedNode} start
 * @returns {Box[]} the subject by itself
 */
function boxesOf(nodes, start) {
  /** @param {ExposedNode} node */
  const boxId = (node) => {
    const objective = node.type === 'OBJECTIVE' ? node : node.objective;
    return objective && node !== start ? `OBJECTIVE:${objective.id}` : node.key;
  };
  return groupedBy(nodes, boxId).map(([id, inside]) => {
    const [first] = /** @type {[ExposedNode, ...ExposedNode[]]} */ (inside);
    const rows = inside.filter((node) => node.type === 'KEY_RESULT' && node !== start);
    return {
      id,
      head: inside.findLast((node) => !rows.includes(node)) ?? null,
      rows,
      title: first.objective?.title ?? first.title,
      teamId: first.teamId,
      column: id === start.key ? 0 : 1,
      x: 0,
      y: 0,
      height: HEAD + rows.length * ROW,
    };
  });
}

/** @param {Box} box @returns {Slot[]} */
const slotsOf = (box) => [
  ...(box.head ? [{key: box.head.key, box, down: HEAD / 2}] : []),
  ...box.rows.map(({key}, i) => ({key, box, down: HEAD + (i + 0.5) * ROW})),
];

/** @param {Slot} slot where it is, once its box is placed */
const heightOf = ({box, down}) => box.y + down;

/**
 * As far out as the longest way from the subject leads.
 *
 * @param {Box[]} boxes
 * @param {string} start
 * @param {Link[]} links
 */
function putInColumns(boxes, start, links) {
  // Boxes may wait for each other in a loop, though what is in them cannot: then it ends here.
  for (let round = 0, moved = true; moved && round < boxes.length; round++) {
    moved = false;
    for (const {source, target} of links) {
      const [from, to] = [source.box, target.box];
      if (from !== to && to.id !== start && to.column <= from.column) {
        to.column = from.column + 1;
        moved = true;
      }
    }
  }
  const used = [...new Set(boxes.map(({column}) => column))].sort((a, b) => a - b);
  boxes.forEach((box) => (box.column = used.indexOf(box.column)));
}

/** @param {Box} box */
const weight = ({head, rows}) => Math.max(head?.share ?? 0, ...rows.map(({share}) => share));

/**
 * The subject, and the greatest of each column as far as something leads to them.
 *
 * @param {Box[]} boxes
 * @param {Link[]} links
 */
function mostTelling(boxes, links) {
  const reached = new Set(boxes.filter(({column}) => column === 0));
  for (let column = 1; column < boxes.length; column++) {
    const led = links.filter(({source}) => reached.has(source.box)).map(({target}) => target.box);
    boxes
      .filter((box) => box.column === column && led.includes(box))
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, MOST_IN_COLUMN)
      .forEach((box) => reached.add(box));
  }
  return boxes.filter((box) => reached.has(box));
}

/**
 * Puts each box beside what flows into it.
 *
 * @param {Box[]} boxes
 * @param {number} count of columns
 * @param {number} step from one to the next
 * @param {Link[]} links
 */
function place(boxes, count, step, links) {
  const columns = Array.from({length: count}, (_, i) => boxes.filter(({column}) => column === i));
  const heights = columns.map((column) =>
    column.reduce((sum, {height}) => sum + height + GAP.down, -GAP.down),
  );
  const tallest = Math.max(...heights);
  columns.forEach((column, i) => {
    const wanted = new Map(column.map((box) => [box, wantedAt(box, links)]));
    column.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
    let y = (tallest - (heights[i] ?? 0)) / 2;
    for (const box of column) {
      box.x = i * step;
      box.y = y;
      y += box.height + GAP.down;
    }
  });
}

/** @param {Box} box @param {Link[]} links */
function wantedAt(box, links) {
  // Only what stands in the columns before is placed yet.
  const into = links.filter(
    ({source, target}) => target.box === box && source.box.column < box.column,
  );
  const total = into.reduce((sum, {flow}) => sum + flow, 0);
  return total && into.reduce((sum, {source, flow}) => sum + heightOf(source) * flow, 0) / total;
}

/**
 * Bands from box to box; where several meet they lie side by side.
 *
 * @param {Link[]} links
 * @param {number} boxWidth
 * @returns {Band[]}
 */
function bandsOf(links, boxWidth) {
  const between = links.filter(({source, target}) => source.box !== target.box);
  const thickness = (/** @type {Link} */ {flow}) => Math.max(1.5, flow * WHOLE);
  /** @param {'source' | 'target'} end @param {'source' | 'target'} other */
  const heights = (end, other) => {
    /** @type {Map<Link, number>} */
    const at = new Map();
    for (const [, meeting] of groupedBy(between, (link) => link[end].key)) {
      meeting.sort((a, b) => heightOf(a[other]) - heightOf(b[other]));
      const whole = meeting.reduce((sum, link) => sum + thickness(link), 0);
      let y = -whole / 2;
      for (const link of meeting) {
        at.set(link, heightOf(link[end]) + y + thickness(link) / 2);
        y += thickness(link);
      }
    }
    return at;
  };
  const [leaves, arrives] = [heights('source', 'target'), heights('target', 'source')];
  return between.map((link) => {
    const [from, to] = [link.source.box, link.target.box];
    const [x1, x2] = [from.x + boxWidth, to.x];
    const [y1, y2] = [leaves.get(link) ?? 0, arrives.get(link) ?? 0];
    const bend = Math.max(24, (x2 - x1) / 2);
    const path = `M${x1},${y1}C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`;
    return {path, width: thickness(link), from: from.id, to: to.id};
  });
}
