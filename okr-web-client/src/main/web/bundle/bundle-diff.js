import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {toggled} from '../platform/collections.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {button} from '../platform/parts/button.js';
import {searchBox} from '../platform/parts/filters.js';
import {foldingGroup} from '../platform/parts/folding-group.js';
import {scrolling} from '../platform/parts/layout.js';
import {emptyState} from '../platform/parts/states.js';
import {dataTable} from '../platform/parts/table.js';
import {texts} from '../texts/texts.js';
import {
  fieldName,
  groupedChanges,
  sectionName,
  shownFields,
  shownValue,
  titleOf,
} from './changes.js';

/** So many changes of a group are drawn at once, however many there are. */
const AT_ONCE = 50;

/** So many matches are shown without a click. */
const FEW = 20;

/** What an import would change: counts, then each change. Property: `answer` of the dry run. */
class BundleDiff extends withProperties(OkrElement, () => ({
  /** @type {Api.ImportAnswer} */
  answer: required,
  text: '',
  /** @type {Set<string>} keys of groups */
  open: new Set(),
  /** @type {Record<string, number>} how many of each group, where more were asked for */
  shown: {},
})) {
  /** @type {{change: Api.ChangedRecord, text: string}[]} the changes, ready to be searched */
  indexed = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  typing = undefined;

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('answer')) {
      this.indexed = (this.answer.changes ?? []).map((change) => ({
        change,
        text: `${change.id} ${JSON.stringify(change.fields)}`.toLowerCase(),
      }));
      this.open = new Set();
      this.shown = {};
    }
  }

  render() {
    const wanted = this.text.trim().toLowerCase();
    const found = this.indexed.filter(({text}) => text.includes(wanted)).map(({change}) => change);
    const groups = groupedChanges(found);
    return html`
      ${scrolling(texts.exchange.counts, counts(this.answer))}
      <div class="okr-diff-search">
        ${searchBox({
          label: texts.exchange.search,
          value: this.text,
          change: (text) => this.typed(text),
        })}
      </div>
      ${groups.length
        ? repeat(
            groups,
            ({key}) => key,
            (group) => this.group(group, wanted && found.length <= FEW),
          )
        : emptyState(texts.exchange.nothing)}
    `;
  }

  /**
   * @param {import('./changes.js').ChangeGroup} group
   * @param {unknown} isFound whether it is open in any case
   */
  group({key, section, action, changes}, isFound) {
    const shown = this.shown[key] ?? AT_ONCE;
    const left = changes.length - shown;
    return foldingGroup({
      key,
      name: sectionName(section),
      counts: html`<span class="okr-group-counts okr-quiet"
        ><strong>${changes.length.toLocaleString()}</strong>
        ${word(texts.exchange.actions, action)}</span
      >`,
      isOpen: Boolean(isFound) || this.open.has(key),
      turn: () => (this.open = toggled(this.open, key)),
      body: () => html`<ul class="okr-list okr-changes">
          ${changes.slice(0, shown).map((change) => row(change))}
        </ul>
        ${moreOf(left, () => (this.shown = {...this.shown, [key]: shown + 4 * AT_ONCE}))}`,
    });
  }

  /** @param {string} text */
  typed(text) {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.text = text;
    }, 200);
  }
}

/**
 * The way to the rest of a long list.
 *
 * @param {number} left how many are not shown
 * @param {() => void} show
 */
export const moreOf = (left, show) =>
  left > 0
    ? html`<p class="okr-changes-more">
        ${button(texts.exchange.more, show)}
        <span class="okr-quiet">${texts.exchange.left({n: left})}</span>
      </p>`
    : nothing;

/** @param {Api.ChangedRecord} change */
function row(change) {
  const title = titleOf(change);
  const isNew = change.action === 'CREATE';
  return html`<li data-change=${change.id}>
    <p class="okr-change-id">
      ${title ? html`<strong>${title}</strong> ` : nothing}<code>${change.id}</code>
    </p>
    <dl class="okr-change-fields">
      ${shownFields(change).map(
        ([name, before, after]) => html`<div>
          <dt>${fieldName(name)}</dt>
          <dd>
            ${isNew
              ? shownValue(after)
              : html`<del
                    ><span class="visually-hidden">${texts.exchange.before} </span>${shownValue(before)}</del
                  >
                  <span aria-hidden="true">→</span>
                  <ins><span class="visually-hidden">${texts.exchange.after} </span>${shownValue(after)}</ins>`}
          </dd>
        </div>`,
      )}
    </dl>
  </li>`;
}

/** @param {Api.ImportAnswer} answer */
export function counts({created, updated, unchanged}) {
  const words = texts.exchange;
  const sections = Object.keys(words.sections).filter(
    (section) => created[section] || updated[section] || unchanged[section],
  );
  /** @param {string} label @param {Record<string, number>} of */
  const column = (label, of) => ({
    label,
    isNumber: true,
    cell: (/** @type {string} */ section) => (of[section] || '–').toLocaleString(),
  });
  return dataTable({
    columns: [
      {label: words.kind, cell: sectionName},
      column(words.created, created),
      column(words.updated, updated),
      column(words.unchanged, unchanged),
    ],
    rows: sections,
    id: (section) => section,
    row: (section, cells) => html`<tr data-section=${section}>${cells}</tr>`,
  });
}

customElements.define('bundle-diff', BundleDiff);
