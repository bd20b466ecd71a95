import {drawMap} from './map-draw.js';
import {CanvasRenderer, SvgRenderer, coloursNow} from './renderers.js';
import {TextFit} from './text-fit.js';

/** @typedef {import('./map-draw.js').Scene} Scene */

const MARGIN = 40;
/** Larger canvases are refused by browsers. */
const MOST_PIXELS = 8_000;

/** @param {Scene} scene */
const sizeOf = ({layout}) => ({
  width: layout.width + 2 * MARGIN,
  height: layout.height + 2 * MARGIN,
});

const WHOLE = {left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity, scale: 1};

/** Moves all that is open into the picture. @param {Scene} scene @returns {Scene} */
function withMargin(scene) {
  const cards = scene.layout.cards.map((card) => ({
    ...card,
    x: card.x + MARGIN,
    y: card.y + MARGIN,
  }));
  return {
    ...scene,
    focused: null,
    layout: {...scene.layout, cards, byId: new Map(cards.map((card) => [card.node.id, card]))},
  };
}

/**
 * @param {Scene} scene
 * @param {string} title
 * @returns {string} all that is open, as an SVG document
 */
export function pictureAsSvg(scene, title) {
  const colours = coloursNow();
  const renderer = new SvgRenderer(colours);
  drawMap(renderer, withMargin(scene), WHOLE, colours, new TextFit(colours.font));
  const {width, height} = sizeOf(scene);
  return renderer.document(width, height, title);
}

/**
 * @param {Scene} scene
 * @returns {Promise<Blob>} all that is open, as sharp as a browser can draw it
 */
export async function pictureAsPng(scene) {
  const colours = coloursNow();
  const {width, height} = sizeOf(scene);
  const scale = Math.min(2, MOST_PIXELS / width, MOST_PIXELS / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  drawMap(new CanvasRenderer(context, colours), withMargin(scene), WHOLE, colours, new TextFit(colours.font));
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('too large'))), 'image/png'),
  );
}
