import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {percent, word} from '../platform/format.js';
import {teamBadge} from '../platform/parts/badges.js';
import {icon} from '../platform/parts/icon.js';
import {scrolling} from '../platform/parts/layout.js';
import {href} from '../platform/router.js';
import {shareText} from '../dependency/exposure-links.js';
import {texts} from '../texts/texts.js';
import '../org/person-name.js';
import {
  costBar,
  costParts,
  scoreAtGlance,
  scoreText,
  valueBar,
  valueText,
  weeksText,
} from './priority-parts.js';

/** One initiative in the ranking, with every factor that put it there. Event: `what-if` with its id. */
class PriorityItem extends withProperties(OkrElement, () => ({
  /** @type {Api.PriorityItem | null} where it stands, or would stand */
  item: null,
  /** @type {Api.PriorityItem | null} where it stands today */
  today: null,
  /** @type {import('./priorities-page.js').Known | null} */
  known: null,
  /** The greatest value and cost of the ranking, which fill their bars. */
  most: {value: 1, cost: 1},
  chosen: false,
  open: false,
})) {
  static properties = {chosen: {type: Boolean}};

  render() {
    const {item, known} = this;
    if (!item || !known) {
      return nothing;
    }
    const {initiativeId, teamId, bypass} = item;
    const initiative = known.initiatives.get(initiativeId);
    const address = href('initiative', {cycleId: known.cycleId, initiativeId});
    return html`
      <div class="okr-priority-rank">
        <span class="okr-rank"
          ><span class="visually-hidden">${texts.priority.rank} </span>${item.rank}</span
        >
        ${this.moved(item)}
      </div>
      <div class="okr-priority-about">
        <h3><a href=${address}>${initiative?.title ?? initiativeId}</a></h3>
        <p class="okr-tags">
          ${teamBadge(known.teams.get(teamId), teamId)}
          <span class="okr-tag">${word(texts.initiative.states, initiative?.state)}</span>
          ${bypass
            ? html`<span class="okr-flag">${icon('up')}${word(texts.bypasses, bypass.reason)}</span>`
            : nothing}
        </p>
        ${bypass
          ? html`<p class="okr-priority-bypass">
              ${bypass.note ?? texts.priority.noReason}
              <span class="okr-quiet"
                >${bypass.grantedById
                  ? html`${texts.priority.grantedBy}
                      <person-name person=${bypass.grantedById}></person-name>`
                  : texts.priority.grantedByNobody}</span
              >
            </p>`
          : nothing}
      </div>
      <div class="okr-priority-factors">
        ${valueBar(item, known.priorities.factors, this.most.value)} ${costBar(item, this.most.cost)}
      </div>
      <div class="okr-priority-score">
        <span class="okr-score">${scoreAtGlance(item.score)}</span>
        <span class="okr-quiet">${item.score === null ? texts.priority.noScoreHint : texts.priority.score}</span>
      </div>
      <div class="okr-priority-actions">
        <button
          type="button"
          class="btn btn-sm"
          aria-expanded=${this.open ? 'true' : 'false'}
          @click=${() => (this.open = !this.open)}
        >
          ${texts.priority.why}<span class="visually-hidden">: ${initiative?.title ?? initiativeId}</span>
        </button>
        <button
          type="button"
          class="btn btn-sm ${this.chosen ? 'btn-primary' : ''}"
          aria-pressed=${this.chosen ? 'true' : 'false'}
          @click=${() =>
            this.emitUp('what-if', initiativeId)}
        >
          ${texts.priority.whatIf.open}<span class="visually-hidden"
            >: ${initiative?.title ?? initiativeId}</span
          >
        </button>
      </div>
      ${this.open ? this.why(item) : nothing}
    `;
  }

  /** How many places it would move. @param {Api.PriorityItem} item */
  moved(item) {
    const by = (this.today?.rank ?? item.rank) - item.rank;
    return by
      ? html`<span class="okr-moved okr-tone okr-tone-${by > 0 ? 'good' : 'warn'}"
          >${icon(by > 0 ? 'up' : 'down')}${Math.abs(by)}<span class="visually-hidden"
            >${by > 0 ? texts.priority.whatIf.up : texts.priority.whatIf.down}</span
          ></span
        >`
      : nothing;
  }

  /** @param {Api.PriorityItem} item */
  why(item) {
    const {factors} = /** @type {import('./priorities-page.js').Known} */ (this.known).priorities;
    const words = texts.priority;
    return html`<div class="okr-priority-why">
      <p>
        ${item.cost === null
          ? words.sentenceNoCost(valueText(item.value), item.contributions.length)
          : words.sentence({
              value: valueText(item.value),
              contributions: item.contributions.length,
              cost: weeksText(item.cost),
              effort: weeksText(item.effort),
              added: costParts(item).dependencies ? weeksText(costParts(item).dependencies) : '',
              score: scoreText(item.score),
            })}
        ${item.bypass ? words.sentenceBypass : nothing}
      </p>
      ${item.contributions.length
        ? html`${scrolling(
            words.contributions,
            html`<table class="table okr-table okr-priority-terms">
              <caption class="visually-hidden">
                ${words.contributions}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${words.keyResult}</th>
                  <th scope="col">${words.impact}</th>
                  <th scope="col" class="okr-number">${words.confidence}</th>
                  <th scope="col" class="okr-number">${words.weights.tribe}</th>
                  <th scope="col" class="okr-number">${words.weights.department}</th>
                  <th scope="col" class="okr-number">${words.weights.company}</th>
                  <th scope="col" class="okr-number">${words.value}</th>
                </tr>
              </thead>
              <tbody>
                ${item.contributions.map((term) => this.term(term, factors))}
              </tbody>
            </table>`,
          )}
          <p class="okr-quiet">${words.weightsHint}</p>`
        : html`<p class="okr-quiet">${words.noContributions}</p>`}
    </div>`;
  }

  /**
   * @param {Api.PriorityTerm} term
   * @param {Api.PriorityFactors} factors
   */
  term(term, factors) {
    const keyResult = this.known?.keyResults.get(term.keyResultId);
    return html`<tr>
      <th scope="row">
        ${keyResult
          ? html`<a
              href=${href(
                'objective',
                {cycleId: keyResult.cycleId, objectiveId: keyResult.objectiveId},
                {kr: term.keyResultId},
              )}
              >${keyResult.title}</a
            >`
          : term.keyResultId}
      </th>
      <td>
        ${texts.initiative.impacts[term.impact]}
        <span class="okr-quiet">×\u00a0${valueText(factors.impacts[term.impact] ?? 0)}</span>
      </td>
      <td class="okr-number">${percent(term.confidence)}</td>
      <td class="okr-number">${shareText(term.tribeWeight)}</td>
      <td class="okr-number">${shareText(term.departmentWeight)}</td>
      <td class="okr-number">${shareText(term.companyWeight)}</td>
      <td class="okr-number">${valueText(term.value)}</td>
    </tr>`;
  }
}

customElements.define('priority-item', PriorityItem);
