import {html} from 'lit';
import {together} from '../platform/api.js';
import {download} from '../platform/download.js';
import {onDetail} from '../platform/events.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {chip, filterBar, searchFilter, selectFilter} from '../platform/parts/filters.js';
import {asProblem} from '../platform/problem.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {navigate} from '../platform/router.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import {cascadeOf, WHOLE_CASCADE} from '../cycle/cycles.js';
import {ABOUT, CascadeView} from './cascade-view.js';
import {buildMap, matchesOf} from './map-model.js';
import '../org/person-picker.js';
import './cascade-map.js';
import './time-slider.js';

/**
 * @typedef {{
 *   cascade: Okr.Cascade,
 *   model: import('./map-model.js').MapModel,
 *   teams: import('../org/teams.js').Teams,
 *   lastDay: string,
 * }} Loaded lastDay: up to which there is something to see: the service's today, or the cycle's end
 */

const FILTERS = ['team', 'status', 'owner', 'orphaned', 'q'];

/** The whole company on one map. */
class MapPage extends CascadeView {
  load = new Load(this, {
    args: () => this.cycle && [this.cycleId, this.query('asOf')],
    /** @returns {Promise<Loaded>} */
    task: async ([cycleId, asOf], signal) => {
      const {cascade, teams} = await together({
        cascade: cascadeOf(cycleId, {...WHOLE_CASCADE, asOf}, signal),
        teams: loadTeams(),
      });
      // What is asked for as of a day gone by does not tell which day it is.
      const lastDay = asOf
        ? (this.load.data?.lastDay ?? (await cascadeOf(cycleId, {depth: 0}, signal)).asOf)
        : cascade.asOf;
      return {cascade, model: buildMap(cascade), teams, lastDay};
    },
    keep: ([cycleId], [before]) => cycleId === before,
    about: () => ABOUT,
    on: 'cascade-changed',
  });
  /** @type {Loaded | null} */
  matched = null;
  /** @type {Set<import('./map-model.js').MapNode> | null} */
  found = null;

  get mapElement() {
    return /** @type {any} */ (this.querySelector('cascade-map'));
  }

  panelLeft() {
    this.mapElement?.canvas.focus();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const {data} = this.load;
    if (data && (data !== this.matched || changed.has('route'))) {
      const team = this.query('team');
      this.matched = data;
      this.found = matchesOf(data.model, {
        teams: team ? data.teams.below(team) : null,
        status: this.query('status'),
        owner: this.query('owner'),
        orphaned: this.query('orphaned') === '1',
        text: this.query('q'),
      });
    }
  }

  render() {
    const {data, loading} = this.load;
    return this.split(
      html`
        <h1 class="okr-page-title">${texts.nav.pages.map}</h1>
        ${this.views('map')}
        ${loadView(
          this.load,
          (loaded) =>
            loaded.cascade.objectives.length
              ? html`${this.filters(loaded)} ${this.map(loaded)}`
              : emptyState(texts.cascade.empty, texts.cascade.emptyHint),
          10,
        )}
      `,
      {cascade: data?.cascade, loading, className: 'okr-map-page'},
    );
  }

  /** @param {Loaded} loaded */
  map({cascade, model, lastDay}) {
    const {progress, status, hasData} = cascade;
    const name = cascade.teams.find((team) => !team.parentId)?.name ?? '';
    const {startsOn = '', endsOn = ''} = this.cycle ?? {};
    return html`
      <section class="card okr-map" aria-label=${texts.nav.pages.map}>
        <cascade-map
          .model=${model}
          .cycleId=${this.cycleId}
          .company=${{name, progress, status, hasData, expected: null}}
          .found=${this.found}
          .filter=${FILTERS.map((name) => this.query(name)).join('\n')}
          .restricted=${this.query('only') === '1'}
          .selectedId=${this.query('objective')}
          @objective-chosen=${onDetail(({objectiveId, keyResultId}) =>
            navigate(this.beside(objectiveId, keyResultId)),
          )}
        ></cascade-map>
        <footer class="okr-map-foot">
          <time-slider
            .from=${startsOn}
            .to=${lastDay > endsOn ? endsOn : lastDay}
            .day=${this.query('asOf')}
            @day-chosen=${onDetail((asOf) => this.narrow({asOf}))}
          ></time-slider>
          <ul class="okr-map-legend" aria-label=${texts.map.legend}>
            <li>
              <span class="okr-map-line okr-map-line-contributes"></span>${texts.map.contributes}
            </li>
            <li><span class="okr-map-line okr-map-line-supports"></span>${texts.map.supports}</li>
            <li><span aria-hidden="true">≠</span> ${texts.map.divergent}</li>
          </ul>
          <div class="okr-map-export">
            ${button('SVG', () => this.save('svg'), {icon: 'download', look: 'sm'})}
            ${button('PNG', () => this.save('png'), {icon: 'download', look: 'sm'})}
          </div>
        </footer>
      </section>
    `;
  }

  /** @param {Loaded} loaded */
  filters({teams}) {
    const narrowed = FILTERS.some((name) => this.query(name));
    const clear = () =>
      this.narrow(Object.fromEntries([...FILTERS, 'only'].map((name) => [name, ''])));
    return filterBar(html`
      ${searchFilter(this, texts.cascade.search, texts.cascade.searchShort)}
      ${selectFilter(this, 'team', texts.cascade.byTeam, teams.options(), texts.cascade.allTeams)}
      ${this.statusFilter()}
      <person-picker
        name="owner"
        hiddenLabel
        .label=${texts.objective.owner}
        .placeholder=${texts.objective.owner}
        .personId=${this.query('owner')}
        @chosen=${onDetail((owner) => this.narrow({owner: owner?.id ?? ''}))}
      ></person-picker>
      ${this.toggle('orphaned', texts.map.orphaned)}
      ${narrowed
        ? html`${this.toggle('only', texts.map.only)} ${button(texts.clearFilters, clear)}
            <p class="okr-quiet okr-map-found" role="status">
              ${texts.map.found({n: this.found?.size ?? 0})}
            </p>`
        : ''}
    `);
  }

  /**
   * @param {string} name
   * @param {string} label
   */
  toggle(name, label) {
    const on = this.query(name) === '1';
    return chip(label, on, () => this.narrow({[name]: on ? '' : '1'}));
  }

  /** @param {'svg' | 'png'} format */
  async save(format) {
    const name = `${texts.nav.pages.map} ${this.cycle?.name ?? ''}`;
    try {
      const blob =
        format === 'svg'
          ? new Blob([this.mapElement.svg(name)], {type: 'image/svg+xml'})
          : await this.mapElement.png();
      download(blob, `${name}.${format}`);
    } catch (reason) {
      notify(asProblem(reason).headline);
    }
  }
}

customElements.define('map-page', MapPage);
