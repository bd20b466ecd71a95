import {html} from 'lit';
import {texts} from '../texts/texts.js';

/** @typedef {{team: Api.VersionedTeam, depth: number}} TeamRow as `walk` of the teams gives them */

/**
 * The column that heads a table of teams, each set in below the one that it belongs to.
 *
 * @template {TeamRow} R
 * @param {(row: R) => unknown} cell
 * @returns {import('../platform/parts/table.js').Column<R>}
 */
export const teamColumn = (cell) => ({
  label: texts.nav.pages.team,
  className: ({depth}) => `okr-depth-${depth + 1}`,
  cell: (row) => html`<span class="okr-indent">${cell(row)}</span>`,
});
