import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {date, word} from '../platform/format.js';
import {teamBadge} from '../platform/parts/badges.js';
import {icon} from '../platform/parts/icon.js';
import {scrolling, toneTag} from '../platform/parts/layout.js';
import {href} from '../platform/router.js';
import {mayWrite} from '../access/may-write.js';
import {AT_ONCE, showMore} from '../platform/parts/show-more.js';
import {texts} from '../texts/texts.js';
import {STATES, isOverdue, isSettled} from './initiative-states.js';
import '../org/person-name.js';
import './move-menu.js';

/** @typedef {import('./initiative-states.js').Initiative} Initiative */
/** @typedef {(one: Initiative, teams: import('../org/teams.js').Teams | null) => string | number} Key */

/** What each column is sorted by. @type {Record<string, Key>} */
const KEYS = {
  title: (one) => one.title,
  team: (one, teams) => teams?.name(one.teamId) ?? one.teamId,
  state: (one) => STATES.indexOf(one.state),
  effort: (one) => one.effort ?? -1,
  ends: (one) => one.deliveredOn ?? one.committedEnd ?? one.plannedEnd ?? '9999',
  keyResults: (one) => one.contributions.length,
  dependencies: (one) => one.dependencies.filter((each) => !isSettled(each)).length,
};

const NUMBERS = ['effort', 'keyResults', 'dependencies'];

/** Initiatives as a table. Events: `sorted` with the column to sort by, `move`. */
class InitiativeTable extends withProperties(OkrElement, () => ({
  /** @type {Initiative[]} */
  initiatives: [],
  /** @type {import('../org/teams.js').Teams | null} */
  teams: null,
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** @type {Okr.Cycle | null} */
  cycle: null,
  /** The column, with a minus before it for descending order. */
  sort: '',
  drawn: AT_ONCE,
})) {
  get column() {
    const column = this.sort.replace(/^-/, '');
    return column in KEYS ? column : 'state';
  }

  get sorted() {
    const key = /** @type {Key} */ (KEYS[this.column]);
    const turn = this.sort.startsWith('-') ? -1 : 1;
    return [...this.initiatives].sort((a, b) => {
      const [x, y] = [key(a, this.teams), key(b, this.teams)];
      const order =
        typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y));
      return turn * order || a.title.localeCompare(b.title);
    });
  }

  render() {
    const {columns} = texts.briefing;
    return scrolling(
      texts.nav.pages.initiatives,
      html`<table class="okr-table okr-initiative-table">
        <thead>
          <tr>
            ${Object.entries(columns).map(([name, label]) => this.head(name, label))}
            <th scope="col"><span class="visually-hidden">${texts.briefing.move}</span></th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.sorted.slice(0, this.drawn),
            (one) => one.id,
            (one) => this.row(one),
          )}
        </tbody>
      </table>
      ${showMore(this.initiatives.length - this.drawn, () => (this.drawn += AT_ONCE))}`,
    );
  }

  /** @param {string} name @param {string} label */
  head(name, label) {
    const here = this.column === name;
    const descending = this.sort.startsWith('-');
    return html`<th
      scope="col"
      class=${NUMBERS.includes(name) ? 'okr-number' : ''}
      aria-sort=${here ? (descending ? 'descending' : 'ascending') : nothing}
    >
      <button
        type="button"
        class="okr-sort"
        @click=${() =>
          this.emit('sorted', here && !descending ? `-${name}` : name)}
      >
        ${label}${here ? icon(descending ? 'down' : 'up') : nothing}
      </button>
    </th>`;
  }

  /** @param {Initiative} one */
  row(one) {
    const settled = one.dependencies.filter(isSettled).length;
    const end = one.deliveredOn ?? one.committedEnd ?? one.plannedEnd;
    return html`<tr data-initiative=${one.id}>
      <th scope="row">
        <a href=${href('initiative', {cycleId: one.cycleId, initiativeId: one.id})}>${one.title}</a>
        ${one.bypass
          ? html`<div>${toneTag('warn', texts.briefing.bypassOf(word(texts.bypasses, one.bypass.reason)))}</div>`
          : nothing}
      </th>
      <td>${teamBadge(this.teams?.get(one.teamId), one.teamId)}</td>
      <td><span class="okr-tag">${word(texts.initiative.states, one.state)}</span></td>
      <td class="okr-number">${one.effort ?? texts.keyResult.noValue}</td>
      <td class="okr-nowrap">
        ${isOverdue(one)
          ? toneTag('bad', texts.briefing.overdueSince(date(/** @type {string} */ (one.committedEnd))))
          : end
            ? date(end)
            : texts.keyResult.noValue}
      </td>
      <td class="okr-number">${one.contributions.length}</td>
      <td class="okr-number">
        ${one.dependencies.length ? `${settled}/${one.dependencies.length}` : texts.keyResult.noValue}
      </td>
      <td class="okr-row-end">
        ${mayWrite(this.me, this.cycle, one.teamId)
          ? html`<move-menu
              .initiative=${one}
              @chosen=${(/** @type {CustomEvent} */ event) =>
                this.emit('move', {initiative: one, state: event.detail})}
            ></move-menu>`
          : nothing}
      </td>
    </tr>`;
  }
}

customElements.define('initiative-table', InitiativeTable);
