import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {adminTabs} from '../platform/admin-tabs.js';
import {apiPath, getData, put, together} from '../platform/api.js';
import {byKey} from '../platform/collections.js';
import {withProperties} from '../platform/element.js';
import {onInput} from '../platform/events.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {button} from '../platform/parts/button.js';
import {loadView} from '../platform/parts/states.js';
import {notify} from '../platform/notice.js';
import {asProblem} from '../platform/problem.js';
import {pageHead, scrolling, toneTag} from '../platform/parts/layout.js';
import {dataTable} from '../platform/parts/table.js';
import {teamColumn} from '../org/team-column.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import {capacityText} from './capacity-table.js';

/** @typedef {{people: Map<string, Api.TeamPlanning>, teams: import('../org/teams.js').Teams}} Loaded */

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
    /** @returns {Promise<Loaded>} */
    task: async ([cycleId], signal) => {
      const {planning, teams} = await together({
        planning: getData(apiPath`/cycles/${cycleId}/planning`, {signal}),
        teams: loadTeams(),
      });
      return {people: peopleOf(planning), teams};
    },
    changed: () => {
      this.typed = new Map();
      this.outcomes = new Map();
    },
  });

  get isWritable() {
    return this.cycle?.phase !== 'CLOSED' && Boolean(this.me?.permissions.includes('RUN_PLANNING'));
  }

  head() {
    const before = this.cycles.find(
      (cycle) =>
        cycle.cadence === this.cycle?.cadence && cycle.startsOn < (this.cycle?.startsOn ?? ''),
    );
    return html`${pageHead({
      title: texts.nav.groups.admin,
      lead: texts.adminPlanning.capacitiesLead(this.cycle?.name ?? ''),
      actions:
        this.isWritable && before
          ? button(texts.adminPlanning.copyFrom(before.name), () => this.copy(before.id))
          : nothing,
    })}
    ${adminTabs('adminCapacities')}`;
  }

  /** @param {string} cycleId */
  async copy(cycleId) {
    const here = this.cycleId;
    let teams;
    try {
      teams = (await getData(apiPath`/cycles/${cycleId}/planning`)).teams;
    } catch (reason) {
      notify(asProblem(reason).headline);
      return;
    }
    if (here !== this.cycleId) {
      return;
    }
    const typed = new Map(this.typed);
    for (const {teamId, people} of /** @type {Api.TeamPlanning[]} */ (teams)) {
      const isOwn = !this.load.data?.teams.children(teamId).length;
      if (isOwn && people !== null && this.load.data?.people.get(teamId)?.people !== people) {
        typed.set(teamId, String(people));
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
      try {
        await put(
          apiPath`/teams/${teamId}/capacity/${cycleId}`,
          {people: value === '' ? null : Number(value)},
        );
      } catch (reason) {
        outcomes.set(teamId, asProblem(reason));
      }
    }
    notify(texts.adminPlanning.savedOf(sent.size - outcomes.size, sent.size));
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
    return html`${this.head()}${loadView(this.load, (data) => this.view(data))}`;
  }

  /** @param {Loaded} loaded */
  view({people, teams}) {
    return html`<form class="card" novalidate @submit=${this.save}>
      ${scrolling(
        texts.nav.pages.adminCapacities,
        dataTable({
          columns: [
            teamColumn(({team}) => team.name),
            {label: texts.team.people, cell: ({team}) => this.people(team, people.get(team.id), teams)},
            {
              label: texts.adminPlanning.personWeeks,
              isNumber: true,
              cell: ({team}) => capacityText(people.get(team.id)),
            },
          ],
          rows: teams.walk(),
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
              ${texts.adminPlanning.save(this.typed.size)}
            </button>
          </div>`
        : nothing}
    </form>`;
  }

  /**
   * How many there are; a field where they can be typed, which only squads have.
   *
   * @param {Api.VersionedTeam} team
   * @param {Api.TeamPlanning | undefined} planning
   * @param {import('../org/teams.js').Teams} teams
   */
  people(team, planning, teams) {
    const problem = this.outcomes.get(team.id);
    return html`${teams.children(team.id).length || !this.isWritable
      ? html`<span>${planning?.people ?? texts.keyResult.noValue}</span>`
      : html`<input
          type="number"
          min="0"
          step="any"
          class="form-control okr-people-field ${problem ? 'is-invalid' : ''}"
          aria-label=${texts.adminPlanning.peopleOf(team.name)}
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

/** @param {Api.PlanningAnswer} planning */
const peopleOf = ({teams}) => byKey(teams, ({teamId}) => teamId);

customElements.define('admin-capacities-page', AdminCapacitiesPage);
