import {html, nothing} from 'lit';
import {icon} from './icon.js';

/**
 * The head of a page: its name, a sentence about it, and what can be done.
 *
 * @param {{title: unknown, lead?: unknown, actions?: unknown}} head
 */
export const pageHead = ({title, lead, actions}) => html`
  <header class="okr-page-head">
    <div>
      <h1 class="okr-page-title">${title}</h1>
      ${lead ? html`<p class="okr-lead">${lead}</p>` : nothing}
    </div>
    ${actions ? html`<div class="okr-page-actions">${actions}</div>` : nothing}
  </header>
`;

/**
 * A part of a page with a heading of its own.
 *
 * @param {{title: string, id: string, aside?: unknown, body: unknown, className?: string}} part
 */
export const cardSection = ({title, id, aside, body, className = ''}) => html`
  <section class="card okr-section ${className}" aria-labelledby=${id}>
    <header class="okr-section-head">
      <h2 id=${id}>${title}</h2>
      ${aside ? html`<div class="okr-section-aside">${aside}</div>` : nothing}
    </header>
    ${body}
  </section>
`;

/**
 * Views of the same page, as links.
 *
 * @param {{label: string, tabs: {href: string, text: unknown, current: boolean}[]}} bar
 */
export const tabBar = ({label, tabs}) => html`
  <nav class="okr-tabs" aria-label=${label}>
    ${tabs.map(
      (tab) =>
        html`<a href=${tab.href} aria-current=${tab.current ? 'page' : nothing}>${tab.text}</a>`,
    )}
  </nav>
`;

/**
 * One figure with what it means.
 *
 * @param {{label: string, value: unknown, detail?: unknown, status?: Okr.Status | undefined}} figure
 */
export const statTile = ({label, value, detail, status}) => html`
  <div class="okr-stat ${status ? `okr-is-${status}` : ''}">
    <p class="okr-stat-label">${label}</p>
    <p class="okr-stat-value">${value}</p>
    ${detail ? html`<p class="okr-quiet">${detail}</p>` : nothing}
  </div>
`;

/**
 * Several of them side by side.
 *
 * @param {Parameters<typeof statTile>[0][]} figures
 * @param {string} [className]
 */
export const statTiles = (figures, className = '') =>
  html`<div class="okr-stats ${className}">${figures.map(statTile)}</div>`;

/**
 * A record in a line of a list: what it is, more about it below, and what there is to say or do.
 *
 * @param {{title: unknown, below: unknown, aside: unknown}} line
 */
export const lineItem = ({title, below, aside}) => html`<li class="okr-line">
  <span>${title}<br /><span class="okr-quiet">${below}</span></span>
  ${aside}
</li>`;

/**
 * A wide table that scrolls by itself instead of the page.
 *
 * @param {string} label what the table holds
 * @param {unknown} table
 * @param {string} [className]
 */
export const scrolling = (label, table, className = 'okr-scroll') => html`
  <div class=${className} role="region" tabindex="0" aria-label=${label}>${table}</div>
`;

/**
 * A small severity or state with its sign: never colour alone.
 *
 * @param {'good' | 'warn' | 'bad' | 'quiet'} tone
 * @param {unknown} text
 */
export const toneTag = (tone, text) => html`
  <span class="okr-tone okr-tone-${tone}">${icon(TONES[tone])}${text}</span>
`;

const TONES = /** @type {const} */ ({good: 'check', warn: 'alert', bad: 'cross', quiet: 'dot'});
