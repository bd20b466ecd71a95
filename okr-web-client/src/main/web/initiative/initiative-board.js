import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {toggled} from '../platform/collections.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {button} from '../platform/parts/button.js';
import {texts} from '../texts/texts.js';
import {initiativeCard} from './initiative-card.js';
import {ASIDE, NEXT, WAY, lastDay} from './initiative-states.js';

/** @typedef {import('./initiative-states.js').InitiativeState} InitiativeState */

/** Most cards of a column that are drawn at once. */
const MOST = 40;

/** Initiatives by state, to be dragged from one to the next. Event `move` with initiative and state. */
class InitiativeBoard extends withProperties(OkrElement, () => ({
  /** @type {Api.InitiativeAnswer[]} */
  initiatives: [],
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
  /** @type {(initiative: Api.InitiativeAnswer) => boolean} whether this person may move one */
  mayMove: () => false,
  /** @type {Api.InitiativeAnswer | null} */
  dragged: null,
  over: '',
  /** @type {Set<InitiativeState>} those aside that are unfolded */
  opened: new Set(),
  /** @type {Set<InitiativeState>} columns that show all of their cards */
  all: new Set(),
})) {
  /** @param {DragEvent} event */
  leave(event) {
    const {currentTarget, relatedTarget} = event;
    if (currentTarget instanceof Element && !currentTarget.contains(/** @type {Node | null} */ (relatedTarget))) {
      this.over = '';
    }
  }

  letGo() {
    this.dragged = null;
    this.over = '';
  }

  /**
   * A part of the board that cards can be dropped on.
   *
   * @param {InitiativeState} state
   * @param {{className: string, labelledBy?: string, body: unknown}} part
   */
  dropZone(state, {className, labelledBy, body}) {
    const {dragged} = this;
    const takes = dragged && NEXT[dragged.state].includes(state);
    const target = takes ? (this.over === state ? 'okr-drop-here' : 'okr-drop') : '';
    /** @param {DragEvent} event */
    const hover = (event) => {
      if (takes) {
        event.preventDefault();
        this.over = state;
      }
    };
    /** @param {DragEvent} event */
    const drop = (event) => {
      event.preventDefault();
      this.letGo();
      if (takes) {
        this.emit('move', {initiative: dragged, state});
      }
    };
    return html`<section
      class="${className} ${target}"
      aria-labelledby=${labelledBy ?? nothing}
      data-state=${state}
      @dragover=${hover}
      @dragleave=${this.leave}
      @drop=${drop}
    >
      ${body}
    </section>`;
  }

  render() {
    return html`
      <div class="okr-board" role="region" tabindex="0" aria-label=${texts.briefing.board}>
        ${WAY.map((state) => this.column(state))}
      </div>
      <div class="okr-aside">${ASIDE.map((state) => this.aside(state))}</div>
    `;
  }

  /** @param {InitiativeState} state what ends first before the rest */
  of(state) {
    return this.initiatives
      .filter((one) => one.state === state)
      .sort((a, b) => lastDay(a).localeCompare(lastDay(b)) || a.title.localeCompare(b.title));
  }

  /** @param {InitiativeState} state */
  column(state) {
    const cards = this.of(state);
    const effort = cards.reduce((sum, one) => sum + (one.effort ?? 0), 0);
    return this.dropZone(state, {
      className: `okr-column ${cards.length ? '' : 'okr-column-bare'}`,
      labelledBy: `column-${state}`,
      body: html`<header class="okr-column-head">
          <h2 id="column-${state}">${word(texts.initiative.states, state)}</h2>
          <span class="okr-quiet" title=${texts.initiative.effort({weeks: effort})}>${cards.length}</span>
        </header>
        ${this.cards(state, cards)}`,
    });
  }

  /** @param {InitiativeState} state */
  aside(state) {
    const cards = this.of(state);
    const expanded = this.opened.has(state);
    const turner = button(
      html`${word(texts.initiative.states, state)} <span class="okr-quiet">${cards.length}</span>`,
      () => (this.opened = toggled(this.opened, state)),
      {icon: 'chevron', className: 'btn btn-ghost-secondary okr-fold', expanded},
    );
    return this.dropZone(state, {
      className: 'okr-aside-part',
      body: html`<h2>${turner}</h2>
        ${expanded ? this.cards(state, cards) : nothing}`,
    });
  }

  /** @param {InitiativeState} state @param {Api.InitiativeAnswer[]} cards */
  cards(state, cards) {
    const shown = this.all.has(state) ? cards : cards.slice(0, MOST);
    const left = cards.length - shown.length;
    return html`<ul class="okr-cards">
        ${repeat(shown, ({id}) => id, (one) => this.card(one))}
      </ul>
      ${cards.length
        ? nothing
        : html`<p class="okr-quiet okr-column-empty">${texts.briefing.columnEmpty}</p>`}
      ${left
        ? button(texts.briefing.showMore({n: left}), () => (this.all = toggled(this.all, state)), {
            look: 'sm',
          })
        : nothing}`;
  }

  /** @param {Api.InitiativeAnswer} initiative */
  card(initiative) {
    const {id, title} = initiative;
    const movable = NEXT[initiative.state].length > 0 && this.mayMove(initiative);
    const move = (/** @type {InitiativeState} */ state) => this.emit('move', {initiative, state});
    return html`<li
      draggable=${movable ? 'true' : 'false'}
      class="${movable ? 'okr-movable' : ''} ${this.dragged?.id === id ? 'okr-dragged' : ''}"
      data-initiative=${id}
      @dragstart=${(/** @type {DragEvent} */ event) => {
        event.dataTransfer?.setData('text/plain', title);
        this.dragged = initiative;
      }}
      @dragend=${this.letGo}
    >
      ${initiativeCard(initiative, this.teams, movable ? move : null)}
    </li>`;
  }
}

customElements.define('initiative-board', InitiativeBoard);
