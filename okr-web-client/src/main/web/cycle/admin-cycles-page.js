import {html, nothing} from 'lit';
import {adminTabs} from '../platform/admin-tabs.js';
import {withProperties} from '../platform/element.js';
import {date, dateRange, word} from '../platform/format.js';
import {getAll} from '../platform/api.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {button, iconButton} from '../platform/parts/button.js';
import {pageHead} from '../platform/parts/layout.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import {PHASES, openingDay} from './phases.js';
import './cycle-form.js';
import './phase-form.js';

/** @typedef {{kind: 'edit' | 'move', cycle: Api.VersionedCycle} | {kind: 'new'}} Task */

/** All cycles with their phases. */
class AdminCyclesPage extends withProperties(PageElement, () => ({
  /** @type {Task | null} what is being done in a dialog */
  task: null,
})) {
  all = new Load(this, {
    /** @returns {Promise<Api.VersionedCycle[]>} */
    task: async (_, signal) => {
      const cycles = await getAll('/cycles', {signal});
      return cycles.sort((a, b) => b.startsOn.localeCompare(a.startsOn));
    },
  });
  close = () => (this.task = null);
  done = () => {
    this.task = null;
    this.all.run();
  };

  get mayEdit() {
    return Boolean(this.me?.permissions.includes('MANAGE_CYCLES'));
  }

  /** @param {Task} task */
  open(task) {
    this.task = task;
  }

  render() {
    const words = texts.adminCycle;
    const {data} = this.all;
    return html`
      ${adminTabs('adminCycles')}
      ${pageHead({
        title: texts.nav.pages.adminCycles,
        lead: html`${words.lead} ${this.mayEdit ? nothing : words.readOnly}`,
        actions: this.mayEdit
          ? button(words.add, () => this.open({kind: 'new'}), {icon: 'plus', look: 'primary'})
          : nothing,
      })}
      ${data
        ? data.length
          ? html`<div class="card okr-section">${this.list(roots(data), data, words.list)}</div>`
          : emptyState(words.none, words.noneHint)
        : loadState(this.all)}
      ${data && this.task ? this.dialog(data, this.task) : nothing}
    `;
  }

  /**
   * @param {Api.VersionedCycle[]} cycles
   * @param {Api.VersionedCycle[]} all
   * @param {string} label
   * @returns {unknown}
   */
  list(cycles, all, label) {
    return cycles.length
      ? html`<ul class="okr-cycles" aria-label=${label}>
          ${cycles.map(
            (cycle) => html`<li>
              ${this.row(cycle)}
              ${this.list(
                all.filter((one) => one.parentId === cycle.id),
                all,
                texts.adminCycle.below(cycle.name),
              )}
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
      ${this.mayEdit && !isClosed
        ? html`<div class="okr-cycle-actions">
            ${button(words.moveShort, () => this.open({kind: 'move', cycle}), {
              look: 'sm',
              label: words.move(cycle.name),
            })}
            ${iconButton('edit', words.edit(cycle.name), () => this.open({kind: 'edit', cycle}))}
          </div>`
        : nothing}
    </div>`;
  }

  /** The way of a cycle through its phases. @param {Api.VersionedCycle} cycle */
  phases(cycle) {
    const words = texts.adminCycle;
    const now = PHASES.indexOf(cycle.phase);
    return html`<ol class="okr-cycle-phases okr-cycle-steps" aria-label=${words.phasesOf(cycle.name)}>
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

  /**
   * @param {Api.VersionedCycle[]} cycles
   * @param {Task} task
   */
  dialog(cycles, task) {
    const words = texts.adminCycle;
    return task.kind === 'move'
      ? dialog({
          heading: words.move(task.cycle.name),
          content: html`<phase-form
            .record=${task.cycle}
            @saved=${this.done}
            @closed=${this.close}
          ></phase-form>`,
          close: this.close,
        })
      : dialog({
          wide: true,
          heading: task.kind === 'edit' ? words.edit(task.cycle.name) : words.new,
          content: html`<cycle-form
            .record=${task.kind === 'edit' ? task.cycle : null}
            .cycles=${cycles}
            @saved=${this.done}
            @closed=${this.close}
          ></cycle-form>`,
          close: this.close,
        });
  }
}

/**
 * @param {Api.VersionedCycle[]} cycles
 * @returns {Api.VersionedCycle[]} those that stand by themselves
 */
function roots(cycles) {
  const ids = new Set(cycles.map((cycle) => cycle.id));
  return cycles.filter((cycle) => !cycle.parentId || !ids.has(cycle.parentId));
}

customElements.define('admin-cycles-page', AdminCyclesPage);
