import {html, nothing} from 'lit';
import {getData} from '../platform/api.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {dateWithYear} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {href} from '../platform/router.js';
import {dissolvedInto, isArchiving} from '../change/dissolution.js';
import {texts} from '../texts/texts.js';

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
      const change = items.find(isArchiving);
      return change ? {since: change.at, into: await dissolvedInto(change, signal)} : null;
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
