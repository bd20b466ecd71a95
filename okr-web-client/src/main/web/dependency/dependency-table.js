import {html, nothing} from 'lit';
import {today} from '../platform/days.js';
import {required, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {PageElement} from '../platform/page.js';
import {button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {selectField} from '../platform/parts/fields.js';
import {emptyState} from '../platform/parts/states.js';
import {dataTable} from '../platform/parts/table.js';
import {teamBadge} from '../platform/parts/badges.js';
import {href} from '../platform/router.js';
import {matches} from '../org/pickers.js';
import {AT_ONCE, showMore} from '../platform/parts/show-more.js';
import {named} from '../org/record-name.js';
import {texts} from '../texts/texts.js';
import {STATES, byUrgency, isOf, waitsForMe} from './dependency-figures.js';
import {
  ball,
  dependencyBadge,
  dueDay,
  filterField,
  filterForm,
  filterSearch,
} from './dependency-parts.js';

/** What of the address narrows the list, beside whose turn it is. */
const NARROWING = ['state', 'consumer', 'provider', 'alone', 'q'];

/**
 * Dependencies, the most urgent first, narrowed by state, by teams, to those that wait for this person,
 * and by words: all of it in the address of the page.
 */
class DependencyTable extends withProperties(PageElement, () => ({
  /** @type {import('./dependencies-page.js').Known} */
  known: required,
  drawn: AT_ONCE,
})) {
  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('route')) {
      this.drawn = AT_ONCE;
    }
  }

  /** @param {'consumer' | 'provider'} side */
  isAlone(side) {
    return this.query('alone').split(',').includes(side);
  }

  /** @param {'consumer' | 'provider'} side @returns {Set<string> | null} null for all */
  teamsOf(side) {
    const id = this.query(side);
    if (!id) {
      return null;
    }
    return this.isAlone(side) ? new Set([id]) : this.known.teams.below(id);
  }

  /** @returns {Api.NegotiationAnswer[]} */
  get found() {
    const day = today();
    const consumers = this.teamsOf('consumer');
    const providers = this.teamsOf('provider');
    const [state, mine, q] = [this.query('state'), this.query('mine'), this.query('q').trim()];
    return this.known.dependencies
      .filter(
        (one) =>
          isOf(one, state, day) &&
          (!consumers || consumers.has(one.consumerTeamId)) &&
          (!providers || providers.has(one.providerTeamId)) &&
          (!mine || waitsForMe(this.me, one)) &&
          (!q || matches(this.words(one), q)),
      )
      .sort(byUrgency(day));
  }

  /** @param {Api.NegotiationAnswer} dependency what is searched */
  words({need, initiativeId, consumerTeamId, providerTeamId}) {
    const {teams, initiatives} = this.known;
    const title = initiatives.get(initiativeId)?.title;
    return [need, title, teams.name(consumerTeamId), teams.name(providerTeamId)].join(' ');
  }

  render() {
    const {found} = this;
    return html`
      ${this.bar()}
      <p class="visually-hidden" role="status">${texts.dependency.found({n: found.length})}</p>
      <section class="card okr-section">
        ${found.length
          ? html`${dataTable({
              className: 'table okr-dep-table',
              caption: texts.dependency.tableCaption,
              columns: this.columns,
              rows: found.slice(0, this.drawn),
              id: (one) => one.id,
              row: (one, cells) => html`<tr data-dependency=${one.id}>${cells}</tr>`,
            })}
            ${showMore(found.length - this.drawn, () => (this.drawn += AT_ONCE))}`
          : this.nothingFound()}
      </section>
    `;
  }

  nothingFound() {
    const words = texts.dependency;
    return this.query('mine') && !this.isNarrowed
      ? emptyState(
          words.nothingForMe,
          words.nothingForMeHint,
          button(words.showAll, () => this.clear()),
        )
      : emptyState(words.nothing, '', button(texts.clearFilters, () => this.clear()));
  }

  /** Whether more than the choice of whose turn it is narrows it. */
  get isNarrowed() {
    return NARROWING.some((name) => this.query(name));
  }

  clear() {
    const all = this.isNarrowed ? NARROWING : [...NARROWING, 'mine'];
    this.narrow(Object.fromEntries(all.map((name) => [name, ''])));
  }

  bar() {
    const words = texts.dependency;
    const teams = this.known.teams.options();
    /** @param {'consumer' | 'provider'} side */
    const team = (side) =>
      selectField({
        ...filterField(this, 'dep', side, words[side]),
        options: [['', words.anyTeam], ...teams],
        hint: this.isAlone(side) ? words.alone : '',
        change: (id) => this.narrow({[side]: id, alone: ''}),
      });
    /** @type {[value: string, label: string][]} */
    const states = [
      ['', words.anyState],
      ...Object.entries(words.groups),
      ...STATES.map((one) => /** @type {[string, string]} */ ([one, texts.dependencyStates[one]])),
    ];
    return filterForm(html`
      ${filterSearch(this, 'dep')}
      ${selectField({...filterField(this, 'dep', 'state', words.state), options: states})}
      ${team('consumer')} ${team('provider')}
      ${this.isNarrowed
        ? html`<div class="okr-dep-filters-end">
            ${button(texts.clearFilters, () => this.clear())}
          </div>`
        : nothing}
    `);
  }

  /** @returns {import('../platform/parts/table.js').Column<Api.NegotiationAnswer>[]} */
  get columns() {
    const words = texts.dependency;
    const {teams} = this.known;
    return [
      {label: words.need, cell: (one) => this.need(one)},
      {
        label: words.between,
        className: 'okr-dep-between',
        cell: ({consumerTeamId, providerTeamId}) => html`
          ${teamBadge(teams.get(consumerTeamId), consumerTeamId)}
          <span class="okr-dep-of"
            >${icon('dependency')}<span class="visually-hidden">${words.of}</span>
            ${teamBadge(teams.get(providerTeamId), providerTeamId)}</span
          >
        `,
      },
      {label: words.due, className: 'okr-dep-due', cell: dueDay},
      {
        label: words.size,
        className: 'okr-dep-size',
        cell: ({size}) =>
          html`<span class="okr-tag" title=${words.sizeHint}>${word(texts.sizes, size)}</span>`,
      },
      {
        label: words.state,
        className: 'okr-dep-stand',
        cell: (one) => html`${waitsForMe(this.me, one) ? answerLink(one) : nothing}
          <div>${dependencyBadge(one.state)} ${ball(one, teams)}</div>`,
      },
    ];
  }

  /** @param {Api.NegotiationAnswer} dependency */
  need({id, cycleId, initiativeId, need, unplanned}) {
    const words = texts.dependency;
    const title = this.known.initiatives.get(initiativeId)?.title ?? named('INITIATIVE', initiativeId);
    return html`<a href=${href('dependency', {cycleId, dependencyId: id})}>${need}</a>
      <span class="okr-dep-for"
        >${words.forInitiative}
        <a class="okr-dep-initiative" href=${href('initiative', {cycleId, initiativeId})}>${title}</a
        >${unplanned
          ? html` <span class="okr-tag" title=${words.unplannedHint}>${words.unplanned}</span>`
          : nothing}</span
      >`;
  }
}

/** @param {Api.NegotiationAnswer} dependency */
const answerLink = ({id, cycleId, need}) =>
  html`<a
    class="btn btn-sm btn-primary okr-dep-answer"
    href=${href('dependency', {cycleId, dependencyId: id})}
    aria-label=${texts.dependency.answerIt({need})}
    >${texts.dependency.answerShort}</a
  >`;

customElements.define('dependency-table', DependencyTable);
