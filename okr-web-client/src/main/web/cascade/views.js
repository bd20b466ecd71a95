import {tabBar} from '../platform/parts/layout.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';

/** What map and table both understand, and keep from one to the other. */
const SHARED = ['team', 'status', 'q', 'asOf', 'objective', 'kr'];

/**
 * The cascade as a map or as a table.
 *
 * @param {'map' | 'cascade'} current
 * @param {import('../platform/page.js').PageElement} page
 */
export const cascadeViews = (current, page) =>
  tabBar({
    label: texts.cascade.title,
    tabs: /** @type {const} */ (['map', 'cascade']).map((view) => ({
      href: href(
        view,
        {cycleId: page.cycleId},
        Object.fromEntries(
          SHARED.map((name) => [name, page.query(name)]).filter(([, value]) => value),
        ),
      ),
      text: texts.cascade.views[view],
      current: view === current,
    })),
  });
