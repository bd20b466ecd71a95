import {html} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {listen, pressKey} from '../platform/events.js';
import {percent, word} from '../platform/format.js';
import {toolButton} from '../platform/parts/button.js';
import {texts} from '../texts/texts.js';
import {select, zoom, zoomIdentity} from './d3.js';
import {DETAIL, drawMap, turnerBox} from './map-draw.js';
import {CARD, layOut} from './map-layout.js';
import {threadOf, wayTo} from './map-model.js';
import {pictureAsPng, pictureAsSvg} from './map-picture.js';
import {CanvasRenderer, coloursNow} from './renderers.js';
import {TextFit} from './text-fit.js';

/** @typedef {import('./map-model.js').MapNode} MapNode */

const SCALES = /** @type {[number, number]} */ ([0.02, 2.5]);
/** So many pixels stay free around what is shown whole. */
const MARGIN = 24;
/** The map begins no smaller than this, so that titles can be read. */
const START_SCALE = 0.6;
/** Levels of the tree that are open at first. */
const OPEN_AT_FIRST = 2;
const ZOOM_STEP = 1.3;

/**
 * The map itself, drawn on a canvas: dragged, zoomed, and walked with the arrow keys.
 *
 * Event: `objective-chosen` with `{objectiveId, keyResultId}`.
 */
class CascadeMap extends withProperties(OkrElement, () => ({
  /** @type {import('./map-model.js').MapModel | null} */
  model: null,
  cycleId: '',
  company: {name: '', progress: 0, status: /** @type {Okr.Status} */ ('NO_DATA'), hasData: false},
  /** @type {(objective: Okr.Objective) => number | null} */
  expected: () => null,
  /** @type {Set<MapNode> | null} */
  found: null,
  /** What is looked for: only where that changes does the map go there by itself. */
  filter: '',
  restricted: false,
  selectedId: '',
  focusedId: '',
})) {
  /** @type {Set<string>} ids of the open nodes */
  open = new Set();
  /** @type {import('./map-layout.js').Layout} */
  layout = {cards: [], byId: new Map(), width: 0, height: 0};
  /** @type {Set<MapNode> | null} */
  bright = null;
  transform = zoomIdentity;
  frame = 0;
  shownCycle = '';
  zoom = zoom()
    .scaleExtent(SCALES)
    .clickDistance(4)
    .filter((event) => !event.button && event.type !== 'dblclick')
    .on('zoom', ({transform}) => {
      this.transform = transform;
      this.redraw();
    });
  resize = new ResizeObserver(() => this.redraw());
  recolour = () => {
    this.colours = coloursNow();
    this.redraw();
  };

  constructor() {
    super();
    listen(this, window, 'okr-theme', this.recolour);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resize.disconnect();
    cancelAnimationFrame(this.frame);
  }

  get canvas() {
    return /** @type {HTMLCanvasElement} */ (this.querySelector('canvas'));
  }

  /** @param {string} id */
  nodeOf(id) {
    return this.model?.nodes.get(id) ?? null;
  }

  firstUpdated() {
    this.colours = coloursNow();
    this.fit = new TextFit(this.colours.font);
    select(this.canvas).call(this.zoom).on('dblclick.zoom', null);
    this.resize.observe(this.canvas);
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!this.model) {
      return;
    }
    const isNew = this.shownCycle !== this.cycleId;
    if (isNew) {
      this.shownCycle = this.cycleId;
      this.open = openTo(this.model.root, OPEN_AT_FIRST);
    }
    const selected = this.nodeOf(this.selectedId);
    if (selected && (isNew || changed.has('selectedId'))) {
      wayTo([selected]).forEach((id) => this.open.add(id));
    }
    const isSought = isNew || changed.has('filter');
    if (this.found && (isSought || changed.has('restricted'))) {
      wayTo(this.found).forEach((id) => this.open.add(id));
    }
    this.bright = this.found ?? (selected ? threadOf(selected) : null);
    if (['model', 'found', 'restricted', 'selectedId', 'cycleId'].some((name) => changed.has(name))) {
      this.place();
    }
    if (isNew && !selected) {
      this.showStart();
    } else if (selected && changed.has('selectedId')) {
      this.bringIntoView(this.selectedId);
    } else if (this.found && isSought) {
      this.showAll(this.found);
    }
    this.redraw();
  }

  /** Lays the open part of the tree out anew. */
  place() {
    if (this.model) {
      const kept = this.restricted && this.found ? wayTo(this.found) : null;
      this.layout = layOut(
        this.model.root,
        (node) => this.open.has(node.id),
        (node) => !kept || kept.has(node.id) || Boolean(this.found?.has(node)),
      );
    }
  }

  redraw() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  draw() {
    const {canvas, colours, fit, transform} = this;
    const context = canvas?.getContext('2d');
    if (!context || !colours || !fit || !canvas.clientWidth) {
      return;
    }
    const ratio = devicePixelRatio;
    const width = canvas.clientWidth;
    const height = canvas.clientHeight;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    const {k, x, y} = transform;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(ratio * k, 0, 0, ratio * k, ratio * x, ratio * y);
    drawMap(
      new CanvasRenderer(context, colours),
      this.scene,
      {left: -x / k, top: -y / k, right: (width - x) / k, bottom: (height - y) / k, scale: k},
      colours,
      fit,
    );
  }

  /** @returns {import('./map-draw.js').Scene} */
  get scene() {
    return {
      layout: this.layout,
      company: this.company,
      expected: this.expected,
      bright: this.bright,
      selected: this.nodeOf(this.selectedId),
      focused: this.layout.byId.get(this.focusedId)?.node ?? null,
    };
  }

  // Moving

  /** @param {d3.Transform} transform */
  moveTo(transform) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const canvas = select(this.canvas);
    (calm ? canvas : canvas.transition().duration(250)).call(this.zoom.transform, transform);
  }

  /** @param {number} factor */
  zoomBy(factor) {
    select(this.canvas).call(this.zoom.scaleBy, factor);
  }

  /**
   * The scale at which a part of the map fits on the canvas.
   *
   * @param {number} width
   * @param {number} height
   * @param {number} least
   */
  scaleFor(width, height, least) {
    const {clientWidth, clientHeight} = this.canvas;
    const fitting = Math.min((clientWidth - 2 * MARGIN) / width, (clientHeight - 2 * MARGIN) / height);
    return Math.min(1, Math.max(least, fitting));
  }

  /**
   * Moves a point of the map into the middle.
   *
   * @param {number} x
   * @param {number} y
   * @param {number} scale
   */
  centre(x, y, scale) {
    const {clientWidth, clientHeight} = this.canvas;
    this.moveTo(
      zoomIdentity.translate(clientWidth / 2 - x * scale, clientHeight / 2 - y * scale).scale(scale),
    );
  }

  /** The company and what is right of it, at a scale at which titles can be read. */
  showStart() {
    const {clientWidth, clientHeight} = this.canvas;
    const {cards, width, height} = this.layout;
    const [root] = cards;
    const scale = this.scaleFor(width, height, START_SCALE);
    const middle = root ? root.y + root.height / 2 : 0;
    const left = Math.max(MARGIN, (clientWidth - width * scale) / 2);
    this.moveTo(zoomIdentity.translate(left, clientHeight / 2 - middle * scale).scale(scale));
  }

  /** All that is open. */
  showWhole() {
    this.showBox(0, 0, this.layout.width, this.layout.height);
  }

  /** @param {Iterable<MapNode>} nodes */
  showAll(nodes) {
    const cards = [...nodes].flatMap((node) => this.layout.byId.get(node.id) ?? []);
    if (cards.length) {
      this.showBox(
        Math.min(...cards.map((card) => card.x)),
        Math.min(...cards.map((card) => card.y)),
        Math.max(...cards.map((card) => card.x + card.width)),
        Math.max(...cards.map((card) => card.y + card.height)),
      );
    }
  }

  /**
   * @param {number} left
   * @param {number} top
   * @param {number} right
   * @param {number} bottom
   */
  showBox(left, top, right, bottom) {
    const scale = this.scaleFor(right - left, bottom - top, SCALES[0]);
    this.centre((left + right) / 2, (top + bottom) / 2, scale);
  }

  /** @param {string} id */
  bringIntoView(id) {
    const card = this.layout.byId.get(id);
    if (!card) {
      return;
    }
    const {clientWidth, clientHeight} = this.canvas;
    const {k, x, y} = this.transform;
    const left = card.x * k + x;
    const top = card.y * k + y;
    const right = left + card.width * k;
    const bottom = top + card.height * k;
    const isSeen = left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight;
    if (!isSeen || k < 0.4) {
      this.centre(card.x + card.width / 2, card.y + card.height / 2, Math.max(k, 0.7));
    }
  }

  // Opening and choosing

  /** @param {MapNode} node */
  turn(node) {
    const before = this.layout.byId.get(node.id);
    if (!node.children.length || !before) {
      return;
    }
    if (!this.open.delete(node.id)) {
      this.open.add(node.id);
    }
    this.place();
    // The card itself stays where it is, whatever comes or goes around it.
    const after = this.layout.byId.get(node.id);
    const {k, x, y} = this.transform;
    const shift = ((after?.y ?? before.y) - before.y) * k;
    select(this.canvas).call(
      this.zoom.transform,
      zoomIdentity.translate(x, y - shift).scale(k),
    );
  }

  /** @param {boolean} open */
  turnAll(open) {
    if (this.model) {
      this.open = openTo(this.model.root, open ? Infinity : 1);
      this.place();
      this.showWhole();
    }
  }

  /**
   * @param {MouseEvent} event
   * @returns {{card: import('./map-layout.js').Card, onTurner: boolean, keyResultId: string} | null}
   */
  hit(event) {
    const [x, y] = this.transform.invert([event.offsetX, event.offsetY]);
    const {k} = this.transform;
    for (const card of this.layout.cards) {
      const turner = turnerBox(card, k);
      const onTurner = card.node.children.length > 0 && inside(turner, x, y);
      if (onTurner || inside(card, x, y)) {
        const row = Math.floor((y - card.y - CARD.head) / CARD.row);
        const keyResult = k >= DETAIL.full && row >= 0 ? card.node.objective?.keyResults[row] : undefined;
        return {card, onTurner, keyResultId: keyResult?.id ?? ''};
      }
    }
    return null;
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    const hit = this.hit(event);
    if (!hit) {
      return;
    }
    this.focusedId = hit.card.node.id;
    if (hit.onTurner || !hit.card.node.objective) {
      this.turn(hit.card.node);
    } else {
      this.choose(hit.card.node, hit.keyResultId);
    }
  }

  /** @param {MouseEvent} event */
  moved(event) {
    this.canvas.classList.toggle('okr-map-over', Boolean(this.hit(event)));
  }

  /**
   * @param {MapNode} node
   * @param {string} [keyResultId]
   */
  choose(node, keyResultId = '') {
    this.emit('objective-chosen', {objectiveId: node.id, keyResultId});
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const card = this.layout.byId.get(this.focusedId) ?? this.layout.cards[0];
    if (!card) {
      return;
    }
    const {node} = card;
    pressKey(event, {
      ArrowRight: () =>
        !card.isOpen && node.children.length
          ? this.turn(node)
          : this.focusOn(node.children.find((child) => this.layout.byId.has(child.id))),
      ArrowLeft: () => this.focusOn(node.parent),
      ArrowDown: () => this.focusBeside(card, 1),
      ArrowUp: () => this.focusBeside(card, -1),
      ' ': () => this.turn(node),
      Enter: () => (node.objective ? this.choose(node) : this.turn(node)),
      '+': () => this.zoomBy(ZOOM_STEP),
      '-': () => this.zoomBy(1 / ZOOM_STEP),
      0: () => this.showWhole(),
    });
  }

  /** @param {MapNode | null | undefined} node */
  focusOn(node) {
    if (node) {
      this.focusedId = node.id;
      this.bringIntoView(node.id);
    }
  }

  /**
   * @param {import('./map-layout.js').Card} card
   * @param {number} step down its column
   */
  focusBeside(card, step) {
    const column = this.layout.cards.filter(({x}) => x === card.x).sort((a, b) => a.y - b.y);
    this.focusOn(column[column.indexOf(card) + step]?.node);
  }

  // Taking away

  /** @param {string} title */
  svg(title) {
    return pictureAsSvg(this.scene, title);
  }

  png() {
    return pictureAsPng(this.scene);
  }

  render() {
    const focused = this.layout.byId.get(this.focusedId)?.node;
    return html`
      <canvas
        class="okr-map-canvas"
        tabindex="0"
        role="application"
        aria-label=${texts.map.canvas}
        aria-describedby="map-keys"
        @click=${this.clicked}
        @pointermove=${this.moved}
        @keydown=${this.pressed}
        @focus=${() => {
          this.focusedId ||= this.selectedId || (this.layout.cards[0]?.node.id ?? '');
        }}
      ></canvas>
      <p id="map-keys" class="visually-hidden">${texts.map.keys}</p>
      <p class="visually-hidden" role="status">${focused ? this.saying(focused) : ''}</p>
      <div class="okr-map-tools" role="group" aria-label=${texts.map.zoom}>
        ${toolButton('plus', texts.map.zoomIn, () => this.zoomBy(ZOOM_STEP))}
        ${toolButton('minus', texts.map.zoomOut, () => this.zoomBy(1 / ZOOM_STEP))}
        ${toolButton('fit', texts.map.fit, () => this.showWhole())}
        ${toolButton('expand', texts.map.expandAll, () => this.turnAll(true))}
        ${toolButton('collapse', texts.map.collapseAll, () => this.turnAll(false))}
      </div>
    `;
  }

  /** @param {MapNode} node */
  saying(node) {
    const {objective} = node;
    return objective
      ? [
          objective.title,
          node.team?.name,
          word(texts.status, objective.status),
          objective.hasData ? percent(objective.progress) : '',
          node.below ? texts.map.objectives(node.below) : '',
        ]
          .filter(Boolean)
          .join(', ')
      : `${node.kind === 'COMPANY' ? this.company.name : texts.map.unaligned}, ${texts.map.objectives(node.below)}`;
  }
}

/**
 * @param {MapNode} root
 * @param {number} levels
 * @returns {Set<string>} ids of the nodes to open
 */
function openTo(root, levels) {
  /** @type {Set<string>} */
  const open = new Set();
  let row = [root];
  for (let level = 0; level < levels && row.length; level++) {
    row.forEach((node) => open.add(node.id));
    row = row.flatMap((node) => node.children);
  }
  return open;
}

/**
 * @param {{x: number, y: number, width: number, height: number}} box
 * @param {number} x
 * @param {number} y
 */
const inside = (box, x, y) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

customElements.define('cascade-map', CascadeMap);
