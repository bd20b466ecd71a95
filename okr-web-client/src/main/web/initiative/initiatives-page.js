import {html, nothing} from 'lit';
import {PageElement} from '../platform/page.js';
import {getAll, together} from '../platform/api.js';
import {onDetail} from '../platform/events.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {button} from '../platform/parts/button.js';
import {filterBar, searchFilter, selectFilter} from '../platform/parts/filters.js';
import {pageHead, tabBar} from '../platform/parts/layout.js';
import {Dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {mayWrite} from '../access/may-write.js';
import {matches} from '../org/pickers.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import {WORK} from './about-work.js';
import {InitiativeMover} from './initiative-mover.js';
import {STATES} from './initiative-states.js';
import {newInitiativeForm} from './new-initiative-form.js';
import './initiative-board.js';
import './initiative-table.js';

/** @typedef {import('../org/teams.js').Teams} Teams */

/** The initiatives of a cycle, as a board by state or as a table. */
class InitiativesPage extends PageElement {
  load = new Load(this, {
    args: () => this.cycleId && [this.cycleId],
    /** @returns {Promise<{initiatives: Api.InitiativeAnswer[], teams: Teams}>} */
    task: ([cycleId], signal) =>
      together({
        initiatives: getAll('/initiatives', {query: {cycleId}, signal}),
        teams: loadTeams(),
      }),
    about: () => WORK,
  });
  mover = new InitiativeMover(this, () => this.load.run());
  creation = new Dialog(this);

  clear = () => this.narrow({team: '', state: '', q: ''});

  /** @param {Loaded<InitiativesPage>} loaded */
  found({initiatives, teams}) {
    const [team, state, text] = ['team', 'state', 'q'].map((name) => this.query(name));
    const below = team ? teams.below(team) : null;
    return initiatives.filter(
      (one) =>
        (!below || below.has(one.teamId)) &&
        (!state || one.state === state) &&
        (!text || matches(`${one.title} ${teams.name(one.teamId)} ${one.briefing.problem ?? ''}`, text)),
    );
  }

  render() {
    const {data} = this.load;
    const words = texts.briefing;
    const tableView = this.query('view') === 'table';
    const found = data ? this.found(data) : [];
    const weeks = found.reduce((sum, one) => sum + (one.effort ?? 0), 0);
    return html`
      ${pageHead({
        title: texts.nav.pages.initiatives,
        lead: data ? words.summary({n: found.length, weeks}) : words.lead,
        actions: this.newButton(),
      })}
      ${tabBar({
        label: words.views,
        tabs: [
          {href: this.address({view: ''}), text: words.board, current: !tableView},
          {href: this.address({view: 'table'}), text: words.table, current: tableView},
        ],
      })}
      ${loadView(
        this.load,
        (loaded) => html`${this.filters(loaded)}
        ${found.length ? this.content(loaded, found, tableView) : this.empty(loaded)}`,
      )}
      ${this.mover.dialogs()} ${data ? this.newDialog(data) : nothing}
    `;
  }

  /** @param {Loaded<InitiativesPage>} loaded */
  newDialog({teams}) {
    const me = /** @type {Api.MeAnswer} */ (this.me);
    const about = {me, cycleId: this.cycleId, teamId: this.query('team')};
    return this.creation.view(() => ({
      heading: texts.briefing.new,
      content: newInitiativeForm(about, teams, this.creation.close),
    }));
  }

  /** For those who may write one. */
  newButton() {
    const open = () => this.creation.open('new');
    return this.cycle?.phase !== 'CLOSED' && this.me?.writableTeamIds.length
      ? button(texts.briefing.new, open, {icon: 'plus', look: 'primary'})
      : nothing;
  }

  /** @param {Loaded<InitiativesPage>} loaded */
  empty({initiatives}) {
    const {nothing: none, empty, emptyHint} = texts.briefing;
    return html`<div class="card">
      ${initiatives.length
        ? emptyState(none, '', button(texts.clearFilters, this.clear))
        : emptyState(empty, emptyHint, this.newButton())}
    </div>`;
  }

  /**
   * @param {Loaded<InitiativesPage>} loaded
   * @param {Api.InitiativeAnswer[]} found
   * @param {boolean} tableView
   */
  content({teams}, found, tableView) {
    const move = onDetail((asked) => this.mover.move(asked));
    const mayMove = (/** @type {Api.InitiativeAnswer} */ {teamId}) =>
      mayWrite(this.me, this.cycle, teamId);
    return tableView
      ? html`<initiative-table
          class="card"
          .initiatives=${found}
          .teams=${teams}
          .mayMove=${mayMove}
          .sort=${this.query('sort')}
          @sorted=${onDetail((sort) => this.narrow({sort}))}
          @move=${move}
        ></initiative-table>`
      : html`<initiative-board
          .initiatives=${found}
          .teams=${teams}
          .mayMove=${mayMove}
          @move=${move}
        ></initiative-board>`;
  }

  /** @param {Loaded<InitiativesPage>} loaded */
  filters({teams}) {
    const words = texts.briefing;
    const states = STATES.map(
      (one) => /** @type {const} */ ([one, word(texts.initiative.states, one)]),
    );
    const isNarrowed = ['team', 'state', 'q'].some((name) => this.query(name));
    return filterBar(
      html`
        ${searchFilter(this, words.searchLabel)}
        ${selectFilter(this, 'team', texts.cascade.byTeam, teams.options(), texts.cascade.allTeams)}
        ${selectFilter(this, 'state', words.state, states, words.allStates)}
      `,
      {clear: isNarrowed && this.clear},
    );
  }
}

customElements.define('initiatives-page', InitiativesPage);
