import {html, nothing} from 'lit';
import {getData} from '../platform/api.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {dateWithYear} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {href} from '../platform/router.js';
import {dissolution} from '../change/dissolution.js';
import {texts} from '../texts/texts.js';

/** Changes of the act that archived a team that are looked through for where its work went. */
const MOST = 100;

/** That a team is archived: since when, and into which one it was dissolved, as the change log has it. */
class ArchivedNote extends withProperties(OkrElement, () => ({
  teamId: '',
  cycleId: '',
  /** @type {import('./teams.js').Teams} */
  teams: required,
})) {
  load = new Load(this, {
    args: () => [this.teamId],
    task: async ([subjectId], signal) => {
      const of = {subjectType: 'TEAM', subjectId, order: 'NEWEST_FIRST'};
      /** @type {{items: Api.LoggedChange[]}} */
      const {items} = await getData('/changes', {signal, query: of});
      const change = items.find(({before, after}) => after?.['archived'] && !before?.['archived']);
      if (!change) {
        return null;
      }
      const act = {after: change.revision - 1, order: 'OLDEST_FIRST', limit: MOST};
      const beside = await getData('/changes', {signal, query: act});
      return {since: change.at, into: dissolution(change, beside.items)[0]?.intoTeamId};
    },
    about: ([id]) => [{type: 'TEAM', id}],
  });

  render() {
    const {data} = this.load;
    const words = texts.team.archived;
    const {into} = data ?? {};
    return html`<p class="card okr-section okr-section-body">
      <span
        ><strong>${data ? words.since({date: dateWithYear(data.since)}) : words.title}</strong>
        ${into
          ? html`${words.into}
              <a href=${href('team', {cycleId: this.cycleId, teamId: into})}
                >${this.teams.name(into)}</a
              >`
          : nothing}</span
      >
    </p>`;
  }
}

customElements.define('archived-note', ArchivedNote);
