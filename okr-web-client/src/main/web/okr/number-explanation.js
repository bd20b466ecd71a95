import {html, nothing} from 'lit';
import {apiPath, get} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {percent, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {scrolling} from '../platform/parts/layout.js';
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
        ? this.terms(texts.objectivePage.termsOfProgress, progress, names)
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
      ${strategicWeight.paths.length
        ? html`<ul class="okr-paths">
            ${strategicWeight.paths.slice(0, MOST).map(
              (path) => html`<li>
                <strong>${shares.format(path.share)}</strong>
                ${path.nodes.map((node) => names.get(node.id) ?? node.id).join(' → ')}
              </li>`,
            )}
            ${strategicWeight.paths.length > MOST
              ? html`<li class="okr-quiet">
                  ${texts.objectivePage.morePaths(strategicWeight.paths.length - MOST)}
                </li>`
              : nothing}
          </ul>`
        : nothing}
    `;
  }

  /**
   * @param {string} caption
   * @param {Api.Explanation} sum
   * @param {Map<string, string>} names
   */
  terms(caption, {value, terms}, names) {
    return scrolling(
      caption,
      html`<table class="okr-table">
        <caption class="visually-hidden">${caption}</caption>
        <thead>
          <tr>
            <th scope="col">${caption}</th>
            <th scope="col" class="okr-number">${texts.objectivePage.weight}</th>
            <th scope="col" class="okr-number">${texts.objectivePage.share}</th>
            <th scope="col" class="okr-number">${texts.figures.progress}</th>
            <th scope="col" class="okr-number">${texts.objectivePage.adds}</th>
          </tr>
        </thead>
        <tbody>
          ${terms.map(
            (term) => html`<tr>
              <th scope="row">${names.get(term.id) ?? word(texts.changes.types, term.type)}</th>
              <td class="okr-number">${numbers.format(term.weight)}</td>
              <td class="okr-number">${percent(term.share)}</td>
              <td class="okr-number">${shares.format(term.value)}</td>
              <td class="okr-number">${shares.format(term.share * term.value)}</td>
            </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="4">${texts.objectivePage.sum}</th>
            <td class="okr-number"><strong>${shares.format(value)}</strong></td>
          </tr>
        </tfoot>
      </table>`,
    );
  }
}

customElements.define('number-explanation', NumberExplanation);
