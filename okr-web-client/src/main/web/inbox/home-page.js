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
import {emptyState, loadState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {cascadeOf, length} from '../cycle/cycles.js';
import {namesFrom} from '../change/change-description.js';
import {loadTeams, teamFigures} from '../org/teams.js';
import {locale, texts} from '../texts/texts.js';
import '../change/recent-changes.js';
import {waiting} from './inbox-list.js';
import './my-teams.js';
import {visit, weekAgo} from './visits.js';

/**
 * What waits for whoever signed in, how their teams are doing, and what others did meanwhile. All of it
 * stands on one answer for the inbox, the cascade, the teams and the changes each.
 */
class HomePage extends withProperties(PageElement, () => ({
  /** From when on changes are told. */
  since: new Date(),
})) {
  load = new Load(this, {
    args: () => this.me && this.cycleId && [this.me.id, this.cycleId],
    task: async ([, cycleId], signal) => {
      const loaded = await together({
        inbox: /** @type {Promise<Api.InboxAnswer>} */ (getData('/me/inbox', {signal})),
        cascade: cascadeOf(cycleId, signal),
        teams: loadTeams(),
        // Of all teams, for who looks after the whole organization.
        figures: this.me?.globalRoles.length ? teamFigures(cycleId, signal) : null,
      });
      return {...loaded, names: namesFrom([loaded.cascade], loaded.teams)};
    },
    keep: () => true,
    on: ['cascade-changed', 'inbox-changed'],
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
      return emptyState(texts.cycle.none, texts.cycle.noneHint);
    }
    const {data} = this.load;
    return html`
      ${pageHead({
        title: this.greeting,
        lead: new Intl.DateTimeFormat(locale, {dateStyle: 'full'}).format(new Date()),
      })}
      ${data ? this.content(data) : html`<div class="card">${loadState(this.load)}</div>`}
    `;
  }

  get greeting() {
    const greeting = texts.home.greetings[partOfDay(new Date())];
    const name = this.me?.name.split(' ')[0];
    return name ? texts.home.hello({greeting, name}) : greeting;
  }

  /** @param {Loaded<HomePage>} loaded */
  content({inbox, cascade, teams, figures, names}) {
    const count = waiting(inbox).length;
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
