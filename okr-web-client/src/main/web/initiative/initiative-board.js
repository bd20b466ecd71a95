import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {toggled} from '../platform/collections.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {onDetail} from '../platform/events.js';
import {word} from '../platform/format.js';
import {button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {mayWrite} from '../access/may-write.js';
import {texts} from '../texts/texts.js';
import {ASIDE, WAY, endOf, nextStates} from './initiative-states.js';
import './initiative-card.js';

/** @typedef {import('./initiative-states.js').InitiativeState} InitiativeState */

/** Most cards of a column that are drawn at once. */
const MOST = 40;

/** Initiatives by state, to be dragged from one to the next. Event `move` with initiative and state. */
class InitiativeBoard extends withProperties(OkrElement, () => ({
  /** @type {Okr.Initiative[]} */
  initiatives: [],
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** @type {Okr.Cycle | null} */
  cycle: null,
  /** @type {Okr.Initiative | null} */
  dragged: null,
  over: '',
  /** @type {Set<InitiativeState>} those aside that are unfolded */
  opened: new Set(),
  /** @type {Set<InitiativeState>} columns that show all of their cards */
  all: new Set(),
})) {
  /**
   * @param {Okr.Initiative} initiative
   * @param {InitiativeState} state
   */
  ask(initiative, state) {
    this.emit('move', {initiative, state});
  }

  /** @param {InitiativeState} state */
  takes(state) {
    return this.dragged !== null && nextStates(this.dragged.state).includes(state);
  }

  /** @param {DragEvent} event @param {InitiativeState} state */
  hover(event, state) {
    if (this.takes(state)) {
      event.preventDefault();
      this.over = state;
    }
  }

  /** @param {DragEvent} event */
  leave(event) {
    const {currentTarget, relatedTarget} = event;
    if (currentTarget instanceof Element && !currentTarget.contains(/** @type {Node | null} */ (relatedTarget))) {
      this.over = '';
    }
  }

  /** @param {DragEvent} event @param {InitiativeState} state */
  drop(event, state) {
    event.preventDefault();
    const {dragged} = this;
    this.letGo();
    if (dragged && dragged.state !== state) {
      this.ask(dragged, state);
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
    const takes = this.takes(state);
    const target = takes ? (this.over === state ? 'okr-drop-here' : 'okr-drop') : '';
    return html`<section
      class="${className} ${target}"
      aria-labelledby=${labelledBy ?? nothing}
      data-state=${state}
      @dragover=${(/** @type {DragEvent} */ event) => this.hover(event, state)}
      @dragleave=${this.leave}
      @drop=${(/** @type {DragEvent} */ event) => this.drop(event, state)}
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

  /** @param {InitiativeState} state @returns {Okr.Initiative[]} what ends first before the rest */
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
          <span class="okr-quiet" title=${texts.initiative.effort(effort)}>${cards.length}</span>
        </header>
        ${this.cards(state, cards)}`,
    });
  }

  /** @param {InitiativeState} state */
  aside(state) {
    const cards = this.of(state);
    const open = this.opened.has(state);
    return this.dropZone(state, {
      className: 'okr-aside-part',
      body: html`<h2>
          <button
            type="button"
            class="btn btn-ghost-secondary okr-fold"
            aria-expanded=${open ? 'true' : 'false'}
            @click=${() => (this.opened = toggled(this.opened, state))}
          >
            ${icon('chevron')}${word(texts.initiative.states, state)}
            <span class="okr-quiet">${cards.length}</span>
          </button>
        </h2>
        ${open ? this.cards(state, cards) : nothing}`,
    });
  }

  /**
   * @param {InitiativeState} state
   * @param {Okr.Initiative[]} cards
   */
  cards(state, cards) {
    const shown = this.all.has(state) ? cards : cards.slice(0, MOST);
    return html`<ul class="okr-cards">
        ${repeat(
          shown,
          (one) => one.id,
          (one) => this.card(one),
        )}
      </ul>
      ${cards.length ? nothing : html`<p class="okr-quiet okr-column-empty">${texts.briefing.columnEmpty}</p>`}
      ${shown.length < cards.length
        ? button(
            texts.briefing.showMore(cards.length - shown.length),
            () => (this.all = new Set([...this.all, state])),
            {look: 'sm'},
          )
        : nothing}`;
  }

  /** @param {Okr.Initiative} initiative */
  card(initiative) {
    const movable =
      mayWrite(this.me, this.cycle, initiative.teamId) && nextStates(initiative.state).length > 0;
    const isDragged = this.dragged?.id === initiative.id;
    return html`<li
      draggable=${movable ? 'true' : 'false'}
      class="${movable ? 'okr-movable' : ''} ${isDragged ? 'okr-dragged' : ''}"
      data-initiative=${initiative.id}
      @dragstart=${(/** @type {DragEvent} */ event) => {
        event.dataTransfer?.setData('text/plain', initiative.title);
        this.dragged = initiative;
      }}
      @dragend=${this.letGo}
    >
      <initiative-card
        .initiative=${initiative}
        .teams=${this.teams}
        .movable=${movable}
        @chosen=${onDetail((state) => this.ask(initiative, state))}
      ></initiative-card>
    </li>`;
  }
}

/** @param {Okr.Initiative} initiative */
const lastDay = (initiative) => endOf(initiative) ?? '9999';

customElements.define('initiative-board', InitiativeBoard);
