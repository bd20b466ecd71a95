import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {Action} from '../platform/action.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {apiPath, put, remove} from '../platform/api.js';
import {onDetail} from '../platform/events.js';
import {percent} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {toolButton} from '../platform/parts/button.js';
import {statusBadge, teamBadge} from '../platform/parts/badges.js';
import {cardSection} from '../platform/parts/layout.js';
import {progressBar} from '../platform/parts/progress-bar.js';
import {emptyState, refusal} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {confidenceSelect, impactSelect} from './contribution-form.js';
import {sectionOpener} from './section-opener.js';

/**
 * The key results that an initiative moves. Event `changed` after each change, with the contributions as
 * they are now where that is known.
 */
class InitiativeContributions extends withProperties(OkrElement, () => ({
  /** @type {Api.InitiativeAnswer} */
  initiative: required,
  /** @type {Map<string, import('./initiative-data.js').Linked>} */
  linked: new Map(),
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
  editable: false,
  adding: false,
})) {
  action = new Action(this);

  /** @param {string} keyResultId */
  path(keyResultId) {
    return apiPath`/initiatives/${this.initiative.id}/key-results/${keyResultId}`;
  }

  /**
   * @param {string} text
   * @param {() => Promise<unknown>} undo
   * @param {Api.Contribution[]} contributions as they are now
   */
  changed(text, undo, contributions) {
    notify(text, {undo: () => undo().then(() => this.emit('changed'))});
    this.emit('changed', contributions);
  }

  /** @param {Api.Contribution} before @param {{impact?: Okr.Impact, confidence?: number}} change */
  alter(before, change) {
    const {keyResultId, impact, confidence} = before;
    const path = this.path(keyResultId);
    return this.action.run(async () => {
      await put(path, {impact, confidence, ...change});
      this.changed(
        texts.briefing.contributions.changed,
        () => put(path, {impact, confidence}),
        this.initiative.contributions.map((one) =>
          one.keyResultId === keyResultId ? {...one, ...change} : one,
        ),
      );
    });
  }

  /** @param {Api.Contribution} contribution */
  unlink({keyResultId, impact, confidence}) {
    const path = this.path(keyResultId);
    return this.action.run(async () => {
      await remove(path);
      this.changed(
        texts.briefing.contributions.removed,
        () => put(path, {impact, confidence}),
        this.initiative.contributions.filter((one) => one.keyResultId !== keyResultId),
      );
    });
  }

  /** @param {Api.Contribution} contribution */
  linkedTo(contribution) {
    const path = this.path(contribution.keyResultId);
    this.adding = false;
    this.changed(texts.briefing.contributions.linked, () => remove(path), [
      ...this.initiative.contributions,
      contribution,
    ]);
  }

  render() {
    const {contributions} = this.initiative;
    const words = texts.briefing.contributions;
    return cardSection({
      title: words.title,
      id: 'contributions-heading',
      aside: this.editable
        ? sectionOpener(this, {
            text: words.add,
            isOpen: this.adding,
            turn: () => {
              this.adding = !this.adding;
              this.action.clear();
            },
            id: 'briefing-contributions',
          })
        : nothing,
      body: html`
        ${this.action.problem
          ? html`<div class="okr-section-body">${refusal(this.action)}</div>`
          : nothing}
        ${this.adding
          ? html`<contribution-form
              .record=${this.initiative}
              @saved=${onDetail((contribution) => this.linkedTo(contribution))}
              @closed=${() => (this.adding = false)}
            ></contribution-form>`
          : nothing}
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

  /** @param {Api.Contribution} contribution */
  item(contribution) {
    const {keyResultId, impact, confidence} = contribution;
    const words = texts.briefing.contributions;
    const linked = this.linked.get(keyResultId);
    const title = linked?.keyResult.title ?? keyResultId;
    return html`<li class="okr-contribution" data-key-result=${keyResultId}>
      <div class="okr-contribution-what">
        ${linked ? this.keyResult(linked) : html`<span>${title}</span>`}
      </div>
      ${this.editable
        ? html`<div class="okr-contribution-how">
            ${impactSelect(words.impactOn(title), impact, (value) =>
              this.alter(contribution, {impact: value}),
            )}
            ${confidenceSelect(words.confidenceIn(title), confidence, (value) =>
              this.alter(contribution, {confidence: value}),
            )}
            ${toolButton('close', texts.remove, () => this.unlink(contribution), {
              className: 'btn-ghost-secondary okr-close',
              spoken: words.removeOf(title),
            })}
          </div>`
        : html`<p class="okr-tags">
            <span class="okr-tag">${texts.colon(words.impact)} ${texts.initiative.impacts[impact]}</span>
            <span class="okr-tag">${texts.colon(words.confidence)} ${percent(confidence)}</span>
          </p>`}
    </li>`;
  }

  /** @param {import('./initiative-data.js').Linked} linked */
  keyResult({keyResult, objective}) {
    const {id: objectiveId, cycleId, teamId} = objective;
    return html`<a href=${href('objective', {cycleId, objectiveId}, {kr: keyResult.id})}
        >${keyResult.title}</a
      >
      <p class="okr-tags">
        ${teamBadge(this.teams.get(teamId), teamId)}
        <span class="okr-quiet">${objective.title}</span>
      </p>
      <div class="okr-contribution-figures">
        ${statusBadge(keyResult.status)}
        ${progressBar({...keyResult, label: texts.figures.progress})}
        <span class="okr-percent"
          >${keyResult.hasData ? percent(keyResult.progress) : texts.keyResult.noValue}</span
        >
      </div>`;
  }
}

customElements.define('initiative-contributions', InitiativeContributions);
