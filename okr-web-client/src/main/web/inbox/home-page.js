import {html, nothing} from 'lit';
import {getData, together} from '../platform/api.js';
import {daysBetween} from '../platform/days.js';
import {withProperties} from '../platform/element.js';
import {onInput} from '../platform/events.js';
import {dateRange} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {statusBadge} from '../platform/parts/badges.js';
import {cardSection, pageHead} from '../platform/parts/layout.js';
import {progressBar, progressText, reportedText} from '../platform/parts/progress-bar.js';
import {loadState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {cascadeOf, length} from '../cycle/cycles.js';
import {noCycle} from '../cycle/no-cycle.js';
import {merged} from '../cascade/parts.js';
import {namesFrom} from '../change/change-description.js';
import {loadTeams, teamFigures} from '../org/teams.js';
import {locale, texts} from '../texts/texts.js';
import '../change/recent-changes.js';
import {waiting} from './inbox-list.js';
import {teamIdsOf} from './my-teams.js';
import {visit, weekAgo} from './visits.js';

/** Of which something new may wait, though it stands nowhere on the page yet. */
const ASKING = ['COMMENT', 'DEPENDENCY', 'DEPENDENCY_ANSWER', 'AMENDMENT', 'PERSON'];

/**
 * What waits for whoever signed in, how their teams are doing, and what others did meanwhile.
 */
class HomePage extends withProperties(PageElement, () => ({
  /** From when on changes are told. */
  since: new Date(),
})) {
  /** What waits, and the OKRs of the own teams. */
  load = new Load(this, {
    args: () => this.me && this.cycleId && [this.me.id, this.cycleId],
    task: async ([, cycleId], signal) => {
      const {own, ...loaded} = await together({
        inbox: /** @type {Promise<Api.InboxAnswer>} */ (getData('/me/inbox', {signal})),
        own: Promise.all(
          teamIdsOf(this.me).map((team) => cascadeOf(cycleId, {team, depth: 0}, signal)),
        ),
        teams: loadTeams(),
      });
      return {...loaded, own: merged(own)};
    },
    keep: () => true,
    about: (_, {inbox}) => [
      ...teamIdsOf(this.me).map((id) => ({type: 'TEAM', id})),
      ...inbox.items.map(({subjectType, subjectId}) => ({type: subjectType, id: subjectId})),
      ...ASKING.map((type) => ({type})),
    ],
    on: ['cascade-changed', 'inbox-changed'],
  });
  /** How the company stands. */
  standing = new Load(this, {
    args: () => this.me && this.cycleId && [this.me.id, this.cycleId],
    task: ([, cycleId], signal) =>
      together({
        cascade: cascadeOf(cycleId, {depth: 0}, signal),
        // Of all teams, for who looks after the whole organization.
        figures: this.me?.globalRoles.length ? teamFigures(cycleId, signal) : null,
      }),
    keep: () => true,
    about: () => [{type: 'TEAM'}],
    on: 'cascade-changed',
  });
  visitor = '';
  /** When the visit before this one ended. */
  lastVisit = this.since;
  isFirstVisit = true;

  willUpdate() {
    if (this.me && this.me.id !== this.visitor) {
      this.visitor = this.me.id;
      const {since, first} = visit(this.me.id);
      Object.assign(this, {since, lastVisit: since, isFirstVisit: first});
    }
  }

  render() {
    if (!this.cycle) {
      return noCycle(this.me);
    }
    const {data} = this.load;
    const standing = this.standing.data;
    return html`
      ${pageHead({
        title: this.greeting,
        lead: new Intl.DateTimeFormat(locale, {dateStyle: 'full'}).format(new Date()),
      })}
      ${data && standing
        ? this.content(data, standing)
        : html`<div class="card">${loadState(data ? this.standing : this.load)}</div>`}
    `;
  }

  get greeting() {
    const greeting = texts.home.greetings[partOfDay(new Date())];
    const name = this.me?.name.split(' ')[0];
    return name ? texts.home.hello({greeting, name}) : greeting;
  }

  /**
   * @param {Loaded<HomePage>} loaded
   * @param {NonNullable<HomePage['standing']['data']>} standing
   */
  content({inbox, own, teams}, {cascade: company, figures}) {
    const count = waiting(inbox).length;
    const cascade = {...company, ...merged([company, own])};
    const names = namesFrom([cascade], teams);
    return html`
      ${this.company(cascade, teams)}
      <div class="okr-home">
        <div>
          ${cardSection({
            title: texts.home.waiting,
            id: 'home-waiting',
            aside: count ? html`<span class="okr-count">${count}</span>` : nothing,
            body: html`<inbox-list
              .inbox=${inbox}
              .cascade=${cascade}
              .names=${names}
              .cycles=${this.cycles}
            ></inbox-list>`,
          })}
          ${cardSection({
            title: texts.home.changed,
            id: 'home-changed',
            aside: this.range(),
            body: html`<recent-changes
              .since=${this.since}
              .me=${this.me}
              .names=${names}
            ></recent-changes>`,
          })}
        </div>
        <my-teams
          .me=${this.me}
          .cascade=${cascade}
          .cycles=${this.cycles}
          .teams=${teams}
          .figures=${figures}
        ></my-teams>
      </div>
    `;
  }

  /** From when on changes are told; a first visit knows only one way. */
  range() {
    if (this.isFirstVisit) {
      return html`<span class="okr-quiet">${texts.home.lastWeek}</span>`;
    }
    const isVisit = this.since === this.lastVisit;
    return html`<select
      class="form-select form-select-sm"
      aria-label=${texts.home.changed}
      @change=${onInput((value) => (this.since = value ? weekAgo() : this.lastVisit))}
    >
      <option value="" ?selected=${isVisit}
        >${texts.home.sinceVisit({moment: moments.format(this.lastVisit)})}</option
      >
      <option value="week" ?selected=${!isVisit}>${texts.home.lastWeek}</option>
    </select>`;
  }

  /** @param {Okr.Cascade} cascade @param {import('../org/teams.js').Teams} teams */
  company(cascade, teams) {
    const {asOf} = cascade;
    const cycle = /** @type {Okr.Cycle} */ (this.cycle);
    return html`<a class="card okr-home-company" href=${href('map', {cycleId: cycle.id})}>
      <span class="okr-home-company-name"
        ><strong>${teams.roots[0]?.name ?? texts.cascade.company}</strong>
        <span class="okr-quiet">${cycle.name}</span></span
      >
      ${progressBar({...cascade, label: texts.cascade.company})}
      <strong>${progressText(cascade)}</strong>
      ${statusBadge(cascade.status, cascade.statusReason)} ${reportedText(cascade)}
      <span class="okr-quiet"
        >${asOf >= cycle.startsOn && asOf <= cycle.endsOn
          ? texts.cycle.dayOf({day: daysBetween(cycle.startsOn, asOf) + 1, days: length(cycle)})
          : dateRange(cycle.startsOn, cycle.endsOn)}</span
      >
    </a>`;
  }
}

const moments = new Intl.DateTimeFormat(locale, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
});

/** @param {Date} now */
const partOfDay = (now) =>
  now.getHours() < 12 ? 'morning' : now.getHours() < 18 ? 'afternoon' : 'evening';

customElements.define('home-page', HomePage);
