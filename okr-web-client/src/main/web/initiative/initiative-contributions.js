import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {apiPath, put, remove} from '../platform/api.js';
import {percent} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {selectBox} from '../platform/parts/filters.js';
import {Problem, asProblem} from '../platform/problem.js';
import {searchKeyResults} from '../okr/pickers.js';
import {statusBadge, teamBadge} from '../platform/parts/badges.js';
import {icon} from '../platform/parts/icon.js';
import {cardSection} from '../platform/parts/layout.js';
import {progressBar} from '../platform/parts/progress-bar.js';
import {emptyState, problemAlert} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import '../platform/parts/search-picker.js';

/** @typedef {Api.Contribution} Contribution */

/** Confidences to choose from, in percent. */
const STEPS = [100, 90, 80, 70, 60, 50, 40, 30, 20, 10];

/**
 * The key results that an initiative moves. Event `changed` after each change, with the contributions as
 * they are now where that is known.
 */
class InitiativeContributions extends withProperties(OkrElement, () => ({
  /** @type {Api.InitiativeAnswer | null} */
  initiative: null,
  /** @type {Map<string, import('./linked-key-results.js').Linked>} */
  linked: new Map(),
  /** @type {import('../org/teams.js').Teams | null} */
  teams: null,
  editable: false,
  adding: false,
  /** @type {import('../platform/parts/search-picker.js').Option | null} */
  chosen: null,
  /** @type {Okr.Impact} */
  impact: 'MEDIUM',
  confidence: 70,
  /** @type {Problem | null} */
  problem: null,
})) {
  /** @param {string} keyResultId */
  path(keyResultId) {
    return apiPath`/initiatives/${this.initiative?.id}/key-results/${keyResultId}`;
  }

  /**
   * Does something and offers to take it back.
   *
   * @param {() => Promise<unknown>} action
   * @param {string} said
   * @param {() => Promise<unknown>} undo
   * @param {(contributions: Contribution[]) => Contribution[]} seen
   */
  async change(action, said, undo, seen) {
    this.problem = null;
    try {
      await action();
    } catch (reason) {
      this.problem = asProblem(reason);
      return;
    }
    notify(said, {
      undo: () => undo().then(() => this.emit('changed')),
    });
    const now = seen(this.initiative?.contributions ?? []);
    this.emit('changed', now);
  }

  /** @param {Contribution} before @param {{impact?: Okr.Impact, confidence?: number}} change */
  alter(before, change) {
    const path = this.path(before.keyResultId);
    const {impact, confidence} = before;
    return this.change(
      () => put(path, {impact, confidence, ...change}),
      texts.briefing.contributions.changed,
      () => put(path, {impact, confidence}),
      (all) =>
        all.map((one) => (one.keyResultId === before.keyResultId ? {...one, ...change} : one)),
    );
  }

  /** @param {Contribution} one */
  unlink({keyResultId, impact, confidence}) {
    const path = this.path(keyResultId);
    return this.change(
      () => remove(path),
      texts.briefing.contributions.removed,
      () => put(path, {impact, confidence}),
      (all) => all.filter((one) => one.keyResultId !== keyResultId),
    );
  }

  /** @param {SubmitEvent} event */
  async link(event) {
    event.preventDefault();
    const {chosen} = this;
    if (!chosen) {
      this.problem = new Problem(422, {
        violations: [{pointer: '/keyResult', message: texts.briefing.contributions.choose}],
      });
      return;
    }
    const path = this.path(chosen.id);
    const strength = {impact: this.impact, confidence: this.confidence / 100};
    const initiativeId = this.initiative?.id ?? '';
    await this.change(
      () => put(path, strength),
      texts.briefing.contributions.linked,
      () => remove(path),
      (all) => [...all, {initiativeId, keyResultId: chosen.id, ...strength}],
    );
    if (!this.problem) {
      this.adding = false;
      this.chosen = null;
    }
  }

  render() {
    const {initiative} = this;
    if (!initiative) {
      return nothing;
    }
    const {contributions} = initiative;
    const words = texts.briefing.contributions;
    return cardSection({
      title: words.title,
      id: 'contributions-heading',
      aside: this.editable ? this.opener() : nothing,
      body: html`
        ${this.problem && !(this.problem.violations.length && this.adding)
          ? html`<div class="okr-section-body">
              ${problemAlert(this.problem, {
                rest: this.problem.violations.map(({message}) => message),
              })}
            </div>`
          : nothing}
        ${this.adding ? this.form(initiative) : nothing}
        ${contributions.length
          ? html`<ul class="okr-list">
              ${repeat(
                contributions,
                (one) => one.keyResultId,
                (one) => this.item(one),
              )}
            </ul>`
          : this.adding
            ? nothing
            : emptyState(words.none, words.noneHint)}
      `,
    });
  }

  opener() {
    return html`<button
      type="button"
      id="briefing-contributions"
      class="btn btn-sm"
      aria-expanded=${this.adding ? 'true' : 'false'}
      @click=${async () => {
        this.adding = !this.adding;
        this.problem = null;
        await this.updateComplete;
        /** @type {HTMLElement | null} */ (this.querySelector('form input'))?.focus();
      }}
    >
      ${icon('plus')}${texts.briefing.contributions.add}
    </button>`;
  }

  /** @param {Contribution} one */
  item(one) {
    const words = texts.briefing.contributions;
    const known = this.linked.get(one.keyResultId);
    const title = known?.keyResult.title ?? one.keyResultId;
    return html`<li class="okr-contribution" data-key-result=${one.keyResultId}>
      <div class="okr-contribution-what">
        ${known
          ? html`<a
                href=${href(
                  'objective',
                  {cycleId: known.objective.cycleId, objectiveId: known.objective.id},
                  {kr: one.keyResultId},
                )}
                >${title}</a
              >
              <p class="okr-tags">
                ${teamBadge(this.teams?.get(known.objective.teamId), known.objective.teamId)}
                <span class="okr-quiet">${known.objective.title}</span>
              </p>
              <div class="okr-contribution-figures">
                ${statusBadge(known.keyResult.status)}
                ${progressBar({...known.keyResult, label: texts.figures.progress})}
                <span class="okr-percent"
                  >${known.keyResult.hasData ? percent(known.keyResult.progress) : texts.keyResult.noValue}</span
                >
              </div>`
          : html`<span>${title}</span>`}
      </div>
      ${this.editable
        ? html`<div class="okr-contribution-how">
            ${this.impactSelect(words.impactOn(title), one.impact, (impact) =>
              this.alter(one, {impact}),
            )}
            ${this.confidenceSelect(words.confidenceIn(title), Math.round(one.confidence * 100), (percents) =>
              this.alter(one, {confidence: percents / 100}),
            )}
            <button
              type="button"
              class="btn btn-ghost-secondary okr-close"
              title=${texts.remove}
              @click=${() => this.unlink(one)}
            >
              ${icon('close')}<span class="visually-hidden">${words.removeOf(title)}</span>
            </button>
          </div>`
        : html`<p class="okr-tags">
            <span class="okr-tag">${texts.colon(words.impact)} ${texts.initiative.impacts[one.impact]}</span>
            <span class="okr-tag">${texts.colon(words.confidence)} ${percent(one.confidence)}</span>
          </p>`}
    </li>`;
  }

  /**
   * @param {string} label
   * @param {string} value
   * @param {(value: Okr.Impact) => void} change
   */
  impactSelect(label, value, change) {
    return selectBox({
      label: label,
      value: value,
      options: Object.entries(texts.initiative.impacts),
      change: (value) => change(/** @type {Okr.Impact} */ (value)),
    });
  }

  /**
   * @param {string} label
   * @param {number} value in percent
   * @param {(value: number) => void} change
   */
  confidenceSelect(label, value, change) {
    const steps = STEPS.includes(value) ? STEPS : [...STEPS, value].sort((a, b) => b - a);
    return selectBox({
      label: label,
      value: String(value),
      options: steps.map((step) => /** @type {const} */ ([String(step), percent(step / 100)])),
      change: (value) => change(Number(value)),
    });
  }

  /** @param {Api.InitiativeAnswer} initiative */
  form(initiative) {
    const words = texts.briefing.contributions;
    const search = searchKeyResults(initiative.cycleId);
    const there = new Set(initiative.contributions.map((one) => one.keyResultId));
    return html`<form class="okr-link-form" novalidate @submit=${this.link}>
      <search-picker
        name="key-result"
        .label=${words.keyResult}
        .error=${this.problem?.violations.map(({message}) => message).join('; ') ?? ''}
        .chosen=${this.chosen}
        .search=${async (/** @type {string} */ text, /** @type {AbortSignal} */ signal) =>
          (await search(text, signal)).map((option) =>
            there.has(option.id) ? {...option, disabled: words.already} : option,
          )}
        @chosen=${(/** @type {CustomEvent} */ event) => {
          this.chosen = event.detail;
          this.problem = null;
        }}
      ></search-picker>
      <div class="okr-field">
        <span class="form-label" aria-hidden="true">${words.impact}</span>
        ${this.impactSelect(words.impact, this.impact, (impact) => (this.impact = impact))}
      </div>
      <div class="okr-field">
        <span class="form-label" aria-hidden="true">${words.confidence}</span>
        ${this.confidenceSelect(words.confidence, this.confidence, (confidence) => (this.confidence = confidence))}
      </div>
      <div class="okr-form-end">
        <button type="submit" class="btn btn-primary">${words.link}</button>
        ${button(texts.cancel, () => (this.adding = false))}
      </div>
    </form>`;
  }
}

customElements.define('initiative-contributions', InitiativeContributions);
