import {html, nothing} from 'lit';
import {get} from '../platform/api.js';
import {OkrElement} from '../platform/element.js';
import {Load} from '../platform/load.js';
import {errorState, skeleton} from '../platform/parts/states.js';
import {icon} from '../platform/parts/icon.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import '../org/person-name.js';
import {dayOf, namesFrom, tell} from './words.js';

const KEY = 'okr.seen';
const MOST = 500;
/** Groups shown at first. */
const FIRST = 8;

/**
 * @typedef {{actorId: string | null, day: string, changes: Api.LoggedChange[]}} Group what one person
 *     did on one day
 */

/** What changed since the person last looked, each day's work of a person together. */
class RecentChanges extends OkrElement {
  static properties = {
    cycleId: {attribute: false},
    me: {attribute: false},
    opened: {state: true},
    all: {state: true},
  };

  constructor() {
    super();
    this.cycleId = '';
    /** @type {Api.MeAnswer | null} */
    this.me = null;
    /** @type {Set<string>} keys of the groups shown whole */
    this.opened = new Set();
    this.all = false;
    this.asked = '';
    /** The revision up to which the person had seen all when the page was opened. */
    this.since = -1;
    /** @type {Load<{groups: Group[], more: boolean, names: import('./words.js').Names | null, revision: number}>} */
    this.load = new Load(this);
  }

  willUpdate() {
    const asked = `${this.me?.id} ${this.cycleId}`;
    if (this.me && this.cycleId && asked !== this.asked) {
      this.asked = asked;
      this.since = this.seen;
      this.reload();
    }
  }

  get seen() {
    try {
      return Number(localStorage.getItem(`${KEY}.${this.me?.id}`) ?? -1);
    } catch {
      return -1;
    }
  }

  /** @param {number} revision */
  remember(revision) {
    try {
      localStorage.setItem(`${KEY}.${this.me?.id}`, String(revision));
    } catch {
      // Then the next visit begins where this one did.
    }
  }

  reload() {
    return this.load.run(async (signal) => {
      const id = encodeURIComponent(this.cycleId);
      const cascade = (await get(`/cycles/${id}/cascade`, {signal})).data;
      if (this.since < 0) {
        this.since = cascade.revision;
      }
      this.remember(Math.max(cascade.revision, this.since));
      const {data} = await get('/changes', {signal, query: {after: this.since, limit: MOST}});
      const changes = /** @type {Api.LoggedChange[]} */ (data.items).filter(
        (change) => change.actorId !== this.me?.id,
      );
      const last = changes[changes.length - 1];
      if (last) {
        this.remember(last.revision);
      }
      return {
        groups: grouped(changes),
        more: Boolean(data.nextCursor),
        names: namesFrom([cascade], await loadTeams()),
        revision: cascade.revision,
      };
    });
  }

  render() {
    const {data, problem, loading} = this.load;
    if (!data) {
      return problem && !loading ? errorState(problem, () => this.reload()) : skeleton(3);
    }
    if (!data.groups.length) {
      return html`<p class="okr-section-body okr-quiet">${texts.home.nothingChanged}</p>`;
    }
    const shown = this.all ? data.groups : data.groups.slice(0, FIRST);
    return html`
      <ul class="okr-list okr-changes">
        ${shown.map((group) => this.group(group, data.names))}
      </ul>
      ${data.groups.length > shown.length || data.more
        ? html`<p class="okr-section-body">
            ${data.groups.length > shown.length
              ? html`<button type="button" class="btn btn-sm" @click=${() => (this.all = true)}>
                  ${texts.changes.more(data.groups.length - shown.length)}
                </button>`
              : html`<span class="okr-quiet">${texts.home.evenMore(MOST)}</span>`}
          </p>`
        : nothing}
    `;
  }

  /**
   * @param {Group} group
   * @param {import('./words.js').Names | null} names
   */
  group({actorId, day, changes}, names) {
    if (!names) {
      return nothing;
    }
    const key = `${day} ${actorId}`;
    const isOpen = changes.length <= 3 || this.opened.has(key);
    return html`<li>
      <p class="okr-change-who">
        ${icon('user')}<strong
          >${actorId
            ? html`<person-name .person=${actorId}></person-name>`
            : texts.changes.nobody}</strong
        >
        <span class="okr-quiet">${dayOf(day)}</span>
      </p>
      <ul class="okr-change-list">
        ${(isOpen ? changes : changes.slice(0, 2)).map((change) => {
          const {what, subject, address} = tell(change, names);
          return html`<li>
            ${what}
            ${subject
              ? address
                ? html`<a href=${address}>${subject}</a>`
                : html`<span>${subject}</span>`
              : nothing}
          </li>`;
        })}
      </ul>
      ${isOpen
        ? nothing
        : html`<button
            type="button"
            class="btn btn-sm"
            @click=${() => (this.opened = new Set(this.opened).add(key))}
          >
            ${texts.changes.more(changes.length - 2)}
          </button>`}
    </li>`;
  }
}

/** @param {Api.LoggedChange[]} changes oldest first @returns {Group[]} newest first */
function grouped(changes) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const change of [...changes].reverse()) {
    const day = change.at.slice(0, 10);
    const key = `${day} ${change.actorId}`;
    const group = groups.get(key) ?? {actorId: change.actorId, day, changes: []};
    group.changes.push(change);
    groups.set(key, group);
  }
  return [...groups.values()];
}

customElements.define('recent-changes', RecentChanges);
