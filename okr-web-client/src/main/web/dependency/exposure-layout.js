/**
 * Where each part of an exposure stands in its picture: columns from the subject outwards, an
 * objective and its key results together in one box.
 *
 * @typedef {import('./exposure-graph.js').ExposedNode} ExposedNode
 * @typedef {{id: string, head: ExposedNode | null, rows: ExposedNode[], title: string,
 *   teamId: string, column: number, x: number, y: number, height: number}} Box
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
  const columns = columnsOf([...new Set(boxOf.values())], start.key, flows, boxOf);
  const all = boxesOf(nodes, start, boxOf, columns);
  const drawn = mostTelling(all, start.key, flows, boxOf);
  const boxes = all.filter(({id}) => drawn.has(id));
  const count = Math.max(0, ...boxes.map(({column}) => column)) + 1;
  const boxWidth = Math.min(
    WIDEST,
    Math.max(NARROWEST, (room - (count - 1) * GAP.across) / count),
  );
  const step = count > 1 ? Math.max(boxWidth + GAP.across, (room - boxWidth) / (count - 1)) : 0;
  const seen = flows.filter(
    ({from, to}) => drawn.has(boxOf.get(from) ?? '') && drawn.has(boxOf.get(to) ?? ''),
  );
  const anchors = place(boxes, count, step, seen, boxOf);
  const inBoxes = boxes.reduce(
    (total, {head, rows}) => total + (head ? 1 : 0) + rows.length,
    0,
  );
  return {
    boxes,
    bands: bandsOf(boxes, seen, boxOf, anchors, boxWidth),
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
 * @param {import('./exposure-graph.js').Flow[]} flows
 * @param {Map<string, string>} boxOf
 */
function columnsOf(ids, start, flows, boxOf) {
  const columns = new Map(ids.map((id) => [id, id === start ? 0 : 1]));
  // Boxes may wait for each other in a loop, though what is in them cannot: then it ends here.
  for (let round = 0, moved = true; moved && round < ids.length; round++) {
    moved = false;
    for (const {from, to} of flows) {
      const [a, b] = [boxOf.get(from) ?? '', boxOf.get(to) ?? ''];
      const next = (columns.get(a) ?? 0) + 1;
      if (a !== b && b !== start && (columns.get(b) ?? 0) < next) {
        columns.set(b, next);
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
  /** @type {Map<string, Box>} */
  const boxes = new Map();
  for (const node of nodes) {
    const id = boxOf.get(node.key) ?? node.key;
    const box = boxes.get(id) ?? {
      id,
      head: null,
      rows: [],
      title: node.objective?.title ?? node.title,
      teamId: node.teamId,
      column: columns.get(id) ?? 0,
      x: 0,
      y: 0,
      height: 0,
    };
    if (node.type === 'KEY_RESULT' && node !== start) {
      box.rows.push(node);
    } else {
      box.head = node;
    }
    boxes.set(id, box);
  }
  boxes.forEach((box) => (box.height = HEAD + box.rows.length * ROW));
  return [...boxes.values()];
}

/** @param {Box} box */
const weight = ({head, rows}) => Math.max(head?.share ?? 0, ...rows.map(({share}) => share));

/**
 * The greatest of each column, as far as something leads to them.
 *
 * @param {Box[]} boxes
 * @param {string} start
 * @param {import('./exposure-graph.js').Flow[]} flows
 * @param {Map<string, string>} boxOf
 */
function mostTelling(boxes, start, flows, boxOf) {
  const reached = new Set([start]);
  const columns = [...new Set(boxes.map(({column}) => column))].sort((a, b) => a - b);
  for (const column of columns) {
    boxes
      .filter(
        (box) =>
          box.column === column &&
          flows.some(({from, to}) => boxOf.get(to) === box.id && reached.has(boxOf.get(from) ?? '')),
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
 * @param {number} count
 * @param {number} step
 * @param {import('./exposure-graph.js').Flow[]} flows
 * @param {Map<string, string>} boxOf
 * @returns {Map<string, number>} the height at which each node takes and gives
 */
function place(boxes, count, step, flows, boxOf) {
  /** @type {Map<string, number>} */
  const anchors = new Map();
  const heights = Array.from({length: count}, (_, column) =>
    boxes
      .filter((box) => box.column === column)
      .reduce((sum, box) => sum + box.height + GAP.down, -GAP.down),
  );
  const tallest = Math.max(...heights);
  for (let column = 0; column < count; column++) {
    const here = boxes.filter((box) => box.column === column);
    const wanted = new Map(here.map((box) => [box.id, wantedAt(box, flows, boxOf, anchors)]));
    here.sort((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0));
    let y = (tallest - (heights[column] ?? 0)) / 2;
    for (const box of here) {
      box.x = column * step;
      box.y = y;
      if (box.head) {
        anchors.set(box.head.key, y + HEAD / 2);
      }
      box.rows.forEach((node, i) => anchors.set(node.key, y + HEAD + (i + 0.5) * ROW));
      y += box.height + GAP.down;
    }
  }
  return anchors;
}

/**
 * @param {Box} box
 * @param {import('./exposure-graph.js').Flow[]} flows
 * @param {Map<string, string>} boxOf
 * @param {Map<string, number>} anchors
 */
function wantedAt(box, flows, boxOf, anchors) {
  let [sum, total] = [0, 0];
  for (const {from, to, flow} of flows) {
    const at = anchors.get(from);
    if (boxOf.get(to) === box.id && boxOf.get(from) !== box.id && at !== undefined) {
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
 * @param {import('./exposure-graph.js').Flow[]} flows
 * @param {Map<string, string>} boxOf
 * @param {Map<string, number>} anchors
 * @param {number} boxWidth
 * @returns {Band[]}
 */
function bandsOf(boxes, flows, boxOf, anchors, boxWidth) {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const between = flows.filter(({from, to}) => boxOf.get(from) !== boxOf.get(to));
  const thickness = (/** @type {number} */ flow) => Math.max(1.5, flow * WHOLE);
  /** @param {'from' | 'to'} end @param {'from' | 'to'} other */
  const slots = (end, other) => {
    /** @type {Map<import('./exposure-graph.js').Flow, number>} */
    const at = new Map();
    for (const key of new Set(between.map((flow) => flow[end]))) {
      const meeting = between
        .filter((flow) => flow[end] === key)
        .sort((a, b) => (anchors.get(a[other]) ?? 0) - (anchors.get(b[other]) ?? 0));
      const whole = meeting.reduce((sum, {flow}) => sum + thickness(flow), 0);
      let y = (anchors.get(key) ?? 0) - whole / 2;
      for (const flow of meeting) {
        at.set(flow, y + thickness(flow.flow) / 2);
        y += thickness(flow.flow);
      }
    }
    return at;
  };
  const [leaves, arrives] = [slots('from', 'to'), slots('to', 'from')];
  return between.map((flow) => {
    const from = /** @type {Box} */ (byId.get(boxOf.get(flow.from) ?? ''));
    const to = /** @type {Box} */ (byId.get(boxOf.get(flow.to) ?? ''));
    const [x1, x2] = [from.x + boxWidth, to.x];
    const [y1, y2] = [leaves.get(flow) ?? 0, arrives.get(flow) ?? 0];
    const bend = Math.max(24, (x2 - x1) / 2);
    return {
      path: `M${x1},${y1}C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`,
      width: thickness(flow.flow),
      from: from.id,
      to: to.id,
    };
  });
}
