import {svg, html} from 'lit';

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
  alert: svg`<path d="M12 4L2.5 20h19zM12 10v4.5M12 17.5h0" />`,
};

/** The mark of each status: told apart by shape alone, without its colour. */
const STATUS_SHAPES = {
  DONE: svg`<circle cx="12" cy="12" r="9.5" fill="currentColor" stroke="none" /><path class="okr-icon-cut" d="M7.5 12.5l3 3 6-6.5" />`,
  ON_TRACK: svg`<circle cx="12" cy="12" r="8.5" fill="currentColor" stroke="none" />`,
  AT_RISK: svg`<path d="M12 3.5L22 20.5H2z" fill="currentColor" stroke="none" />`,
  OFF_TRACK: svg`<path d="M8 2.5h8l5.5 5.5v8L16 21.5H8L2.5 16V8z" fill="currentColor" stroke="none" /><path class="okr-icon-cut" d="M8.5 8.5l7 7M15.5 8.5l-7 7" />`,
  NO_DATA: svg`<circle cx="12" cy="12" r="8.5" stroke-dasharray="3.5 3.2" />`,
  NOT_STARTED: svg`<circle cx="12" cy="12" r="8.5" />`,
};

/** @param {import('lit').TemplateResult} shape */
const frame = (shape) =>
  html`<svg class="okr-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;

/** @param {keyof typeof SHAPES} name */
export const icon = (name) => frame(SHAPES[name]);

/** @param {Okr.Status} status */
export const statusIcon = (status) => frame(STATUS_SHAPES[status] ?? STATUS_SHAPES.NO_DATA);
