import {html} from 'lit';
import {apiPath, getAll, together} from '../platform/api.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {dateWithYear} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {changeLine} from '../change/change-line.js';
import {namesFrom} from '../change/change-description.js';
import {cascadeOf, WHOLE_CASCADE} from '../cycle/cycles.js';
import {texts} from '../texts/texts.js';
import {loadTeams} from '../org/teams.js';
import {person} from '../org/person-name.js';

/** How the plan differs from what it was when the cycle began. */
class PlanChanges extends withProperties(OkrElement, () => ({
  cycleId: '',
  /** Whether the cycle began, so that there is a plan to look back to. */
  hasBegun: false,
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
})) {
  load = new Load(this, {
    args: () => this.hasBegun && [this.cycleId],
    task: async ([cycleId], signal) => {
      const {changes, cascade, initiatives, teams} = await together({
        changes: getAll(apiPath`/cycles/${cycleId}/plan/changes`, {signal}),
        cascade: cascadeOf(cycleId, WHOLE_CASCADE, signal),
        initiatives: getAll('/initiatives', {signal, query: {cycleId}}),
        teams: loadTeams(),
      });
      const names = namesFrom([cascade], teams);
      initiatives.forEach((initiative) => names.titles.set(initiative.id, initiative.title));
      return {changes: /** @type {Api.PlanChange[]} newest first */ (changes.reverse()), names};
    },
  });

  render() {
    const {data} = this.load;
    if (!this.hasBegun) {
      return html`<div class="card">
        ${emptyState(texts.planning.noPlanYet, texts.planning.noPlanYetHint)}
      </div>`;
    }
    if (!data) {
      return html`<div class="card">${loadState(this.load, 4)}</div>`;
    }
    return html`<div class="card">
      ${data.changes.length
        ? html`<ol class="okr-list">
            ${data.changes.map(
              (change) => html`<li>
                <p>
                  ${change.actorId
                    ? html`<strong>${person(change.actorId)}</strong>`
                    : texts.changes.nobody}
                  <span class="okr-quiet"
                    >${this.teams.name(change.teamId)} · ${dateWithYear(change.at)}</span
                  >
                </p>
                ${changeLine(logged(change), data.names)}
              </li>`,
            )}
          </ol>`
        : emptyState(texts.planning.asPlanned, texts.planning.asPlannedHint)}
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
    tokenById: null,
    scope: '',
    subjectType: type,
    subjectId: id,
    before: change.action === 'CREATE' ? null : side(0),
    after: change.action === 'DELETE' ? null : side(1),
  };
}

customElements.define('plan-changes', PlanChanges);
