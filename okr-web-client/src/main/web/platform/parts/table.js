import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {byName} from '../format.js';
import {button} from './button.js';
import {icon} from './icon.js';

/**
 * A column of a table. The first one heads its rows.
 *
 * @template R
 * @typedef {{
 *   name?: string,
 *   label: unknown,
 *   cell: (row: R) => unknown,
 *   isNumber?: boolean,
 *   isHidden?: boolean,
 *   className?: string | ((row: R) => string),
 *   key?: (row: R) => string | number,
 * }} Column
 *     name: in the address, where the table can be sorted by it;
 *     isNumber: to the right; isHidden: the label is read out only;
 *     className: of its cells and its head, or of the cell of each row; key: what it is sorted by
 */

/**
 * A table of records: its head, and a row for each.
 *
 * @template R
 * @param {{
 *   columns: Column<R>[],
 *   rows: readonly R[],
 *   id: (row: R) => unknown,
 *   row?: (row: R, cells: unknown) => unknown,
 *   className?: string,
 *   look?: string,
 *   isHeaded?: boolean,
 *   caption?: string,
 *   foot?: unknown,
 *   sort?: string,
 *   sorted?: (sort: string) => void,
 * }} table
 *     id: tells the rows apart; row: the row itself, where it bears more than its cells;
 *     look: in place of a table's own; isHeaded: false where the first column does not head the rows;
 *     caption: read out only; sort: the column, with a minus before it for descending order
 */
export function dataTable({
  columns,
  rows,
  id,
  row,
  className = '',
  look = 'okr-table',
  isHeaded = true,
  caption,
  foot,
  sort,
  sorted,
}) {
  const cells = (/** @type {R} */ one) =>
    columns.map((column, i) => cell(column, one, isHeaded && i === 0));
  return html`<table class="${look} ${className}">
    ${caption ? html`<caption class="visually-hidden">${caption}</caption>` : nothing}
    <thead>
      <tr>
        ${columns.map((column) => head(column, sort ?? '', sorted))}
      </tr>
    </thead>
    <tbody>
      ${repeat(rows, id, (one) => row?.(one, cells(one)) ?? html`<tr>${cells(one)}</tr>`)}
    </tbody>
    ${foot ? html`<tfoot>${foot}</tfoot>` : nothing}
  </table>`;
}

/**
 * @template R
 * @param {Column<R>} column
 * @param {R} [row] none for its head
 */
function classOf({isNumber, className = ''}, row) {
  const own = typeof className === 'string' ? className : row === undefined ? '' : className(row);
  return [isNumber ? 'okr-number' : '', own].filter(Boolean).join(' ') || nothing;
}

/**
 * @template R
 * @param {Column<R>} column
 * @param {R} row
 * @param {boolean} isFirst
 */
const cell = (column, row, isFirst) =>
  isFirst
    ? html`<th scope="row" class=${classOf(column, row)}>${column.cell(row)}</th>`
    : html`<td class=${classOf(column, row)}>${column.cell(row)}</td>`;

/**
 * @template R
 * @param {Column<R>} column
 * @param {string} sort
 * @param {((sort: string) => void) | undefined} sorted
 */
function head(column, sort, sorted) {
  const {name = '', label, isHidden, key} = column;
  if (!sorted || !key) {
    return html`<th scope="col" class=${classOf(column)}>
      ${isHidden ? html`<span class="visually-hidden">${label}</span>` : label}
    </th>`;
  }
  const isHere = sort.replace(/^-/, '') === name;
  const isDescending = sort.startsWith('-');
  return html`<th
    scope="col"
    class=${classOf(column)}
    aria-sort=${isHere ? (isDescending ? 'descending' : 'ascending') : nothing}
  >
    ${button(
      html`${label}${isHere ? icon(isDescending ? 'down' : 'up') : nothing}`,
      () => sorted(isHere && !isDescending ? `-${name}` : name),
      {className: 'okr-sort'},
    )}
  </th>`;
}

/**
 * @template R
 * @param {readonly R[]} rows
 * @param {Column<R>[]} columns
 * @param {string} sort as of the table
 * @param {(a: R, b: R) => number} [otherwise] the order of those that are alike
 * @returns {R[]} in the order of a column
 */
export function sortedBy(rows, columns, sort, otherwise = () => 0) {
  const key = columns.find(({name}) => name === sort.replace(/^-/, ''))?.key;
  const turn = sort.startsWith('-') ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [key?.(a) ?? 0, key?.(b) ?? 0];
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : byName(String(x), String(y));
    return turn * order || otherwise(a, b);
  });
}
