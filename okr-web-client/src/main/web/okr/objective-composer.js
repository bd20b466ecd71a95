import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {apiPath, newKey, post} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {asProblem} from '../platform/problem.js';
import {selectField, textArea, textField} from '../platform/parts/fields.js';
import {icon} from '../platform/parts/icon.js';
import {toneTag} from '../platform/parts/layout.js';
import {problemAlert} from '../platform/parts/states.js';
import {searchPeople} from '../org/pickers.js';
import {texts} from '../texts/texts.js';
import {asRecord, faultsOf, newKeyResult} from './okr-draft.js';
import {ParentChoice} from './parent-choice.js';
import './key-result-draft.js';
import '../platform/parts/search-picker.js';

/** @typedef {import('./okr-draft.js').ObjectiveDraft} ObjectiveDraft */

/** How long the audit waits for the next letter, in milliseconds. */
const PAUSE = 600;
const TONES = /** @type {const} */ ({ERROR: 'bad', WARNING: 'warn', INFO: 'quiet'});

/**
 * A new objective with its key results, checked while it is typed, with what the audit would say about
 * it. Events: `edited` with the draft, `discarded`, `saved`.
 */
class ObjectiveComposer extends withProperties(OkrElement, () => ({
  /** @type {ObjectiveDraft | null} */
  draft: null,
  teamId: '',
  /** @type {Okr.Cycle | null} */
  cycle: null,
  /** @type {Okr.Cycle[]} */
  cycles: [],
  /** @type {Okr.Cascade | null} */
  cascade: null,
  /** @type {Api.Finding[]} */
  findings: [],
  /** Whether saving was tried: from then on every fault is shown. */
  isTried: false,
  /** @type {import('../platform/problem.js').Problem | null} */
  problem: null,
  busy: false,
})) {
  choice = new ParentChoice();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  waiting = undefined;
  /** @type {AbortController | null} */
  asking = null;
  /** @type {(() => void) | null} puts the focus where it belongs once the key results are drawn anew */
  settle = null;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.waiting);
    this.asking?.abort();
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('draft')) {
      this.settle?.();
      this.settle = null;
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.ask(), PAUSE);
    }
  }

  /** Asks the audit about what is written so far, as soon as it could be written at all. */
  async ask() {
    const {draft, cycle} = this;
    if (!draft || !cycle || Object.keys(faultsOf(draft)).length) {
      return;
    }
    this.asking?.abort();
    const mine = new AbortController();
    this.asking = mine;
    try {
      const {data} = await post(
        apiPath`/cycles/${cycle.id}/audit/preview`,
        {
          bundleVersion: 1,
          objectives: [asRecord(draft, {teamId: this.teamId, cycleId: cycle.id, withIds: true})],
        },
        {signal: mine.signal},
      );
      if (this.asking === mine) {
        this.findings = data.findings;
      }
    } catch {
      // Advice is no condition: without it the objective can be saved all the same.
    }
  }

  /** @param {Partial<ObjectiveDraft>} change */
  edit(change) {
    this.dispatchEvent(
      new CustomEvent('edited', {
        detail: {.../** @type {ObjectiveDraft} */ (this.draft), ...change, key: newKey()},
      }),
    );
  }

  /** @param {Event} event */
  async save(event) {
    event.preventDefault();
    const {draft, cycle} = this;
    if (!draft || !cycle || this.busy) {
      return;
    }
    this.isTried = true;
    if (Object.keys(faultsOf(draft)).length) {
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('[aria-invalid="true"]'))?.focus();
      return;
    }
    this.busy = true;
    try {
      await post(
        '/objectives',
        asRecord(draft, {teamId: this.teamId, cycleId: cycle.id, withIds: false}),
        {idempotencyKey: draft.key},
      );
      notify(texts.write.saved);
      this.emit('saved');
    } catch (reason) {
      this.problem = asProblem(reason);
    }
    this.busy = false;
  }

  /** @param {string} text */
  async parents(text) {
    const {cascade, cycles, draft, cycle, teamId} = this;
    if (!cascade || !draft || !cycle) {
      return [];
    }
    const objective = /** @type {Okr.Objective} */ ({
      id: draft.id,
      teamId,
      cycleId: cycle.id,
      title: draft.title,
    });
    return this.choice.search({cascade, cycles, objective}, text);
  }

  render() {
    const {draft} = this;
    if (!draft) {
      return nothing;
    }
    const faults = this.isTried ? faultsOf(draft) : {};
    return html`<section class="card okr-section okr-composer" aria-label=${texts.write.new}>
      <form class="okr-section-body" novalidate @submit=${this.save}>
        ${problemAlert(this.problem, {
          rest: this.problem?.violations.map(({message}) => message) ?? [],
        })}
        ${textField({
          id: `${draft.id}-title`,
          label: texts.write.objective,
          placeholder: texts.write.objectiveHint,
          value: draft.title,
          error: faults[`${draft.id}.title`],
          change: (title) => this.edit({title}),
        })}
        ${this.advice(draft.id)}
        <div class="okr-grid">
          <search-picker
            name="${draft.id}-parent"
            optional
            .label=${texts.objectivePage.parent}
            .hint=${texts.objectivePage.parentHint}
            .chosen=${draft.parent}
            .search=${(/** @type {string} */ text) => this.parents(text)}
            @chosen=${(
              /** @type {CustomEvent<import('../platform/parts/search-picker.js').Option | null>} */ event,
            ) =>
              this.edit({
                parent: event.detail && {id: event.detail.id, label: event.detail.label},
              })}
          ></search-picker>
          <search-picker
            name="${draft.id}-owner"
            optional
            .label=${texts.objective.owner}
            .chosen=${draft.ownerId ? {id: draft.ownerId, label: draft.ownerName} : null}
            .search=${searchPeople}
            @chosen=${(
              /** @type {CustomEvent<import('../platform/parts/search-picker.js').Option | null>} */ event,
            ) =>
              this.edit({
                ownerId: event.detail?.id ?? null,
                ownerName: event.detail?.label ?? '',
              })}
          ></search-picker>
        </div>
        <fieldset class="okr-drafts">
          <legend>${texts.objective.keyResults}</legend>
          ${repeat(
            draft.keyResults,
            (keyResult) => keyResult.id,
            (keyResult, i) =>
              html`<key-result-draft
                  .draft=${keyResult}
                  .position=${i + 1}
                  .isLast=${i === draft.keyResults.length - 1}
                  .faults=${faults}
                  @edited=${(
                    /** @type {CustomEvent<import('./okr-draft.js').KeyResultDraft>} */ event,
                  ) =>
                    this.edit({
                      keyResults: draft.keyResults.map((one) =>
                        one.id === event.detail.id ? event.detail : one,
                      ),
                    })}
                  @moved=${(/** @type {CustomEvent<number>} */ event) =>
                    this.move(draft, i, event.detail)}
                  @discarded=${() => this.discard(draft, i)}
                ></key-result-draft>
                ${this.advice(keyResult.id)}`,
          )}
          <button
            type="button"
            class="btn btn-sm okr-add"
            @click=${() => this.edit({keyResults: [...draft.keyResults, newKeyResult()]})}
          >
            ${icon('plus')}${texts.objectivePage.addKeyResult}
          </button>
        </fieldset>
        <details class="okr-explained">
          <summary>${texts.more}</summary>
          ${textArea({
            id: `${draft.id}-description`,
            label: texts.objectivePage.description,
            value: draft.description,
            optional: true,
            change: (description) => this.edit({description}),
          })}
          <div class="okr-inline-fields">
            ${selectField({
              id: `${draft.id}-ambition`,
              label: texts.objectivePage.ambition,
              value: draft.ambition,
              options: Object.entries(texts.ambitions),
              change: (ambition) => this.edit({ambition}),
            })}
            ${selectField({
              id: `${draft.id}-origin`,
              label: texts.objectivePage.origin,
              value: draft.origin,
              options: Object.entries(texts.origins),
              change: (origin) => this.edit({origin}),
            })}
          </div>
        </details>
        ${this.advice(this.teamId)}
        <div class="okr-form-end">
          <button
            type="submit"
            class="btn btn-primary"
            aria-disabled=${this.busy ? 'true' : 'false'}
          >
            ${texts.write.save}
          </button>
          ${button(texts.write.discard, () => this.emit('discarded'))}
          <span class="okr-quiet">${texts.write.kept}</span>
        </div>
      </form>
    </section>`;
  }

  /**
   * @param {ObjectiveDraft} draft
   * @param {number} from
   * @param {number} step
   */
  move(draft, from, step) {
    const keyResults = [...draft.keyResults];
    const [moved] = keyResults.splice(from, 1);
    if (moved) {
      keyResults.splice(from + step, 0, moved);
      this.settle = () => this.rows[from + step]?.enter(step);
      this.edit({keyResults});
    }
  }

  /**
   * @param {ObjectiveDraft} draft
   * @param {number} at
   */
  discard(draft, at) {
    const keyResults = draft.keyResults.toSpliced(at, 1);
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
    const those = this.findings.filter(({subject}) => subject.id === id);
    return those.length
      ? html`<ul class="okr-advice">
          ${those.map(
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
