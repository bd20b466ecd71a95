import {namedColours} from '../platform/colours.js';
import {STATUS_SHAPES} from '../platform/parts/status-shapes.js';

/**
 * What the map is drawn with: on a canvas to look at, as SVG to take away. Both draw the same, in units
 * of the map.
 *
 * @typedef {{
 *   rect(box: Box): void,
 *   curve(curve: Curve): void,
 *   text(text: string, x: number, y: number, look: TextLook): void,
 *   mark(status: Okr.Status, x: number, y: number, size: number): void,
 *   fade(opacity: number): void,
 * }} Renderer text: y of the baseline; mark: y of its middle; fade: of all that follows
 *
 * @typedef {{x: number, y: number, width: number, height: number, radius?: number, fill?: string,
 *   stroke?: string, line?: number, dash?: number[]}} Box
 * @typedef {{from: [number, number], to: [number, number], line: number, stroke: string,
 *   dash?: number[]}} Curve
 * @typedef {{size: number, colour: string, bold?: boolean, end?: boolean}} TextLook
 *
 * @typedef {Record<
 *   'ground' | 'surface' | 'line' | 'edge' | 'quiet' | 'text' | 'track' | 'pace' | 'selected' | 'primary',
 *   string
 * > & {status: Record<string, string>, font: string}} Colours
 */

/** @returns {Colours} as the style sheets say for light or dark */
export function coloursNow() {
  const of = namedColours();
  const {color, fontFamily} = getComputedStyle(document.body);
  return {
    ground: of('--okr-ground'),
    surface: of('--okr-surface'),
    line: of('--okr-line'),
    edge: of('--okr-edge'),
    quiet: of('--okr-quiet'),
    text: color,
    track: of('--okr-track'),
    pace: of('--okr-pace'),
    selected: of('--okr-selected'),
    primary: of('--tblr-primary'),
    font: fontFamily,
    status: {
      DONE: of('--okr-done'),
      ON_TRACK: of('--okr-on-track'),
      AT_RISK: of('--okr-at-risk'),
      OFF_TRACK: of('--okr-off-track'),
      NO_DATA: of('--okr-no-data'),
      NOT_STARTED: of('--okr-no-data'),
    },
  };
}

/** @type {Map<string, Path2D>} */
const paths = new Map();

/** @param {string} data */
function pathOf(data) {
  let path = paths.get(data);
  if (!path) {
    path = new Path2D(data);
    paths.set(data, path);
  }
  return path;
}

/** @implements {Renderer} */
export class CanvasRenderer {
  /**
   * @param {CanvasRenderingContext2D} context already moved and scaled
   * @param {Colours} colours
   */
  constructor(context, colours) {
    this.context = context;
    this.colours = colours;
  }

  /** @param {Box} box */
  rect({x, y, width, height, radius = 0, fill, stroke, line = 1, dash = []}) {
    const {context} = this;
    context.beginPath();
    if (radius) {
      context.roundRect(x, y, width, height, radius);
    } else {
      context.rect(x, y, width, height);
    }
    if (fill) {
      context.fillStyle = fill;
      context.fill();
    }
    if (stroke) {
      context.strokeStyle = stroke;
      context.lineWidth = line;
      context.setLineDash(dash);
      context.stroke();
    }
  }

  /** @param {Curve} curve */
  curve({from, to, line, stroke, dash = []}) {
    const {context} = this;
    const bend = (to[0] - from[0]) / 2;
    context.beginPath();
    context.moveTo(...from);
    context.bezierCurveTo(from[0] + bend, from[1], to[0] - bend, to[1], ...to);
    context.strokeStyle = stroke;
    context.lineWidth = line;
    context.setLineDash(dash);
    context.stroke();
  }

  /** @type {Renderer['text']} */
  text = (text, x, y, {size, colour, bold, end}) => {
    const {context} = this;
    context.font = `${bold ? '600 ' : ''}${size}px ${this.colours.font}`;
    context.fillStyle = colour;
    context.textAlign = end ? 'right' : 'left';
    context.fillText(text, x, y);
  };

  /** @type {Renderer['mark']} */
  mark = (status, x, y, size) => {
    const {context, colours} = this;
    const {fill, cut, line, dash} = STATUS_SHAPES[status] ?? STATUS_SHAPES.NO_DATA;
    const colour = colours.status[status] ?? colours.quiet;
    context.save();
    context.translate(x, y - size / 2);
    context.scale(size / 24, size / 24);
    context.lineCap = 'round';
    context.setLineDash(dash ?? []);
    if (fill) {
      context.fillStyle = colour;
      context.fill(pathOf(fill));
    }
    context.lineWidth = 2.5;
    if (cut) {
      context.strokeStyle = colours.surface;
      context.stroke(pathOf(cut));
    }
    if (line) {
      context.strokeStyle = colour;
      context.stroke(pathOf(line));
    }
    context.restore();
  };

  /** @param {number} opacity */
  fade(opacity) {
    this.context.globalAlpha = opacity;
  }
}

/** @implements {Renderer} */
export class SvgRenderer {
  /** @param {Colours} colours */
  constructor(colours) {
    this.colours = colours;
    /** @type {string[]} */
    this.parts = [];
    this.opacity = '';
  }

  /** @param {Box} box */
  rect({x, y, width, height, radius = 0, fill, stroke, line = 1, dash}) {
    this.parts.push(
      `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(radius)}"` +
        ` fill="${fill ?? 'none'}"${stroke ? ` stroke="${stroke}" stroke-width="${n(line)}"` : ''}` +
        `${dashed(dash)}${this.opacity}/>`,
    );
  }

  /** @param {Curve} curve */
  curve({from, to, line, stroke, dash}) {
    const middle = n((from[0] + to[0]) / 2);
    this.parts.push(
      `<path d="M${n(from[0])} ${n(from[1])}C${middle} ${n(from[1])} ${middle} ${n(to[1])}` +
        ` ${n(to[0])} ${n(to[1])}" fill="none" stroke="${stroke}" stroke-width="${n(line)}"` +
        `${dashed(dash)}${this.opacity}/>`,
    );
  }

  /** @type {Renderer['text']} */
  text = (text, x, y, {size, colour, bold, end}) => {
    this.parts.push(
      `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" fill="${colour}"` +
        `${bold ? ' font-weight="600"' : ''}${end ? ' text-anchor="end"' : ''}${this.opacity}>` +
        `${escaped(text)}</text>`,
    );
  };

  /** @type {Renderer['mark']} */
  mark = (status, x, y, size) => {
    const {fill, cut, line, dash} = STATUS_SHAPES[status] ?? STATUS_SHAPES.NO_DATA;
    const colour = this.colours.status[status] ?? this.colours.quiet;
    this.parts.push(
      `<g transform="translate(${n(x)} ${n(y - size / 2)}) scale(${n(size / 24)})"` +
        ` stroke-width="2.5" stroke-linecap="round" fill="none"${this.opacity}>` +
        (fill ? `<path d="${fill}" fill="${colour}"/>` : '') +
        (cut ? `<path d="${cut}" stroke="${this.colours.surface}"/>` : '') +
        (line
          ? `<path d="${line}" stroke="${colour}"${dashed(dash)}/>`
          : '') +
        '</g>',
    );
  };

  /** @param {number} opacity */
  fade(opacity) {
    this.opacity = opacity < 1 ? ` opacity="${opacity}"` : '';
  }

  /**
   * @param {number} width
   * @param {number} height
   * @param {string} title
   * @returns {string} the whole picture as a document
   */
  document(width, height, title) {
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}"` +
      ` width="${n(width)}" height="${n(height)}"` +
      ` font-family="${escaped(this.colours.font)}"><title>${escaped(title)}</title>` +
      `<rect width="100%" height="100%" fill="${this.colours.ground}"/>${this.parts.join('')}</svg>`
    );
  }
}

/** @param {number} value */
const n = (value) => Number(value.toFixed(3));

/** @param {number[]} [dash] */
const dashed = (dash) => (dash ? ` stroke-dasharray="${dash.join(' ')}"` : '');

/** @param {string} text */
const escaped = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
