import {html} from 'lit';
import {apiPath, put, remove} from '../platform/api.js';
import {percent} from '../platform/format.js';
import {toolButton} from '../platform/parts/button.js';
import {statusBadge, teamBadge} from '../platform/parts/badges.js';
import {progressBar, progressText} from '../platform/parts/progress-bar.js';
import {href} from '../platform/router.js';
import {named} from '../org/record-name.js';
import {texts} from '../texts/texts.js';
import {confidenceSelect, contributionForm, impactSelect} from './contribution-form.js';
import {InitiativePart} from './initiative-part.js';

/** The key results that an initiative moves. */
class InitiativeContributions extends InitiativePart {
  /** @param {string} keyResultId */
  path(keyResultId) {
    return apiPath`/initiatives/${this.shown.initiative.id}/key-results/${keyResultId}`;
  }

  /**
   * @param {Api.Contribution} before
   * @param {Partial<Api.Contribution> | null} change null to unlink it
   */
  alter({keyResultId, impact, confidence}, change) {
    const path = this.path(keyResultId);
    const {changed, removed} = texts.briefing.contributions;
    const {contributions} = this.shown.initiative;
    return this.action.run(async () => {
      await (change ? put(path, {impact, confidence, ...change}) : remove(path));
      this.changed(
        change ? changed : removed,
        () => put(path, {impact, confidence}),
        contributions
          .filter((one) => change || one.keyResultId !== keyResultId)
          .map((one) => (one.keyResultId === keyResultId ? {...one, ...change} : one)),
      );
    });
  }

  /** @param {Api.Contribution} contribution */
  linkedTo(contribution) {
    const path = this.path(contribution.keyResultId);
    this.close();
    this.changed(texts.briefing.contributions.linked, () => remove(path), [
      ...this.shown.initiative.contributions,
      contribution,
    ]);
  }

  render() {
    const {initiative} = this.shown;
    return this.list({
      words: texts.briefing.contributions,
      id: 'contributions-heading',
      openerId: 'briefing-contributions',
      form: contributionForm(initiative, {
        saved: (contribution) => this.linkedTo(contribution),
        closed: this.close,
      }),
      rows: initiative.contributions,
      key: (one) => one.keyResultId,
      item: (one) => this.item(one),
    });
  }

  /** @param {Api.Contribution} contribution */
  item(contribution) {
    const {keyResultId, impact, confidence} = contribution;
    const words = texts.briefing.contributions;
    const linked = this.shown.linked.get(keyResultId);
    const title = linked?.keyResult.title ?? keyResultId;
    return html`<li class="okr-contribution" data-key-result=${keyResultId}>
      <div class="okr-contribution-what">
        ${linked ? this.keyResult(linked) : html`<span>${named('KEY_RESULT', keyResultId)}</span>`}
      </div>
      ${this.shown.editable
        ? html`<div class="okr-contribution-how">
            ${impactSelect(words.impactOn({title}), impact, (value) =>
              this.alter(contribution, {impact: value}),
            )}
            ${confidenceSelect(words.confidenceIn({title}), confidence, (value) =>
              this.alter(contribution, {confidence: value}),
            )}
            ${toolButton('close', texts.remove, () => this.alter(contribution, null), {
              className: 'btn-ghost-secondary okr-close',
              spoken: words.removeOf({title}),
            })}
          </div>`
        : html`<p class="okr-tags">
            <span class="okr-tag"
              >${texts.colon({label: words.impact})} ${texts.initiative.impacts[impact]}</span
            >
            <span class="okr-tag"
              >${texts.colon({label: words.confidence})} ${percent(confidence)}</span
            >
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
        ${teamBadge(this.shown.teams.get(teamId), teamId)}
        <span class="okr-quiet">${objective.title}</span>
      </p>
      <div class="okr-contribution-figures">
        ${statusBadge(keyResult.status, keyResult.statusReason)}
        ${progressBar({...keyResult, label: texts.figures.progress})}
        <span class="okr-percent">${progressText(keyResult)}</span>
      </div>`;
  }
}

customElements.define('initiative-contributions', InitiativeContributions);
