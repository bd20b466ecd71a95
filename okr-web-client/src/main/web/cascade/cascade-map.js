import {html} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {toggled} from '../platform/collections.js';
import {listen, pressKey} from '../platform/events.js';
import {percent, word} from '../platform/format.js';
import {toolButton} from '../platform/parts/button.js';
import {texts} from '../texts/texts.js';
import {select, zoom, zoomIdentity} from './d3.js';
import {DETAIL, drawMap, nameOf, turnerBox} from './map-draw.js';
import {CARD, layOut} from './map-layout.js';
import {threadOf, wayTo} from './map-model.js';
import {pictureAsPng, pictureAsSvg} from './map-picture.js';
import {CanvasRenderer, coloursNow} from './renderers.js';
import {TextFit} from './text-fit.js';

/** @typedef {import('./map-model.js').MapNode} MapNode */
/** @typedef {import('./map-layout.js').Card} Card */

const SCALES = /** @type {[number, number]} */ ([0.02, 2.5]);
/** So many pixels stay free around what is shown whole. */
const MARGIN = 24;
/** The map begins no smaller than this, so that titles can be read. */
const START_SCALE = 0.6;
/** Levels of the tree that are open at first. */
const OPEN_AT_FIRST = 2;
const ZOOM_STEP = 1.3;
/** After a change of these the map is laid out anew. */
const LAID_OUT_BY = ['model', 'found', 'restricted', 'selectedId', 'cycleId'];

/**
 * The map itself, drawn on a canvas: dragged, zoomed, and walked with the arrow keys.
 *
 * Event: `objective-chosen` with `{objectiveId, keyResultId}`.
 */
class CascadeMap extends withProperties(OkrElement, () => ({
  /** @type {import('./map-model.js').MapModel} */
  model: required,
  cycleId: '',
  /** @type {import('./map-draw.js').Scene['company']} */
  company: required,
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
  colours = coloursNow();
  fit = new TextFit(this.colours.font);

  constructor() {
    super();
    listen(this, window, 'okr-theme', () => {
      this.colours = coloursNow();
      this.redraw();
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resize.disconnect();
    cancelAnimationFrame(this.frame);
  }

  get canvas() {
    return /** @type {HTMLCanvasElement} */ (this.querySelector('canvas'));
  }

  get selected() {
    return this.model.nodes.get(this.selectedId) ?? null;
  }

  firstUpdated() {
    select(this.canvas).call(this.zoom).on('dblclick.zoom', null);
    this.resize.observe(this.canvas);
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    const {found, selected} = this;
    const isNew = this.shownCycle !== this.cycleId;
    const isSelected = selected && changed.has('selectedId');
    const isSought = isNew || changed.has('filter');
    if (isNew) {
      this.shownCycle = this.cycleId;
      this.open = openTo(this.model.root, OPEN_AT_FIRST);
    }
    if (selected && (isNew || isSelected)) {
      wayTo([selected]).forEach((id) => this.open.add(id));
    }
    if (found && (isSought || changed.has('restricted'))) {
      wayTo(found).forEach((id) => this.open.add(id));
    }
    this.bright = found ?? (selected && threadOf(selected));
    if (LAID_OUT_BY.some((name) => changed.has(name))) {
      this.place();
    }
    if (isNew && !selected) {
      this.showStart();
    } else if (isSelected) {
      this.bringIntoView(this.selectedId);
    } else if (found && isSought) {
      this.showAll([...found].flatMap(({id}) => this.layout.byId.get(id) ?? []));
    }
    this.redraw();
  }

  /** Lays the open part of the tree out anew. */
  place() {
    const {model, found, open} = this;
    const kept = this.restricted && found ? wayTo(found) : null;
    this.layout = layOut(
      model.root,
      (node) => open.has(node.id),
      (node) => !kept || kept.has(node.id) || Boolean(found?.has(node)),
    );
  }

  redraw() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  draw() {
    const {canvas, colours, fit, scene} = this;
    const context = canvas?.getContext('2d');
    if (!context || !canvas.clientWidth) {
      return;
    }
    const ratio = devicePixelRatio;
    const {clientWidth, clientHeight} = canvas;
    const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
    if (canvas.width !== width || canvas.height !== height) {
      Object.assign(canvas, {width, height});
    }
    const {k, x, y} = this.transform;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(ratio * k, 0, 0, ratio * k, ratio * x, ratio * y);
    drawMap(
      new CanvasRenderer(context, colours),
      scene,
      {left: -x / k, top: -y / k, right: (clientWidth - x) / k, bottom: (clientHeight - y) / k, scale: k},
      colours,
      fit,
    );
  }

  /** @returns {import('./map-draw.js').Scene} */
  get scene() {
    const {layout, company, bright, selected, focusedId} = this;
    return {layout, company, bright, selected, focused: layout.byId.get(focusedId)?.node ?? null};
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
    const {clientWidth} = this.canvas;
    const {cards, width, height} = this.layout;
    const [root] = cards;
    const scale = this.scaleFor(width, height, START_SCALE);
    const left = Math.max(MARGIN, (clientWidth - width * scale) / 2);
    this.centre((clientWidth / 2 - left) / scale, root ? root.y + root.height / 2 : 0, scale);
  }

  /** Shows some cards at once, by default all that is open. */
  showAll(cards = this.layout.cards) {
    if (cards.length) {
      const left = Math.min(...cards.map(({x}) => x));
      const top = Math.min(...cards.map(({y}) => y));
      const right = Math.max(...cards.map(({x, width}) => x + width));
      const bottom = Math.max(...cards.map(({y, height}) => y + height));
      const scale = this.scaleFor(right - left, bottom - top, SCALES[0]);
      this.centre((left + right) / 2, (top + bottom) / 2, scale);
    }
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
    this.open = toggled(this.open, node.id);
    this.place();
    // The card itself stays where it is, whatever comes or goes around it.
    const after = this.layout.byId.get(node.id) ?? before;
    const {k, x, y} = this.transform;
    const transform = zoomIdentity.translate(x, y - (after.y - before.y) * k).scale(k);
    select(this.canvas).call(this.zoom.transform, transform);
  }

  /** @param {boolean} open */
  turnAll(open) {
    this.open = openTo(this.model.root, open ? Infinity : 1);
    this.place();
    this.showAll();
  }

  /**
   * @param {MouseEvent} event
   * @returns {{card: Card, onTurner: boolean, keyResultId: string} | null}
   */
  hit(event) {
    const [x, y] = this.transform.invert([event.offsetX, event.offsetY]);
    const {k} = this.transform;
    for (const card of this.layout.cards) {
      const {children, keyResults} = card.node;
      const onTurner = children.length > 0 && inside(turnerBox(card, k), x, y);
      if (onTurner || inside(card, x, y)) {
        const row = k < DETAIL.full ? -1 : Math.floor((y - card.y - CARD.head) / CARD.row);
        return {card, onTurner, keyResultId: keyResults[row]?.id ?? ''};
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
    const {node} = hit.card;
    this.focusedId = node.id;
    if (hit.onTurner) {
      this.turn(node);
    } else {
      this.choose(node, hit.keyResultId);
    }
  }

  /** @param {MouseEvent} event */
  moved(event) {
    this.canvas.classList.toggle('okr-map-over', Boolean(this.hit(event)));
  }

  /**
   * Tells of an objective; what is none is opened.
   *
   * @param {MapNode} node
   * @param {string} [keyResultId]
   */
  choose(node, keyResultId = '') {
    if (node.objective) {
      this.emit('objective-chosen', {objectiveId: node.id, keyResultId});
    } else {
      this.turn(node);
    }
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const {byId, cards} = this.layout;
    const card = byId.get(this.focusedId) ?? cards[0];
    if (!card) {
      return;
    }
    const {node, isOpen} = card;
    pressKey(event, {
      ArrowRight: () =>
        !isOpen && node.children.length
          ? this.turn(node)
          : this.focusOn(node.children.find((child) => byId.has(child.id))),
      ArrowLeft: () => this.focusOn(node.parent),
      ArrowDown: () => this.focusBeside(card, 1),
      ArrowUp: () => this.focusBeside(card, -1),
      ' ': () => this.turn(node),
      Enter: () => this.choose(node),
      '+': () => this.zoomBy(ZOOM_STEP),
      '-': () => this.zoomBy(1 / ZOOM_STEP),
      0: () => this.showAll(),
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
   * @param {Card} card
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
    const {focused} = this.scene;
    const words = texts.map;
    return html`
      <canvas
        class="okr-map-canvas"
        tabindex="0"
        role="application"
        aria-label=${words.canvas}
        aria-describedby="map-keys"
        @click=${this.clicked}
        @pointermove=${this.moved}
        @keydown=${this.pressed}
        @focus=${() => {
          this.focusedId ||= this.selectedId || (this.layout.cards[0]?.node.id ?? '');
        }}
      ></canvas>
      <p id="map-keys" class="visually-hidden">${words.keys}</p>
      <p class="visually-hidden" role="status">${focused && saying(focused, this.company)}</p>
      <div class="okr-map-tools" role="group" aria-label=${words.zoom}>
        ${toolButton('plus', words.zoomIn, () => this.zoomBy(ZOOM_STEP))}
        ${toolButton('minus', words.zoomOut, () => this.zoomBy(1 / ZOOM_STEP))}
        ${toolButton('fit', words.fit, () => this.showAll())}
        ${toolButton('expand', words.expandAll, () => this.turnAll(true))}
        ${toolButton('collapse', words.collapseAll, () => this.turnAll(false))}
      </div>
    `;
  }
}

/**
 * @param {MapNode} node
 * @param {{name: string}} company
 */
const saying = (node, company) =>
  [
    nameOf(node, company),
    node.objective && node.team?.name,
    node.objective && word(texts.status, node.objective.status),
    node.objective?.hasData && percent(node.objective.progress),
    (node.below || !node.objective) && texts.map.objectives({n: node.below}),
  ]
    .filter(Boolean)
    .join(', ');

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
