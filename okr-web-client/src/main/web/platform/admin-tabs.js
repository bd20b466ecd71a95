import {html, nothing} from 'lit';
import {button} from './parts/button.js';
import {pageHead, tabBar} from './parts/layout.js';
import {href} from './router.js';
import {ADMINISTRATION} from './side-nav.js';
import {texts} from '../texts/texts.js';

/** @param {(typeof ADMINISTRATION)[number]} current the page of the administration that is open */
export const adminTabs = (current) =>
  tabBar({
    label: texts.nav.groups.admin,
    tabs: ADMINISTRATION.map((page) => ({
      href: href(page),
      text: texts.nav.pages[page],
      current: page === current,
    })),
  });

/**
 * The head of a page of the administration: the others beside it, what it is about, and for who may
 * change it the way to add something.
 *
 * @param {import('./page.js').PageElement} page
 * @param {{lead: string, readOnly?: string, add?: string, open?: () => unknown}} head
 *     readOnly: said to who may only read; add: what adding is called; open: begins it
 */
export function adminHead({route, mayEdit}, {lead, readOnly, add, open}) {
  const place = ADMINISTRATION.find((one) => one === route?.name) ?? ADMINISTRATION[0];
  return html`
    ${adminTabs(place)}
    ${pageHead({
      title: texts.nav.pages[place],
      lead: html`${lead} ${mayEdit ? nothing : readOnly}`,
      actions:
        mayEdit && add && open ? button(add, open, {icon: 'plus', look: 'primary'}) : nothing,
    })}
  `;
}
