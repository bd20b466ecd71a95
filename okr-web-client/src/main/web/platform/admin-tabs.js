import {tabBar} from './parts/layout.js';
import {href} from './router.js';
import {texts} from '../texts/texts.js';

const PLACES = /** @type {const} */ ([
  'adminTeams',
  'adminPeople',
  'adminCycles',
  'adminTemplates',
  'adminCapacities',
  'adminSettings',
  'exchange',
]);

/** @param {(typeof PLACES)[number]} current the page of the administration that is open */
export const adminTabs = (current) =>
  tabBar({
    label: texts.nav.groups.admin,
    tabs: PLACES.map((page) => ({
      href: href(page),
      text: texts.nav.pages[page],
      current: page === current,
    })),
  });
