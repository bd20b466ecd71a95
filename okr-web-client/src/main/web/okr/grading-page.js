import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {apiPath, getAll} from '../platform/api.js';
import {gradeText, percent, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {chip, filterBar, selectFilter} from '../platform/parts/filters.js';
import {cardSection, pageHead, statTile, tabBar, toneTag} from '../platform/parts/layout.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import './carry-over.js';
import './grade-form.js';

/**
 * @typedef {{
 *   grades: Map<string, Api.GradeAnswer>,
 *   objectives: Api.ObjectiveAnswer[],
 *   teams: import('../org/teams.js').Teams,
 * }} Loaded
 */

const BANDS = /** @type {const} */ (['MET', 'MISSED', 'GREEN', 'AMBER', 'RED']);

/** @type {Record<string, 'good' | 'warn' | 'bad'>} */
const TONES = {MET: 'good', MISSED: 'bad', GREEN: 'good', AMBER: 'warn', RED: 'bad'};

/**
 * How a cycle ended: the grade of each objective, why the missed ones were missed, and what goes on in
 * the next cycle.
 */
class GradingPage extends PageElement {
  load = new Load(this, {
    args: () => this.cycleId && [this.cycleId],
    /** @returns {Promise<Loaded>} */
    task: async ([cycleId], signal) => {
      const [grades, objectives, teams] = await Promise.all([
        getAll(apiPath`/cycles/${cycleId}/grades`, {signal}),
        getAll('/objectives', {signal, query: {cycleId}}),
        loadTeams(),
      ]);
      return {
        grades: new Map(grades.map((one) => [one.objectiveId, one])),
        objectives: objectives.filter(({state}) => state !== 'DROPPED'),
        teams,
      };
    },
    on: 'grades-changed',
  });

  head() {
    const view = this.query('view');
    return html`${pageHead({title: texts.nav.pages.grading, lead: texts.grading.lead})}
    ${tabBar({
      label: texts.nav.pages.grading,
      tabs: /** @type {const} */ (['grades', 'carryOver']).map((one) => ({
        href: href('grading', {cycleId: this.cycleId}, one === 'grades' ? {} : {view: one}),
        text: texts.grading.views[one],
        current: one === (view || 'grades'),
      })),
    })}`;
  }

  render() {
    return html`${this.head()}${loadView(this.load, (data) => this.view(data))}`;
  }

  /** @param {Loaded} loaded */
  view(loaded) {
    if (this.query('view') === 'carryOver') {
      return html`<carry-over
        .cycleId=${this.cycleId}
        .cycles=${this.cycles}
        .teams=${loaded.teams}
        .me=${this.me}
      ></carry-over>`;
    }
    return html`${this.summary(loaded)} ${this.filters(loaded)} ${this.list(loaded)}`;
  }

  /** @param {Loaded} loaded */
  summary({grades, objectives}) {
    if (![...grades.values()].some(({value}) => value !== null)) {
      return html`<div class="card okr-section">
        ${emptyState(
          texts.grading.notYet,
          texts.grading.notYetHint(word(texts.phases, this.cycle?.phase)),
        )}
      </div>`;
    }
    const all = [...grades.values()].filter(({value}) => value !== null);
    const open = objectives.filter((objective) => isOpen(objective, grades.get(objective.id)));
    return html`<div class="card okr-section okr-stats">
      ${statTile({
        label: texts.grading.mean,
        value: gradeText(all.reduce((sum, one) => sum + (one.value ?? 0), 0) / all.length),
        detail: texts.grading.graded(all.length),
      })}
      ${BANDS.map((band) => {
        const n = all.filter((one) => one.band === band).length;
        return n
          ? statTile({
              label: texts.grading.bands[band],
              value: n,
              detail: texts.grading.bandHints[band],
            })
          : nothing;
      })}
      ${statTile({label: texts.grading.toExplain, value: open.length})}
    </div>`;
  }

  /** @param {Loaded} loaded */
  filters({teams}) {
    const only = this.query('only');
    return filterBar(html`
      ${selectFilter(this, 'team', texts.cascade.byTeam, [
        ['', texts.cascade.allTeams],
        ...teams.options(),
      ])}
      ${chip(texts.grading.toExplain, Boolean(only), () => this.narrow({only: only ? '' : 'open'}))}
    `);
  }

  /** @param {Loaded} loaded */
  list({grades, objectives, teams}) {
    const inside = this.query('team') ? teams.below(this.query('team')) : null;
    const only = this.query('only') === 'open';
    const shown = teams.walk().flatMap(({team}) => {
      const own = objectives.filter(
        (objective) =>
          objective.teamId === team.id &&
          (!inside || inside.has(team.id)) &&
          (!only || isOpen(objective, grades.get(objective.id))),
      );
      return own.length ? [{team, own}] : [];
    });
    return shown.length
      ? repeat(
          shown,
          ({team}) => team.id,
          ({team, own}) => cardSection({
            title: team.name,
            id: `grades-${team.id}`,
            body: html`<ul class="okr-list">
              ${repeat(
                own,
                ({id}) => id,
                (objective) => this.objective(objective, grades.get(objective.id)),
              )}
            </ul>`,
          }),
        )
      : html`<div class="card">${emptyState(texts.grading.nothing)}</div>`;
  }

  /** Grades are written when the cycle is closed; why one was missed can be said before and after. */
  mayExplain(/** @type {string} */ teamId) {
    return (
      ['GRADING', 'CLOSED'].includes(this.cycle?.phase ?? '') &&
      Boolean(this.me?.writableTeamIds.includes(teamId))
    );
  }

  /**
   * @param {Api.ObjectiveAnswer} objective
   * @param {Api.GradeAnswer | undefined} given
   */
  objective(objective, given) {
    const {id, title, ambition, progress, teamId} = objective;
    return html`<li>
      <div class="okr-line">
        <span
          ><a href=${href('objective', {cycleId: this.cycleId, objectiveId: id})}>${title}</a>
          <span class="okr-quiet">${word(texts.ambitions, ambition)}</span></span
        >
        <span class="okr-tags">
          ${given?.band
            ? html`<strong>${gradeText(given.value ?? 0)}</strong>
                ${toneTag(TONES[given.band] ?? 'warn', texts.grading.bands[given.band])}`
            : html`<span class="okr-quiet">${texts.grading.soFar(percent(progress))}</span>`}
        </span>
      </div>
      ${given?.explanation ? html`<p class="okr-quiet">${given.explanation}</p>` : nothing}
      ${this.mayExplain(teamId)
        ? html`<grade-form
            .objectiveId=${id}
            .record=${given ?? null}
            .objectiveTitle=${title}
          ></grade-form>`
        : isOpen(objective, given)
          ? toneTag('warn', texts.grading.needsExplanation)
          : nothing}
    </li>`;
  }
}

/**
 * Whether an explanation is still owed: a committed objective that was missed.
 *
 * @param {Api.ObjectiveAnswer} objective
 * @param {Api.GradeAnswer | undefined} given
 */
const isOpen = (objective, given) =>
  Boolean(given && given.band === 'MISSED' && !given.explanation && objective.ambition === 'COMMITTED');

customElements.define('grading-page', GradingPage);
