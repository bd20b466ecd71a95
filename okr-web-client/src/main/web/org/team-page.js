import {html, nothing} from 'lit';
import {getAll, together} from '../platform/api.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement, setTitle} from '../platform/page.js';
import {icon} from '../platform/parts/icon.js';
import {pageHead} from '../platform/parts/layout.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {tabbedViews} from '../platform/tabbed-views.js';
import {texts} from '../texts/texts.js';
import {factsOf, loadTeams} from './teams.js';
import './archived-note.js';
import './team-findings.js';
import './team-health.js';
import './team-history.js';
import './team-okrs.js';
import './team-work.js';

/** One team: its OKRs first, then its work, its load, what the audit says, and what changed. */
class TeamPage extends PageElement {
  load = new Load(this, {
    args: () => [this.teamId],
    task: ([teamId], signal) =>
      together({teams: loadTeams(), members: getAll('/people', {signal, query: {teamId}})}),
    about: () => [{type: 'PERSON'}],
  });

  get teamId() {
    return this.param('teamId');
  }

  willUpdate() {
    const team = this.load.data?.teams.get(this.teamId);
    if (team) {
      setTitle(team.name);
    }
  }

  render() {
    const {data} = this.load;
    if (!data) {
      return html`${pageHead({title: texts.nav.pages.team})} ${loadState(this.load, 10)}`;
    }
    const team = data.teams.get(this.teamId);
    if (!team) {
      return html`${pageHead({title: texts.nav.pages.team})} ${emptyState(texts.team.missing)}`;
    }
    const {cycleId} = this;
    const {teams} = data;
    const isWritable = !team.archived && Boolean(this.me?.writableTeamIds.includes(team.id));
    return html`
      ${this.path(teams)}
      ${pageHead({
        title: team.name,
        lead: factsOf(team),
        actions: isWritable
          ? html`<a class="btn btn-primary" href=${href('write', {cycleId, teamId: team.id})}
              >${icon('edit')}${texts.nav.pages.write}</a
            >`
          : nothing,
      })}
      ${team.archived
        ? html`<archived-note
            .teamId=${team.id}
            .cycleId=${cycleId}
            .teams=${teams}
          ></archived-note>`
        : nothing}
      ${this.people(data.members)}
      ${tabbedViews(this, {
        name: 'tab',
        label: team.name,
        texts: texts.team.tabs,
        views: {
          okrs: () =>
            html`<team-okrs .teamId=${team.id} .cycleId=${cycleId} .teams=${teams}></team-okrs>`,
          work: () =>
            html`<team-work .teamId=${team.id} .cycleId=${cycleId} .teams=${teams}></team-work>`,
          health: () =>
            html`<team-health
              .teamId=${team.id}
              .cycleId=${cycleId}
              .isWritable=${isWritable}
            ></team-health>`,
          findings: () =>
            html`<team-findings .teamId=${team.id} .cycleId=${cycleId}></team-findings>`,
          history: () =>
            html`<team-history
              .teamId=${team.id}
              .cycleId=${cycleId}
              .teams=${teams}
            ></team-history>`,
        },
      })}
    `;
  }

  /** @param {import('./teams.js').Teams} teams */
  path(teams) {
    const above = teams.path(this.teamId).slice(0, -1);
    return above.length
      ? html`<nav class="okr-path" aria-label=${texts.team.path}>
          ${above.map(
            ({id, name}) =>
              html`<a href=${href('team', {cycleId: this.cycleId, teamId: id})}>${name}</a>`,
          )}
        </nav>`
      : nothing;
  }

  /** @param {Api.VersionedPerson[]} members leads first */
  people(members) {
    const places = members.flatMap((person) =>
      person.memberships
        .filter((membership) => membership.teamId === this.teamId)
        .map(({role}) => ({name: person.name, role})),
    );
    const leads = places.filter(({role}) => role !== 'MEMBER');
    const others = places.filter(({role}) => role === 'MEMBER');
    if (!places.length) {
      return nothing;
    }
    return html`<ul class="okr-people">
      ${leads.map(
        ({name, role}) =>
          html`<li>
            ${icon('user')}<strong>${name}</strong>
            <span class="okr-quiet">${word(texts.memberRoles, role)}</span>
          </li>`,
      )}
      ${others.length
        ? html`<li>
            <details>
              <summary>${texts.team.members({n: others.length})}</summary>
              ${others.map(({name}) => name).join(', ')}
            </details>
          </li>`
        : nothing}
    </ul>`;
  }
}

customElements.define('team-page', TeamPage);
