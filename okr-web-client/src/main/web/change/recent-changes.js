import {html, nothing} from 'lit';
import {get} from '../platform/api.js';
import {toggled} from '../platform/collections.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {Load} from '../platform/load.js';
import {button} from '../platform/parts/button.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {icon} from '../platform/parts/icon.js';
import {texts} from '../texts/texts.js';
import {actor, changeLine, further} from './change-line.js';
import {counted, dayInWords, grouped, localDay, summary} from './groups.js';
import {namesWith} from './change-description.js';
import {lookUp, unnamedIn, withFound} from './unnamed.js';

/** @typedef {import('./groups.js').Group} Group */

/** Entries of one request. */
const PAGE = 200;
/** Groups shown at first. */
const FIRST = 8;
/** A group of no more than these is shown whole. */
const SMALL = 3;
/** Most of a group that are listed: who needs all has the history of each record. */
const MOST = 50;

/** What others changed since a moment, each day's work of a person together. */
class RecentChanges extends withProperties(OkrElement, () => ({
  /** @type {Date | null} */
  since: null,
  /** @type {Api.MeAnswer | null} */
  me: null,
  /** @type {import('./change-description.js').Names | null} */
  names: null,
  /** @type {Set<string>} keys of the groups shown whole */
  opened: new Set(),
  all: false,
})) {
  pages = 1;
  load = new Load(this, {
    args: () => this.me && this.since && [this.me.id, this.since.getTime()],
    /** @returns {Promise<{changes: Api.LoggedChange[], groups: Group[], more: boolean}>} */
    task: async (_, signal) => {
      const query = {since: this.since?.toISOString(), order: 'NEWEST_FIRST', limit: PAGE};
      /** @type {Api.LoggedChange[]} */
      const changes = [];
      /** @type {string | null} */
      let cursor = null;
      for (let page = 0; page < this.pages && (page === 0 || cursor); page++) {
        const {data} = await get('/changes', {signal, query: {...query, cursor}});
        changes.push(...data.items);
        cursor = data.nextCursor;
      }
      const last = changes.at(-1);
      return {
        changes,
        groups: grouped(
          changes.filter(({actorId}) => actorId !== this.me?.id),
          cursor && last ? localDay(new Date(last.at)) : undefined,
        ),
        more: cursor !== null,
      };
    },
    keep: () => true,
    changed: () => {
      this.pages = 1;
      this.all = false;
    },
  });

  /** What the changes that are shown are about, where that is not known otherwise. */
  found = new Load(this, {
    args: () => this.unnamed.length > 0 && [JSON.stringify(this.unnamed)],
    task: (_, signal) => lookUp(this.unnamed, signal),
    keep: () => true,
    about: () => this.unnamed,
  });

  get unnamed() {
    const {data} = this.load;
    return data && this.names
      ? unnamedIn(
          this.shown.flatMap((group) => (this.isOpen(group) ? group.changes.slice(0, MOST) : [])),
          namesWith(this.names, data.changes),
        )
      : [];
  }

  get shown() {
    const groups = this.load.data?.groups ?? [];
    return this.all ? groups : groups.slice(0, FIRST);
  }

  /** @param {Group} group */
  isOpen({key, changes}) {
    return changes.length <= SMALL || this.opened.has(key);
  }

  showEarlier() {
    this.pages += 1;
    this.all = true;
    this.load.run();
  }

  render() {
    const {data} = this.load;
    if (!data || !this.names) {
      return loadState(this.load, 3);
    }
    if (!data.groups.length && !data.more) {
      return emptyState(texts.home.nothingChanged);
    }
    const names = withFound(namesWith(this.names, data.changes), this.found.data ?? []);
    const {shown} = this;
    return html`
      <ul class="okr-list">
        ${shown.map((group) => this.group(group, names))}
      </ul>
      ${data.groups.length > shown.length
        ? further(texts.showMore({n: data.groups.length - shown.length}), () => (this.all = true))
        : data.more
          ? further(texts.changes.earlier, () => this.showEarlier())
          : nothing}
    `;
  }

  /**
   * @param {Group} group
   * @param {import('./change-description.js').Names} names
   */
  group(group, names) {
    const {key, actorId, day, changes, isCut} = group;
    const isSmall = changes.length <= SMALL;
    const isOpen = this.isOpen(group);
    return html`<li>
      <div class="okr-change-who">
        ${icon('user')}
        <p>
          ${actor(actorId)}
          <span class="okr-quiet">${dayInWords(day)}</span>
          ${isSmall ? nothing : html`<br />${summary(group)}`}
        </p>
        ${isSmall
          ? nothing
          : button(
              isOpen ? texts.changes.hide : texts.changes.show,
              () => (this.opened = toggled(this.opened, key)),
              {look: 'sm', expanded: isOpen},
            )}
      </div>
      ${isOpen
        ? html`<ul class="okr-change-list">
              ${changes.slice(0, MOST).map((change) => html`<li>${changeLine(change, names)}</li>`)}
            </ul>
            ${changes.length > MOST
              ? html`<p class="okr-change-list okr-quiet">
                  ${counted(texts.changes.others({n: changes.length - MOST}), isCut)}
                </p>`
              : nothing}`
        : nothing}
    </li>`;
  }
}

customElements.define('recent-changes', RecentChanges);
