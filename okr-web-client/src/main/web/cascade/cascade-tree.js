import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {pressKey} from '../platform/events.js';
import {word} from '../platform/format.js';
import {
  confidenceText,
  divergenceFlag,
  objectiveTags,
  standingLine,
  statusBadge,
  weightTag,
} from '../platform/parts/badges.js';
import {button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {progressBar, progressText} from '../platform/parts/progress-bar.js';
import {emptyState} from '../platform/parts/states.js';
import {toggled} from '../platform/collections.js';
import {navigate} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {applyFilter, openAtFirst, visibleRows} from './tree.js';

/** @typedef {import('./tree.js').TreeNode} TreeNode */
/** @typedef {import('./tree.js').Row} Row */

/** Rows put on the page at once; more come as the end is reached. */
const STEP = 200;

/**
 * The cascade as a tree table: one row is focused, arrow keys move and open, Enter opens an
 * objective.
 */
class CascadeTree extends withProperties(OkrElement, () => ({
  /** @type {import('./tree.js').Tree} */
  tree: required,
  cycleId: '',
  /** @type {Okr.Cycle[]} */
  cycles: [],
  /** @type {import('./tree.js').Filter} */
  filter: {team: '', status: '', text: ''},
  /** @type {(objectiveId: string, keyResultId?: string) => string} of the page with an objective beside it */
  address: required,
  selected: '',
  /** @type {Set<string> | null} keys of the open nodes, without a filter */
  open: null,
  /** @type {Set<string>} keys turned the other way while a filter is set */
  turned: new Set(),
  active: '',
  limit: STEP,
})) {
  /** @type {Row[]} */
  rows = [];
  /** @type {Set<string>} keys of the nodes that the filter opens */
  opened = new Set();
  /** @type {Set<string>} */
  kept = new Set();
  focusActive = false;

  get filtered() {
    return Boolean(this.filter.team || this.filter.status || this.filter.text);
  }

  /** @param {TreeNode} node */
  isOpen({key}) {
    return this.filtered
      ? this.opened.has(key) !== this.turned.has(key)
      : Boolean(this.open?.has(key));
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.get('cycleId')) {
      this.open = null;
      this.active = '';
      this.limit = STEP;
    }
    this.open ??= openAtFirst(this.tree);
    if (changed.has('filter')) {
      this.turned = new Set();
      this.limit = STEP;
    }
    const {kept, opened, roots} = applyFilter(this.tree, this.filter);
    this.kept = kept;
    this.opened = opened;
    this.rows = visibleRows(
      roots,
      ({key}) => kept.has(key),
      (node) => this.isOpen(node),
    );
    if (!this.rows.some((row) => row.node.key === this.active)) {
      this.active = this.rows[0]?.node.key ?? '';
    }
  }

  updated() {
    if (this.focusActive) {
      this.focusActive = false;
      this.focusRow();
    }
  }

  focusRow() {
    const row = this.querySelector(`[data-key="${CSS.escape(this.active)}"]`);
    /** @type {HTMLElement | null} */ (row)?.focus();
  }

  /** Puts the focus back on the row of an objective. @param {string} objectiveId */
  focusObjective(objectiveId) {
    const at = this.rows.findIndex(({node}) => node.key === `OBJECTIVE:${objectiveId}`);
    if (at < 0) {
      this.focusRow();
    } else {
      this.moveTo(at);
    }
  }

  render() {
    const {rows} = this;
    if (!rows.length) {
      const clear = button(texts.clearFilters, () => this.emit('filters-cleared'));
      return this.filtered
        ? emptyState(texts.cascade.nothing, '', clear)
        : emptyState(texts.cascade.empty, texts.cascade.emptyHint);
    }
    const shown = rows.slice(0, this.limit);
    const {progress, status, confidence} = texts.figures;
    return html`
      <div class="okr-tree-tools">
        <p id="tree-keys" class="okr-quiet okr-wide">${texts.cascade.keys}</p>
        <p class="visually-hidden" role="status">${texts.cascade.shown({n: rows.length})}</p>
        ${button(texts.cascade.expand, () => this.setAll(true), {look: 'sm'})}
        ${button(texts.cascade.collapse, () => this.setAll(false), {look: 'sm'})}
      </div>
      <div
        class="okr-tree"
        role="treegrid"
        aria-label=${texts.cascade.tree}
        aria-describedby="tree-keys"
        aria-rowcount=${rows.length + 1}
        @keydown=${this.pressed}
      >
        <div class="okr-row okr-row-head" role="row" aria-rowindex="1">
          ${[texts.cascade.name, progress, status, confidence].map(
            (name) => html`<span role="columnheader">${name}</span>`,
          )}
        </div>
        ${repeat(
          shown,
          (row) => row.node.key,
          (row, i) => this.row(row, i),
        )}
      </div>
      ${rows.length > shown.length
        ? button(
            html`${texts.cascade.more} (${shown.length} ${texts.cascade.of} ${rows.length})`,
            () => (this.limit += STEP),
            {className: 'btn okr-more'},
          )
        : nothing}
    `;
  }

  /**
   * @param {Row} row
   * @param {number} i
   */
  row({node, level, position, siblings, open}, i) {
    const current = node.type === 'OBJECTIVE' && node.id === this.selected;
    return html`<div
      class="okr-row okr-row-${node.type} okr-depth-${Math.min(level, 8)} ${current
        ? 'okr-current'
        : ''}"
      role="row"
      data-key=${node.key}
      tabindex=${node.key === this.active ? 0 : -1}
      aria-level=${level}
      aria-posinset=${position}
      aria-setsize=${siblings}
      aria-rowindex=${i + 2}
      aria-expanded=${open ?? nothing}
      aria-current=${current || nothing}
      @focus=${() => (this.active = node.key)}
      @click=${(/** @type {MouseEvent} */ event) => this.clicked(event, node)}
    >
      ${this.cells(node, open)}
    </div>`;
  }

  /**
   * @param {TreeNode} node
   * @param {boolean | null} open
   */
  cells(node, open) {
    const {objective, keyResult} = node;
    if (!objective) {
      return this.teamCells(node, open);
    }
    if (!keyResult) {
      const {cycleId} = objective;
      const cycle = this.cycles.find(({id}) => id === cycleId)?.name ?? cycleId;
      const tags = html`${objectiveTags(objective)}${cycleId === this.cycleId
        ? nothing
        : html`<span class="okr-tag">${cycle}</span>`}`;
      return html`${this.nameCell(node, open, 'objective', tags)} ${figureCells(objective)}
      ${confidenceCell()}`;
    }
    const tags = html`<span>${standingLine(keyResult)}</span
      >${divergenceFlag(keyResult)}${weightTag(keyResult.weight)}`;
    return html`
      ${this.nameCell(node, null, 'keyResult', tags)} ${figureCells(keyResult)}
      ${confidenceCell(
        html`<span class="okr-narrow">${texts.figures.confidence} </span>${confidenceText(
            keyResult.confidence,
          )}`,
      )}
    `;
  }

  /**
   * @param {TreeNode} node
   * @param {boolean | null} open
   */
  teamCells({figure, team, name}, open) {
    const own = figure?.counts.objectives;
    const about = [
      word(texts.levels, team?.level),
      word(texts.kinds, team?.kind),
      own === 0
        ? texts.cascade.noneOfItsOwn({below: figure?.below?.objectives ?? 0})
        : own !== undefined
          ? texts.cascade.objectives({n: own})
          : '',
    ].filter(Boolean);
    return html`
      <span class="okr-cell-name" role="rowheader"
        >${turner(open)}<span class="okr-name"
          ><span class="okr-title">${name}</span
          ><span class="okr-quiet">${about.join(' · ')}</span></span
        ></span
      >
      ${figure && own
        ? figureCells(figure)
        : html`<span role="gridcell"></span><span role="gridcell"></span>`}
      ${confidenceCell()}
    `;
  }

  /**
   * @param {TreeNode} node
   * @param {boolean | null} open
   * @param {'objective' | 'keyResult'} kind
   * @param {unknown} tags
   */
  nameCell(node, open, kind, tags) {
    return html`<span class="okr-cell-name" role="rowheader"
      >${turner(open)}<span class="okr-kind">${icon(kind)}</span
      ><span class="okr-name"
        ><a class="okr-title" tabindex="-1" href=${this.addressOf(node)}>${node.name}</a
        ><span class="okr-tags">${tags}</span></span
      ></span
    >`;
  }

  /** @param {TreeNode} node */
  addressOf({objective, keyResult}) {
    return this.address(objective?.id ?? '', keyResult?.id);
  }

  /**
   * @param {TreeNode} node
   * @param {boolean} [open]
   */
  turn(node, open = !this.isOpen(node)) {
    if (!node.children.some(({key}) => this.kept.has(key)) || this.isOpen(node) === open) {
      return;
    }
    if (this.filtered) {
      this.turned = toggled(this.turned, node.key);
    } else {
      this.open = toggled(this.open ?? new Set(), node.key);
    }
  }

  /** @param {boolean} open */
  setAll(open) {
    const keys = [...this.tree.nodes.keys()];
    if (this.filtered) {
      this.turned = new Set(keys.filter((key) => this.opened.has(key) !== open));
    } else {
      this.open = new Set(open ? keys : []);
    }
  }

  /**
   * @param {MouseEvent} event
   * @param {TreeNode} node
   */
  clicked(event, node) {
    const target = /** @type {Element} */ (event.target);
    if (!target.closest('a') && (node.type === 'TEAM' || target.closest('.okr-turner'))) {
      this.turn(node);
    }
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const at = this.rows.findIndex((row) => row.node.key === this.active);
    const row = this.rows[at];
    if (!row) {
      return;
    }
    const {node, open} = row;
    pressKey(event, {
      ArrowDown: () => this.moveTo(at + 1),
      ArrowUp: () => this.moveTo(at - 1),
      Home: () => this.moveTo(0),
      End: () => this.moveTo(this.rows.length - 1),
      ArrowRight: () => (open ? this.moveTo(at + 1) : this.turn(node, true)),
      ArrowLeft: () =>
        open
          ? this.turn(node, false)
          : this.moveTo(this.rows.findIndex((other) => other.node === node.parent)),
      Enter: () => (node.type === 'TEAM' ? this.turn(node) : navigate(this.addressOf(node))),
    });
  }

  /** @param {number} at */
  moveTo(at) {
    const row = this.rows[at];
    if (row) {
      this.limit = Math.max(this.limit, at + 20);
      this.active = row.node.key;
      this.focusActive = true;
      this.requestUpdate();
    }
  }
}

/** @param {boolean | null} open null where nothing stands below */
const turner = (open) =>
  html`<span class="okr-turner ${open ? 'okr-open' : ''}" aria-hidden="true"
    >${open === null ? nothing : icon('chevron')}</span
  >`;

/**
 * @param {{progress: number, status: Okr.Status, statusReason: Okr.StatusReason,
 *   hasData: boolean, expected: number}} figures
 */
const figureCells = ({progress, status, statusReason, hasData, expected}) => html`
  <span role="gridcell" class="okr-cell-progress"
    >${progressBar({progress, status, hasData, expected})}<span class="okr-percent"
      >${progressText({progress, hasData})}</span
    ></span
  >
  <span role="gridcell" class="okr-cell-status">${statusBadge(status, statusReason)}</span>
`;

/** @param {unknown} [confidence] */
const confidenceCell = (confidence) =>
  html`<span role="gridcell" class="okr-cell-confidence">${confidence}</span>`;

customElements.define('cascade-tree', CascadeTree);
