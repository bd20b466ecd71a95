import {html, nothing} from 'lit';
import {toggled} from '../platform/collections.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {button} from '../platform/parts/button.js';
import {icon, statusIcon} from '../platform/parts/icon.js';
import {cardSection, scrolling} from '../platform/parts/layout.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {STATES} from './dependency-figures.js';
import {SETTLED, axis, between, byTeams, overdueBetween, settled, total} from './matrix-model.js';

/** @typedef {import('./matrix-model.js').Group} Group */
/** @typedef {import('./matrix-model.js').Lane} Lane */

/** With so many teams on a side, each is shown unless somebody folds them. */
const SHOWN_AT_ONCE = 14;
const ALL = 'all';
const NONE = 'none';

/**
 * Who needs how much of whom, and how settled it is: consumers down, providers across, tribe by tribe.
 * Event: `opened` with what stands open, for the address.
 */
class DependencyMatrix extends withProperties(OkrElement, () => ({
  /** @type {import('./dependencies-page.js').Known} */
  known: required,
  /** Ids of the tribes that stand open, or that all or none do. */
  open: '',
})) {
  /** @type {Map<string, Api.Cell>} */
  cells = new Map();
  /** @type {Group[]} */
  rows = [];
  /** @type {Group[]} */
  columns = [];

  willUpdate() {
    const {matrix, teams} = this.known;
    this.cells = byTeams(matrix.cells);
    const consumers = [...new Set(matrix.cells.map((cell) => cell.consumerTeamId))];
    const providers = [...new Set(matrix.cells.map((cell) => cell.providerTeamId))];
    const isSmall = Math.max(consumers.length, providers.length) <= SHOWN_AT_ONCE;
    const opened = (this.open || (isSmall ? ALL : NONE)).split(',');
    /** @param {string} id */
    const isOpened = (id) => opened.includes(ALL) || opened.includes(id);
    this.rows = axis(consumers, teams, isOpened);
    this.columns = axis(providers, teams, isOpened);
  }

  /** The tribes that can be opened or folded. */
  get foldable() {
    return [...this.rows, ...this.columns].filter((group) => group.foldable);
  }

  /** @param {Group} tribe that is opened or folded */
  turn({id}) {
    const opened = new Set(this.foldable.filter((group) => group.open).map((group) => group.id));
    this.emit('opened', [...toggled(opened, id)].join(',') || NONE);
  }

  render() {
    const words = texts.dependency.matrix;
    return cardSection({
      title: words.title,
      id: 'matrix-title',
      aside: html`<ul class="okr-matrix-legend">
          ${SETTLED.map(
            ({how, sign}) =>
              html`<li class="okr-is-${sign}">${statusIcon(sign)}${words.settled[how]}</li>`,
          )}
        </ul>
        ${this.foldable.length
          ? html`<div class="btn-group okr-no-print">
              ${button(words.expand, () => this.emit('opened', ALL), {look: 'sm'})}
              ${button(words.collapse, () => this.emit('opened', NONE), {look: 'sm'})}
            </div>`
          : nothing}`,
      body: scrolling(words.caption, this.table(), 'okr-matrix-scroll'),
      className: 'okr-matrix-card',
    });
  }

  table() {
    const {rows, columns} = this;
    const {consumer, provider, matrix: words} = texts.dependency;
    return html`<table class="okr-matrix">
      <caption class="visually-hidden">
        ${words.caption}
      </caption>
      <thead>
        <tr>
          <th class="okr-matrix-corner" colspan="2" rowspan="2" scope="col">
            <span>${consumer}</span> ${icon('down')}
            <span class="okr-matrix-across">${provider} →</span>
          </th>
          ${columns.map(
            (group) =>
              html`<th
                class="okr-matrix-tribe okr-matrix-first"
                colspan=${group.lanes.length}
                rowspan=${isSplit(group) ? 1 : 2}
                scope="colgroup"
              >
                ${this.tribe(group)}
              </th>`,
          )}
          <th class="okr-matrix-sum" rowspan="2" scope="col">${words.sum}</th>
        </tr>
        <tr>
          ${columns.filter(isSplit).map(({lanes}) =>
            lanes.map(
              (lane, i) =>
                html`<th class="okr-matrix-squad ${i ? '' : 'okr-matrix-first'}" scope="col">
                  <span>${laneName(lane)}</span>
                </th>`,
            ),
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map((group) => group.lanes.map((row, i) => this.row(group, row, i === 0)))}
      </tbody>
    </table>`;
  }

  /** @param {Group} group @param {Lane} row @param {boolean} isFirst of its tribe */
  row(group, row, isFirst) {
    return html`<tr class=${isFirst ? 'okr-matrix-top' : ''}>
      ${isFirst
        ? html`<th
            class="okr-matrix-tribe"
            rowspan=${group.lanes.length}
            colspan=${isSplit(group) ? 1 : 2}
            scope="rowgroup"
          >
            ${this.tribe(group)}
          </th>`
        : nothing}
      ${isSplit(group)
        ? html`<th class="okr-matrix-squad" scope="row">${laneName(row)}</th>`
        : nothing}
      ${this.columns.map(({lanes}) => lanes.map((lane, i) => this.cell(row, lane, i === 0)))}
      ${this.sum(row)}
    </tr>`;
  }

  /** @param {Group} group */
  tribe(group) {
    return group.foldable
      ? button(
          html`<span class="okr-matrix-turner">${icon('chevron')}</span>${group.name}`,
          () => this.turn(group),
          {className: 'okr-matrix-fold', expanded: group.open},
        )
      : html`<span class="okr-matrix-name">${group.name}</span>`;
  }

  /** @param {Lane} row @param {Lane} column @param {boolean} isFirst of its tribe */
  cell(row, column, isFirst) {
    const className = isFirst ? 'okr-matrix-first' : '';
    const counts = between(this.cells, row, column);
    const count = total(counts);
    if (!count) {
      return html`<td class=${className}></td>`;
    }
    const overdue = overdueBetween(this.cells, row, column);
    const {sign} = settled(counts, overdue);
    const states = STATES.filter((state) => counts[state])
      .map((state) => `${counts[state]} ${word(texts.dependencyStates, state).toLowerCase()}`)
      .concat(overdue ? `${overdue} ${texts.team.overdue.toLowerCase()}` : [])
      .join(', ');
    const said = texts.dependency.matrix.cell({
      consumer: row.name,
      provider: column.name,
      n: count,
      states,
    });
    return html`<td class=${className}>
      <a
        class="okr-matrix-cell okr-is-${sign}"
        data-cell="${row.id}:${column.id}"
        href=${this.list(row, column)}
        aria-label=${said}
        title=${said}
        >${statusIcon(sign)}${count}</a
      >
    </td>`;
  }

  /** @param {Lane} row */
  sum(row) {
    const lanes = this.columns.flatMap((group) => group.lanes);
    const count = lanes.reduce((sum, lane) => sum + total(between(this.cells, row, lane)), 0);
    return html`<td class="okr-matrix-sum">
      <a
        href=${this.list(row)}
        aria-label=${texts.dependency.matrix.needs({team: row.name, n: count})}
        >${count}</a
      >
    </td>`;
  }

  /**
   * The dependencies of a cell, or of a row.
   *
   * @param {Lane} consumer
   * @param {Lane} [provider]
   */
  list(consumer, provider) {
    const {cycleId, teams} = this.known;
    // A team stands for those below it as well, unless they have rows of their own.
    const alone = Object.entries({consumer, provider})
      .filter(([, lane]) => lane && !lane.rolled && teams.children(lane.id).length)
      .map(([side]) => side);
    return href(
      'dependencies',
      {cycleId},
      {
        view: 'list',
        consumer: consumer.id,
        ...(provider ? {provider: provider.id} : {}),
        ...(alone.length ? {alone: alone.join(',')} : {}),
      },
    );
  }
}

/** Whether the lanes of a tribe stand beside its name. @param {Group} group */
const isSplit = ({open, foldable}) => open && foldable;

/** @param {Lane} lane */
const laneName = ({own, name}) => (own ? texts.dependency.matrix.own : name);

customElements.define('dependency-matrix', DependencyMatrix);
