import {html, nothing} from 'lit';
import {get} from '../platform/api.js';
import {dateRange, percent} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {statusBadge} from '../platform/parts/badges.js';
import {cardSection, pageHead} from '../platform/parts/layout.js';
import {progressBar} from '../platform/parts/progress-bar.js';
import {emptyState, errorState, skeleton} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {daysBetween, length} from '../cycle/cycles.js';
import {locale, texts} from '../texts/texts.js';
import '../change/recent-changes.js';
import './inbox-list.js';
import './my-teams.js';

/** @typedef {{inbox: Api.InboxAnswer, company: Okr.Cascade}} Loaded */

/** What waits for whoever signed in, how their teams are doing, and what others did meanwhile. */
class HomePage extends PageElement {
  constructor() {
    super();
    /** @type {Load<Loaded>} */
    this.load = new Load(this);
    this.asked = '';
    this.addEventListener('cascade-changed', () => this.reload());
    this.addEventListener('inbox-changed', () => this.reload());
  }

  willUpdate() {
    if (this.cycleId !== this.asked) {
      this.asked = this.cycleId;
      this.reload();
    }
  }

  reload() {
    const id = encodeURIComponent(this.cycleId);
    return this.load.run(async (signal) => {
      const [inbox, company] = await Promise.all([
        get('/me/inbox', {signal}),
        get(`/cycles/${id}/cascade`, {signal, query: {depth: 0}}),
      ]);
      return {inbox: inbox.data, company: company.data};
    });
  }

  render() {
    const {data, problem, loading} = this.load;
    if (!this.cycle) {
      return emptyState(texts.cycle.none, texts.cycle.noneHint);
    }
    return html`
      ${pageHead({
        title: texts.home.hello(greeting(new Date()), (this.me?.name ?? '').split(' ')[0] ?? ''),
        lead: new Intl.DateTimeFormat(locale, {dateStyle: 'full'}).format(new Date()),
      })}
      ${data ? this.company(data.company) : nothing}
      <div class="okr-home">
        <div>
          ${cardSection({
            title: texts.home.waiting,
            id: 'home-waiting',
            aside: data?.inbox.items.length
              ? html`<span class="okr-count">${data.inbox.items.length}</span>`
              : nothing,
            body: data
              ? html`<inbox-list
                  .inbox=${data.inbox}
                  .cycles=${this.cycles}
                  .today=${data.company.asOf}
                ></inbox-list>`
              : problem && !loading
                ? errorState(problem, () => this.reload())
                : skeleton(4),
          })}
          ${cardSection({
            title: texts.home.changed,
            id: 'home-changed',
            body: html`<recent-changes .cycleId=${this.cycleId} .me=${this.me}></recent-changes>`,
          })}
        </div>
        <my-teams .me=${this.me} .cycleId=${this.cycleId}></my-teams>
      </div>
    `;
  }

  /** @param {Okr.Cascade} company */
  company({progress, expected, status, hasData, asOf, teams}) {
    const cycle = /** @type {Okr.Cycle} */ (this.cycle);
    return html`<a class="card okr-home-company" href=${href('map', {cycleId: cycle.id})}>
      <span class="okr-home-company-name"
        ><strong>${teams[0]?.name}</strong>
        <span class="okr-quiet">${cycle.name}</span></span
      >
      ${progressBar({
        progress,
        expected,
        status: status ?? 'NO_DATA',
        hasData: hasData ?? true,
        label: texts.cascade.company,
      })}
      <strong>${hasData === false ? texts.keyResult.noValue : percent(progress)}</strong>
      ${statusBadge(status ?? 'NO_DATA')}
      <span class="okr-quiet"
        >${asOf >= cycle.startsOn && asOf <= cycle.endsOn
          ? texts.cycle.dayOf(daysBetween(cycle.startsOn, asOf) + 1, length(cycle))
          : dateRange(cycle.startsOn, cycle.endsOn)}</span
      >
    </a>`;
  }
}

/** @param {Date} now */
const greeting = (now) =>
  now.getHours() < 12 ? 'morning' : now.getHours() < 18 ? 'afternoon' : 'evening';

customElements.define('home-page', HomePage);
