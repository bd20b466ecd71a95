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
import {selectField, textField} from '../platform/parts/fields.js';
import {icon} from '../platform/parts/icon.js';
import {pageHead} from '../platform/parts/layout.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {matches} from '../org/pickers.js';
import {loadTeams} from '../org/teams.js';
import {AT_ONCE, showMore} from '../platform/parts/show-more.js';
import {filterForm} from '../dependency/dependency-parts.js';
import {texts} from '../texts/texts.js';
import './priority-item.js';
import {valueText} from './priority-parts.js';
import './what-if.js';

/**
 * @typedef {{
 *   cycleId: string,
 *   priorities: Api.Priorities,
 *   initiatives: Map<string, Api.InitiativeAnswer>,
 *   keyResults: Map<string, {title: string, objectiveId: string, cycleId: string}>,
 *   teams: import('../org/teams.js').Teams,
 * }} Known
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
      const at = apiPath`/cycles/${cycleId}`;
      const {initiatives, cascade, ...rest} = await together({
        priorities: getData(`${at}/priorities`, {signal, query: {team}}),
        initiatives: getAll('/initiatives', {signal, query: {cycleId}}),
        cascade: getData(`${at}/cascade`, {signal}),
        teams: loadTeams(),
      });
      const objectives = /** @type {Api.ObjectiveNode[]} */ (cascade.objectives);
      const keyResults = objectives.flatMap(({id: objectiveId, cycleId: home, keyResults: own}) =>
        own.map(({id, title}) => ({id, title, objectiveId, cycleId: home})),
      );
      return {
        ...rest,
        cycleId,
        initiatives: byKey(initiatives, ({id}) => id),
        keyResults: byKey(keyResults, ({id}) => id),
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
      ${pageHead({title: texts.nav.pages.priorities, lead: texts.priority.lead})}
      ${loadView(this.load, (known) => this.known(known))}
    `;
  }

  /** @param {Known} known */
  known(known) {
    const today = new Map(known.priorities.items.map((item) => [item.initiativeId, item]));
    const chosen = today.get(this.query('whatIf')) ?? null;
    const {items} = (chosen && this.would) || known.priorities;
    const q = this.query('q').trim();
    const shown = items.filter((item) => !q || matches(this.words(item, known), q));
    return html`
      ${this.bar(known)}
      <div class="okr-priorities ${chosen ? 'okr-priorities-beside' : ''}">
        ${chosen
          ? html`<what-if
              .today=${chosen}
              .known=${known}
              .me=${this.me}
              .cycle=${this.cycle}
              .teamId=${this.query('team')}
              @ranked=${onDetail((would) => (this.would = would))}
              @closed=${() => this.narrow({whatIf: ''})}
              @applied=${() => this.load.run()}
            ></what-if>`
          : nothing}
        <div>${this.lists(shown, today, known)} ${this.formula(known.priorities.factors)}</div>
      </div>
    `;
  }

  /** @param {Api.PriorityItem} item @param {Known} known what is searched */
  words({initiativeId, teamId}, {initiatives, teams}) {
    return `${initiatives.get(initiativeId)?.title ?? ''} ${teams.name(teamId)}`;
  }

  /** @param {Known} known */
  bar({teams}) {
    return filterForm(
      html`
        ${textField({
          id: 'priority-q',
          type: 'search',
          label: texts.search,
          value: this.query('q'),
          change: (q) => this.narrow({q}),
        })}
        ${selectField({
          id: 'priority-team',
          label: texts.priority.team,
          value: this.query('team'),
          options: [['', texts.priority.allTeams], ...teams.options()],
          change: (team) => this.narrow({team, whatIf: ''}),
        })}
      `,
      'okr-priority-filters',
    );
  }

  /**
   * @param {Api.PriorityItem[]} shown
   * @param {Map<string, Api.PriorityItem>} today
   * @param {Known} known
   */
  lists(shown, today, known) {
    if (!shown.length) {
      const isNarrowed = this.query('q') || this.query('team');
      return html`<section class="card okr-section">
        ${emptyState(
          isNarrowed ? texts.priority.nothing : texts.priority.none,
          isNarrowed ? '' : texts.priority.noneHint,
          isNarrowed
            ? button(texts.clearFilters, () => this.narrow({q: '', team: '', whatIf: ''}))
            : html`<a class="btn" href=${href('initiatives', {cycleId: known.cycleId})}
                >${texts.nav.pages.initiatives}</a
              >`,
        )}
      </section>`;
    }
    const words = texts.priority;
    const parts = [
      {
        id: 'bypasses',
        title: words.bypasses,
        hint: words.bypassesHint,
        items: shown.filter((item) => item.bypass),
      },
      {
        id: 'ranking',
        title: words.ranking,
        hint: this.would && this.query('whatIf') ? words.whatIf.shown : '',
        items: shown.filter((item) => !item.bypass),
      },
    ];
    return parts
      .filter(({items}) => items.length)
      .map((part) => this.list(part, today, known));
  }

  /**
   * @param {{id: string, title: string, hint: string, items: Api.PriorityItem[]}} part
   * @param {Map<string, Api.PriorityItem>} today
   * @param {Known} known
   */
  list({id, title, hint, items}, today, known) {
    const whatIf = this.query('whatIf');
    const all = [...known.priorities.items, ...(this.would?.items ?? [])];
    const most = {
      value: Math.max(...all.map((item) => item.value)),
      cost: Math.max(...all.map((item) => item.cost ?? 0)),
    };
    return html`<section class="card okr-section" aria-labelledby=${id}>
      <header class="okr-section-head">
        <h2 id=${id}>${title}</h2>
        ${id === 'ranking' ? this.legend() : nothing}
        ${hint ? html`<p class="okr-quiet okr-priority-hint">${hint}</p>` : nothing}
      </header>
      <ol class="okr-list okr-priority-list" aria-labelledby=${id}>
        ${repeat(
          items.slice(0, this.drawn),
          (item) => item.initiativeId,
          (item) => {
            const isChosen = item.initiativeId === whatIf;
            return html`<li
              data-initiative=${item.initiativeId}
              class=${isChosen ? 'okr-chosen' : ''}
            >
              <priority-item
                .item=${item}
                .today=${today.get(item.initiativeId) ?? null}
                .known=${known}
                .most=${most}
                ?chosen=${isChosen}
                @what-if=${() => this.narrow({whatIf: isChosen ? '' : item.initiativeId})}
              ></priority-item>
            </li>`;
          },
        )}
      </ol>
      ${showMore(items.length - this.drawn, () => (this.drawn += AT_ONCE))}
    </section>`;
  }

  legend() {
    const words = texts.priority.legend;
    return html`<ul class="okr-parts-legend">
      ${/** @type {const} */ (['tribe', 'department', 'company', 'effort', 'dependencies']).map(
        (kind) => html`<li><span class="okr-part okr-part-${kind}"></span>${words[kind]}</li>`,
      )}
    </ul>`;
  }

  /** @param {Api.PriorityFactors} factors */
  formula(factors) {
    const words = texts.priority.formula;
    return html`<details class="card okr-section okr-formula">
      <summary>${icon('chevron')}${words.title}</summary>
      <div class="okr-section-body">
        <p>${words.score}</p>
        <p>
          ${words.value(
            percent(factors.tribeShare),
            percent(factors.departmentShare),
            percent(factors.companyShare),
          )}
        </p>
        <p>${words.cost(percent(factors.dependencyFactor))}</p>
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
