import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {apiPath, newKey, post} from '../platform/api.js';
import {withProperties} from '../platform/element.js';
import {onDetail} from '../platform/events.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {selectField, textArea, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {icon} from '../platform/parts/icon.js';
import {toneTag} from '../platform/parts/layout.js';
import {texts} from '../texts/texts.js';
import {asRecord, faultsOf, newKeyResult} from './okr-draft.js';
import {ParentChoice} from './parent-choice.js';
import './key-result-draft.js';
import '../org/person-picker.js';
import '../platform/parts/search-picker.js';

/** @typedef {import('./okr-draft.js').ObjectiveDraft} ObjectiveDraft */

/** How long the audit waits for the next letter, in milliseconds. */
const PAUSE = 600;
const TONES = /** @type {const} */ ({ERROR: 'bad', WARNING: 'warn', INFO: 'quiet'});

/**
 * A new objective with its key results, checked while it is typed, with what the audit would say about
 * it. Its draft is kept by the page. Events: `edited` with the draft, `discarded`, `saved`.
 */
class ObjectiveComposer extends withProperties(FormElement, () => ({
  /** @type {ObjectiveDraft | null} */
  draft: null,
  /** @type {ObjectiveDraft | null} as the audit is asked about it */
  asked: null,
  teamId: '',
  /** @type {Okr.Cycle | null} */
  cycle: null,
  /** @type {Okr.Cycle[]} */
  cycles: [],
  /** @type {Okr.Cascade | null} */
  cascade: null,
  /** Whether saving was tried: from then on every fault is shown. */
  isTried: false,
})) {
  choice = new ParentChoice();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  waiting = undefined;
  /** @type {(() => void) | null} puts the focus where it belongs once the key results are drawn anew */
  settle = null;
  // Advice is no condition: without it the objective can be saved all the same.
  advised = new Load(this, {
    args: () => this.asked && [this.asked],
    /** @returns {Promise<Api.Finding[]>} */
    task: async ([draft], signal) => {
      const {teamId, cycleId} = this;
      const objectives = [asRecord(draft, {teamId, cycleId, withIds: true})];
      const path = apiPath`/cycles/${cycleId}/audit/preview`;
      return (await post(path, {bundleVersion: 1, objectives}, {signal})).data.findings;
    },
    keep: () => true,
    follow: false,
  });

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.waiting);
  }

  get cycleId() {
    return this.cycle?.id ?? '';
  }

  get prefix() {
    return this.draft?.id ?? '';
  }

  /** @returns {import('./okr-draft.js').Faults} */
  get faults() {
    return this.draft ? faultsOf(this.draft) : {};
  }

  get isFaulty() {
    return Object.keys(this.faults).length > 0;
  }

  // The draft is the page's.
  willUpdate() {}

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('draft')) {
      this.settle?.();
      this.settle = null;
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => {
        // The audit is asked as soon as it could be written at all.
        if (!this.isFaulty) {
          this.asked = this.draft;
        }
      }, PAUSE);
    }
  }

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
    const {teamId, cycleId} = this;
    const draft = /** @type {ObjectiveDraft} */ (this.draft);
    await post('/objectives', asRecord(draft, {teamId, cycleId, withIds: false}), {
      idempotencyKey: draft.key,
    });
    notify(texts.write.saved);
  }

  /** @param {string} text */
  async parents(text) {
    const {cascade, cycles, draft, teamId, cycleId} = this;
    return cascade && draft
      ? this.choice.search({cascade, cycles, objective: {...draft, teamId, cycleId}}, text)
      : [];
  }

  render() {
    const {draft} = this;
    if (!draft) {
      return nothing;
    }
    const words = texts.objectivePage;
    const faults = this.isTried ? this.faults : {};
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
            <search-picker
              name="${draft.id}-parent"
              optional
              .label=${words.parent}
              .hint=${words.parentHint}
              .chosen=${draft.parent}
              .search=${(/** @type {string} */ text) => this.parents(text)}
              @chosen=${onDetail((parent) =>
                this.edit({parent: parent && {id: parent.id, label: parent.label}}),
              )}
            ></search-picker>
            <person-picker
              name="${draft.id}-owner"
              optional
              .label=${texts.objective.owner}
              .personId=${draft.ownerId ?? ''}
              @chosen=${onDetail((owner) => this.edit({ownerId: owner?.id ?? null}))}
            ></person-picker>
          </div>
          ${this.keyResults(draft, faults)}
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
          <button type="submit" class="btn btn-primary" aria-disabled=${this.saving}>
            ${texts.write.save}
          </button>
          ${button(texts.write.discard, () => this.emit('discarded'))}
          <span class="okr-quiet">${texts.write.kept}</span>
        </div>`,
      })}
    </section>`;
  }

  /**
   * @param {ObjectiveDraft} draft
   * @param {import('./okr-draft.js').Faults} faults
   */
  keyResults({keyResults}, faults) {
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
              @moved=${onDetail((step) => this.move(i, step))}
              @discarded=${() => this.discard(i)}
            ></key-result-draft>
            ${this.advice(keyResult.id)}`,
      )}
      <button
        type="button"
        class="btn btn-sm okr-add"
        @click=${() => this.edit({keyResults: [...keyResults, newKeyResult()]})}
      >
        ${icon('plus')}${texts.objectivePage.addKeyResult}
      </button>
    </fieldset>`;
  }

  /**
   * @param {number} from
   * @param {number} step
   */
  move(from, step) {
    const keyResults = this.draft?.keyResults ?? [];
    const [moved] = keyResults.slice(from, from + 1);
    if (moved) {
      this.settle = () => this.rows[from + step]?.enter(step);
      this.edit({keyResults: keyResults.toSpliced(from, 1).toSpliced(from + step, 0, moved)});
    }
  }

  /** @param {number} at */
  discard(at) {
    const keyResults = this.draft?.keyResults.toSpliced(at, 1) ?? [];
    this.settle = () =>
      keyResults.length
        ? this.rows[Math.min(at, keyResults.length - 1)]?.enter(0)
        : /** @type {HTMLElement | null} */ (this.querySelector('.okr-add'))?.focus();
    this.edit({keyResults});
  }

  get rows() {
    return /** @type {any[]} */ ([...this.querySelectorAll('key-result-draft')]);
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
