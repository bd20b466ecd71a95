import {html, nothing} from 'lit';
import {adminHead} from '../platform/admin-tabs.js';
import {getAll} from '../platform/api.js';
import {groupedBy} from '../platform/collections.js';
import {date, dateRange, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {button, iconButton} from '../platform/parts/button.js';
import {Dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import {cycleForm} from './cycle-form.js';
import {phaseForm} from './phase-form.js';
import {PHASES, openingDay} from './phases.js';

/**
 * @typedef {{kind: 'edit' | 'move', cycle: Api.VersionedCycle} | {kind: 'new', cycle: null}} Task
 */

/** All cycles with their phases. */
class AdminCyclesPage extends PageElement {
  permission = /** @type {const} */ ('MANAGE_CYCLES');
  load = new Load(this, {
    /** @returns {Promise<Api.VersionedCycle[]>} */
    task: async (_, signal) =>
      (await getAll('/cycles', {signal})).sort((a, b) => b.startsOn.localeCompare(a.startsOn)),
  });
  /** @type {Dialog<Task>} */
  dialog = new Dialog(this, () => this.load.run());

  render() {
    const words = texts.adminCycle;
    const {data} = this.load;
    return html`
      ${adminHead(this, {
        lead: words.lead,
        readOnly: words.readOnly,
        add: words.add,
        open: () => this.dialog.open({kind: 'new', cycle: null}),
      })}
      ${data
        ? data.length
          ? html`<div class="card okr-section">${this.list(below(data), '', words.list)}</div>`
          : emptyState(words.none, words.noneHint)
        : loadState(this.load)}
      ${data ? this.dialog.view((task) => this.task(data, task)) : nothing}
    `;
  }

  /**
   * @param {ReturnType<typeof below>} all
   * @param {string} parentId
   * @param {string} label
   * @returns {unknown}
   */
  list(all, parentId, label) {
    const cycles = all.get(parentId) ?? [];
    return cycles.length
      ? html`<ul class="okr-cycles" aria-label=${label}>
          ${cycles.map(
            (cycle) => html`<li>
              ${this.row(cycle)} ${this.list(all, cycle.id, texts.adminCycle.below({cycle: cycle.name}))}
            </li>`,
          )}
        </ul>`
      : nothing;
  }

  /** @param {Api.VersionedCycle} cycle */
  row(cycle) {
    const words = texts.adminCycle;
    const isClosed = cycle.phase === 'CLOSED';
    return html`<div class="okr-cycle" data-cycle=${cycle.id}>
      <div class="okr-cycle-name">
        <h2>${cycle.name}</h2>
        <p class="okr-quiet">
          ${word(texts.cadences, cycle.cadence)} · ${dateRange(cycle.startsOn, cycle.endsOn)}
        </p>
      </div>
      ${isClosed
        ? html`<p class="okr-cycle-phases okr-quiet">${word(texts.phases, cycle.phase)}</p>`
        : this.phases(cycle)}
      ${this.mayEdit
        ? html`<div class="okr-cycle-actions">
            ${button(words.moveShort, () => this.dialog.open({kind: 'move', cycle}), {
              look: 'sm',
              label: words.move({cycle: cycle.name}),
            })}
            ${isClosed
              ? nothing
              : iconButton('edit', words.edit({cycle: cycle.name}), () =>
                  this.dialog.open({kind: 'edit', cycle}),
                )}
          </div>`
        : nothing}
    </div>`;
  }

  /** The way of a cycle through its phases. @param {Api.VersionedCycle} cycle */
  phases(cycle) {
    const words = texts.adminCycle;
    const now = PHASES.indexOf(cycle.phase);
    return html`<ol
      class="okr-cycle-phases okr-cycle-steps"
      aria-label=${words.phasesOf({cycle: cycle.name})}
    >
      ${PHASES.map(
        (phase, i) => html`<li
          class=${i < now ? 'okr-step-past' : ''}
          aria-current=${i === now ? 'step' : nothing}
        >
          <span class="okr-step-name"
            >${word(texts.phases, phase)}${i === now
              ? html`<span class="visually-hidden"> (${words.now})</span>`
              : nothing}</span
          >
          <span class="okr-step-day">${date(openingDay(cycle, phase))}</span>
        </li>`,
      )}
    </ol>`;
  }

  /** @param {Api.VersionedCycle[]} cycles @param {Task} task */
  task(cycles, {kind, cycle}) {
    const words = texts.adminCycle;
    return kind === 'move'
      ? {heading: words.move({cycle: cycle.name}), content: phaseForm(cycle, this.dialog)}
      : {
          wide: true,
          heading: cycle ? words.edit({cycle: cycle.name}) : words.new,
          content: cycleForm(cycle, cycles, this.dialog),
        };
  }
}

/**
 * Those below each, and under no id those that stand by themselves.
 *
 * @param {Api.VersionedCycle[]} cycles
 */
function below(cycles) {
  const ids = new Set(cycles.map(({id}) => id));
  return new Map(
    groupedBy(cycles, ({parentId}) => (parentId && ids.has(parentId) ? parentId : '')),
  );
}

customElements.define('admin-cycles-page', AdminCyclesPage);
