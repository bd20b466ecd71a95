import {html, nothing} from 'lit';
import {apiPath, get} from '../platform/api.js';
import {download} from '../platform/download.js';
import {withProperties} from '../platform/element.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {PageElement} from '../platform/page.js';
import {button} from '../platform/parts/button.js';
import {chip, searchFilter, selectFilter} from '../platform/parts/filters.js';
import {asProblem} from '../platform/problem.js';
import {icon} from '../platform/parts/icon.js';
import {emptyState, loadState, problemAlert} from '../platform/parts/states.js';
import {navigate} from '../platform/router.js';
import {sidePanelAddress} from '../okr/side-panel-address.js';
import {searchPeople} from '../org/pickers.js';
import {personName} from '../org/people.js';
import {Teams, loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import {buildMap, matchesOf} from './map-model.js';
import {cascadeViews} from './views.js';
import '../okr/objective-panel.js';
import '../platform/parts/search-picker.js';
import './cascade-map.js';
import './time-slider.js';

/** @typedef {{cascade: Okr.Cascade, teams: Teams}} Loaded */

const FILTERS = ['team', 'status', 'owner', 'orphaned', 'q'];

/** The whole company on one map, with an objective beside it where the address names one. */
class MapPage extends withProperties(PageElement, () => ({
  /** @type {import('../platform/parts/search-picker.js').Option | null} */
  owner: null,
})) {
  load = new Load(this, {
    args: () => this.cycle && [this.cycleId, this.query('asOf')],
    /** @returns {Promise<Loaded>} */
    task: async ([cycleId, asOf], signal) => {
      const [cascade, teams] = await Promise.all([
        get(apiPath`/cycles/${cycleId}/cascade`, {signal, query: {asOf}}),
        loadTeams(),
      ]);
      if (asOf && !this.lastDay) {
        // What is asked for as of a day gone by does not tell which day it is.
        const now = await get(apiPath`/cycles/${cycleId}/cascade`, {signal, query: {depth: 0}});
        this.lastDay = now.data.asOf;
      }
      return {cascade: cascade.data, teams};
    },
    keep: ([cycleId], [before]) => cycleId === before,
    changed: () => {
      this.lastDay = this.load.data ? this.lastDay : '';
    },
    on: 'cascade-changed',
  });
  /** @type {Loaded | null} */
  modelOf = null;
  /** @type {import('./map-model.js').MapModel | null} */
  model = null;
  /** @type {Set<import('./map-model.js').MapNode> | null} */
  found = null;
  /** The day up to which there is something to see: the service's today, or the cycle's end. */
  lastDay = '';
  shown = '';

  /** Where what stood beside the map is closed, the focus goes back to the map. */
  updated() {
    const shown = this.query('objective');
    if (this.shown && !shown) {
      this.mapElement?.canvas.focus();
    }
    this.shown = shown;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const {data} = this.load;
    if (data && (data !== this.modelOf || changed.has('route'))) {
      if (data !== this.modelOf) {
        this.modelOf = data;
        this.model = buildMap(data.cascade);
        if (!this.query('asOf')) {
          this.lastDay = data.cascade.asOf;
        }
      }
      this.match(data);
    }
    const ownerId = this.query('owner');
    if (ownerId !== (this.owner?.id ?? '')) {
      this.owner = ownerId ? {id: ownerId, label: ownerId} : null;
      if (ownerId) {
        personName(ownerId).then((label) => {
          this.owner = {id: ownerId, label};
        });
      }
    }
  }

  /** @param {Loaded} loaded */
  match({teams}) {
    const team = this.query('team');
    this.found = matchesOf(
      /** @type {import('./map-model.js').MapModel} */ (this.model),
      {
        team: team ? teams.below(team) : null,
        status: this.query('status'),
        owner: this.query('owner'),
        orphaned: this.query('orphaned') === '1',
      },
      this.query('q'),
    );
  }

  render() {
    const {data, problem, loading} = this.load;
    const {cycle, model} = this;
    const objectiveId = this.query('objective');
    return html`
      <div class="okr-split okr-map-page ${objectiveId ? 'okr-split-open' : ''}" aria-busy=${loading}>
        <div class="okr-split-main">
          <h1 class="okr-page-title">${texts.nav.pages.map}</h1>
          ${cascadeViews('map', this)}
          ${problem && data
            ? problemAlert(problem, {lead: texts.problems.stale, retry: () => this.load.run()})
            : nothing}
          ${!data || !model || !cycle
            ? loadState(this.load, 10)
            : data.cascade.objectives.length
              ? this.map(data, cycle)
              : emptyState(texts.cascade.empty, texts.cascade.emptyHint)}
        </div>
        ${data && objectiveId
          ? html`<objective-panel
              class="okr-split-side"
              .cascade=${data.cascade}
              .cycle=${cycle}
              .cycles=${this.cycles}
              .objectiveId=${objectiveId}
              .keyResultId=${this.query('kr')}
              .me=${this.me}
              .isPast=${Boolean(this.query('asOf'))}
              .route=${this.route}
            ></objective-panel>`
          : nothing}
      </div>
    `;
  }

  /**
   * @param {Loaded} loaded
   * @param {Okr.Cycle} cycle
   */
  map({cascade, teams}, cycle) {
    const company = cascade.teams.find((team) => !team.parentId);
    return html`
      ${this.filters(teams)}
      <section class="card okr-map" aria-label=${texts.nav.pages.map}>
        <cascade-map
          .model=${this.model}
          .cycleId=${this.cycleId}
          .company=${{
            name: company?.name ?? '',
            progress: cascade.progress,
            status: cascade.status ?? 'NO_DATA',
            hasData: cascade.hasData ?? true,
          }}
          .expected=${(/** @type {Okr.Objective} */ objective) =>
            objective.expected ?? (objective.cycleId === cascade.cycleId ? cascade.expected : null)}
          .found=${this.found}
          .filter=${FILTERS.map((name) => this.query(name)).join('\n')}
          .restricted=${this.query('only') === '1'}
          .selectedId=${this.query('objective')}
          @objective-chosen=${(
            /** @type {CustomEvent<{objectiveId: string, keyResultId: string}>} */ {detail},
          ) => navigate(sidePanelAddress(this.route, detail.objectiveId, detail.keyResultId))}
        ></cascade-map>
        <footer class="okr-map-foot">
          <time-slider
            .from=${cycle.startsOn}
            .to=${this.lastDay > cycle.endsOn ? cycle.endsOn : this.lastDay}
            .day=${this.query('asOf')}
            @day-chosen=${(/** @type {CustomEvent<string>} */ event) =>
              this.narrow({asOf: event.detail})}
          ></time-slider>
          ${this.legend()}
          <div class="okr-map-export">
            ${this.button('download', 'SVG', () => this.save('svg'))}
            ${this.button('download', 'PNG', () => this.save('png'))}
          </div>
        </footer>
      </section>
    `;
  }

  get mapElement() {
    return /** @type {any} */ (this.querySelector('cascade-map'));
  }

  /**
   * @param {import('../platform/parts/icon.js').IconName} picture
   * @param {string} label
   * @param {() => void} click
   */
  button(picture, label, click) {
    return html`<button type="button" class="btn btn-sm" @click=${click}>
      ${icon(picture)}${label}
    </button>`;
  }

  legend() {
    return html`<ul class="okr-map-legend" aria-label=${texts.map.legend}>
      <li><span class="okr-map-line okr-map-line-contributes"></span>${texts.map.contributes}</li>
      <li><span class="okr-map-line okr-map-line-supports"></span>${texts.map.supports}</li>
      <li><span aria-hidden="true">≠</span> ${texts.map.divergent}</li>
    </ul>`;
  }

  /** @param {Teams} teams */
  filters(teams) {
    const narrowed = FILTERS.some((name) => this.query(name));
    return html`<search class="okr-filters" aria-label=${texts.filters}>
      ${searchFilter(this, texts.cascade.search, texts.cascade.searchShort)}
      ${selectFilter(this, 'team', texts.cascade.byTeam, [
        ['', texts.cascade.allTeams],
        ...teams.options(),
      ])}
      ${selectFilter(this, 'status', texts.figures.status, [
        ['', texts.cascade.allStatuses],
        ...Object.entries(texts.status),
      ])}
      <search-picker
        name="owner"
        hiddenLabel
        .label=${texts.objective.owner}
        .placeholder=${texts.objective.owner}
        .chosen=${this.owner}
        .search=${searchPeople}
        @chosen=${(
          /** @type {CustomEvent<import('../platform/parts/search-picker.js').Option | null>} */ event,
        ) => this.narrow({owner: event.detail?.id ?? ''})}
      ></search-picker>
      ${this.toggle('orphaned', texts.map.orphaned)}
      ${narrowed ? this.toggle('only', texts.map.only) : nothing}
      ${narrowed
        ? html`${button(
          texts.clearFilters,
          () =>
            this.narrow({team: '', status: '', owner: '', orphaned: '', q: '', only: ''}),
        )}
            <p class="okr-quiet okr-map-found" role="status">
              ${texts.map.found(this.found?.size ?? 0)}
            </p>`
        : nothing}
    </search>`;
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
