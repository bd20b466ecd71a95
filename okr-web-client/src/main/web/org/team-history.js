import {html} from 'lit';
import {getAll, together} from '../platform/api.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {Load} from '../platform/load.js';
import {loadState} from '../platform/parts/states.js';
import {namesFrom} from '../change/change-description.js';
import {cascadeOf} from '../cycle/cycles.js';
import '../change/change-history.js';

/** Who changed what about a team, its OKRs and its initiatives in a cycle. */
class TeamHistory extends withProperties(OkrElement, () => ({
  teamId: '',
  cycleId: '',
  /** @type {import('./teams.js').Teams} */
  teams: required,
})) {
  load = new Load(this, {
    args: () => [this.cycleId, this.teamId],
    task: async ([cycleId, teamId], signal) => {
      const {cascade, initiatives} = await together({
        cascade: cascadeOf(cycleId, {team: teamId, depth: 0}, signal),
        initiatives: getAll('/initiatives', {signal, query: {cycleId, teamId}}),
      });
      const objectives = cascade.objectives.filter((objective) => objective.teamId === teamId);
      const keyResults = objectives.flatMap((objective) => objective.keyResults);
      return {
        subjects: [
          {type: 'TEAM', id: teamId},
          ...objectives.map(({id}) => ({type: 'OBJECTIVE', id})),
          ...keyResults.map(({id}) => ({type: 'KEY_RESULT', id})),
          ...initiatives.map(({id}) => ({type: 'INITIATIVE', id})),
        ],
        names: namesFrom([cascade], this.teams),
      };
    },
    about: ([, id]) => [{type: 'TEAM', id}, {type: 'INITIATIVE'}],
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
