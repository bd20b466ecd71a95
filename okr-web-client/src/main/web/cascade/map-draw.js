import {measure, percent, word} from '../platform/format.js';
import {progressText} from '../platform/parts/progress-bar.js';
import {STATUS_SHAPES} from '../platform/parts/status-shapes.js';
import {texts} from '../texts/texts.js';
import {CARD} from './map-layout.js';

/**
 * @typedef {import('./map-layout.js').Card} Card
 * @typedef {import('./map-model.js').MapNode} MapNode
 * @typedef {import('./map-model.js').MapLink} MapLink
 * @typedef {{progress: number, status: Okr.Status, hasData: boolean, expected: number | null}} Figures
 *
 * @typedef {{
 *   layout: import('./map-layout.js').Layout,
 *   company: Figures & {name: string},
 *   bright: Set<MapNode> | null,
 *   selected: MapNode | null,
 *   focused: MapNode | null,
 * }} Scene bright: all others are faded; focused: where the keyboard is
 *
 * @typedef {{left: number, top: number, right: number, bottom: number, scale: number}} View
 *     the part of the map that is seen, and pixels per unit
 */

/** From these scales on more of a card is drawn: a coloured box, its bar, its title, all of it. */
export const DETAIL = {bar: 0.09, title: 0.24, full: 0.75};
const FADED = 0.22;
/** A card's title is at least so many pixels high while it is drawn at all. */
const READABLE = 11.5;
/** @type {Figures} what is not aligned has no figures of its own */
const NONE = {progress: 0, status: 'NO_DATA', hasData: false, expected: null};

/** Draws what is seen of the map. */
class MapDrawing {
  /**
   * @param {import('./renderers.js').Renderer} renderer
   * @param {Scene} scene
   * @param {View} view
   * @param {import('./renderers.js').Colours} colours
   * @param {import('./text-fit.js').TextFit} fit
   */
  constructor(renderer, scene, view, colours, fit) {
    this.renderer = renderer;
    this.scene = scene;
    this.view = view;
    this.colours = colours;
    this.fit = fit;
  }

  draw() {
    const {renderer, view} = this;
    const {layout, bright} = this.scene;
    this.links();
    for (const card of layout.cards) {
      const {node, x, y, width, height} = card;
      if (x < view.right && x + width > view.left && y < view.bottom && y + height > view.top) {
        renderer.fade(!bright || bright.has(node) || node.kind === 'COMPANY' ? 1 : FADED);
        this.card(card);
      }
    }
    renderer.fade(1);
  }

  links() {
    const {renderer, view, colours} = this;
    const {layout, bright} = this.scene;
    const hair = 1 / view.scale;
    for (const card of layout.cards) {
      const {parent, main, ups, objective} = card.node;
      const home = parent && layout.byId.get(parent.id);
      if (home && !main) {
        this.link(home, card, home.y + home.height / 2, 1, {line: hair, stroke: colours.line});
      }
      for (const link of ups) {
        const above = layout.byId.get(link.parent.id);
        const isMain = link === main;
        const isLit = Boolean(bright?.has(link.child) && bright.has(link.parent));
        if (above && (isMain || isLit || view.scale >= DETAIL.title)) {
          const isSupporting = link.alignment.mode === 'SUPPORTS';
          const weight = isSupporting ? 0 : Math.sqrt(objective?.strategicWeight ?? 0);
          const opacity = isLit ? 0.85 : bright ? 0.12 : isMain ? 0.45 : 0.25;
          this.link(above, card, linkHeight(above, link, view.scale), opacity, {
            line: Math.max(hair, 1.5 + 16 * weight),
            stroke: isLit ? colours.primary : colours.edge,
            ...(isSupporting ? {dash: [7, 6]} : {}),
          });
        }
      }
    }
    renderer.fade(1);
  }

  /**
   * @param {Card} above
   * @param {Card} below
   * @param {number} y where it leaves the one above
   * @param {number} opacity
   * @param {import('./renderers.js').Paint} paint
   */
  link(above, below, y, opacity, paint) {
    const {renderer, view} = this;
    const left = above.x + above.width;
    const end = below.y + Math.min(below.height, CARD.head) / 2;
    if (
      Math.max(left, below.x) >= view.left &&
      Math.min(left, below.x) <= view.right &&
      Math.max(y, end) >= view.top &&
      Math.min(y, end) <= view.bottom
    ) {
      renderer.fade(opacity);
      renderer.curve({from: [left, y], to: [below.x, end], ...paint});
    }
  }

  /** @param {Card} card */
  card(card) {
    const {node, x, y, width, height} = card;
    const {renderer, scene, colours, fit} = this;
    const {company, selected, focused} = scene;
    const {scale} = this.view;
    /** @type {Figures} */
    const figures = node.objective ?? (node.kind === 'COMPANY' ? company : NONE);
    if (scale < DETAIL.bar) {
      const fill = node.objective ? colours.status[figures.status] : colours.edge;
      renderer.rect({x, y, width, height, fill});
      return;
    }
    const isHere = node === selected || node === focused;
    renderer.rect({
      x,
      y,
      width,
      height,
      radius: 8,
      fill: node === selected ? colours.selected : colours.surface,
      stroke: isHere ? colours.primary : colours.line,
      line: isHere ? Math.max(2.5, 2 / scale) : Math.max(1, 0.75 / scale),
    });
    if (scale < DETAIL.title) {
      this.bar(figures, {x: x + 14, y: y + height / 2 - 10, width: width - 28, height: 20});
      return;
    }
    const isFull = scale >= DETAIL.full;
    const size = isFull ? 14 : READABLE / scale;
    const markSize = isFull ? 14 : size;
    this.mark(figures.status, x + 14, y + 10 + size * 0.65, markSize);
    const left = x + 14 + markSize * 1.45;
    const bar = isFull
      ? {x: x + 14, y: y + CARD.head - 17, width: width - 70, height: 7}
      : {x: x + 14, y: y + height - 12 - size * 0.5, width: width - 28 - size * 4.2, height: size * 0.5};
    const room = isFull ? 2 : Math.max(1, Math.floor((bar.y - y - 8) / (size * 1.25)));
    const right = x + width - (node.children.length ? turnerBox(card, scale).width / 2 + 6 : 12);
    const lines = fit.lines(nameOf(node, company), right - left, size, room);
    lines.forEach((line, i) => {
      renderer.text(line, left, y + 10 + size + i * size * 1.25, {size, colour: colours.text, bold: true});
    });
    if (!isFull && node.objective && lines.length < room) {
      this.summary(card, {y: bar.y - size * 0.6, size: size * 0.9});
    }
    this.bar(figures, bar);
    const diverges = !isFull && node.keyResults.some((keyResult) => keyResult.diverges);
    renderer.text(
      `${diverges ? '\u2260 ' : ''}${progressText(figures)}`,
      x + width - 14,
      bar.y + bar.height * 0.5 + (isFull ? 4.5 : size * 0.36),
      {size: isFull ? 13 : size, colour: colours.text, end: true},
    );
    if (isFull) {
      this.details(card);
    }
    this.turner(card);
  }

  /**
   * The sign of a status.
   *
   * @param {Okr.Status} status
   * @param {number} x
   * @param {number} y of its middle
   * @param {number} size
   */
  mark(status, x, y, size) {
    const {renderer, colours} = this;
    const {fill, cut, line, dash} = STATUS_SHAPES[status];
    const colour = colours.status[status];
    const shapes = [
      ...(fill ? [{path: fill, fill: colour}] : []),
      ...(cut ? [{path: cut, stroke: colours.surface, line: 2.5}] : []),
      ...(line ? [{path: line, stroke: colour, line: 2.5, ...(dash ? {dash} : {})}] : []),
    ];
    renderer.mark(shapes, x, y - size / 2, size / 24);
  }

  /**
   * @param {Figures} figures
   * @param {{x: number, y: number, width: number, height: number}} box
   */
  bar({progress, status, expected}, {x, y, width, height}) {
    const {renderer, colours} = this;
    const radius = height / 2;
    renderer.rect({x, y, width, height, radius, fill: colours.track});
    const share = Math.min(1, Math.max(0, progress));
    if (share > 0) {
      const fill = colours.status[status];
      renderer.rect({x, y, width: Math.max(height, width * share), height, radius, fill});
    }
    if (expected !== null && expected > 0 && expected < 1) {
      renderer.rect({
        x: x + width * expected - height / 7,
        y: y - height * 0.35,
        width: height / 3.5,
        height: height * 1.7,
        fill: colours.pace,
      });
    }
  }

  /**
   * Team, and how each key result stands, of an objective that is too small for more.
   *
   * @param {Card} card
   * @param {{y: number, size: number}} line
   */
  summary({node, x, width}, {y, size}) {
    const keyResults = node.keyResults.slice(0, CARD.rows);
    const step = size * 1.05;
    const room = width - 32 - keyResults.length * step;
    this.fitted(node.team?.name ?? '', x + 14, y, room, {size, colour: this.colours.quiet});
    keyResults.forEach(({status}, i) =>
      this.mark(status, x + width - 14 - (keyResults.length - i) * step, y - size * 0.35, size * 0.75),
    );
  }

  /** Team, and the key results of an objective that is drawn in full. @param {Card} card */
  details({node, x, y, width}) {
    const {renderer, colours, fit} = this;
    const {objective, team, keyResults, below} = node;
    const about = objective
      ? [team?.name ?? objective.teamId, stateOf(objective)].filter(Boolean).join(' \u00b7 ')
      : texts.map.objectives({n: below});
    this.fitted(about, x + 14, y + CARD.head - 27, width - 28, {size: 12, colour: colours.quiet});
    keyResults.slice(0, CARD.rows).forEach((keyResult, i) => {
      const middle = y + CARD.head + (i + 0.5) * CARD.row;
      this.mark(keyResult.status, x + 16, middle, 10);
      const value =
        i === CARD.rows - 1 && keyResults.length > CARD.rows
          ? texts.map.more({n: keyResults.length - CARD.rows + 1})
          : valueOf(keyResult);
      const room = width - 60 - fit.width(value, 11.5);
      this.fitted(keyResult.title, x + 33, middle + 4.2, room, {size: 12, colour: colours.text});
      renderer.text(value, x + width - 14, middle + 4.2, {
        size: 11.5,
        colour: keyResult.diverges ? colours.status.AT_RISK : colours.quiet,
        end: true,
      });
    });
  }

  /** The handle at the right edge: how many stand below, or that they are shown. @param {Card} card */
  turner(card) {
    if (!card.node.children.length) {
      return;
    }
    const {renderer, colours} = this;
    const {scale} = this.view;
    const {x, y, width, height} = turnerBox(card, scale);
    renderer.rect({
      x,
      y,
      width,
      height,
      radius: height / 2,
      fill: colours.surface,
      stroke: colours.edge,
      line: Math.max(1, 0.75 / scale),
    });
    const size = height * 0.55;
    const label = card.isOpen ? '\u2212' : String(card.node.below);
    renderer.text(label, x + width / 2 + (size * 0.56 * label.length) / 2, y + height * 0.7, {
      size,
      colour: colours.text,
      bold: true,
      end: true,
    });
  }

  /**
   * @param {string} text cut where it is wider than it may be
   * @param {number} x
   * @param {number} y
   * @param {number} width that it may have
   * @param {import('./renderers.js').TextLook} look
   */
  fitted(text, x, y, width, look) {
    const {fit, renderer} = this;
    const {size} = look;
    renderer.text(fit.width(text, size) > width ? fit.cut(text, width, size) : text, x, y, look);
  }
}

/** @param {ConstructorParameters<typeof MapDrawing>} drawing */
export const drawMap = (...drawing) => new MapDrawing(...drawing).draw();

/**
 * @param {MapNode} node
 * @param {{name: string}} company
 */
export const nameOf = ({objective, kind}, company) =>
  objective?.title ?? (kind === 'COMPANY' ? company.name : texts.map.unaligned);

/**
 * A link ends at the key result that it carries, where that is drawn.
 *
 * @param {Card} above
 * @param {MapLink} link
 * @param {number} scale
 */
function linkHeight({node, y, height}, {parentKeyResultId}, scale) {
  const at = node.keyResults.findIndex(({id}) => id === parentKeyResultId);
  return at >= 0 && at < CARD.rows && scale >= DETAIL.title
    ? y + CARD.head + (at + 0.5) * CARD.row
    : y + Math.min(height, CARD.head) / 2;
}

/** @param {Okr.Objective} objective */
const stateOf = ({state}) => (state === 'APPROVED' ? '' : word(texts.states, state));

/** @param {Okr.KeyResult} keyResult */
function valueOf(keyResult) {
  const {diverges, cascadeProgress, metric, source, value} = keyResult;
  if (diverges) {
    return `\u2260 ${percent(cascadeProgress ?? 0)}`;
  }
  return metric.type === 'BINARY' || metric.type === 'MILESTONES' || source === 'CASCADE'
    ? progressText(keyResult)
    : measure(value, metric);
}

/**
 * Where the handle of a card is.
 *
 * @param {Card} card
 * @param {number} scale
 */
export function turnerBox(card, scale) {
  const height = scale >= DETAIL.full ? 22 : 15 / scale;
  const width = card.isOpen ? height : height * (0.7 + 0.4 * String(card.node.below).length);
  return {
    x: card.x + card.width - width / 2,
    y: card.y + Math.min(card.height, CARD.head) / 2 - height / 2,
    width: Math.max(width, height),
    height,
  };
}
