import {namedColours} from '../platform/colours.js';

/**
 * What the map is drawn with: on a canvas to look at, as SVG to take away. Both draw the same, in units
 * of the map.
 *
 * @typedef {{
 *   rect(box: Box): void,
 *   curve(curve: Curve): void,
 *   text(text: string, x: number, y: number, look: TextLook): void,
 *   mark(shapes: Shape[], x: number, y: number, scale: number): void,
 *   fade(opacity: number): void,
 * }} Renderer text: y of the baseline; mark: of shapes whose place and size are told; fade: of all that
 *     follows
 *
 * @typedef {{fill?: string, stroke?: string, line?: number, dash?: number[]}} Paint
 * @typedef {Paint & {x: number, y: number, width: number, height: number, radius?: number}} Box
 * @typedef {Paint & {from: [number, number], to: [number, number]}} Curve
 * @typedef {Paint & {path: string}} Shape
 * @typedef {{size: number, colour: string, bold?: boolean, end?: boolean}} TextLook
 *
 * @typedef {Record<
 *   'ground' | 'surface' | 'line' | 'edge' | 'quiet' | 'text' | 'track' | 'pace' | 'selected' | 'primary',
 *   string
 * > & {status: Record<Okr.Status, string>, font: string}} Colours
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
  const path = paths.get(data) ?? new Path2D(data);
  paths.set(data, path);
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

  /**
   * @param {Paint} paint
   * @param {Path2D} [path] otherwise the one begun last
   */
  paint({fill, stroke, line = 1, dash = []}, path) {
    const {context} = this;
    if (fill) {
      context.fillStyle = fill;
      path ? context.fill(path) : context.fill();
    }
    if (stroke) {
      context.strokeStyle = stroke;
      context.lineWidth = line;
      context.setLineDash(dash);
      path ? context.stroke(path) : context.stroke();
    }
  }

  /** @param {Box} box */
  rect({x, y, width, height, radius, ...paint}) {
    this.context.beginPath();
    if (radius) {
      this.context.roundRect(x, y, width, height, radius);
    } else {
      this.context.rect(x, y, width, height);
    }
    this.paint(paint);
  }

  /** @param {Curve} curve */
  curve({from, to, ...paint}) {
    const middle = (from[0] + to[0]) / 2;
    this.context.beginPath();
    this.context.moveTo(...from);
    this.context.bezierCurveTo(middle, from[1], middle, to[1], ...to);
    this.paint(paint);
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
  mark = (shapes, x, y, scale) => {
    const {context} = this;
    context.save();
    context.translate(x, y);
    context.scale(scale, scale);
    context.lineCap = 'round';
    shapes.forEach(({path, ...paint}) => this.paint(paint, pathOf(path)));
    context.restore();
  };

  /** @param {number} opacity */
  fade(opacity) {
    this.context.globalAlpha = opacity;
  }
}

/** @implements {Renderer} */
export class SvgRenderer {
  root = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  opacity = 1;

  /**
   * @param {Colours} colours
   * @param {string} title
   * @param {{x: number, y: number, width: number, height: number}} box what is seen
   */
  constructor(colours, title, {x, y, width, height}) {
    this.root.setAttribute('viewBox', [x, y, width, height].map(rounded).join(' '));
    this.root.setAttribute('width', rounded(width));
    this.root.setAttribute('height', rounded(height));
    this.root.setAttribute('font-family', colours.font);
    this.add('title', {}).textContent = title;
    this.rect({x, y, width, height, fill: colours.ground});
  }

  /**
   * @param {string} name of the element
   * @param {Record<string, string | number | undefined>} attributes
   * @param {Element} [parent]
   */
  add(name, attributes, parent = this.root) {
    const element = document.createElementNS(this.root.namespaceURI, name);
    const opacity = parent === this.root && this.opacity < 1 ? this.opacity : undefined;
    for (const [key, value] of Object.entries({...attributes, opacity})) {
      if (value !== undefined) {
        element.setAttribute(key, typeof value === 'number' ? rounded(value) : value);
      }
    }
    parent.append(element);
    return element;
  }

  /** @param {Box} box */
  rect({x, y, width, height, radius = 0, ...paint}) {
    this.add('rect', {x, y, width, height, rx: radius, ...painted(paint)});
  }

  /** @param {Curve} curve */
  curve({from, to, ...paint}) {
    const middle = (from[0] + to[0]) / 2;
    const [x1, y1, x2, y2, half] = [...from, ...to, middle].map(rounded);
    this.add('path', {d: `M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}`, ...painted(paint)});
  }

  /** @type {Renderer['text']} */
  text = (text, x, y, {size, colour, bold, end}) => {
    this.add('text', {
      x,
      y,
      'font-size': size,
      fill: colour,
      'font-weight': bold ? 600 : undefined,
      'text-anchor': end ? 'end' : undefined,
    }).textContent = text;
  };

  /** @type {Renderer['mark']} */
  mark = (shapes, x, y, scale) => {
    const transform = `translate(${rounded(x)} ${rounded(y)}) scale(${rounded(scale)})`;
    const group = this.add('g', {transform, 'stroke-linecap': 'round'});
    shapes.forEach(({path, ...paint}) => this.add('path', {d: path, ...painted(paint)}, group));
  };

  /** @param {number} opacity */
  fade(opacity) {
    this.opacity = opacity;
  }

  /** @returns {string} the whole picture as a document */
  document() {
    return new XMLSerializer().serializeToString(this.root);
  }
}

/** @param {number} value */
const rounded = (value) => String(Number(value.toFixed(3)));

/** @param {Paint} paint */
const painted = ({fill = 'none', stroke, line, dash}) => ({
  fill,
  stroke,
  'stroke-width': stroke && line,
  'stroke-dasharray': dash?.join(' '),
});
