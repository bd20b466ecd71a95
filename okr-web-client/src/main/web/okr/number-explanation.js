import {html, nothing} from 'lit';
import {apiPath, getData, together} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {exactPercent, number, percent, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {scrolling} from '../platform/parts/layout.js';
import {dataTable} from '../platform/parts/table.js';
import {loadView} from '../platform/parts/states.js';
import {named} from '../org/record-name.js';
import {texts} from '../texts/texts.js';
import {namesFrom} from '../change/change-description.js';
import {linksOf} from '../cascade/links.js';
import {cascadeOf} from '../cycle/cycles.js';
import {loadTeams} from '../org/teams.js';
import {notCountedYet} from './not-counted.js';

/** Paths shown; the rest is counted. */
const MOST = 5;

/**
 * Where the number of an objective comes from: the terms of progress that add up to it, what decided the
 * status, and the ways on which the company's success rests on it.
 */
class NumberExplanation extends withProperties(OkrElement, () => ({
  objectiveId: '',
  cycleId: '',
  /** @type {Okr.Cycle[]} */
  cycles: [],
})) {
  load = new Load(this, {
    args: () => [this.cycleId, this.objectiveId],
    task: ([cycleId, id], signal) =>
      together({
        cascade: cascadeOf(cycleId, {objective: id}, signal),
        /** @type {Promise<Api.ExplanationAnswer>} */
        explanation: getData(apiPath`/objectives/${id}/explanation`, {signal}),
        teams: loadTeams(),
      }),
    // What it weighs depends on all that stands beside those above it as well.
    about: () => [{type: 'OBJECTIVE'}, {type: 'KEY_RESULT'}, {type: 'ALIGNMENT'}],
  });

  render() {
    return loadView(this.load, (data) => this.view(data), 3);
  }

  /** @param {Loaded<NumberExplanation>} loaded */
  view({explanation: {progress, status, strategicWeight}, cascade, teams}) {
    const names = namesFrom([cascade], teams).titles;
    const {paths} = strategicWeight;
    const left = paths.length - MOST;
    return html`
      ${progress.terms.length ? terms(progress, names) : nothing} ${this.leftOut(cascade)}
      <p>
        ${texts.objectivePage.statusBy({
          status: word(texts.status, status.value),
          progress: percent(status.progress),
          expected: percent(status.expected),
          reason: texts.statusReasons[status.reason],
          confidence: status.confidence === null ? 'none' : percent(status.confidence),
        })}
      </p>
      <p>${texts.objectivePage.strategic({share: exactPercent(strategicWeight.value), paths: paths.length})}</p>
      ${paths.length
        ? html`<ul class="okr-paths">
            ${paths.slice(0, MOST).map(
              ({share, nodes}) => html`<li>
                <strong>${exactPercent(share)}</strong>
                ${nodes.map(
                  ({type, id}, at) => html`${at ? ' → ' : ''}${names.get(id) ?? named(type, id)}`,
                )}
              </li>`,
            )}
            ${left > 0
              ? html`<li class="okr-quiet">${texts.objectivePage.morePaths({n: left})}</li>`
              : nothing}
          </ul>`
        : nothing}
    `;
  }

  /** What contributes to it, and does not count yet. @param {Okr.Cascade} cascade */
  leftOut(cascade) {
    const {objectiveId, cycles} = this;
    const objective = cascade.objectives.find(({id}) => id === objectiveId);
    const ends = objective ? linksOf(cascade, objective).down : [];
    const all = ends.flatMap(({alignment, own, objective: child, keyResult}) => {
      // A key result with check-ins of its own takes no number from its children.
      const isTerm = alignment.mode === 'CONTRIBUTES' && own?.source !== 'CHECK_INS';
      const why =
        child && objective && isTerm
          ? notCountedYet(child, objective.cycleId, cycles, cascade.asOf)
          : '';
      return why ? [{title: (keyResult ?? child)?.title, why}] : [];
    });
    return all.length
      ? html`<div>
          <strong>${texts.objectivePage.leftOut}</strong>
          <ul class="okr-paths">
            ${all.map(({title, why}) => html`<li>${title} <span class="okr-quiet">${why}</span></li>`)}
          </ul>
        </div>`
      : nothing;
  }
}

/**
 * @param {Api.Explanation} progress
 * @param {Map<string, string>} names
 */
function terms({value, terms: rows}, names) {
  const words = texts.objectivePage;
  const caption = words.termsOfProgress;
  return scrolling(
    caption,
    dataTable({
      caption,
      rows,
      id: (term) => term.id,
      columns: [
        {label: caption, cell: ({id, type}) => names.get(id) ?? word(texts.changes.types, type)},
        {label: words.weight, isNumber: true, cell: ({weight}) => number(weight)},
        {label: words.share, isNumber: true, cell: ({share}) => percent(share)},
        {label: texts.figures.progress, isNumber: true, cell: (term) => exactPercent(term.value)},
        {label: words.adds, isNumber: true, cell: (term) => exactPercent(term.share * term.value)},
      ],
      foot: html`<tr>
        <th scope="row" colspan="4">${words.sum}</th>
        <td class="okr-number"><strong>${exactPercent(value)}</strong></td>
      </tr>`,
    }),
  );
}

customElements.define('number-explanation', NumberExplanation);
