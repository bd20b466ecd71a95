import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {withProperties} from '../platform/element.js';
import {PageElement} from '../platform/page.js';
import {apiPath, getAll, getData, together} from '../platform/api.js';
import {byKey} from '../platform/collections.js';
import {onDetail} from '../platform/events.js';
import {percent} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {button} from '../platform/parts/button.js';
import {selectField} from '../platform/parts/fields.js';
import {icon} from '../platform/parts/icon.js';
import {pageHead} from '../platform/parts/layout.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {mayWrite} from '../access/may-write.js';
import {matches} from '../org/pickers.js';
import {loadTeams} from '../org/teams.js';
import {AT_ONCE, showMore} from '../platform/parts/show-more.js';
import {
  filterField,
  filterForm,
  filterSearch,
  toInitiatives,
} from '../dependency/dependency-parts.js';
import {texts} from '../texts/texts.js';
import './priority-item.js';
import {levelsOf, meritOf, valueText} from './priority-parts.js';
import './what-if.js';

/**
 * @typedef {{
 *   cycleId: string,
 *   team: string,
 *   priorities: Api.Priorities,
 *   today: Map<string, Api.PriorityItem>,
 *   initiatives: Map<string, Api.InitiativeAnswer>,
 *   teams: import('../org/teams.js').Teams,
 * }} Known team: to whom it is narrowed, empty for all; today: where each initiative stands
 */

/** The initiatives still to be done, the most worthwhile first, and what would change that. */
class PrioritiesPage extends withProperties(PageElement, () => ({
  drawn: AT_ONCE,
  /** The ranking that would be. @type {Api.Priorities | null} */
  would: null,
})) {
  load = new Load(this, {
    args: () => this.cycleId && [this.cycleId, this.query('team')],
    /** @returns {Promise<Known>} */
    task: async ([cycleId, team], signal) => {
      const {priorities, initiatives, teams} = await together({
        priorities: getData(apiPath`/cycles/${cycleId}/priorities`, {signal, query: {team}}),
        initiatives: getAll('/initiatives', {signal, query: {cycleId}}),
        teams: loadTeams(),
      });
      const {items} = /** @type {Api.Priorities} */ (priorities);
      return {
        cycleId,
        team,
        priorities,
        today: byKey(items, ({initiativeId}) => initiativeId),
        initiatives: byKey(initiatives, ({id}) => id),
        teams,
      };
    },
    keep: ([cycleId], [before]) => cycleId === before,
    changed: () => {
      this.would = null;
    },
  });

  willUpdate() {
    if (!this.query('whatIf')) {
      this.would = null;
    }
  }

  render() {
    return html`
      ${pageHead({
        title: texts.nav.pages.priorities,
        lead: this.query('team') ? texts.priority.lead : texts.priority.leadCompany,
      })}
      ${loadView(this.load, (known) => this.known(known))}
    `;
  }

  /** @param {Known} known */
  known(known) {
    const {priorities, today, initiatives, teams} = known;
    const chosen = today.get(this.query('whatIf'));
    const {items} = (chosen && this.would) || priorities;
    const q = this.query('q').trim();
    const shown = items.filter(({initiativeId, teamId}) =>
      matches(`${initiatives.get(initiativeId)?.title ?? ''} ${teams.name(teamId)}`, q),
    );
    return html`
      ${this.bar(known)}
      <div class="okr-priorities ${chosen ? 'okr-priorities-beside' : ''}">
        ${repeat(
          // A new one for each initiative: nothing of what was supposed about another may stay.
          chosen ? [chosen] : [],
          ({initiativeId}) => initiativeId,
          (item) => this.whatIf(item, known),
        )}
        <div>
          ${shown.length ? this.lists(shown, known) : this.empty()}
          ${this.formula(known)}
        </div>
      </div>
    `;
  }

  /** @param {Api.PriorityItem} today @param {Known} known */
  whatIf(today, known) {
    const {initiativeId, teamId} = today;
    return html`<what-if
      .today=${today}
      .record=${known.initiatives.get(initiativeId)}
      .known=${known}
      .editable=${mayWrite(this.me, this.cycle, teamId)}
      @ranked=${onDetail((would) => (this.would = would))}
      @closed=${() => this.narrow({whatIf: ''})}
      @applied=${() => this.load.run()}
    ></what-if>`;
  }

  /** @param {Known} known */
  bar({teams}) {
    return filterForm(
      html`
        ${filterSearch(this, 'priority')}
        ${selectField({
          ...filterField(this, 'priority', 'team', texts.priority.team),
          options: [['', texts.priority.allTeams], ...teams.options()],
          change: (team) => this.narrow({team, whatIf: ''}),
        })}
      `,
      'okr-priority-filters',
    );
  }

  empty() {
    const words = texts.priority;
    const clear = () => this.narrow({q: '', team: '', whatIf: ''});
    return html`<section class="card okr-section">
      ${this.query('q') || this.query('team')
        ? emptyState(words.nothing, '', button(texts.clearFilters, clear))
        : emptyState(
            words.none,
            words.noneHint,
            toInitiatives(this.cycleId),
          )}
    </section>`;
  }

  /** @param {Api.PriorityItem[]} shown @param {Known} known */
  lists(shown, known) {
    const words = texts.priority;
    const {team} = known;
    const all = [...known.priorities.items, ...(this.would?.items ?? [])];
    const most = {
      value: Math.max(...all.map((item) => meritOf(item, team).value)),
      cost: Math.max(...all.map((item) => item.cost ?? 0)),
    };
    /**
     * @param {string} id
     * @param {string} title
     * @param {unknown} about
     * @param {Api.PriorityItem[]} items
     */
    const list = (id, title, about, items) =>
      items.length
        ? html`<section class="card okr-section" aria-labelledby=${id}>
            <header class="okr-section-head"><h2 id=${id}>${title}</h2>${about}</header>
            <ol class="okr-list okr-priority-list" aria-labelledby=${id}>
              ${repeat(
                items.slice(0, this.drawn),
                ({initiativeId}) => initiativeId,
                (item) => this.item(item, known, most),
              )}
            </ol>
            ${showMore(items.length - this.drawn, () => (this.drawn += AT_ONCE))}
          </section>`
        : nothing;
    const hint = (/** @type {string} */ text) =>
      html`<p class="okr-quiet okr-priority-hint">${text}</p>`;
    const isSupposed = this.would && this.query('whatIf');
    return html`
      ${list(
        'bypasses',
        words.bypasses,
        hint(words.bypassesHint),
        shown.filter((item) => item.bypass),
      )}
      ${list(
        'ranking',
        words.ranking,
        html`${hint(team ? words.sortedBy : words.sortedByCompany)}
          <ul class="okr-parts-legend">
            ${/** @type {const} */ ([...levelsOf(team), 'effort', 'dependencies']).map(
              (kind) =>
                html`<li><span class="okr-part okr-part-${kind}"></span>${words.legend[kind]}</li>`,
            )}
          </ul>
          ${isSupposed ? hint(words.whatIf.shown) : nothing}`,
        shown.filter((item) => !item.bypass),
      )}
    `;
  }

  /**
   * @param {Api.PriorityItem} item
   * @param {Known} known
   * @param {{value: number, cost: number}} most
   */
  item(item, known, most) {
    const {initiativeId} = item;
    const isChosen = initiativeId === this.query('whatIf');
    return html`<li data-initiative=${initiativeId} class=${isChosen ? 'okr-chosen' : ''}>
      <priority-item
        .item=${item}
        .known=${known}
        .most=${most}
        .chosen=${isChosen}
        @what-if=${() => this.narrow({whatIf: isChosen ? '' : initiativeId})}
      ></priority-item>
    </li>`;
  }

  /** @param {Known} known */
  formula({team, priorities: {factors}}) {
    const words = texts.priority.formula;
    const {tribeShare, departmentShare, companyShare, dependencyFactor} = factors;
    return html`<details class="card okr-section okr-formula">
      <summary>${icon('chevron')}${words.title}</summary>
      <div class="okr-section-body">
        <p>${words.score}</p>
        <p>
          ${team
            ? words.value({
                tribe: percent(tribeShare),
                department: percent(departmentShare),
                company: percent(companyShare),
              })
            : words.valueCompany}
        </p>
        <p>${words.cost({share: percent(dependencyFactor)})}</p>
        <dl class="okr-formula-numbers">
          <div>
            <dt>${texts.initiative.impact}</dt>
            <dd>${numbers(texts.initiative.impacts, factors.impacts)}</dd>
          </div>
          <div>
            <dt>${words.loads}</dt>
            <dd>${numbers(texts.sizes, factors.loads)}</dd>
          </div>
        </dl>
        <p class="okr-quiet">${words.order}</p>
      </div>
    </details>`;
  }
}

/**
 * What each of some words counts.
 *
 * @param {Record<string, string>} words
 * @param {Record<string, number>} counts
 */
const numbers = (words, counts) =>
  Object.entries(words)
    .map(([code, name]) => `${name}\u00a0${valueText(counts[code] ?? 0)}`)
    .join(' · ');

customElements.define('priorities-page', PrioritiesPage);
