import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {getAll, together} from '../platform/api.js';
import {withProperties} from '../platform/element.js';
import {date, percent, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {statusBadge} from '../platform/parts/badges.js';
import {button} from '../platform/parts/button.js';
import {pageHead, toneTag} from '../platform/parts/layout.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {progressBar} from '../platform/parts/progress-bar.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import '../org/person-name.js';
import './programme-form.js';
import './programme-updates.js';

/** @typedef {{programmes: Api.ProgrammeAnswer[], teams: import('../org/teams.js').Teams}} Loaded */

const OPEN = ['IDENTIFIED', 'REQUESTED', 'COUNTERED', 'DECLINED'];

/**
 * Initiatives of several teams that belong together, each programme with its weekly word.
 */
class ProgrammesPage extends withProperties(PageElement, () => ({
  /** @type {Api.ProgrammeAnswer | 'new' | null} */
  edited: null,
})) {
  load = new Load(this, {
    args: () => this.cycleId && [this.cycleId],
    /** @returns {Promise<Loaded>} */
    task: (_, signal) =>
      together({programmes: getAll('/programmes', {signal}), teams: loadTeams()}),
    on: 'programmes-changed',
  });

  get isWritable() {
    return Boolean(this.me?.permissions.includes('MANAGE_PROGRAMMES'));
  }

  head() {
    return pageHead({
      title: texts.nav.pages.programmes,
      lead: texts.programme.lead,
      actions: this.isWritable
        ? button(texts.programme.new, () => (this.edited = 'new'), {icon: 'plus', look: 'primary'})
        : nothing,
    });
  }

  render() {
    return html`${this.head()}${loadView(this.load, (data) => this.view(data))}`;
  }

  /** @param {Loaded} loaded */
  view({programmes, teams}) {
    return html`
      ${programmes.length
        ? repeat(
            programmes,
            ({id}) => id,
            (programme) => this.programme(programme, teams),
          )
        : html`<div class="card">${emptyState(texts.programme.none, texts.programme.noneHint)}</div>`}
      ${this.edited
        ? this.dialog(this.edited === 'new' ? null : this.edited)
        : nothing}
    `;
  }

  /** @param {Api.ProgrammeAnswer | null} programme none: a new one */
  dialog(programme) {
    const close = () => (this.edited = null);
    return dialog({
      heading: programme ? texts.programme.edit : texts.programme.new,
      close,
      content: html`<programme-form
        .record=${programme}
        @saved=${() => {
          close();
          this.load.run();
        }}
      ></programme-form>`,
    });
  }

  /**
   * @param {Api.ProgrammeAnswer} programme
   * @param {import('../org/teams.js').Teams} teams
   */
  programme(programme, teams) {
    const {id, name, description, ownerId, progress, counts, dependencies, latest, teamIds} =
      programme;
    const open = dependencies.filter(({state}) => OPEN.includes(state));
    const mayUpdate = this.isWritable || ownerId === this.me?.id;
    return html`<section class="card okr-section" aria-labelledby="programme-${id}">
      <header class="okr-section-head">
        <h2 id="programme-${id}">${name}</h2>
        <div class="okr-tags">
          ${latest ? statusBadge(latest.health) : nothing}
          ${mayUpdate
            ? button(
                html`${texts.edit}<span class="visually-hidden"> ${name}</span>`,
                () => (this.edited = programme),
                {icon: 'edit', look: 'sm'},
              )
            : nothing}
        </div>
      </header>
      <div class="okr-section-body">
        ${description ? html`<p>${description}</p>` : nothing}
        <p class="okr-facts">
          ${ownerId
            ? html`<span
                >${texts.colon(texts.objective.owner)} <person-name .person=${ownerId}></person-name
              ></span>`
            : nothing}
          <span>${teamIds.map((teamId) => teams.name(teamId)).join(', ')}</span>
        </p>
        <div class="okr-my-figures">
          ${progressBar({
            progress,
            status: latest?.health ?? 'NO_DATA',
            label: texts.programme.delivered,
          })}
          <span class="okr-percent">${percent(progress)}</span>
        </div>
        <p class="okr-tags">
          ${Object.entries(counts).map(
            ([state, n]) =>
              html`<span class="okr-tag">${n} ${word(texts.initiative.states, state)}</span>`,
          )}
          ${open.length
            ? toneTag('warn', texts.programme.open(open.length, dependencies.length))
            : toneTag('good', texts.programme.settled(dependencies.length))}
        </p>
        ${open.length
          ? html`<ul class="okr-open-points">
              ${open.map(
                (one) =>
                  html`<li>
                    <span class="okr-tag">${word(texts.dependencyStates, one.state)}</span>
                    <a href=${href('dependency', {cycleId: this.cycleId, dependencyId: one.id})}
                      >${teams.name(one.consumerTeamId)} → ${teams.name(one.providerTeamId)}</a
                    >
                    ${one.neededBy
                      ? html`<span class="okr-quiet">${texts.team.until(date(one.neededBy))}</span>`
                      : nothing}
                    ${one.inside ? html`<span class="okr-quiet">${texts.programme.inside}</span>` : nothing}
                  </li>`,
              )}
            </ul>`
          : nothing}
      </div>
      <programme-updates
        .programmeId=${id}
        .latest=${latest}
        .isWritable=${mayUpdate}
      ></programme-updates>
    </section>`;
  }
}

customElements.define('programmes-page', ProgrammesPage);
