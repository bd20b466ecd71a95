import {html, nothing} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {button} from '../platform/parts/button.js';
import {icon, statusIcon} from '../platform/parts/icon.js';
import {cardSection} from '../platform/parts/layout.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {STATES} from './dependency-figures.js';
import {SETTLED, axis, between, byTeams, settled, total} from './matrix-model.js';

/** @typedef {import('./matrix-model.js').Group} Group */
/** @typedef {import('./matrix-model.js').Lane} Lane */

/** With so many teams on a side, each is shown unless somebody folds them. */
const SHOWN_AT_ONCE = 14;
const ALL = 'all';
const NONE = 'none';

/** @type {Record<typeof SETTLED[number], Okr.Status>} */
const SIGNS = {REFUSED: 'OFF_TRACK', WAITING: 'AT_RISK', AGREED: 'ON_TRACK', OVER: 'DONE'};

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
  /** @type {Map<string, import('./matrix-model.js').Counts>} */
  cells = new Map();

  /** @param {string[]} consumers @param {string[]} providers */
  opened(consumers, providers) {
    if (this.open) {
      return this.open === NONE ? [] : this.open.split(',');
    }
    return Math.max(consumers.length, providers.length) <= SHOWN_AT_ONCE ? [ALL] : [];
  }

  render() {
    const {matrix, teams} = this.known;
    const words = texts.dependency.matrix;
    this.cells = byTeams(matrix.cells);
    const consumers = [...new Set(matrix.cells.map((cell) => cell.consumerTeamId))];
    const providers = [...new Set(matrix.cells.map((cell) => cell.providerTeamId))];
    const opened = this.opened(consumers, providers);
    /** @param {string} id */
    const isOpened = (id) => opened.includes(ALL) || opened.includes(id);
    const rows = axis(consumers, teams, isOpened);
    const columns = axis(providers, teams, isOpened);
    const foldable = [...rows, ...columns].filter((group) => group.foldable).map(({id}) => id);
    /** @param {string} id of the tribe that is opened or folded */
    const turn = (id) => {
      const all = opened.includes(ALL) ? [...new Set(foldable)] : opened;
      const next = isOpened(id) ? all.filter((one) => one !== id) : [...all, id];
      this.emit('opened', next.length ? next.join(',') : NONE);
    };
    return cardSection({
      title: words.title,
      id: 'matrix-title',
      aside: html`${this.legend()}
      ${foldable.length
        ? html`<div class="btn-group okr-no-print">
            ${button(words.expand, () => this.emit('opened', ALL), {look: 'sm'})}
            ${button(words.collapse, () => this.emit('opened', NONE), {look: 'sm'})}
          </div>`
        : nothing}`,
      body: html`<div
        class="okr-matrix-scroll"
        role="region"
        tabindex="0"
        aria-label=${words.caption}
      >
        ${this.table(rows, columns, turn)}
      </div>`,
      className: 'okr-matrix-card',
    });
  }

  legend() {
    return html`<ul class="okr-matrix-legend">
      ${SETTLED.map(
        (how) =>
          html`<li class="okr-is-${SIGNS[how]}">
            ${statusIcon(SIGNS[how])}${texts.dependency.matrix.settled[how]}
          </li>`,
      )}
    </ul>`;
  }

  /**
   * @param {Group[]} rows
   * @param {Group[]} columns
   * @param {(id: string) => void} turn
   */
  table(rows, columns, turn) {
    const lanes = columns.flatMap((group) => group.lanes.map((lane, i) => ({lane, first: i === 0})));
    return html`<table class="okr-matrix">
      <caption class="visually-hidden">
        ${texts.dependency.matrix.caption}
      </caption>
      <thead>
        <tr>
          <th class="okr-matrix-corner" colspan="2" rowspan="2" scope="col">
            <span>${texts.dependency.consumer}</span> ${icon('down')}
            <span class="okr-matrix-across">${texts.dependency.provider} →</span>
          </th>
          ${columns.map(
            (group) =>
              html`<th
                class="okr-matrix-tribe okr-matrix-first"
                colspan=${group.lanes.length}
                rowspan=${group.open && group.foldable ? 1 : 2}
                scope="colgroup"
              >
                ${this.tribe(group, turn)}
              </th>`,
          )}
          <th class="okr-matrix-sum" rowspan="2" scope="col">${texts.dependency.matrix.sum}</th>
        </tr>
        <tr>
          ${columns
            .filter((group) => group.open && group.foldable)
            .map((group) =>
              group.lanes.map(
                (lane, i) =>
                  html`<th class="okr-matrix-squad ${i ? '' : 'okr-matrix-first'}" scope="col">
                    <span>${this.laneName(lane)}</span>
                  </th>`,
              ),
            )}
        </tr>
      </thead>
      <tbody>
        ${rows.map((group) =>
          group.lanes.map(
            (row, i) =>
              html`<tr class=${i ? '' : 'okr-matrix-top'}>
                ${i
                  ? nothing
                  : html`<th
                      class="okr-matrix-tribe"
                      rowspan=${group.lanes.length}
                      colspan=${group.open && group.foldable ? 1 : 2}
                      scope="rowgroup"
                    >
                      ${this.tribe(group, turn)}
                    </th>`}
                ${group.open && group.foldable
                  ? html`<th class="okr-matrix-squad" scope="row">${this.laneName(row)}</th>`
                  : nothing}
                ${lanes.map(({lane, first}) => this.cell(row, lane, first))} ${this.sum(row, lanes)}
              </tr>`,
          ),
        )}
      </tbody>
    </table>`;
  }

  /**
   * @param {Group} group
   * @param {(id: string) => void} turn
   */
  tribe(group, turn) {
    return group.foldable
      ? html`<button
          type="button"
          class="okr-matrix-fold"
          aria-expanded=${group.open ? 'true' : 'false'}
          @click=${() => turn(group.id)}
        >
          <span class="okr-matrix-turner">${icon('chevron')}</span>${group.name}
        </button>`
      : html`<span class="okr-matrix-name">${group.name}</span>`;
  }

  /** @param {Lane} lane */
  laneName(lane) {
    return lane.own ? texts.dependency.matrix.own : lane.name;
  }

  /**
   * @param {Lane} row
   * @param {Lane} column
   * @param {boolean} first of its tribe
   */
  cell(row, column, first) {
    const className = first ? 'okr-matrix-first' : '';
    const counts = between(this.cells, row, column);
    const count = total(counts);
    if (!count) {
      return html`<td class=${className}></td>`;
    }
    const how = settled(counts);
    const states = STATES.filter((state) => counts[state])
      .map((state) => `${counts[state]} ${word(texts.dependencyStates, state).toLowerCase()}`)
      .join(', ');
    const said = texts.dependency.matrix.cell(row.name, column.name, count, states);
    return html`<td class=${className}>
      <a
        class="okr-matrix-cell okr-is-${SIGNS[how]}"
        data-cell="${row.id}:${column.id}"
        href=${this.list(row, column)}
        aria-label=${said}
        title=${said}
        >${statusIcon(SIGNS[how])}${count}</a
      >
    </td>`;
  }

  /**
   * @param {Lane} row
   * @param {{lane: Lane}[]} lanes
   */
  sum(row, lanes) {
    const count = lanes.reduce((sum, {lane}) => sum + total(between(this.cells, row, lane)), 0);
    return html`<td class="okr-matrix-sum">
      <a href=${this.list(row)} aria-label=${texts.dependency.matrix.needs(row.name, count)}
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
    /** @param {Lane | undefined} lane */
    const isAlone = (lane) => lane && !lane.rolled && teams.children(lane.id).length;
    const alone = [isAlone(consumer) ? 'consumer' : '', isAlone(provider) ? 'provider' : ''];
    return href(
      'dependencies',
      {cycleId},
      {
        view: 'list',
        consumer: consumer.id,
        ...(provider ? {provider: provider.id} : {}),
        ...(alone.some(Boolean) ? {alone: alone.filter(Boolean).join(',')} : {}),
      },
    );
  }
}

customElements.define('dependency-matrix', DependencyMatrix);
