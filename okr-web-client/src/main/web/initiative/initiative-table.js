import {html, nothing} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {onDetail} from '../platform/events.js';
import {byName, date, word} from '../platform/format.js';
import {teamBadge} from '../platform/parts/badges.js';
import {scrolling, toneTag} from '../platform/parts/layout.js';
import {dataTable, sortedBy} from '../platform/parts/table.js';
import {href} from '../platform/router.js';
import {AT_ONCE, showMore} from '../platform/parts/show-more.js';
import {texts} from '../texts/texts.js';
import {STATES, endOf, isOverdue, isSettled, lastDay} from './initiative-states.js';
import './move-menu.js';

/** Initiatives as a table. Events: `sorted` with the column to sort by, `move`. */
class InitiativeTable extends withProperties(OkrElement, () => ({
  /** @type {Api.InitiativeAnswer[]} */
  initiatives: [],
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
  /** @type {(initiative: Api.InitiativeAnswer) => boolean} whether this person may move one */
  mayMove: () => false,
  /** The column, with a minus before it for descending order. */
  sort: '',
  drawn: AT_ONCE,
})) {
  /** @returns {import('../platform/parts/table.js').Column<Api.InitiativeAnswer>[]} */
  get columns() {
    const {columns} = texts.briefing;
    const {noValue} = texts.keyResult;
    return [
      {
        name: 'title',
        label: columns.title,
        key: (one) => one.title,
        cell: (one) => html`<a
            href=${href('initiative', {cycleId: one.cycleId, initiativeId: one.id})}
            >${one.title}</a
          >
          ${one.bypass
            ? html`<div>
                ${toneTag(
                  'warn',
                  texts.briefing.bypassOf({reason: word(texts.bypasses, one.bypass.reason)}),
                )}
              </div>`
            : nothing}`,
      },
      {
        name: 'team',
        label: columns.team,
        key: (one) => this.teams.name(one.teamId),
        cell: (one) => teamBadge(this.teams.get(one.teamId), one.teamId),
      },
      {
        name: 'state',
        label: columns.state,
        key: (one) => STATES.indexOf(one.state),
        cell: (one) =>
          html`<span class="okr-tag">${word(texts.initiative.states, one.state)}</span>`,
      },
      {
        name: 'effort',
        label: columns.effort,
        isNumber: true,
        key: (one) => one.effort ?? -1,
        cell: (one) => one.effort ?? noValue,
      },
      {
        name: 'ends',
        label: columns.ends,
        className: 'okr-nowrap',
        key: lastDay,
        cell: (one) => {
          const end = endOf(one);
          return isOverdue(one)
            ? toneTag('bad', texts.briefing.overdueSince({date: date(one.committedEnd ?? '')}))
            : end
              ? date(end)
              : noValue;
        },
      },
      {
        name: 'keyResults',
        label: columns.keyResults,
        isNumber: true,
        key: (one) => one.contributions.length,
        cell: (one) => one.contributions.length,
      },
      {
        name: 'dependencies',
        label: columns.dependencies,
        isNumber: true,
        key: (one) => one.dependencies.filter((each) => !isSettled(each)).length,
        cell: ({dependencies}) =>
          dependencies.length
            ? `${dependencies.filter(isSettled).length}/${dependencies.length}`
            : noValue,
      },
      {
        label: texts.briefing.move,
        isHidden: true,
        className: 'okr-row-end',
        cell: (one) =>
          this.mayMove(one)
            ? html`<move-menu
                .initiative=${one}
                @chosen=${onDetail((state) => this.emit('move', {initiative: one, state}))}
              ></move-menu>`
            : nothing,
      },
    ];
  }

  render() {
    const {columns} = this;
    const sort = columns.some(({name}) => name === this.sort.replace(/^-/, '')) ? this.sort : 'state';
    const sorted = sortedBy(this.initiatives, columns, sort, (a, b) => byName(a.title, b.title));
    const table = dataTable({
      className: 'okr-initiative-table',
      columns,
      rows: sorted.slice(0, this.drawn),
      id: (one) => one.id,
      row: (one, cells) => html`<tr data-initiative=${one.id}>${cells}</tr>`,
      sort,
      sorted: (next) => this.emit('sorted', next),
    });
    const more = showMore(sorted.length - this.drawn, () => (this.drawn += AT_ONCE));
    return scrolling(texts.nav.pages.initiatives, html`${table} ${more}`);
  }
}

customElements.define('initiative-table', InitiativeTable);
