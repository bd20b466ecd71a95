import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {apiPath, getAll, together} from '../platform/api.js';
import {byKey, toggled} from '../platform/collections.js';
import {withProperties} from '../platform/element.js';
import {gradeText, percent, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {about, button} from '../platform/parts/button.js';
import {chip, filterBar, selectFilter} from '../platform/parts/filters.js';
import {cardSection, pageHead, statTiles, toneTag} from '../platform/parts/layout.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {tabbedViews} from '../platform/tabbed-views.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import {gradeForm} from './grade-form.js';
import './carry-over.js';

const BANDS = /** @type {const} */ ({
  MET: 'good',
  MISSED: 'bad',
  GREEN: 'good',
  AMBER: 'warn',
  RED: 'bad',
});

/**
 * How a cycle ended: the grade of each objective, why the missed ones were missed, and what goes on in
 * the next cycle.
 */
class GradingPage extends withProperties(PageElement, () => ({
  /** @type {Set<string>} ids of the objectives that are being explained */
  explained: new Set(),
})) {
  load = new Load(this, {
    args: () => this.cycleId && [this.cycleId],
    task: ([cycleId], signal) =>
      together({
        /** @type {Promise<Api.GradeAnswer[]>} */
        grades: getAll(apiPath`/cycles/${cycleId}/grades`, {signal}),
        /** @type {Promise<Api.ObjectiveAnswer[]>} */
        objectives: getAll('/objectives', {signal, query: {cycleId}}),
        teams: loadTeams(),
      }),
  });

  /** @returns {unknown} */
  render() {
    return html`${pageHead({title: texts.nav.pages.grading, lead: texts.grading.lead})}
    ${tabbedViews(this, {
      name: 'view',
      label: texts.nav.pages.grading,
      texts: texts.grading.views,
      views: {
        grades: () => loadView(this.load, (data) => this.view(data)),
        carryOver: () => loadView(this.load, (data) => this.carryOver(data)),
      },
    })}`;
  }

  /** @param {Loaded<GradingPage>} loaded */
  carryOver({teams}) {
    return html`<carry-over
      .cycle=${this.cycle}
      .cycles=${this.cycles}
      .teams=${teams}
      .me=${this.me}
    ></carry-over>`;
  }

  /** @param {Loaded<GradingPage>} loaded */
  view({grades, objectives: all, teams}) {
    const gradeOf = byKey(grades, ({objectiveId}) => objectiveId);
    const objectives = all.filter(({state}) => state !== 'DROPPED');
    const open = objectives.filter((one) => isOpen(one, gradeOf.get(one.id)));
    const only = this.query('only');
    return html`
      ${this.summary(grades, open.length)}
      ${filterBar(html`
        ${selectFilter(this, 'team', texts.cascade.byTeam, teams.options(), texts.cascade.allTeams)}
        ${chip(texts.grading.toExplain, Boolean(only), () => this.narrow({only: only ? '' : 'open'}))}
      `)}
      ${this.list(only === 'open' ? open : objectives, gradeOf, teams)}
    `;
  }

  /**
   * @param {Api.GradeAnswer[]} grades
   * @param {number} toExplain
   */
  summary(grades, toExplain) {
    const given = grades.flatMap(({progress, band}) =>
      typeof progress === 'number' ? {progress, band} : [],
    );
    if (!given.length) {
      return html`<div class="card okr-section">
        ${emptyState(
          texts.grading.notYet,
          texts.grading.notYetHint({phase: word(texts.phases, this.cycle?.phase)}),
        )}
      </div>`;
    }
    const {mean, graded, bands, bandHints, toExplain: label} = texts.grading;
    const counts = /** @type {(keyof typeof BANDS)[]} */ (Object.keys(BANDS)).map((band) => ({
      label: bands[band],
      value: given.filter((one) => one.band === band).length,
      detail: bandHints[band],
    }));
    const average = given.reduce((sum, {progress}) => sum + progress, 0) / given.length;
    return statTiles(
      [
        {label: mean, value: gradeText(average), detail: graded({n: given.length})},
        ...counts.filter(({value}) => value),
        {label, value: toExplain},
      ],
      'card okr-section',
    );
  }

  /**
   * @param {Api.ObjectiveAnswer[]} objectives
   * @param {Map<string, Api.GradeAnswer>} gradeOf
   * @param {import('../org/teams.js').Teams} teams
   */
  list(objectives, gradeOf, teams) {
    const inside = this.query('team') ? teams.below(this.query('team')) : null;
    const shown = teams.walk().flatMap(({team}) => {
      const own = objectives.filter(({teamId}) => teamId === team.id && (inside?.has(teamId) ?? true));
      return own.length ? [{team, own}] : [];
    });
    return shown.length
      ? repeat(
          shown,
          ({team}) => team.id,
          ({team, own}) =>
            cardSection({
              title: team.name,
              id: `grades-${team.id}`,
              body: html`<ul class="okr-list">
                ${repeat(
                  own,
                  ({id}) => id,
                  (objective) => this.objective(objective, gradeOf.get(objective.id)),
                )}
              </ul>`,
            }),
        )
      : html`<div class="card">${emptyState(texts.grading.nothing)}</div>`;
  }

  /**
   * @param {Api.ObjectiveAnswer} objective
   * @param {Api.GradeAnswer | undefined} given
   */
  objective(objective, given) {
    const {id, title, ambition, progress, teamId} = objective;
    // Grades are written when the cycle is closed; why one was missed can be said before and after.
    const mayExplain =
      ['GRADING', 'CLOSED'].includes(this.cycle?.phase ?? '') &&
      this.me?.writableTeamIds.includes(teamId);
    return html`<li>
      <div class="okr-line">
        <span
          ><a href=${href('objective', {cycleId: this.cycleId, objectiveId: id})}>${title}</a>
          <span class="okr-quiet">${word(texts.ambitions, ambition)}</span></span
        >
        <span class="okr-tags">
          ${given?.band
            ? html`<strong>${percent(given.progress ?? 0)}</strong>
                <span class="okr-quiet"
                  >${texts.grading.rounded({grade: gradeText(given.value ?? 0)})}</span
                >
                ${toneTag(BANDS[given.band], texts.grading.bands[given.band])}`
            : html`<span class="okr-quiet">${texts.grading.soFar({progress: percent(progress)})}</span>`}
        </span>
      </div>
      ${given?.explanation ? html`<p class="okr-quiet">${given.explanation}</p>` : nothing}
      ${mayExplain
        ? this.explanation(objective, given)
        : isOpen(objective, given)
          ? toneTag('warn', texts.grading.needsExplanation)
          : nothing}
    </li>`;
  }

  /**
   * @param {Api.ObjectiveAnswer} objective
   * @param {Api.GradeAnswer | undefined} given
   */
  explanation({id, title}, given) {
    const turn = () => {
      this.explained = toggled(this.explained, id);
    };
    return this.explained.has(id)
      ? gradeForm(id, given, {changed: () => this.load.run(), close: turn})
      : button(about(given?.explanation ? texts.edit : texts.grading.explain, title), turn, {
          icon: 'edit',
          look: 'sm',
        });
  }
}

/**
 * Whether an explanation is still owed: a committed objective that was missed.
 *
 * @param {Api.ObjectiveAnswer} objective
 * @param {Api.GradeAnswer | undefined} given
 */
const isOpen = ({ambition}, given) =>
  given?.band === 'MISSED' && !given.explanation && ambition === 'COMMITTED';

customElements.define('grading-page', GradingPage);
