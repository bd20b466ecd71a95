import {html} from 'lit';
import {get, getAll} from '../platform/api.js';
import {OkrElement} from '../platform/element.js';
import {Load} from '../platform/load.js';
import {errorState, skeleton} from '../platform/parts/states.js';
import {namesFrom} from '../change/change-description.js';
import '../change/change-history.js';

/**
 * @typedef {{
 *   subjects: {type: string, id: string}[],
 *   names: import('../change/change-description.js').Names,
 * }} Loaded
 */

/** Who changed what about a team, its OKRs and its initiatives in a cycle. */
class TeamHistory extends OkrElement {
  static properties = {
    teamId: {attribute: false},
    cycleId: {attribute: false},
    teams: {attribute: false},
  };

  constructor() {
    super();
    this.teamId = '';
    this.cycleId = '';
    /** @type {import('./teams.js').Teams | null} */
    this.teams = null;
    this.asked = '';
    /** @type {Load<Loaded>} */
    this.load = new Load(this);
  }

  willUpdate() {
    const asked = `${this.cycleId} ${this.teamId}`;
    if (asked !== this.asked) {
      this.asked = asked;
      this.load.clear();
      this.reload();
    }
  }

  reload() {
    const {cycleId, teamId, teams} = this;
    return this.load.run(async (signal) => {
      const [cascade, initiatives] = await Promise.all([
        get(`/cycles/${encodeURIComponent(cycleId)}/cascade`, {signal}),
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
        names: namesFrom([cascade.data], /** @type {import('./teams.js').Teams} */ (teams)),
      };
    });
  }

  render() {
    const {data, problem, loading} = this.load;
    return data
      ? html`<div class="card">
          <change-history .subjects=${data.subjects} .names=${data.names}></change-history>
        </div>`
      : problem && !loading
        ? errorState(problem, () => this.reload())
        : skeleton(4);
  }
}

customElements.define('team-history', TeamHistory);
