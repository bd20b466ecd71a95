import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {apiPath, newKey, post} from '../platform/api.js';
import {required, withProperties} from '../platform/element.js';
import {moved} from '../platform/collections.js';
import {onDetail} from '../platform/events.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {selectField, textArea, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {toneTag} from '../platform/parts/layout.js';
import {searchPicker} from '../platform/parts/search-picker.js';
import {personField} from '../org/person-picker.js';
import {texts} from '../texts/texts.js';
import {asRecord, faultsOf, newKeyResult} from './okr-draft.js';
import {ParentChoice} from './parent-choice.js';
import './key-result-draft.js';

/** @typedef {import('./okr-draft.js').ObjectiveDraft} ObjectiveDraft */

/** How long the audit waits for the next letter, in milliseconds. */
const PAUSE = 600;
const TONES = /** @type {const} */ ({ERROR: 'bad', WARNING: 'warn', INFO: 'quiet'});

/**
 * A new objective with its key results, checked while it is typed, with what the audit would say about
 * it. Its draft is kept by the page. Events: `edited` with the draft, `discarded`, `saved`.
 */
class ObjectiveComposer extends withProperties(FormElement, () => ({
  /** @type {ObjectiveDraft} */
  draft: required,
  teamId: '',
  /** @type {Okr.Cycle} */
  cycle: required,
  /** @type {Okr.Cycle[]} */
  cycles: [],
  /** Whether saving was tried: from then on every fault is shown. */
  isTried: false,
})) {
  choice = new ParentChoice(this);
  // Advice is no condition: without it the objective can be saved all the same.
  advised = new Load(this, {
    args: () => [this.draft],
    /** @returns {Promise<Api.Finding[]>} */
    task: async ([draft], signal) => {
      const {teamId, cycle} = this;
      // The audit is asked as soon as it could be written at all.
      if (this.isFaulty) {
        return this.advised.data ?? [];
      }
      const objectives = [asRecord(draft, {teamId, cycleId: cycle.id, withIds: true})];
      const path = apiPath`/cycles/${cycle.id}/audit/preview`;
      return (await post(path, {bundleVersion: 1, objectives}, {signal})).data.findings;
    },
    keep: () => true,
    rest: PAUSE,
    follow: false,
  });

  get prefix() {
    return this.draft.id;
  }

  get isFaulty() {
    return Object.keys(faultsOf(this.draft)).length > 0;
  }

  // The draft is the page's.
  willUpdate() {}

  /** @param {Partial<ObjectiveDraft>} change */
  edit(change) {
    this.emit('edited', {...this.draft, ...change, key: newKey()});
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    this.isTried = true;
    if (this.isFaulty) {
      await this.updateComplete;
      this.enterWrong();
    } else {
      await super.submit(event);
    }
  }

  async save() {
    const {draft, teamId, cycle} = this;
    const record = asRecord(draft, {teamId, cycleId: cycle.id, withIds: false});
    await post('/objectives', record, {idempotencyKey: draft.key});
    notify(texts.write.saved);
  }

  /** @param {string} text */
  parents(text) {
    const {cycles, draft, teamId, cycle} = this;
    const objective = {...draft, teamId, cycleId: cycle.id};
    return this.choice.search({cycles, objective}, text);
  }

  render() {
    const {draft} = this;
    const words = texts.objectivePage;
    const faults = this.isTried ? faultsOf(draft) : {};
    return html`<section class="card okr-section okr-composer" aria-label=${texts.write.new}>
      ${this.form({
        className: 'okr-section-body',
        content: html`
          ${textField(
            this.field('title', texts.write.objective, {
              placeholder: texts.write.objectiveHint,
              error: faults[`${draft.id}.title`],
            }),
          )}
          ${this.advice(draft.id)}
          <div class="okr-grid">
            ${searchPicker({
              name: `${draft.id}-parent`,
              label: words.parent,
              hint: words.parentHint,
              optional: true,
              chosen: draft.parent,
              search: (text) => this.parents(text),
              change: (parent) =>
                this.edit({parent: parent && {id: parent.id, label: parent.label}}),
            })}
            ${personField(
              this.field('ownerId', texts.objective.owner, {id: `${draft.id}-owner`, optional: true}),
            )}
          </div>
          ${this.keyResults(faults)}
          <details class="okr-explained">
            <summary>${texts.more}</summary>
            ${textArea(this.field('description', words.description, {optional: true}))}
            <div class="okr-inline-fields">
              ${selectField(
                this.field('ambition', words.ambition, {options: Object.entries(texts.ambitions)}),
              )}
              ${selectField(
                this.field('origin', words.origin, {options: Object.entries(texts.origins)}),
              )}
            </div>
          </details>
          ${this.advice(this.teamId)}
        `,
        buttons: html`<div class="okr-form-end">
          ${this.submitButton(texts.write.save)}
          ${button(texts.write.discard, () => this.emit('discarded'))}
          <span class="okr-quiet">${texts.write.kept}</span>
        </div>`,
      })}
    </section>`;
  }

  /** @param {import('./okr-draft.js').Faults} faults */
  keyResults(faults) {
    const {keyResults} = this.draft;
    return html`<fieldset class="okr-drafts">
      <legend>${texts.objective.keyResults}</legend>
      ${repeat(
        keyResults,
        (keyResult) => keyResult.id,
        (keyResult, i) =>
          html`<key-result-draft
              .draft=${keyResult}
              .position=${i + 1}
              .isLast=${i === keyResults.length - 1}
              .faults=${faults}
              @edited=${onDetail((edited) => this.edit({keyResults: keyResults.with(i, edited)}))}
              @moved=${onDetail((step) =>
                this.arrange(moved(keyResults, i, i + step), (rows) => rows[i + step].enter(step)),
              )}
              @discarded=${() =>
                this.arrange(keyResults.toSpliced(i, 1), (rows) => (rows[i] ?? rows.at(-1))?.enter(0))}
            ></key-result-draft>
            ${this.advice(keyResult.id)}`,
      )}
      ${button(
        texts.objectivePage.addKeyResult,
        () => this.edit({keyResults: [...keyResults, newKeyResult()]}),
        {icon: 'plus', look: 'sm'},
      )}
    </fieldset>`;
  }

  /**
   * Takes key results in another order, or fewer of them.
   *
   * @param {import('./okr-draft.js').KeyResultDraft[]} keyResults
   * @param {(rows: any[]) => void} enter puts the focus where it belongs once they are drawn anew
   */
  arrange(keyResults, enter) {
    this.edit({keyResults});
    requestAnimationFrame(() => {
      const rows = [...this.querySelectorAll('key-result-draft')];
      const add = /** @type {HTMLElement} */ (this.querySelector('.okr-drafts > button'));
      return rows.length ? enter(rows) : add.focus();
    });
  }

  /** What the audit would say about one of the records. @param {string} id */
  advice(id) {
    const findings = this.advised.data?.filter(({subject}) => subject.id === id);
    return findings?.length
      ? html`<ul class="okr-advice">
          ${findings.map(
            ({severity, message, advice}) =>
              html`<li>
                ${toneTag(TONES[severity], word(texts.severities, severity))} ${message}
                <span class="okr-quiet">${advice}</span>
              </li>`,
          )}
        </ul>`
      : nothing;
  }
}

customElements.define('objective-composer', ObjectiveComposer);
