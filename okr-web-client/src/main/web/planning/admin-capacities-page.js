import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {adminTabs} from '../platform/admin-tabs.js';
import {apiPath, put, together} from '../platform/api.js';
import {withProperties} from '../platform/element.js';
import {onInput} from '../platform/events.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {button} from '../platform/parts/button.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {notify} from '../platform/notice.js';
import {asProblem, outcomeOf} from '../platform/problem.js';
import {pageHead, scrolling, toneTag} from '../platform/parts/layout.js';
import {dataTable} from '../platform/parts/table.js';
import {before, planningOf} from '../cycle/cycles.js';
import {teamColumn} from '../org/team-column.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import {capacityText, planned} from './capacity-table.js';

/** @typedef {import('./capacity-table.js').Row & {isOwn: boolean}} Row isOwn: people are its own */

/**
 * How many people each team has in a cycle. Each row is saved by itself, so that a refused one holds
 * nobody up.
 */
class AdminCapacitiesPage extends withProperties(PageElement, () => ({
  /** @type {Map<string, string>} what was typed and not yet saved, by team */
  typed: new Map(),
  /** @type {Map<string, import('../platform/problem.js').Problem>} */
  outcomes: new Map(),
  busy: false,
})) {
  load = new Load(this, {
    args: () => this.cycleId && [this.cycleId],
    /** @returns {Promise<Row[]>} squads are those with people of their own */
    task: async ([cycleId], signal) => {
      const {planning, teams} = await together({
        planning: planningOf(cycleId, signal),
        teams: loadTeams(),
      });
      return planned(planning, teams).map((row) => ({
        ...row,
        isOwn: !teams.children(row.team.id).length,
      }));
    },
    changed: () => {
      this.typed = new Map();
      this.outcomes = new Map();
    },
  });

  get isWritable() {
    return this.cycle?.phase !== 'CLOSED' && this.may('RUN_PLANNING');
  }

  /** @param {string} cycleId */
  async copy(cycleId) {
    const here = this.cycleId;
    /** @type {Api.TeamPlanning[]} */
    let teams;
    try {
      ({teams} = await planningOf(cycleId));
    } catch (reason) {
      notify(asProblem(reason).headline);
      return;
    }
    if (here !== this.cycleId) {
      return;
    }
    const typed = new Map(this.typed);
    for (const {team, planning, isOwn} of this.load.data ?? []) {
      const people = teams.find(({teamId}) => teamId === team.id)?.people ?? null;
      if (isOwn && people !== null && planning?.people !== people) {
        typed.set(team.id, String(people));
      }
    }
    this.typed = typed;
    notify(texts.adminPlanning.copied);
  }

  /** @param {Event} event */
  async save(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    const outcomes = new Map();
    const {cycleId, typed: sent} = this;
    for (const [teamId, value] of sent) {
      const people = value === '' ? null : Number(value);
      const problem = await outcomeOf(put(apiPath`/teams/${teamId}/capacity/${cycleId}`, {people}));
      if (problem) {
        outcomes.set(teamId, problem);
      }
    }
    notify(texts.adminPlanning.savedOf({done: sent.size - outcomes.size, all: sent.size}));
    this.busy = false;
    if (cycleId !== this.cycleId) {
      return;
    }
    // What was typed meanwhile stays.
    this.typed = new Map(
      [...this.typed].filter(([teamId, value]) => outcomes.has(teamId) || sent.get(teamId) !== value),
    );
    this.outcomes = outcomes;
    await this.load.run();
  }

  render() {
    const {cycle} = this;
    const [last] = before(this.cycles, cycle);
    return html`${adminTabs('adminCapacities')}
    ${pageHead({
      title: texts.nav.pages.adminCapacities,
      lead: cycle ? texts.adminPlanning.capacitiesLead({cycle: cycle.name}) : '',
      actions:
        this.isWritable && last
          ? button(texts.adminPlanning.copyFrom({cycle: last.name}), () => this.copy(last.id))
          : nothing,
    })}
    ${cycle
      ? loadView(this.load, (rows) => this.view(rows))
      : html`<div class="card">
          ${emptyState(
            texts.adminPlanning.noCycle,
            '',
            html`<a href=${href('adminCycles')}>${texts.adminPlanning.addCycle}</a>`,
          )}
        </div>`}`;
  }

  /** @param {Row[]} rows */
  view(rows) {
    return html`<form class="card" novalidate @submit=${this.save}>
      ${scrolling(
        texts.nav.pages.adminCapacities,
        dataTable({
          columns: [
            teamColumn(({team}) => team.name),
            {label: texts.team.people, cell: (row) => this.people(row)},
            {
              label: texts.adminPlanning.personWeeks,
              isNumber: true,
              cell: ({planning}) => capacityText(planning),
            },
          ],
          rows,
          id: ({team}) => team.id,
        }),
      )}
      ${this.isWritable
        ? html`<div class="okr-section-body okr-sticky-end">
            <button
              type="submit"
              class="btn btn-primary"
              ?disabled=${!this.typed.size}
              aria-disabled=${this.busy ? 'true' : 'false'}
            >
              ${texts.adminPlanning.save({n: this.typed.size})}
            </button>
          </div>`
        : nothing}
    </form>`;
  }

  /** How many there are; a field where they can be typed. @param {Row} row */
  people({team, planning, isOwn}) {
    const problem = this.outcomes.get(team.id);
    return html`${!isOwn || !this.isWritable
      ? html`<span>${planning?.people ?? texts.keyResult.noValue}</span>`
      : html`<input
          type="number"
          min="0"
          step="any"
          class="form-control okr-people-field ${problem ? 'is-invalid' : ''}"
          aria-label=${texts.adminPlanning.peopleOf({team: team.name})}
          aria-invalid=${problem ? 'true' : 'false'}
          .value=${live(this.typed.get(team.id) ?? String(planning?.people ?? ''))}
          @input=${onInput((value) => (this.typed = new Map(this.typed).set(team.id, value)))}
        />`}
    ${problem
      ? html`<span class="okr-tone okr-tone-bad"
          >${problem.violations[0]?.message ?? `${problem.headline} ${problem.detail}`}</span
        >`
      : this.typed.has(team.id)
        ? toneTag('quiet', texts.adminPlanning.unsaved)
        : nothing}`;
  }
}

customElements.define('admin-capacities-page', AdminCapacitiesPage);
