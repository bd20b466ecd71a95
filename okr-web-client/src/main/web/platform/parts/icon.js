import {html, nothing, svg} from 'lit';
import {STATUS_SHAPES} from './status-shapes.js';

/** Drawn on a field of 24 by 24, in the colour of the text beside them. */
const SHAPES = {
  check: svg`<path d="M5 12.5l4.5 4.5L19 7.5" />`,
  chevron: svg`<path d="M9 6l6 6-6 6" />`,
  close: svg`<path d="M6 6l12 12M18 6L6 18" />`,
  search: svg`<circle cx="10.5" cy="10.5" r="6" /><path d="M15 15l5 5" />`,
  user: svg`<circle cx="12" cy="8" r="4" /><path d="M4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5" />`,
  link: svg`<path d="M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1" />`,
  history: svg`<path d="M4 12a8 8 0 1 0 2.5-5.8M4 4v4.5h4.5M12 8v4.5l3 2" />`,
  plus: svg`<path d="M12 5v14M5 12h14" />`,
  up: svg`<path d="M12 19V6M6.5 11.5L12 6l5.5 5.5" />`,
  down: svg`<path d="M12 5v13M6.5 12.5L12 18l5.5-5.5" />`,
  objective: svg`<circle cx="12" cy="12" r="8" /><circle cx="12" cy="12" r="3.5" /><path d="M12 12h0" />`,
  keyResult: svg`<path d="M5 19V5M5 6h12l-2.5 3.5L17 13H5" />`,
  divergence: svg`<path d="M4 12h5c3 0 3-6 7-6h4M17 3l3 3-3 3M9 12c3 0 3 6 7 6h4M17 15l3 3-3 3" />`,
  company: svg`<path d="M4 20V6l8-3v17M12 9l8 2.5V20M2.5 20h19M7.5 9h1M7.5 13h1M15.5 15h1" />`,
  cascade: svg`<rect x="9" y="3" width="6" height="5" rx="1" /><rect x="3" y="16" width="6" height="5" rx="1" /><rect x="15" y="16" width="6" height="5" rx="1" /><path d="M12 8v4M6 16v-2a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v2" />`,
  empty: svg`<rect x="4" y="5" width="16" height="14" rx="2" /><path d="M8 10h8M8 14h5" />`,
  cross: svg`<circle cx="12" cy="12" r="8.5" /><path d="M9 9l6 6M15 9l-6 6" />`,
  dot: svg`<circle cx="12" cy="12" r="3" />`,
  home: svg`<path d="M4 11l8-7 8 7v9h-5.5v-6h-5v6H4z" />`,
  menu: svg`<path d="M4 7h16M4 12h16M4 17h16" />`,
  teams: svg`<circle cx="8.5" cy="8.5" r="3" /><path d="M3 19c.6-3.4 2.8-5 5.5-5s4.9 1.6 5.5 5M15.5 5.8a3 3 0 0 1 0 5.4M17 14.4c2.2.700 3.6 2.2 4 4.6" />`,
  initiative: svg`<path d="M13 3L5 13.500h6L10.5 21 19 10h-6z" />`,
  dependency: svg`<circle cx="6" cy="6" r="2.5" /><circle cx="18" cy="18" r="2.5" /><path d="M6 8.500V13a5 5 0 0 0 5 5h4.500M12.5 15l3 3-3 3" />`,
  priority: svg`<path d="M4 6h14M4 12h9M4 18h5M17 12v8M14 17l3 3 3-3" />`,
  planning: svg`<rect x="4" y="5" width="16" height="15" rx="2" /><path d="M4 10h16M8.5 3v4M15.5 3v4M8 14h3M13.5 14H16M8 17h3" />`,
  delivery: svg`<path d="M3 7l9-4 9 4v10l-9 4-9-4zM3 7l9 4 9-4M12 11v10" />`,
  audit: svg`<path d="M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM8.5 12l2.5 2.5 4.5-5" />`,
  settings: svg`<circle cx="12" cy="12" r="3" /><path d="M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.600l2.2 2.200M16.2 16.200l2.2 2.200M18.4 5.600l-2.2 2.200M7.8 16.200l-2.2 2.2" />`,
  edit: svg`<path d="M4 20h4L19 9l-4-4L4 16zM13 7l4 4" />`,
  trash: svg`<path d="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5" />`,
  undo: svg`<path d="M9 6L4 11l5 5M4 11h10a6 6 0 0 1 0 8.5" />`,
  print: svg`<path d="M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z" />`,
  download: svg`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.500M5 20h14" />`,
  upload: svg`<path d="M12 16V5M7.5 9L12 4.5 16.5 9M5 20h14" />`,
  comment: svg`<path d="M4 5h16v11H11l-5 4v-4H4z" />`,
  table: svg`<rect x="3.5" y="5" width="17" height="14" rx="1.5" /><path d="M3.5 10h17M9.5 10v9" />`,
  grip: svg`<path d="M9 6h0M15 6h0M9 12h0M15 12h0M9 18h0M15 18h0" />`,
  exposure: svg`<circle cx="12" cy="19" r="2" /><circle cx="5" cy="6" r="2" /><circle cx="12" cy="6" r="2" /><circle cx="19" cy="6" r="2" /><path d="M12 17V8M11 17.500L6 7.800M13 17.500l5-9.7" />`,
  more: svg`<path d="M6 12h0M12 12h0M18 12h0" />`,
  minus: svg`<path d="M5 12h14" />`,
  fit: svg`<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />`,
  expand: svg`<path d="M7 9l5-5 5 5M7 15l5 5 5-5" />`,
  collapse: svg`<path d="M7 4l5 5 5-5M7 20l5-5 5 5" />`,
  play: svg`<path d="M8 5l11 7-11 7z" />`,
  pause: svg`<path d="M8 5v14M16 5v14" />`,
  clock: svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5.500l3.5 2" />`,
  copy: svg`<rect x="8" y="8" width="12" height="12" rx="1.5" /><path d="M16 8V5.500A1.5 1.5 0 0 0 14.5 4h-9A1.5 1.5 0 0 0 4 5.500v9A1.5 1.5 0 0 0 5.5 16H8" />`,
  alert: svg`<path d="M12 4L2.5 20h19zM12 10v4.5M12 17.5h0" />`,
};

/** @param {import('lit').TemplateResult} shape */
const frame = (shape) =>
  html`<svg class="okr-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;

/** @typedef {keyof typeof SHAPES} IconName */

/** @param {IconName} name */
export const icon = (name) => frame(SHAPES[name]);

/** @param {Okr.Status} status */
export function statusIcon(status) {
  const {fill, cut, line, dash} = STATUS_SHAPES[status] ?? STATUS_SHAPES.NO_DATA;
  return frame(svg`${fill ? svg`<path d=${fill} fill="currentColor" stroke="none" />` : nothing}${
    cut ? svg`<path class="okr-icon-cut" d=${cut} />` : nothing
  }${line ? svg`<path d=${line} stroke-dasharray=${dash?.join(' ') ?? nothing} />` : nothing}`);
}
