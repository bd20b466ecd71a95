import {measure, percent, standing} from '../platform/format.js';
import {texts} from '../texts/texts.js';
import {CARD} from './map-layout.js';

/**
 * @typedef {import('./map-layout.js').Card} Card
 * @typedef {import('./map-model.js').MapNode} MapNode
 * @typedef {import('./map-model.js').MapLink} MapLink
 * @typedef {import('./renderers.js').Renderer} Renderer
 *
 * @typedef {{
 *   layout: import('./map-layout.js').Layout,
 *   company: {name: string, progress: number, status: Okr.Status, hasData: boolean},
 *   expected: (objective: Okr.Objective) => number | null,
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

/** Draws what is seen of the map. */
class MapDrawing {
  /**
   * @param {Renderer} renderer
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
    const {renderer, scene, view} = this;
    const seen = scene.layout.cards.filter(
      (card) =>
        card.x < view.right &&
        card.x + card.width > view.left &&
        card.y < view.bottom &&
        card.y + card.height > view.top,
    );
    this.links();
    for (const card of seen) {
      renderer.fade(this.isBright(card.node) ? 1 : FADED);
      this.card(card);
    }
    renderer.fade(1);
  }

  /** @param {MapNode} node */
  isBright(node) {
    const {bright} = this.scene;
    return !bright || bright.has(node) || node.kind === 'COMPANY';
  }

  links() {
    const {renderer, view, colours} = this;
    const {layout, bright} = this.scene;
    const hair = 1 / view.scale;
    for (const card of layout.cards) {
      const parent = card.node.parent && layout.byId.get(card.node.parent.id);
      if (parent && !card.node.main) {
        this.link(parent, card, {
          y: parent.y + parent.height / 2,
          line: hair,
          stroke: colours.line,
          opacity: 1,
        });
      }
      for (const link of card.node.ups) {
        const above = layout.byId.get(link.parent.id);
        const isMain = link === card.node.main;
        const isLit = Boolean(bright?.has(link.child) && bright.has(link.parent));
        if (above && (isMain || isLit || view.scale >= DETAIL.title)) {
          const isSupporting = link.alignment.mode === 'SUPPORTS';
          this.link(above, card, {
            y: linkHeight(above, link, view.scale),
            line: Math.max(
              hair,
              isSupporting ? 1.5 : 1.5 + 16 * Math.sqrt(card.node.objective?.strategicWeight ?? 0),
            ),
            stroke: isLit ? colours.primary : colours.edge,
            opacity: isLit ? 0.85 : bright ? 0.12 : isMain ? 0.45 : 0.25,
            dash: isSupporting ? [7, 6] : undefined,
          });
        }
      }
    }
    renderer.fade(1);
  }

  /**
   * @param {Card} above
   * @param {Card} below
   * @param {{y: number, line: number, stroke: string, opacity: number, dash?: number[] | undefined}} look
   */
  link(above, below, {y, line, stroke, opacity, dash}) {
    const {renderer, view} = this;
    const from = /** @type {[number, number]} */ ([above.x + above.width, y]);
    const to = /** @type {[number, number]} */ ([
      below.x,
      below.y + Math.min(below.height, CARD.head) / 2,
    ]);
    if (
      Math.max(from[0], to[0]) < view.left ||
      Math.min(from[0], to[0]) > view.right ||
      Math.max(from[1], to[1]) < view.top ||
      Math.min(from[1], to[1]) > view.bottom
    ) {
      return;
    }
    renderer.fade(opacity);
    renderer.curve({from, to, line, stroke, ...(dash ? {dash} : {})});
  }

  /** @param {Card} card */
  card(card) {
    const {node, x, y, width, height} = card;
    const {renderer, scene, colours, fit} = this;
    const {scale} = this.view;
    const figures = this.figuresOf(node);
    const colour = colours.status[figures.status] ?? colours.quiet;
    if (scale < DETAIL.bar) {
      renderer.rect({x, y, width, height, fill: node.objective ? colour : colours.edge});
      return;
    }
    const isSelected = node === scene.selected;
    renderer.rect({
      x,
      y,
      width,
      height,
      radius: 8,
      fill: isSelected ? colours.selected : colours.surface,
      stroke: isSelected || node === scene.focused ? colours.primary : colours.line,
      line: isSelected || node === scene.focused ? Math.max(2.5, 2 / scale) : Math.max(1, 0.75 / scale),
    });
    if (scale < DETAIL.title) {
      this.bar(figures, {x: x + 14, y: y + height / 2 - 10, width: width - 28, height: 20});
      return;
    }
    const isFull = scale >= DETAIL.full;
    const size = isFull ? 14 : READABLE / scale;
    const markSize = isFull ? 14 : size;
    renderer.mark(figures.status, x + 14, y + 10 + size * 0.65, markSize);
    const left = x + 14 + markSize * 1.45;
    const bar = isFull
      ? {x: x + 14, y: y + CARD.head - 17, width: width - 70, height: 7}
      : {x: x + 14, y: y + height - 12 - size * 0.5, width: width - 28 - size * 4.2, height: size * 0.5};
    const room = isFull ? 2 : Math.max(1, Math.floor((bar.y - y - 8) / (size * 1.25)));
    const right = x + width - (node.children.length ? turnerBox(card, scale).width / 2 + 6 : 12);
    const lines = fit.lines(this.nameOf(node), right - left, size, room);
    lines.forEach((line, i) => {
      renderer.text(line, left, y + 10 + size + i * size * 1.25, {size, colour: colours.text, bold: true});
    });
    if (!isFull && node.objective && lines.length < room) {
      this.summary(card, {y: bar.y - size * 0.6, size: size * 0.9});
    }
    this.bar(figures, bar);
    const diverges = node.objective?.keyResults.some((keyResult) => keyResult.diverges);
    renderer.text(
      `${diverges && !isFull ? '\u2260 ' : ''}${figures.hasData ? percent(figures.progress) : '\u2013'}`,
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
   * @param {{progress: number, status: Okr.Status, expected: number | null}} figures
   * @param {{x: number, y: number, width: number, height: number}} box
   */
  bar({progress, status, expected}, {x, y, width, height}) {
    const {renderer, colours} = this;
    const radius = height / 2;
    renderer.rect({x, y, width, height, radius, fill: colours.track});
    const share = Math.min(1, Math.max(0, progress));
    if (share > 0) {
      const fill = colours.status[status] ?? colours.quiet;
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
    const {renderer, colours} = this;
    const keyResults = (node.objective?.keyResults ?? []).slice(0, CARD.rows);
    const step = size * 1.05;
    const team = node.team?.name ?? '';
    renderer.text(this.cutTo(team, width - 32 - keyResults.length * step, size), x + 14, y, {
      size,
      colour: colours.quiet,
    });
    keyResults.forEach(({status}, i) =>
      renderer.mark(status, x + width - 14 - (keyResults.length - i) * step, y - size * 0.35, size * 0.75),
    );
  }

  /** Team, and the key results of an objective that is drawn in full. @param {Card} card */
  details({node, x, y, width}) {
    const {renderer, colours, fit} = this;
    const about = node.objective
      ? [node.team?.name ?? node.objective.teamId, stateOf(node.objective)].filter(Boolean).join(' \u00b7 ')
      : texts.map.objectives(node.below);
    renderer.text(this.cutTo(about, width - 28, 12), x + 14, y + CARD.head - 27, {
      size: 12,
      colour: colours.quiet,
    });
    const keyResults = node.objective?.keyResults ?? [];
    keyResults.slice(0, CARD.rows).forEach((keyResult, i) => {
      const middle = y + CARD.head + (i + 0.5) * CARD.row;
      renderer.mark(keyResult.status, x + 16, middle, 10);
      const value =
        i === CARD.rows - 1 && keyResults.length > CARD.rows
          ? texts.map.more(keyResults.length - CARD.rows + 1)
          : valueOf(keyResult);
      const taken = fit.width(value, 11.5);
      renderer.text(this.cutTo(keyResult.title, width - 60 - taken, 12), x + 33, middle + 4.2, {
        size: 12,
        colour: colours.text,
      });
      renderer.text(value, x + width - 14, middle + 4.2, {
        size: 11.5,
        colour: keyResult.diverges ? (colours.status['AT_RISK'] ?? colours.quiet) : colours.quiet,
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
   * @param {MapNode} node
   * @returns {{progress: number, status: Okr.Status, hasData: boolean, expected: number | null}}
   */
  figuresOf({objective, kind}) {
    const {company, expected} = this.scene;
    if (objective) {
      return {...objective, expected: expected(objective)};
    }
    return kind === 'COMPANY'
      ? {...company, expected: null}
      : {progress: 0, status: 'NO_DATA', hasData: false, expected: null};
  }

  /** @param {MapNode} node */
  nameOf({objective, kind}) {
    return objective?.title ?? (kind === 'COMPANY' ? this.scene.company.name : texts.map.unaligned);
  }

  /**
   * @param {string} text
   * @param {number} width
   * @param {number} size
   */
  cutTo(text, width, size) {
    return this.fit.width(text, size) > width ? this.fit.cut(text, width, size) : text;
  }
}

/** @param {ConstructorParameters<typeof MapDrawing>} drawing */
export const drawMap = (...drawing) => new MapDrawing(...drawing).draw();

/**
 * A link ends at the key result that it carries, where that is drawn.
 *
 * @param {Card} above
 * @param {MapLink} link
 * @param {number} scale
 */
function linkHeight(above, link, scale) {
  const at = (above.node.objective?.keyResults ?? []).findIndex(
    (keyResult) => keyResult.id === link.parentKeyResultId,
  );
  return at >= 0 && at < CARD.rows && scale >= DETAIL.title
    ? above.y + CARD.head + (at + 0.5) * CARD.row
    : above.y + Math.min(above.height, CARD.head) / 2;
}

/** @param {Okr.Objective} objective */
const stateOf = (objective) =>
  objective.state && objective.state !== 'APPROVED'
    ? /** @type {Record<string, string>} */ (texts.states)[objective.state]
    : '';

/** @param {Okr.KeyResult} keyResult */
function valueOf(keyResult) {
  if (keyResult.diverges) {
    return `\u2260 ${percent(keyResult.cascadeProgress ?? 0)}`;
  }
  const {type} = keyResult.metric;
  return type === 'BINARY' || type === 'MILESTONES' || keyResult.source === 'CASCADE'
    ? keyResult.hasData
      ? percent(keyResult.progress)
      : '\u2013'
    : keyResult.hasData
      ? measure(keyResult.value, keyResult.metric)
      : standing(keyResult);
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
