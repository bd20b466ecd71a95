import {html, nothing} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {percent, word} from '../platform/format.js';
import {teamBadge} from '../platform/parts/badges.js';
import {button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {scrolling} from '../platform/parts/layout.js';
import {dataTable} from '../platform/parts/table.js';
import {href} from '../platform/router.js';
import {keyResultLink} from '../okr/key-result-link.js';
import {person} from '../org/person-name.js';
import {texts} from '../texts/texts.js';
import {
  costBar,
  costParts,
  levelsOf,
  meritOf,
  scoreAtGlance,
  scoreLabel,
  scoreText,
  termValue,
  valueBar,
  valueText,
  weeksText,
} from './priority-parts.js';

/** One initiative in the ranking, with every factor that put it there. Event: `what-if`. */
class PriorityItem extends withProperties(OkrElement, () => ({
  /** @type {Api.PriorityItem} where it stands, or would stand */
  item: required,
  /** @type {import('./priorities-page.js').Known} */
  known: required,
  /** The greatest value and cost of the ranking, which fill their bars. */
  most: {value: 1, cost: 1},
  chosen: false,
  open: false,
})) {
  render() {
    const {item, known} = this;
    const {initiativeId, teamId, bypass} = item;
    const initiative = known.initiatives.get(initiativeId);
    const title = initiative?.title ?? initiativeId;
    const {score} = meritOf(item, known.team);
    const words = texts.priority;
    const named = (/** @type {string} */ text) =>
      html`${text}<span class="visually-hidden">: ${title}</span>`;
    const address = href('initiative', {cycleId: known.cycleId, initiativeId});
    return html`
      <div class="okr-priority-rank">
        <span class="okr-rank"
          ><span class="visually-hidden">${words.rank} </span>${item.rank}</span
        >
        ${this.moved(item)}
      </div>
      <div class="okr-priority-about">
        <h3><a href=${address}>${title}</a></h3>
        <p class="okr-tags">
          ${teamBadge(known.teams.get(teamId), teamId)}
          <span class="okr-tag">${word(texts.initiative.states, initiative?.state)}</span>
          ${bypass
            ? html`<span class="okr-flag">${icon('up')}${word(texts.bypasses, bypass.reason)}</span>`
            : nothing}
        </p>
        ${bypass
          ? html`<p class="okr-priority-bypass">
              ${bypass.note ?? words.noReason}
              <span class="okr-quiet"
                >${bypass.grantedById
                  ? html`${words.grantedBy} ${person(bypass.grantedById)}`
                  : words.grantedByNobody}</span
              >
            </p>`
          : nothing}
      </div>
      <div class="okr-priority-factors">
        ${valueBar(item, known, this.most.value)} ${costBar(item, this.most.cost)}
      </div>
      <div class="okr-priority-score">
        <span class="okr-score">${scoreAtGlance(score)}</span>
        <span class="okr-quiet"
          >${score === null ? words.noScoreHint : scoreLabel(known.team)}</span
        >
      </div>
      <div class="okr-priority-actions">
        ${button(named(words.why), () => (this.open = !this.open), {
          look: 'sm',
          expanded: this.open,
        })}
        ${button(named(words.whatIf.open), () => this.emit('what-if'), {
          look: this.chosen ? 'sm primary' : 'sm',
          pressed: this.chosen,
        })}
      </div>
      ${this.open ? this.why(item) : nothing}
    `;
  }

  /** How many places it would move. @param {Api.PriorityItem} item */
  moved(item) {
    const by = (this.known.today.get(item.initiativeId)?.rank ?? item.rank) - item.rank;
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
    const words = texts.priority;
    const {score, value} = meritOf(item, this.known.team);
    return html`<div class="okr-priority-why">
      <p>
        ${item.cost === null
          ? words.sentenceNoCost({
              value: valueText(value),
              contributions: item.contributions.length,
            })
          : words.sentence({
              value: valueText(value),
              contributions: item.contributions.length,
              cost: weeksText(item.cost),
              effort: weeksText(item.effort),
              added: costParts(item).dependencies ? weeksText(costParts(item).dependencies) : 'none',
              score: scoreText(score),
            })}
        ${item.bypass ? words.sentenceBypass : nothing}
      </p>
      ${item.contributions.length
        ? html`${scrolling(
            words.contributions,
            dataTable({
              className: 'table okr-priority-terms',
              caption: words.contributions,
              columns: this.columns,
              rows: item.contributions,
              id: (term) => term.keyResultId,
            }),
          )}
          <p class="okr-quiet">${words.weightsHint}</p>`
        : html`<p class="okr-quiet">${words.noContributions}</p>`}
    </div>`;
  }

  /** @returns {import('../platform/parts/table.js').Column<Api.PriorityTerm>[]} */
  get columns() {
    const words = texts.priority;
    const {known} = this;
    const {factors} = known.priorities;
    /**
     * @param {string} label
     * @param {(term: Api.PriorityTerm) => string} cell
     */
    const figure = (label, cell) => ({label, cell, isNumber: true});
    return [
      {label: words.keyResult, cell: ({keyResultId}) => keyResultLink(keyResultId, known.cycleId)},
      {
        label: words.impact,
        cell: ({impact}) => html`${texts.initiative.impacts[impact]}
          <span class="okr-quiet">×\u00a0${valueText(factors.impacts[impact] ?? 0)}</span>`,
      },
      figure(words.confidence, ({confidence}) => percent(confidence)),
      figure(words.toGo, ({progress}) => percent(1 - progress)),
      ...levelsOf(known.team).map((level) =>
        figure(words.weights[level], (term) => percent(term[`${level}Weight`])),
      ),
      figure(words.value, (term) => valueText(termValue(term, known.team))),
    ];
  }
}

customElements.define('priority-item', PriorityItem);
