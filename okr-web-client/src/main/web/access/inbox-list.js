import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {post} from '../platform/api.js';
import {OkrElement} from '../platform/element.js';
import {date} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {asProblem} from '../platform/problem.js';
import {icon} from '../platform/parts/icon.js';
import {emptyState, problemAlert} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import './due-check-in.js';

/** @type {Record<string, import('../platform/parts/icon.js').IconName>} */
const KINDS = {
  DEPENDENCY_TO_ANSWER: 'dependency',
  ANSWER_TO_REACT: 'dependency',
  CHECK_IN_DUE: 'plus',
  MENTION: 'comment',
  FINDING: 'audit',
};

/** Findings shown before the rest is asked for. */
const FIRST = 5;

/** What waits for the caller, by kind. Event: `inbox-changed`. */
class InboxList extends OkrElement {
  static properties = {
    inbox: {attribute: false},
    cycles: {attribute: false},
    today: {attribute: false},
    whole: {state: true},
    problem: {state: true},
  };

  constructor() {
    super();
    /** @type {Api.InboxAnswer} */
    this.inbox = {counts: {}, items: []};
    /** @type {Okr.Cycle[]} */
    this.cycles = [];
    this.today = '';
    /** @type {Set<string>} kinds shown whole */
    this.whole = new Set();
    /** @type {import('../platform/problem.js').Problem | null} */
    this.problem = null;
  }

  render() {
    const {items} = this.inbox;
    if (!items.length) {
      return emptyState(texts.home.nothingWaits, texts.home.nothingWaitsHint);
    }
    return html`
      ${this.problem ? problemAlert(this.problem) : nothing}
      ${Object.keys(KINDS).map((kind) => {
        const those = items.filter((item) => item.kind === kind);
        return those.length ? this.group(kind, those) : nothing;
      })}
    `;
  }

  /**
   * @param {string} kind
   * @param {Api.InboxItem[]} items
   */
  group(kind, items) {
    const shown = this.whole.has(kind) ? items : items.slice(0, FIRST);
    const titles = /** @type {Record<string, string>} */ (texts.home.kinds);
    return html`
      <div class="okr-inbox-group">
        <h3>
          ${icon(KINDS[kind] ?? 'dot')} ${titles[kind]} <span class="okr-count">${items.length}</span>
          ${kind === 'MENTION'
            ? html`<button type="button" class="btn btn-sm" @click=${this.markSeen}>
                ${texts.home.markSeen}
              </button>`
            : nothing}
        </h3>
        <ul class="okr-list">
          ${repeat(
            shown,
            (item) => `${item.subjectId} ${item.message}`,
            (item) => html`<li>
              ${kind === 'CHECK_IN_DUE'
                ? html`<due-check-in
                    .item=${item}
                    .cycle=${this.cycles.find((cycle) => cycle.id === item.cycleId) ?? null}
                    .today=${this.today}
                  ></due-check-in>`
                : html`<a href=${addressOf(item)}>${item.message}</a>
                    <span class="okr-quiet">${texts.home.since(date(item.since))}</span>`}
            </li>`,
          )}
        </ul>
        ${items.length > shown.length
          ? html`<button
              type="button"
              class="btn btn-sm okr-inbox-more"
              @click=${() => (this.whole = new Set(this.whole).add(kind))}
            >
              ${texts.changes.more(items.length - shown.length)}
            </button>`
          : nothing}
      </div>
    `;
  }

  async markSeen() {
    try {
      await post('/me/inbox/seen', undefined);
      this.problem = null;
      notify(texts.home.seen);
      this.dispatchEvent(new CustomEvent('inbox-changed', {bubbles: true}));
    } catch (reason) {
      this.problem = asProblem(reason);
    }
  }
}

/** @param {Api.InboxItem} item @returns {string} where it is dealt with */
function addressOf({subjectType, subjectId, teamId, cycleId}) {
  switch (subjectType) {
    case 'OBJECTIVE':
      return href('objective', {cycleId, objectiveId: subjectId});
    case 'INITIATIVE':
      return href('initiative', {cycleId, initiativeId: subjectId});
    case 'DEPENDENCY':
      return href('dependency', {cycleId, dependencyId: subjectId});
    case 'TEAM':
      return href('team', {cycleId, teamId: subjectId});
    default:
      return href('team', {cycleId, teamId});
  }
}

customElements.define('inbox-list', InboxList);
