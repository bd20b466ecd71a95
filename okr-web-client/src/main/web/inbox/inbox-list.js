import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {Action} from '../platform/action.js';
import {post} from '../platform/api.js';
import {byKey, groupedBy} from '../platform/collections.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {date, sentence, word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {refusal} from '../platform/parts/states.js';
import {withNames} from '../org/person-name.js';
import {subjectAddress} from '../okr/subject-address.js';
import {texts} from '../texts/texts.js';
import '../okr/key-result-link.js';
import './due-check-in.js';

/** @type {Record<string, import('../platform/parts/icon.js').IconName>} in the order shown */
const KINDS = {
  APPROVAL_ASKED: 'check',
  SENT_BACK: 'undo',
  CHECK_IN_DUE: 'plus',
  DEPENDENCY_TO_ANSWER: 'dependency',
  ANSWER_TO_REACT: 'dependency',
  OWNER_LEFT: 'user',
  APPROVED: 'check',
  AMENDED: 'edit',
  MENTION: 'comment',
  FINDING: 'audit',
};

/** What waits until it was seen. */
const SEEN = new Set(['SENT_BACK', 'APPROVED', 'AMENDED', 'MENTION']);

/** Items of a kind shown before the rest is asked for. */
const FIRST = 5;

/** What waits for the caller, by kind. Event: `inbox-changed`. */
class InboxList extends withProperties(OkrElement, () => ({
  /** @type {Api.InboxAnswer} */
  inbox: required,
  /** @type {Okr.Cascade} where key results stand */
  cascade: required,
  /** @type {import('../change/change-description.js').Names} */
  names: required,
  /** @type {Okr.Cycle[]} */
  cycles: [],
  /** @type {Set<string>} kinds shown whole */
  whole: new Set(),
})) {
  action = new Action(this);
  /** @type {Map<string, Okr.KeyResult>} */
  keyResults = new Map();
  /** The keyboard stood in what may be gone now. */
  hadFocus = false;

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    this.hadFocus = this.contains(document.activeElement);
    if (changed.has('cascade')) {
      this.keyResults = byKey(
        this.cascade.objectives.flatMap(({keyResults}) => keyResults),
        ({id}) => id,
      );
    }
  }

  updated() {
    if (this.hadFocus && !this.contains(document.activeElement)) {
      const next = this.querySelector('button, a');
      /** @type {HTMLElement | null} */ (next)?.focus();
    }
  }

  render() {
    const items = waiting(this.inbox);
    if (!items.length) {
      return html`${refusal(this.action)}
        <div class="okr-empty">
          <span class="okr-all-done">${icon('check')}</span>
          <p class="okr-empty-title">${texts.home.nothingWaits}</p>
          <p class="okr-quiet">${texts.home.nothingWaitsHint}</p>
        </div>`;
    }
    const groups = new Map(groupedBy(items, ({kind}) => kind));
    return html`
      ${refusal(this.action)}
      ${Object.keys(KINDS).map((kind) => this.group(kind, groups.get(kind) ?? []))}
    `;
  }

  /** @param {string} kind @param {Api.InboxItem[]} items */
  group(kind, items) {
    const shown = this.whole.has(kind) ? items : items.slice(0, FIRST);
    if (!items.length) {
      return nothing;
    }
    return html`
      <div class="okr-inbox-group" data-kind=${kind}>
        <h3>
          ${icon(KINDS[kind] ?? 'dot')} ${word(texts.home.kinds, kind)}
          <span class="okr-count">${items.length}</span>
          ${SEEN.has(kind) ? button(texts.home.markSeen, this.markSeen, {look: 'sm'}) : nothing}
        </h3>
        <ul class="okr-list">
          ${repeat(
            shown,
            ({id}) => id,
            (item) => html`<li>${this.item(item)}</li>`,
          )}
        </ul>
        ${items.length > shown.length
          ? button(
              texts.showMore({n: items.length - shown.length}),
              () => (this.whole = new Set(this.whole).add(kind)),
              {className: 'btn btn-sm okr-inbox-more'},
            )
          : nothing}
      </div>
    `;
  }

  /** @param {Api.InboxItem} item */
  item(item) {
    if (item.kind === 'CHECK_IN_DUE') {
      return html`<due-check-in
        .item=${item}
        .keyResult=${this.keyResults.get(item.subjectId) ?? null}
        .objectiveId=${this.names.homes.get(item.subjectId)?.objectiveId ?? ''}
        .cycle=${this.cycles.find((cycle) => cycle.id === item.cycleId) ?? null}
        .today=${this.cascade.asOf}
      ></due-check-in>`;
    }
    return html`<p>${this.link(item)}</p>
      ${item.advice ? html`<p class="okr-quiet">${item.advice}</p>` : nothing}
      ${item.kind === 'FINDING'
        ? nothing
        : html`<p class="okr-quiet">
            ${item.neededBy
              ? html`<strong>${texts.home.neededBy({date: date(item.neededBy)})}</strong> · `
              : nothing}
            ${texts.home.since({date: date(item.since)})}
          </p>`}`;
  }

  /** Where it is dealt with. @param {Api.InboxItem} item */
  link(item) {
    const {subjectType: type, subjectId: id, teamId, cycleId} = item;
    const {homes} = this.names;
    const look = 'okr-inbox-link';
    return type === 'KEY_RESULT' && !homes.has(id)
      ? html`<key-result-link
          .keyResultId=${id}
          .cycleId=${cycleId}
          .text=${saidIn(item)}
          .look=${look}
        ></key-result-link>`
      : html`<a class=${look} href=${subjectAddress({type, id, cycleId, teamId}, homes)}
          >${saidIn(item)}</a
        >`;
  }

  markSeen() {
    return this.action.run(async () => {
      await post('/me/inbox/seen', undefined);
      notify(texts.home.seen);
      this.emitUp('inbox-changed');
    });
  }
}

/** Findings that say of what waits already how long it has waited. */
const IMPLIED = new Set(['STALE', 'LATE_START', 'UNANSWERED_DEPENDENCY']);

/**
 * What waits, each thing once.
 *
 * @param {Api.InboxAnswer} inbox
 */
export function waiting({items}) {
  const subjects = new Set(
    items.filter(({kind}) => kind !== 'FINDING').map(({subjectId}) => subjectId),
  );
  return items.filter(
    ({code, subjectId}) => code === null || !subjects.has(subjectId) || !IMPLIED.has(code),
  );
}

/** @param {Api.InboxItem} item a mention tells people by their names */
const saidIn = (item) => (item.kind === 'MENTION' ? withNames(item.message) : sentence(item));

customElements.define('inbox-list', InboxList);
