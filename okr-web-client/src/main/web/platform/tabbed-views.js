import {html} from 'lit';
import {tabBar} from './parts/layout.js';
import {href} from './router.js';

/**
 * Views of a page that take turns; the address says which, the first one needs no word there.
 *
 * @template {string} N
 * @param {import('./page.js').PageElement} page
 * @param {{
 *   name: string,
 *   label: string,
 *   texts: Record<N, string>,
 *   views: Record<N, () => unknown>,
 * }} bar name: in the address; texts: what the views are called; views: draw them
 */
export function tabbedViews(page, {name, label, texts, views}) {
  const {name: place, params} = /** @type {import('./router.js').Route} */ (page.route);
  const all = /** @type {N[]} */ (Object.keys(views));
  const current = all.find((one) => one === page.query(name)) ?? /** @type {N} */ (all[0]);
  return html`${tabBar({
    label,
    tabs: all.map((one, i) => ({
      href: href(place, params, i ? {[name]: one} : {}),
      text: texts[one],
      current: one === current,
    })),
  })}
  ${views[current]()}`;
}
