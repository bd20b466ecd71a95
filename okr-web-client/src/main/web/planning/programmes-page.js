import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {getAll, together} from '../platform/api.js';
import {date, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {statusBadge} from '../platform/parts/badges.js';
import {about, button} from '../platform/parts/button.js';
import {pageHead, toneTag} from '../platform/parts/layout.js';
import {Dialog} from '../platform/parts/modal-dialog.js';
import {paceLine} from '../platform/parts/progress-bar.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {loadTeams} from '../org/teams.js';
import {WORK} from '../initiative/about-work.js';
import {texts} from '../texts/texts.js';
import {person} from '../org/person-name.js';
import {programmeForm} from './programme-form.js';
import './programme-updates.js';

const OPEN = ['IDENTIFIED', 'REQUESTED', 'COUNTERED', 'DECLINED'];

/**
 * Initiatives of several teams that belong together, each programme with its weekly word.
 */
class ProgrammesPage extends PageElement {
  permission = /** @type {const} */ ('MANAGE_PROGRAMMES');
  load = new Load(this, {
    args: () => this.cycleId && [this.cycleId],
    task: (_, signal) =>
      together({programmes: getAll('/programmes', {signal}), teams: loadTeams()}),
    about: () => [...WORK, {type: 'PROGRAMME'}, {type: 'PROGRAMME_UPDATE'}],
    on: 'programmes-changed',
  });
  /** @type {Dialog<{record: Api.ProgrammeAnswer | null}>} none: a new one */
  dialog = new Dialog(this, () => this.load.run());

  render() {
    const words = texts.programme;
    return html`${pageHead({
      title: texts.nav.pages.programmes,
      lead: words.lead,
      actions: this.mayEdit
        ? button(words.new, () => this.dialog.open({record: null}), {icon: 'plus', look: 'primary'})
        : nothing,
    })}${loadView(
      this.load,
      ({programmes, teams}) => html`
        ${programmes.length
          ? repeat(
              programmes,
              ({id}) => id,
              (programme) => this.programme(programme, teams),
            )
          : html`<div class="card">${emptyState(words.none, words.noneHint)}</div>`}
        ${this.dialog.view(({record}) => ({
          heading: record ? words.edit : words.new,
          content: programmeForm(record, this.dialog.done),
        }))}
      `,
    )}`;
  }

  /** @param {Api.ProgrammeAnswer} programme @param {import('../org/teams.js').Teams} teams */
  programme(programme, teams) {
    const {id, name, description, ownerId, progress, counts, dependencies, latest, teamIds} =
      programme;
    const open = dependencies.filter(({state}) => OPEN.includes(state));
    const mayUpdate = this.mayEdit || ownerId === this.me?.id;
    return html`<section class="card okr-section" aria-labelledby="programme-${id}">
      <header class="okr-section-head">
        <h2 id="programme-${id}">${name}</h2>
        <div class="okr-tags">
          ${latest ? statusBadge(latest.health) : nothing}
          ${mayUpdate
            ? button(about(texts.edit, name), () => this.dialog.open({record: programme}), {
                icon: 'edit',
                look: 'sm',
              })
            : nothing}
        </div>
      </header>
      <div class="okr-section-body">
        ${description ? html`<p>${description}</p>` : nothing}
        <p class="okr-facts">
          ${ownerId
            ? html`<span
                >${texts.colon({label: texts.objective.owner})} ${person(ownerId)}</span
              >`
            : nothing}
          <span>${teamIds.map((teamId) => teams.name(teamId)).join(', ')}</span>
        </p>
        ${paceLine(
          {progress, status: latest?.health ?? 'NO_DATA', hasData: true, expected: null},
          texts.programme.delivered,
          false,
        )}
        <p class="okr-tags">
          ${Object.entries(counts).map(
            ([state, n]) =>
              html`<span class="okr-tag">${n} ${word(texts.initiative.states, state)}</span>`,
          )}
          ${open.length
            ? toneTag('warn', texts.programme.open({open: open.length, all: dependencies.length}))
            : toneTag('good', texts.programme.settled({all: dependencies.length}))}
        </p>
        ${open.length
          ? html`<ul class="okr-open-points">
              ${open.map((one) => this.dependency(one, teams))}
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

  /**
   * @param {Api.ProgrammeAnswer['dependencies'][number]} dependency
   * @param {import('../org/teams.js').Teams} teams
   */
  dependency({id, state, consumerTeamId, providerTeamId, neededBy, inside}, teams) {
    return html`<li>
      <span class="okr-tag">${word(texts.dependencyStates, state)}</span>
      <a href=${href('dependency', {cycleId: this.cycleId, dependencyId: id})}
        >${teams.name(consumerTeamId)} → ${teams.name(providerTeamId)}</a
      >
      ${neededBy
        ? html`<span class="okr-quiet">${texts.team.until({date: date(neededBy)})}</span>`
        : nothing}
      ${inside ? html`<span class="okr-quiet">${texts.programme.inside}</span>` : nothing}
    </li>`;
  }
}

customElements.define('programmes-page', ProgrammesPage);
