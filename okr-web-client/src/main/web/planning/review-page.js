import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {getAll, together} from '../platform/api.js';
import {byKey} from '../platform/collections.js';
import {listen, pressKey} from '../platform/events.js';
import {dateWithYear, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {toneTag} from '../platform/parts/layout.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {planningOf} from '../cycle/cycles.js';
import {loadTeams} from '../org/teams.js';
import {mayWrite} from '../access/may-write.js';
import {keyResultLink} from '../okr/key-result-link.js';
import {texts} from '../texts/texts.js';
import {committable, planners} from './planners.js';
import './commit-button.js';

const SETTLED = ['ACCEPTED', 'DELIVERED', 'WAIVED'];

/**
 * The review: one team after the other presents its initiatives, large enough for a wall.
 */
class ReviewPage extends PageElement {
  load = new Load(this, {
    args: () => this.cycleId && [this.cycleId],
    task: async ([cycleId], signal) => {
      const {initiatives, ...loaded} = await together({
        planning: planningOf(cycleId, signal),
        initiatives: getAll('/initiatives', {signal, query: {cycleId}}),
        teams: loadTeams(),
      });
      /** @type {Map<string, Api.InitiativeAnswer>} */
      const byId = byKey(initiatives, ({id}) => id);
      return {...loaded, initiatives: byId};
    },
    on: 'planning-changed',
  });

  constructor() {
    super();
    listen(this, window, 'keydown', (event) => this.pressed(event));
  }

  get agenda() {
    return this.load.data?.planning.agenda ?? [];
  }

  get at() {
    const named = this.agenda.findIndex(({teamId}) => teamId === this.query('team'));
    return Math.max(0, named);
  }

  /** @param {number} step */
  go(step) {
    const item = this.agenda[this.at + step];
    if (item) {
      this.narrow({team: item.teamId}, {replace: false});
      scrollTo(0, 0);
    }
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const target = /** @type {Element | null} */ (event.target);
    if (!target?.closest?.('input, select, textarea, dialog')) {
      const [on, back] = [() => this.go(1), () => this.go(-1)];
      pressKey(event, {ArrowRight: on, PageDown: on, ArrowLeft: back, PageUp: back});
    }
  }

  render() {
    return loadView(this.load, (data) => this.view(data));
  }

  /** @param {Loaded<ReviewPage>} loaded */
  view({planning, initiatives, teams}) {
    const {agenda, at} = this;
    const item = agenda[at];
    const {review} = texts.planning;
    const leave = html`<a class="btn" href=${href('planning', {cycleId: this.cycleId})}
      >${review.leave}</a
    >`;
    if (!item) {
      return html`<h1 class="okr-page-title">${texts.nav.pages.review}</h1>
        ${emptyState(review.none, review.noneHint, leave)}`;
    }
    const own = item.initiativeIds.flatMap((id) => initiatives.get(id) ?? []);
    const planner = planners(planning, teams).find(({teamId}) => teamId === item.teamId);
    const missing = planner?.missing ?? [];
    return html`
      <div class="okr-review">
        <nav class="okr-review-bar" aria-label=${texts.nav.pages.review}>
          ${leave}
          <span class="okr-quiet okr-wide">${review.keys}</span>
          <span class="okr-review-place" role="status"
            >${review.place({at: at + 1, all: agenda.length})}</span
          >
          ${tool('chevron', review.previous, () => this.go(-1), {
            className: 'btn btn-icon okr-review-back',
            busy: at === 0,
          })}
          ${tool('chevron', review.next, () => this.go(1), {busy: at === agenda.length - 1})}
          ${tool('fit', review.full, () => this.requestFullscreen?.())}
        </nav>
        <header class="okr-review-head">
          <h1>${teams.name(item.teamId)}</h1>
          ${missing.length
            ? toneTag('warn', review.openIssues({n: missing.length}))
            : toneTag('good', review.noIssues)}
          ${mayWrite(this.me, this.cycle, item.teamId)
            ? repeat(
                [item],
                ({teamId}) => teamId,
                () =>
                  html`<commit-button .initiatives=${committable(planner, own)}></commit-button>`,
              )
            : nothing}
        </header>
        ${missing.length
          ? html`<ul class="okr-review-missing">
              ${missing.map(({message}) => html`<li>${icon('alert')} ${message}</li>`)}
            </ul>`
          : nothing}
        ${own.map((initiative) => this.initiative(initiative, teams))}
      </div>
    `;
  }

  /**
   * @param {Api.InitiativeAnswer} initiative
   * @param {import('../org/teams.js').Teams} teams
   */
  initiative(initiative, teams) {
    const {id, title, effort, plannedEnd, state, contributions, dependencies, briefing} = initiative;
    const {review} = texts.planning;
    return html`<article class="card okr-review-item">
      <h2><a href=${href('initiative', {cycleId: this.cycleId, initiativeId: id})}>${title}</a></h2>
      <p class="okr-tags">
        <span class="okr-tag">${word(texts.initiative.states, state)}</span>
        ${effort ? html`<span>${texts.initiative.effort({weeks: effort})}</span>` : nothing}
        ${plannedEnd
          ? html`<span>${texts.team.until({date: dateWithYear(plannedEnd)})}</span>`
          : nothing}
      </p>
      ${briefing.need ? html`<p>${briefing.need}</p>` : nothing}
      ${points(
        review.moves,
        contributions.map(
          ({keyResultId, impact}) => html`${keyResultLink(keyResultId, this.cycleId)}
            <span class="okr-quiet">${word(texts.initiative.impacts, impact)}</span>`,
        ),
      )}
      ${points(
        review.needs,
        dependencies.map(
          ({need, providerTeamId, state: at}) => html`${need}
            <span class="okr-quiet">${teams.name(providerTeamId)}</span>
            ${toneTag(
              SETTLED.includes(at) ? 'good' : at === 'DECLINED' ? 'bad' : 'warn',
              word(texts.dependencyStates, at),
            )}`,
        ),
      )}
    </article>`;
  }
}

/**
 * A list under a heading, where there is anything in it.
 *
 * @param {string} title
 * @param {unknown[]} items
 */
const points = (title, items) =>
  items.length
    ? html`<h3>${title}</h3>
        <ul>
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`
    : nothing;

/**
 * @param {import('../platform/parts/icon.js').IconName} icon
 * @param {string} text
 * @param {() => unknown} click
 * @param {{className?: string, busy?: boolean}} [options] busy: where it leads nowhere now
 */
const tool = (icon, text, click, options) =>
  button(html`<span class="visually-hidden">${text}</span>`, click, {
    icon,
    title: text,
    className: 'btn btn-icon',
    ...options,
  });

customElements.define('review-page', ReviewPage);
