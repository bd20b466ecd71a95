import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {pressKey} from '../platform/events.js';
import {percent, word} from '../platform/format.js';
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
import {progressBar} from '../platform/parts/progress-bar.js';
import {emptyState} from '../platform/parts/states.js';
import {toggled} from '../platform/collections.js';
import {navigate} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {sidePanelAddress} from '../okr/side-panel-address.js';
import {expectedOf, paced} from '../okr/paced.js';
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
  /** @type {import('./tree.js').Tree | null} */
  tree: null,
  /** @type {Okr.Cycle | null} */
  cycle: null,
  /** @type {Okr.Cycle[]} */
  cycles: [],
  /** @type {number | null} */
  expected: null,
  /** @type {import('./tree.js').Filter} */
  filter: {team: '', status: '', text: ''},
  /** @type {import('../platform/router.js').Route | null} */
  route: null,
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
  /** @type {(node: TreeNode) => boolean} */
  isOpen = () => false;
  /** @type {Set<string>} keys of the nodes that the filter opens */
  opened = new Set();
  /** @type {Set<string>} */
  kept = new Set();
  focusActive = false;

  get filtered() {
    return Boolean(this.filter.team || this.filter.status || this.filter.text);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const before = /** @type {Okr.Cycle | null | undefined} */ (changed.get('cycle'));
    if (before && before.id !== this.cycle?.id) {
      this.open = null;
      this.active = '';
      this.limit = STEP;
    }
    if (!this.tree) {
      return;
    }
    this.open ??= openAtFirst(this.tree);
    if (changed.has('filter')) {
      this.turned = new Set();
      this.limit = STEP;
    }
    const {kept, opened, roots} = applyFilter(this.tree, this.filter);
    this.kept = kept;
    this.opened = opened;
    this.isOpen = this.filtered
      ? (node) => opened.has(node.key) !== this.turned.has(node.key)
      : (node) => Boolean(this.open?.has(node.key));
    this.rows = visibleRows(roots, (node) => kept.has(node.key), this.isOpen);
    if (!this.rows.some((row) => row.node.key === this.active)) {
      this.active = this.rows[0]?.node.key ?? '';
    }
  }

  updated() {
    if (this.focusActive) {
      this.focusActive = false;
      this.rowElement(this.active)?.focus();
    }
  }

  /** Puts the focus back on the row of an objective. @param {string} objectiveId */
  focusObjective(objectiveId) {
    const key = `OBJECTIVE:${objectiveId}`;
    if (this.rows.some((row) => row.node.key === key)) {
      this.active = key;
      this.focusActive = true;
      this.requestUpdate();
    } else {
      this.rowElement(this.active)?.focus();
    }
  }

  /** @param {string} key */
  rowElement(key) {
    return /** @type {HTMLElement | null} */ (
      this.querySelector(`[data-key="${CSS.escape(key)}"]`)
    );
  }

  render() {
    if (!this.rows.length) {
      return this.filtered
        ? emptyState(
            texts.cascade.nothing,
            '',
            button(texts.cascade.clear, () => this.emit('filters-cleared')),
          )
        : emptyState(texts.cascade.empty, texts.cascade.emptyHint);
    }
    const shown = this.rows.slice(0, this.limit);
    return html`
      <div class="okr-tree-tools">
        <p id="tree-keys" class="okr-quiet okr-wide">${texts.cascade.keys}</p>
        <p class="visually-hidden" role="status">${texts.cascade.shown(this.rows.length)}</p>
        ${button(texts.cascade.expand, () => this.setAll(true), {look: 'sm'})}
        ${button(texts.cascade.collapse, () => this.setAll(false), {look: 'sm'})}
      </div>
      <div
        class="okr-tree"
        role="treegrid"
        aria-label=${texts.cascade.tree}
        aria-describedby="tree-keys"
        aria-rowcount=${this.rows.length + 1}
        @keydown=${this.pressed}
      >
        <div class="okr-row okr-row-head" role="row" aria-rowindex="1">
          <span role="columnheader">${texts.cascade.name}</span>
          <span role="columnheader">${texts.figures.progress}</span>
          <span role="columnheader">${texts.figures.status}</span>
          <span role="columnheader">${texts.figures.confidence}</span>
        </div>
        ${repeat(
          shown,
          (row) => row.node.key,
          (row, i) => this.row(row, i),
        )}
      </div>
      ${this.rows.length > shown.length
        ? html`<button
            type="button"
            class="btn okr-more"
            @click=${() => (this.limit += STEP)}
          >
            ${texts.cascade.more} (${shown.length} ${texts.cascade.of} ${this.rows.length})
          </button>`
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
      aria-expanded=${open === null ? nothing : String(open)}
      aria-current=${current ? 'true' : nothing}
      @focus=${() => (this.active = node.key)}
      @click=${(/** @type {MouseEvent} */ event) => this.clicked(event, node)}
    >
      ${node.type === 'TEAM'
        ? this.teamCells(node, open)
        : node.type === 'OBJECTIVE'
          ? this.objectiveCells(node, open)
          : this.keyResultCells(node)}
    </div>`;
  }

  /**
   * @param {TreeNode} node
   * @param {boolean | null} open
   */
  teamCells({figure, team, name}, open) {
    const own = figure?.counts?.objectives;
    const about = [
      word(texts.levels, team?.level),
      word(texts.kinds, team?.kind),
      own === 0
        ? texts.cascade.noneOfItsOwn(figure?.below?.objectives ?? 0)
        : own !== undefined
          ? texts.cascade.objectives(own)
          : '',
    ].filter(Boolean);
    return html`
      <span class="okr-cell-name" role="rowheader"
        >${turner(open)}<span class="okr-name"
          ><span class="okr-title">${name}</span
          ><span class="okr-quiet">${about.join(' · ')}</span></span
        ></span
      >
      ${figure && own !== 0
        ? figureCells(
            {...figure, hasData: figure.hasData ?? true},
            figure.expected ?? this.expected,
          )
        : html`<span role="gridcell"></span><span role="gridcell"></span>`}
      ${confidenceCell()}
    `;
  }

  /**
   * @param {TreeNode} node
   * @param {boolean | null} open
   */
  objectiveCells(node, open) {
    const objective = /** @type {Okr.Objective} */ (node.objective);
    const {cycleId} = objective;
    const cycleName = this.cycles.find((one) => one.id === cycleId)?.name ?? cycleId;
    const isOther = this.cycle && cycleId !== this.cycle.id;
    const tags = html`${objectiveTags(objective)}${isOther
      ? html`<span class="okr-tag">${cycleName}</span>`
      : nothing}`;
    return html`
      ${this.nameCell(node, open, 'objective', tags)}
      ${figureCells(objective, this.expectedOf(objective))} ${confidenceCell()}
    `;
  }

  /** @param {TreeNode} node */
  keyResultCells(node) {
    const keyResult = /** @type {Okr.KeyResult} */ (node.keyResult);
    const objective = /** @type {Okr.Objective} */ (node.objective);
    const tags = html`<span>${standingLine(keyResult)}</span
      >${divergenceFlag(keyResult)}${weightTag(keyResult.weight)}`;
    return html`
      ${this.nameCell(node, null, 'keyResult', tags)}
      ${figureCells(keyResult, paced(keyResult) ? this.expectedOf(objective) : null)}
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
   * @param {'objective' | 'keyResult'} kind
   * @param {unknown} tags
   */
  nameCell(node, open, kind, tags) {
    return html`<span class="okr-cell-name" role="rowheader"
      >${turner(open)}<span class="okr-kind">${icon(kind)}</span
      ><span class="okr-name"
        ><a class="okr-title" tabindex="-1" href=${this.address(node)}>${node.name}</a
        ><span class="okr-tags">${tags}</span></span
      ></span
    >`;
  }

  /** @param {Okr.Objective} objective */
  expectedOf(objective) {
    return expectedOf(objective, {cycleId: this.cycle?.id, expected: this.expected});
  }

  /** @param {TreeNode} node */
  address(node) {
    return sidePanelAddress(this.route, node.objective?.id ?? '', node.keyResult?.id);
  }

  /**
   * @param {TreeNode} node
   * @param {boolean} open
   */
  turn(node, open) {
    if (!node.children.some((child) => this.kept.has(child.key)) || this.isOpen(node) === open) {
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
    const keys = [...(this.tree?.nodes.keys() ?? [])];
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
      this.turn(node, !this.isOpen(node));
    }
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const at = this.rows.findIndex((row) => row.node.key === this.active);
    const row = this.rows[at];
    if (!row) {
      return;
    }
    const node = row.node;
    pressKey(event, {
      ArrowDown: () => this.moveTo(at + 1),
      ArrowUp: () => this.moveTo(at - 1),
      Home: () => this.moveTo(0),
      End: () => this.moveTo(this.rows.length - 1),
      ArrowRight: () => (row.open ? this.moveTo(at + 1) : this.turn(node, true)),
      ArrowLeft: () =>
        row.open
          ? this.turn(node, false)
          : this.moveTo(this.rows.findIndex((other) => other.node === node.parent)),
      Enter: () =>
        node.type === 'TEAM' ? this.turn(node, !this.isOpen(node)) : navigate(this.address(node)),
    });
  }

  /** @param {number} i */
  moveTo(i) {
    const row = this.rows[i];
    if (row) {
      this.limit = Math.max(this.limit, i + 20);
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
 * @param {{progress: number, status: Okr.Status, hasData: boolean}} figures
 * @param {number | null | undefined} expected
 */
const figureCells = ({progress, status, hasData}, expected) => html`
  <span role="gridcell" class="okr-cell-progress"
    >${progressBar({progress, status, hasData, expected})}<span class="okr-percent"
      >${hasData ? percent(progress) : '–'}</span
    ></span
  >
  <span role="gridcell" class="okr-cell-status">${statusBadge(status)}</span>
`;

/** @param {unknown} [confidence] */
const confidenceCell = (confidence) =>
  html`<span role="gridcell" class="okr-cell-confidence">${confidence}</span>`;

customElements.define('cascade-tree', CascadeTree);
