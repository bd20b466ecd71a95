import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {adminTabs} from '../platform/admin-tabs.js';
import {apiPath, get, put} from '../platform/api.js';
import {withProperties} from '../platform/element.js';
import {onInput} from '../platform/events.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {button} from '../platform/parts/button.js';
import {loadView} from '../platform/parts/states.js';
import {notify} from '../platform/notice.js';
import {asProblem} from '../platform/problem.js';
import {pageHead, scrolling, toneTag} from '../platform/parts/layout.js';
import {loadTeams} from '../org/teams.js';
import {locale, texts} from '../texts/texts.js';

/** @typedef {{people: Map<string, Api.TeamPlanning>, teams: import('../org/teams.js').Teams}} Loaded */

const weeks = new Intl.NumberFormat(locale, {maximumFractionDigits: 1});

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
      const [planning, teams] = await Promise.all([
        get(apiPath`/cycles/${cycleId}/planning`, {signal}),
        loadTeams(),
      ]);
      return {
        people: new Map(
          planning.data.teams.map((/** @type {Api.TeamPlanning} */ team) => [team.teamId, team]),
        ),
        teams,
      };
    },
  });

  typedFor = '';

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.typedFor !== this.cycleId) {
      this.typedFor = this.cycleId;
      this.typed = new Map();
      this.outcomes = new Map();
    }
  }

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

  /** @param {string} teamId @param {string} value */
  type(teamId, value) {
    this.typed = new Map(this.typed).set(teamId, value);
  }

  /** @param {string} cycleId */
  async copy(cycleId) {
    const here = this.cycleId;
    let teams;
    try {
      teams = (await get(apiPath`/cycles/${cycleId}/planning`)).data.teams;
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
        html`<table class="okr-table">
          <thead>
            <tr>
              <th scope="col">${texts.nav.pages.team}</th>
              <th scope="col">${texts.team.people}</th>
              <th scope="col" class="okr-number">${texts.adminPlanning.personWeeks}</th>
            </tr>
          </thead>
          <tbody>
            ${teams.walk().map(({team, depth}) => {
              const one = people.get(team.id);
              const problem = this.outcomes.get(team.id);
              return html`<tr>
                <th scope="row" class="okr-depth-${depth + 1}">
                  <span class="okr-indent">${team.name}</span>
                </th>
                <td>
                  ${teams.children(team.id).length || !this.isWritable
                    ? html`<span>${one?.people ?? texts.keyResult.noValue}</span>`
                    : html`<input
                        type="number"
                        min="0"
                        step="any"
                        class="form-control okr-people-field ${problem ? 'is-invalid' : ''}"
                        aria-label=${texts.adminPlanning.peopleOf(team.name)}
                        aria-invalid=${problem ? 'true' : 'false'}
                        .value=${live(this.typed.get(team.id) ?? String(one?.people ?? ''))}
                        @input=${onInput((value) => this.type(team.id, value))}
                      />`}
                  ${problem
                    ? html`<span class="okr-tone okr-tone-bad"
                        >${problem.violations[0]?.message ??
                        `${problem.headline} ${problem.detail}`}</span
                      >`
                    : this.typed.has(team.id)
                      ? toneTag('quiet', texts.adminPlanning.unsaved)
                      : nothing}
                </td>
                <td class="okr-number">
                  ${one?.capacity === null || !one
                    ? texts.keyResult.noValue
                    : weeks.format(one.capacity)}
                </td>
              </tr>`;
            })}
          </tbody>
        </table>`,
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
}

customElements.define('admin-capacities-page', AdminCapacitiesPage);
