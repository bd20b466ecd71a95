import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {emptyState} from '../platform/parts/states.js';
import {teamBadge} from '../platform/parts/badges.js';
import {href} from '../platform/router.js';
import {matches} from '../org/pickers.js';
import {AT_ONCE, showMore} from '../platform/parts/show-more.js';
import {texts} from '../texts/texts.js';
import {GROUPS, STATES, byUrgency, isOf, today, waitsForMe} from './dependency-figures.js';
import {ball, dependencyBadge, dueDay} from './dependency-parts.js';

/** @typedef {import('./dependency-figures.js').Dependency} Dependency */

const NARROWING = ['state', 'consumer', 'provider', 'alone', 'q'];

/**
 * Dependencies, the most urgent first, narrowed by state, by teams, to those that wait for this person,
 * and by words. Event: `narrowed` with what is to stand in the address.
 */
class DependencyTable extends withProperties(OkrElement, () => ({
  /** @type {import('./dependencies-page.js').Known | null} */
  known: null,
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** @type {Record<string, string>} */
  filters: {},
  drawn: AT_ONCE,
})) {
  /** @param {Record<string, string>} change */
  narrow(change) {
    this.drawn = AT_ONCE;
    this.emit('narrowed', change);
  }

  /** @param {string} name */
  filter(name) {
    return this.filters[name] ?? '';
  }

  /** @param {'consumer' | 'provider'} side */
  isAlone(side) {
    return this.filter('alone').split(',').includes(side);
  }

  /** @param {'consumer' | 'provider'} side @returns {Set<string> | null} null for all */
  teamsOf(side) {
    const id = this.filter(side);
    if (!id) {
      return null;
    }
    return this.isAlone(side) ? new Set([id]) : (this.known?.teams.below(id) ?? new Set([id]));
  }

  /** @returns {Dependency[]} */
  get found() {
    const {known} = this;
    const day = today();
    const consumers = this.teamsOf('consumer');
    const providers = this.teamsOf('provider');
    const q = this.filter('q').trim();
    return (known?.dependencies ?? [])
      .filter(
        (one) =>
          isOf(one, this.filter('state'), day) &&
          (!consumers || consumers.has(one.consumerTeamId)) &&
          (!providers || providers.has(one.providerTeamId)) &&
          (!this.filter('mine') || waitsForMe(this.me, one)) &&
          (!q || matches(this.words(one), q)),
      )
      .sort(byUrgency(day));
  }

  /** @param {Dependency} dependency what is searched */
  words({need, initiativeId, consumerTeamId, providerTeamId}) {
    const {teams, initiatives} = this.known ?? {};
    return [
      need,
      initiatives?.get(initiativeId)?.title,
      teams?.name(consumerTeamId),
      teams?.name(providerTeamId),
    ].join(' ');
  }

  render() {
    if (!this.known) {
      return nothing;
    }
    const {found} = this;
    return html`
      ${this.bar()}
      <p class="visually-hidden" role="status">${texts.dependency.found(found.length)}</p>
      ${found.length
        ? html`<section class="card okr-section">
            <table class="table okr-table okr-dep-table">
              <caption class="visually-hidden">
                ${texts.dependency.tableCaption}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${texts.dependency.need}</th>
                  <th scope="col">${texts.dependency.between}</th>
                  <th scope="col">${texts.dependency.due}</th>
                  <th scope="col">${texts.dependency.size}</th>
                  <th scope="col">${texts.dependency.state}</th>
                </tr>
              </thead>
              <tbody>
                ${repeat(
                  found.slice(0, this.drawn),
                  (one) => one.id,
                  (one) => this.row(one),
                )}
              </tbody>
            </table>
            ${showMore(found.length - this.drawn, () => (this.drawn += AT_ONCE))}
          </section>`
        : this.nothingFound()}
    `;
  }

  nothingFound() {
    const mine = this.filter('mine') !== '' && !this.isNarrowed;
    return html`<section class="card okr-section">
      ${emptyState(
        mine ? texts.dependency.nothingForMe : texts.dependency.nothing,
        mine ? texts.dependency.nothingForMeHint : '',
        button(mine ? texts.dependency.showAll : texts.clearFilters, () => this.clear()),
      )}
    </section>`;
  }

  /** Whether more than the choice of whose turn it is narrows it. */
  get isNarrowed() {
    return Object.entries(this.filters).some(([name, value]) => value && name !== 'mine');
  }

  clear() {
    const all = this.isNarrowed ? NARROWING : [...NARROWING, 'mine'];
    this.narrow(Object.fromEntries(all.map((name) => [name, ''])));
  }

  bar() {
    const teams = this.known?.teams.options() ?? [];
    /** @param {'consumer' | 'provider'} side */
    const team = (side) =>
      selectField({
        id: `dep-${side}`,
        label: texts.dependency[side],
        value: this.filter(side),
        options: [['', texts.dependency.anyTeam], ...teams],
        hint: this.isAlone(side) ? texts.dependency.alone : '',
        change: (id) => this.narrow({[side]: id, alone: ''}),
      });
    return html`<form
      class="okr-dep-filters okr-no-print"
      role="search"
      aria-label=${texts.filters}
      @submit=${(/** @type {Event} */ event) => event.preventDefault()}
    >
      ${textField({
        id: 'dep-q',
        type: 'search',
        label: texts.search,
        value: this.filter('q'),
        change: (q) => this.narrow({q}),
      })}
      ${selectField({
        id: 'dep-state',
        label: texts.dependency.state,
        value: this.filter('state'),
        options: [
          ['', texts.dependency.anyState],
          .../** @type {[string, string][]} */ (
            GROUPS.map((group) => [group, texts.dependency.groups[group]])
          ),
          .../** @type {[string, string][]} */ (
            STATES.map((state) => [state, texts.dependencyStates[state]])
          ),
        ],
        change: (state) => this.narrow({state}),
      })}
      ${team('consumer')} ${team('provider')}
      ${this.isNarrowed
        ? html`<div class="okr-dep-filters-end">
            ${button(texts.clearFilters, () => this.clear())}
          </div>`
        : nothing}
    </form>`;
  }

  /** @param {Dependency} dependency */
  row(dependency) {
    const {teams, initiatives, cycleId = ''} = this.known ?? {};
    if (!teams) {
      return nothing;
    }
    const day = today();
    const {id, initiativeId, consumerTeamId, providerTeamId, size, state} = dependency;
    const holds = ball(dependency, teams, day);
    return html`<tr data-dependency=${id}>
      <th scope="row">
        <a href=${href('dependency', {cycleId, dependencyId: id})}>${dependency.need}</a>
        <span class="okr-dep-for"
          >${texts.dependency.forInitiative}
          <a class="okr-dep-initiative" href=${href('initiative', {cycleId, initiativeId})}
            >${initiatives?.get(initiativeId)?.title ?? initiativeId}</a
          >${dependency.unplanned
            ? html` <span class="okr-tag" title=${texts.dependency.unplannedHint}
                >${texts.dependency.unplanned}</span
              >`
            : nothing}</span
        >
      </th>
      <td class="okr-dep-between">
        ${teamBadge(teams.get(consumerTeamId), consumerTeamId)}
        <span class="okr-dep-of"
          >${icon('dependency')}<span class="visually-hidden">${texts.dependency.of}</span>
          ${teamBadge(teams.get(providerTeamId), providerTeamId)}</span
        >
      </td>
      <td class="okr-dep-due">${dueDay(dependency, day)}</td>
      <td class="okr-dep-size">
        <span class="okr-tag" title=${texts.dependency.sizeHint}>${word(texts.sizes, size)}</span>
      </td>
      <td class="okr-dep-stand">
        ${waitsForMe(this.me, dependency)
          ? html`<a
              class="btn btn-sm btn-primary okr-dep-answer"
              href=${href('dependency', {cycleId, dependencyId: id})}
              aria-label=${texts.dependency.answerIt(dependency.need)}
              >${texts.dependency.answerShort}</a
            >`
          : nothing}
        <div>
          ${dependencyBadge(state)}
          ${holds === nothing ? nothing : html`<span class="okr-quiet">${holds}</span>`}
        </div>
      </td>
    </tr>`;
  }
}

customElements.define('dependency-table', DependencyTable);
