import {drawMap} from './map-draw.js';
import {CanvasRenderer, SvgRenderer, coloursNow} from './renderers.js';
import {TextFit} from './text-fit.js';

/** @typedef {import('./map-draw.js').Scene} Scene */

const MARGIN = 40;
/** Larger canvases are refused by browsers. */
const MOST_PIXELS = 8_000;

const WHOLE = {left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity, scale: 1};

/** @param {Scene} scene */
const boxOf = ({layout}) => ({
  x: -MARGIN,
  y: -MARGIN,
  width: layout.width + 2 * MARGIN,
  height: layout.height + 2 * MARGIN,
});

/**
 * Draws all that is open.
 *
 * @param {Scene} scene
 * @param {import('./renderers.js').Renderer} renderer
 * @param {import('./renderers.js').Colours} colours
 */
const draw = (scene, renderer, colours) =>
  drawMap(renderer, {...scene, focused: null}, WHOLE, colours, new TextFit(colours.font));

/**
 * @param {Scene} scene
 * @param {string} title
 * @returns {string} all that is open, as an SVG document
 */
export function pictureAsSvg(scene, title) {
  const colours = coloursNow();
  const renderer = new SvgRenderer(colours, title, boxOf(scene));
  draw(scene, renderer, colours);
  return renderer.document();
}

/**
 * @param {Scene} scene
 * @returns {Promise<Blob>} all that is open, as sharp as a browser can draw it
 */
export async function pictureAsPng(scene) {
  const colours = coloursNow();
  const {x, y, width, height} = boxOf(scene);
  const scale = Math.min(2, MOST_PIXELS / width, MOST_PIXELS / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.translate(-x, -y);
  draw(scene, new CanvasRenderer(context, colours), colours);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('too large'))), 'image/png'),
  );
}
