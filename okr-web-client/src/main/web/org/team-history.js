import {html} from 'lit';
import {apiPath, get, getAll} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {Load} from '../platform/load.js';
import {loadState} from '../platform/parts/states.js';
import {namesFrom} from '../change/change-description.js';
import '../change/change-history.js';

/**
 * @typedef {{
 *   subjects: {type: string, id: string}[],
 *   names: import('../change/change-description.js').Names,
 * }} Loaded
 */

/** Who changed what about a team, its OKRs and its initiatives in a cycle. */
class TeamHistory extends withProperties(OkrElement, () => ({
  teamId: '',
  cycleId: '',
  /** @type {import('./teams.js').Teams | null} */
  teams: null,
})) {
  load = new Load(this, {
    args: () => [this.cycleId, this.teamId],
    /** @returns {Promise<Loaded>} */
    task: async ([cycleId, teamId], signal) => {
      const [cascade, initiatives] = await Promise.all([
        get(apiPath`/cycles/${cycleId}/cascade`, {signal}),
        getAll('/initiatives', {signal, query: {cycleId, teamId}}),
      ]);
      /** @type {Okr.Objective[]} */
      const objectives = cascade.data.objectives.filter(
        (/** @type {Okr.Objective} */ objective) => objective.teamId === teamId,
      );
      const keyResults = objectives.flatMap((objective) => objective.keyResults);
      return {
        subjects: [
          {type: 'TEAM', id: teamId},
          ...objectives.map(({id}) => ({type: 'OBJECTIVE', id})),
          ...keyResults.map(({id}) => ({type: 'KEY_RESULT', id})),
          ...initiatives.map(({id}) => ({type: 'INITIATIVE', id})),
        ],
        names: namesFrom([cascade.data], /** @type {import('./teams.js').Teams} */ (this.teams)),
      };
    },
  });

  render() {
    const {data} = this.load;
    return data
      ? html`<div class="card">
          <change-history .subjects=${data.subjects} .names=${data.names}></change-history>
        </div>`
      : loadState(this.load, 4);
  }
}

customElements.define('team-history', TeamHistory);
