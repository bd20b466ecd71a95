import {html, nothing} from 'lit';
import {apiPath, get} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {percent, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {scrolling} from '../platform/parts/layout.js';
import {dataTable} from '../platform/parts/table.js';
import {loadState} from '../platform/parts/states.js';
import {locale, texts} from '../texts/texts.js';
import {namesFrom} from '../change/change-description.js';
import {loadTeams} from '../org/teams.js';

const numbers = new Intl.NumberFormat(locale, {maximumFractionDigits: 2});
const shares = new Intl.NumberFormat(locale, {style: 'percent', maximumFractionDigits: 2});

/** Paths shown; the rest is counted. */
const MOST = 5;

/**
 * Where a number comes from: the terms of progress that add up to it, what decided the status, and the
 * ways on which the company's success rests on it.
 */
class NumberExplanation extends withProperties(OkrElement, () => ({
  /** @type {'OBJECTIVE' | 'KEY_RESULT'} */
  subjectType: 'OBJECTIVE',
  subjectId: '',
  /** @type {Okr.Cascade | null} */
  cascade: null,
})) {
  load = new Load(this, {
    args: () => this.subjectId && [this.subjectType, this.subjectId],
    /** @returns {Promise<{explanation: Api.ExplanationAnswer, teams: import('../org/teams.js').Teams}>} */
    task: async ([type, id], signal) => {
      const place = type === 'OBJECTIVE' ? 'objectives' : 'key-results';
      const [explanation, teams] = await Promise.all([
        get(apiPath`/${place}/${id}/explanation`, {signal}),
        loadTeams(),
      ]);
      return {explanation: explanation.data, teams};
    },
  });

  render() {
    const {data} = this.load;
    if (!data || !this.cascade) {
      return loadState(this.load, 3);
    }
    const {progress, status, strategicWeight} = data.explanation;
    const names = namesFrom([this.cascade], data.teams).titles;
    return html`
      ${progress.terms.length
        ? this.terms(progress, names)
        : nothing}
      <p>
        ${texts.objectivePage.statusBy(
          word(texts.status, status.value),
          percent(status.progress),
          status.expected === null ? null : percent(status.expected),
          status.confidence === null ? null : percent(status.confidence),
        )}
      </p>
      <p>${texts.objectivePage.strategic(shares.format(strategicWeight.value))}</p>
      ${this.paths(strategicWeight.paths, names)}
    `;
  }

  /**
   * @param {Api.ExplanationAnswer['strategicWeight']['paths']} paths
   * @param {Map<string, string>} names
   */
  paths(paths, names) {
    const left = paths.length - MOST;
    return paths.length
      ? html`<ul class="okr-paths">
          ${paths.slice(0, MOST).map(
            ({share, nodes}) => html`<li>
              <strong>${shares.format(share)}</strong>
              ${nodes.map(({id}) => names.get(id) ?? id).join(' → ')}
            </li>`,
          )}
          ${left > 0
            ? html`<li class="okr-quiet">${texts.objectivePage.morePaths(left)}</li>`
            : nothing}
        </ul>`
      : nothing;
  }

  /**
   * @param {Api.Explanation} progress
   * @param {Map<string, string>} names
   */
  terms({value, terms}, names) {
    const words = texts.objectivePage;
    const caption = words.termsOfProgress;
    return scrolling(
      caption,
      dataTable({
        caption,
        rows: terms,
        id: (term) => term.id,
        columns: [
          {label: caption, cell: ({id, type}) => names.get(id) ?? word(texts.changes.types, type)},
          {label: words.weight, isNumber: true, cell: ({weight}) => numbers.format(weight)},
          {label: words.share, isNumber: true, cell: ({share}) => percent(share)},
          {label: texts.figures.progress, isNumber: true, cell: (term) => shares.format(term.value)},
          {label: words.adds, isNumber: true, cell: (term) => shares.format(term.share * term.value)},
        ],
        foot: html`<tr>
          <th scope="row" colspan="4">${words.sum}</th>
          <td class="okr-number"><strong>${shares.format(value)}</strong></td>
        </tr>`,
      }),
    );
  }
}

customElements.define('number-explanation', NumberExplanation);
