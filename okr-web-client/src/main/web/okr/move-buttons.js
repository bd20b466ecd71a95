import {toolButton} from '../platform/parts/button.js';
import {texts} from '../texts/texts.js';

/**
 * Moves one of a list up or down.
 *
 * @param {string} subject what is moved, read out
 * @param {boolean} isFirst
 * @param {boolean} isLast
 * @param {(step: -1 | 1) => unknown} move
 */
export const moveButtons = (subject, isFirst, isLast, move) =>
  /** @type {const} */ ([
    ['up', isFirst, -1],
    ['down', isLast, 1],
  ]).map(([way, disabled, step]) =>
    toolButton(way, texts.write[way], () => move(step), {
      className: 'btn-sm btn-icon okr-step',
      spoken: `${texts.colon({label: texts.write[way]})} ${subject}`,
      disabled,
    }),
  );
