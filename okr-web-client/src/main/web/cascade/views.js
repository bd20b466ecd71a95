import {tabBar} from '../platform/parts/layout.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';

/**
 * The cascade as a map or as a table.
 *
 * @param {'map' | 'cascade'} current
 * @param {string} cycleId
 */
export const cascadeViews = (current, cycleId) =>
  tabBar({
    label: texts.cascade.title,
    tabs: /** @type {const} */ (['map', 'cascade']).map((view) => ({
      href: href(view, {cycleId}),
      text: texts.cascade.views[view],
      current: view === current,
    })),
  });
