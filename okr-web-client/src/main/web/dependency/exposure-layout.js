import {groupedBy} from '../platform/collections.js';

/**
 * Where each part of an exposure stands in its picture: columns from the subject outwards, an
 * objective and its key results together in one box.
 *
 * @typedef {import('./exposure-graph.js').ExposedNode} ExposedNode
 * @typedef {{id: string, head: ExposedNode | null, rows: ExposedNode[], title: string,
 *   teamId: string, column: number, x: number, y: number, height: number}} Box
 * @typedef {{from: string, to: string, source: string, target: string, flow: number}} Link
 *     from, to: ids of boxes; source, target: keys of the nodes in them
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

/** @param {ExposedNode} node */
const boxId = ({key, type, objective, id}) =>
  type === 'OBJECTIVE' ? `OBJECTIVE:${id}` : objective ? `OBJECTIVE:${objective.id}` : key;

/**
 * @param {import('./exposure-graph.js').ExposureGraph} graph
 * @param {number} room how wide it may be
 * @returns {Layout}
 */
export function layOut({start, nodes, flows}, room) {
  /** @type {Map<string, string>} box of each node */
  const boxOf = new Map(nodes.map((node) => [node.key, node === start ? start.key : boxId(node)]));
  const links = flows.map(({from, to, flow}) => ({
    from: boxOf.get(from) ?? '',
    to: boxOf.get(to) ?? '',
    source: from,
    target: to,
    flow,
  }));
  const columns = columnsOf([...new Set(boxOf.values())], start.key, links);
  const all = boxesOf(nodes, start, boxOf, columns);
  const drawn = mostTelling(all, start.key, links);
  const boxes = all.filter(({id}) => drawn.has(id));
  const count = Math.max(0, ...boxes.map(({column}) => column)) + 1;
  const boxWidth = Math.min(
    WIDEST,
    Math.max(NARROWEST, (room - (count - 1) * GAP.across) / count),
  );
  const step = count > 1 ? Math.max(boxWidth + GAP.across, (room - boxWidth) / (count - 1)) : 0;
  const seen = links.filter(({from, to}) => drawn.has(from) && drawn.has(to));
  const anchors = place(boxes, count, step, seen);
  const inBoxes = boxes.reduce((total, {head, rows}) => total + (head ? 1 : 0) + rows.length, 0);
  return {
    boxes,
    bands: bandsOf(boxes, seen, anchors, boxWidth),
    width: (count - 1) * step + boxWidth,
    height: Math.max(...boxes.map(({y, height}) => y + height)),
    boxWidth,
    left: nodes.length - inBoxes,
  };
}

/**
 * The longest way from the subject to each box.
 *
 * @param {string[]} ids
 * @param {string} start
 * @param {Link[]} links
 */
function columnsOf(ids, start, links) {
  const columns = new Map(ids.map((id) => [id, id === start ? 0 : 1]));
  // Boxes may wait for each other in a loop, though what is in them cannot: then it ends here.
  for (let round = 0, moved = true; moved && round < ids.length; round++) {
    moved = false;
    for (const {from, to} of links) {
      const next = (columns.get(from) ?? 0) + 1;
      if (from !== to && to !== start && (columns.get(to) ?? 0) < next) {
        columns.set(to, next);
        moved = true;
      }
    }
  }
  const used = [...new Set(columns.values())].sort((a, b) => a - b);
  return new Map([...columns].map(([id, column]) => [id, used.indexOf(column)]));
}

/**
 * @param {ExposedNode[]} nodes
 * @param {ExposedNode} start
 * @param {Map<string, string>} boxOf
 * @param {Map<string, number>} columns
 * @returns {Box[]}
 */
function boxesOf(nodes, start, boxOf, columns) {
  return groupedBy(nodes, ({key}) => boxOf.get(key) ?? key).map(([id, inside]) => {
    const [first] = /** @type {[ExposedNode, ...ExposedNode[]]} */ (inside);
    const rows = inside.filter((node) => node.type === 'KEY_RESULT' && node !== start);
    return {
      id,
      head: inside.findLast((node) => !rows.includes(node)) ?? null,
      rows,
      title: first.objective?.title ?? first.title,
      teamId: first.teamId,
      column: columns.get(id) ?? 0,
      x: 0,
      y: 0,
      height: HEAD + rows.length * ROW,
    };
  });
}

/** @param {Box} box */
const weight = ({head, rows}) => Math.max(head?.share ?? 0, ...rows.map(({share}) => share));

/**
 * The greatest of each column, as far as something leads to them.
 *
 * @param {Box[]} boxes
 * @param {string} start
 * @param {Link[]} links
 */
function mostTelling(boxes, start, links) {
  const reached = new Set([start]);
  const columns = [...new Set(boxes.map(({column}) => column))].sort((a, b) => a - b);
  for (const column of columns) {
    boxes
      .filter(
        (box) =>
          box.column === column && links.some(({from, to}) => to === box.id && reached.has(from)),
      )
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, MOST_IN_COLUMN)
      .forEach(({id}) => reached.add(id));
  }
  return reached;
}

/**
 * Puts each box beside what flows into it.
 *
 * @param {Box[]} boxes
 * @param {number} count of columns
 * @param {number} step from one to the next
 * @param {Link[]} links
 * @returns {Map<string, number>} the height at which each node takes and gives
 */
function place(boxes, count, step, links) {
  /** @type {Map<string, number>} */
  const anchors = new Map();
  const columns = Array.from({length: count}, (_, i) => boxes.filter(({column}) => column === i));
  const heights = columns.map((column) =>
    column.reduce((sum, {height}) => sum + height + GAP.down, -GAP.down),
  );
  const tallest = Math.max(...heights);
  columns.forEach((column, i) => {
    const wanted = new Map(column.map(({id}) => [id, wantedAt(id, links, anchors)]));
    column.sort((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0));
    let y = (tallest - (heights[i] ?? 0)) / 2;
    for (const box of column) {
      box.x = i * step;
      box.y = y;
      if (box.head) {
        anchors.set(box.head.key, y + HEAD / 2);
      }
      for (const [at, {key}] of box.rows.entries()) {
        anchors.set(key, y + HEAD + (at + 0.5) * ROW);
      }
      y += box.height + GAP.down;
    }
  });
  return anchors;
}

/**
 * @param {string} id of a box
 * @param {Link[]} links
 * @param {Map<string, number>} anchors
 */
function wantedAt(id, links, anchors) {
  let [sum, total] = [0, 0];
  for (const {from, to, source, flow} of links) {
    const at = anchors.get(source);
    if (to === id && from !== id && at !== undefined) {
      sum += at * flow;
      total += flow;
    }
  }
  return total ? sum / total : 0;
}

/**
 * Bands from box to box; where several meet they lie side by side.
 *
 * @param {Box[]} boxes
 * @param {Link[]} links
 * @param {Map<string, number>} anchors
 * @param {number} boxWidth
 * @returns {Band[]}
 */
function bandsOf(boxes, links, anchors, boxWidth) {
  const xOf = new Map(boxes.map(({id, x}) => [id, x]));
  const between = links.filter(({from, to}) => from !== to);
  const thickness = (/** @type {Link} */ {flow}) => Math.max(1.5, flow * WHOLE);
  /** @param {'source' | 'target'} end @param {'source' | 'target'} other */
  const slots = (end, other) => {
    /** @type {Map<Link, number>} */
    const at = new Map();
    for (const [key, meeting] of groupedBy(between, (link) => link[end])) {
      meeting.sort((a, b) => (anchors.get(a[other]) ?? 0) - (anchors.get(b[other]) ?? 0));
      const whole = meeting.reduce((sum, link) => sum + thickness(link), 0);
      let y = (anchors.get(key) ?? 0) - whole / 2;
      for (const link of meeting) {
        at.set(link, y + thickness(link) / 2);
        y += thickness(link);
      }
    }
    return at;
  };
  const [leaves, arrives] = [slots('source', 'target'), slots('target', 'source')];
  return between.map((link) => {
    const {from, to} = link;
    const [x1, x2] = [(xOf.get(from) ?? 0) + boxWidth, xOf.get(to) ?? 0];
    const [y1, y2] = [leaves.get(link) ?? 0, arrives.get(link) ?? 0];
    const bend = Math.max(24, (x2 - x1) / 2);
    const path = `M${x1},${y1}C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`;
    return {path, width: thickness(link), from, to};
  });
}
