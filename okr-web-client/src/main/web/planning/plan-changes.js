import {html} from 'lit';
import {apiPath, get, getAll} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {dateWithYear} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {emptyState, errorState, skeleton} from '../platform/parts/states.js';
import {changeLine} from '../change/change-line.js';
import {namesFrom} from '../change/change-description.js';
import {texts} from '../texts/texts.js';
import {loadTeams} from '../org/teams.js';
import {person} from '../org/person-name.js';

/** How the plan differs from what it was when the cycle began. */
class PlanChanges extends withProperties(OkrElement, () => ({
  cycleId: '',
  /** @type {import('../org/teams.js').Teams | null} */
  teams: null,
})) {
  load = new Load(this, {
    args: () => [this.cycleId],
    /** @returns {Promise<{changes: Api.PlanChange[], names: import('../change/change-description.js').Names}>} */
    task: async ([cycleId], signal) => {
      const [changes, cascade, initiatives, teams] = await Promise.all([
        getAll(apiPath`/cycles/${cycleId}/plan/changes`, {signal}),
        get(apiPath`/cycles/${cycleId}/cascade`, {signal}),
        getAll('/initiatives', {signal, query: {cycleId}}),
        loadTeams(),
      ]);
      const names = namesFrom([cascade.data], teams);
      initiatives.forEach((initiative) => names.titles.set(initiative.id, initiative.title));
      return {changes, names};
    },
  });

  render() {
    const {data, problem, loading} = this.load;
    if (!data) {
      return html`<div class="card">
        ${problem && !loading
          ? problem.status === 409
            ? emptyState(texts.planning.noPlanYet, problem.detail)
            : errorState(problem, () => this.load.run())
          : skeleton(4)}
      </div>`;
    }
    const {changes, names} = data;
    if (!changes.length) {
      return html`<div class="card">
        ${emptyState(texts.planning.asPlanned, texts.planning.asPlannedHint)}
      </div>`;
    }
    return html`<div class="card">
      <ol class="okr-list">
        ${[...changes].reverse().map(
          (change) => html`<li>
            <p>
              ${change.actorId
                ? html`<strong>${person(change.actorId)}</strong>`
                : texts.changes.nobody}
              <span class="okr-quiet"
                >${this.teams?.name(change.teamId)} · ${dateWithYear(change.at)}</span
              >
            </p>
            ${changeLine(logged(change), names)}
          </li>`,
        )}
      </ol>
    </div>`;
  }
}

/**
 * As the change log has it, of what concerns the plan.
 *
 * @param {Api.PlanChange} change
 * @returns {Api.LoggedChange}
 */
function logged({type, id, fields, ...change}) {
  const side = (/** @type {0 | 1} */ at) =>
    Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values[at]]));
  return {
    ...change,
    scope: '',
    subjectType: type,
    subjectId: id,
    before: change.action === 'CREATE' ? null : side(0),
    after: change.action === 'DELETE' ? null : side(1),
  };
}

customElements.define('plan-changes', PlanChanges);
