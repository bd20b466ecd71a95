import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {apiPath, get} from '../platform/api.js';
import {percent, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {objectiveTags, statusBadge, teamBadge} from '../platform/parts/badges.js';
import {icon} from '../platform/parts/icon.js';
import {progressBar} from '../platform/parts/progress-bar.js';
import {emptyState} from '../platform/parts/states.js';
import {href, navigate} from '../platform/router.js';
import {mayWrite} from '../access/may-write.js';
import {texts} from '../texts/texts.js';
import {linksOf} from '../cascade/links.js';
import {sidePanelAddress} from './side-panel-address.js';
import '../org/person-name.js';
import './key-result-card.js';

/** One objective: its key results, what it is aligned to, and what carries it. */
class ObjectivePanel extends withProperties(OkrElement, () => ({
  /** @type {Okr.Cascade | null} */
  cascade: null,
  /** @type {Okr.Cycle | null} */
  cycle: null,
  /** @type {Okr.Cycle[]} */
  cycles: [],
  objectiveId: '',
  keyResultId: '',
  /** @type {import('../platform/router.js').Route | null} */
  route: null,
  /** @type {Api.MeAnswer | null} */
  me: null,
  isPast: false,
})) {
  full = new Load(this, {
    args: () => this.objective && [this.objectiveId],
    /** @returns {Promise<Api.ObjectiveAnswer>} what the cascade leaves out, such as the description */
    task: async ([id], signal) =>
      (await get(apiPath`/objectives/${id}`, {signal})).data,
  });

  constructor() {
    super();
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !this.querySelector('form')) {
        this.leave();
      }
    });
  }

  get objective() {
    return this.cascade?.objectives.find((objective) => objective.id === this.objectiveId);
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (this.objective) {
      document.title = `${this.objective.title} · ${texts.product}`;
    }
    if (changed.has('objectiveId') || changed.has('keyResultId')) {
      this.arrive();
    }
  }

  /** Puts the focus on the title of the objective, or of the key result that the address names. */
  async arrive() {
    const card = /** @type {import('lit').LitElement | null} */ (
      this.keyResultId
        ? this.querySelector(`[data-key-result="${CSS.escape(this.keyResultId)}"]`)
        : null
    );
    await card?.updateComplete;
    const heading = /** @type {HTMLElement | null} */ (
      card ? card.querySelector('h3') : this.querySelector('h2')
    );
    heading?.focus({preventScroll: true});
    (card ?? this).scrollIntoView({block: 'nearest'});
  }

  leave() {
    navigate(sidePanelAddress(this.route, ''));
  }

  render() {
    const {cascade, cycle, objective} = this;
    if (!cascade || !cycle) {
      return nothing;
    }
    const close = html`<button
      type="button"
      class="btn btn-ghost-secondary okr-close"
      title=${texts.objective.back}
      @click=${() => this.leave()}
    >
      ${icon('close')}<span class="visually-hidden">${texts.objective.back}</span>
    </button>`;
    if (!objective) {
      return html`<section class="card okr-panel" aria-labelledby="objective-title">
        <div class="okr-panel-bar"><span></span>${close}</div>
        <h2 id="objective-title" class="visually-hidden" tabindex="-1">
          ${texts.objective.missing}
        </h2>
        ${emptyState(texts.objective.missing, texts.objective.missingHint)}
      </section>`;
    }
    const team = cascade.teams.find((one) => one.id === objective.teamId);
    const own = this.cycles.find((one) => one.id === objective.cycleId);
    const full = this.full.data;
    const expected =
      objective.expected ??
      full?.expected ??
      (objective.cycleId === cascade.cycleId ? cascade.expected : null);
    const description = full?.description;
    return html`
      <section class="card okr-panel" aria-labelledby="objective-title">
        <div class="okr-panel-bar">
          <div class="okr-tags">
            ${teamBadge(team, objective.teamId)} ${objectiveTags(objective)}
            ${objective.cycleId !== cascade.cycleId
              ? html`<span class="okr-tag">${own?.name ?? objective.cycleId}</span>`
              : nothing}
          </div>
          ${close}
        </div>
        <header class="okr-panel-head">
          <h2 id="objective-title" class="okr-panel-title" tabindex="-1">
            <a href=${href('objective', {cycleId: objective.cycleId, objectiveId: objective.id})}
              >${objective.title}</a
            >
          </h2>
          <p class="okr-panel-figures">
            <strong class="okr-panel-percent"
              >${objective.hasData ? percent(objective.progress) : '–'}</strong
            >
            ${statusBadge(objective.status)}
            ${typeof expected === 'number'
              ? html`<span class="okr-quiet"
                  >${texts.figures.expectedByNow(percent(expected))}</span
                >`
              : nothing}
          </p>
          ${progressBar({...objective, expected, label: texts.figures.progress})}
          <p class="okr-quiet">
            ${objective.ownerId
              ? html`${texts.colon(texts.objective.owner)} <person-name .person=${objective.ownerId}></person-name>`
              : texts.objective.noOwner}
          </p>
          ${description ? html`<p class="okr-description">${description}</p>` : nothing}
        </header>
        ${objective.keyResults.length
          ? repeat(
              objective.keyResults,
              (keyResult) => keyResult.id,
              (keyResult) => html`
                <key-result-card
                  data-key-result=${keyResult.id}
                  class=${keyResult.id === this.keyResultId ? 'okr-current' : ''}
                  .keyResult=${keyResult}
                  .objective=${objective}
                  .expected=${expected}
                  .cascade=${cascade}
                  .cycle=${cycle}
                  .objectiveCycle=${own ?? null}
                  .mayCheckIn=${mayWrite(this.me, own, objective.teamId)}
                  .isPast=${this.isPast}
                ></key-result-card>
              `,
            )
          : emptyState(texts.objective.noKeyResults, texts.objective.noKeyResultsHint)}
        ${this.links(cascade, objective)}
      </section>
    `;
  }

  /**
   * @param {Okr.Cascade} cascade
   * @param {Okr.Objective} objective
   */
  links(cascade, objective) {
    const {up, down} = linksOf(cascade, objective);
    return html`
      <section class="okr-panel-part" aria-labelledby="objective-up">
        <h3 id="objective-up">${icon('up')} ${texts.objective.up}</h3>
        ${up.length
          ? html`<ul class="okr-links">
              ${up.map((end) => this.link(cascade, end))}
            </ul>`
          : html`<p class="okr-quiet">${texts.objective.upNone}</p>`}
      </section>
      <section class="okr-panel-part" aria-labelledby="objective-down">
        <h3 id="objective-down">${icon('down')} ${texts.objective.down}</h3>
        ${down.length
          ? html`<ul class="okr-links">
              ${down.map((end) => this.link(cascade, end))}
            </ul>`
          : html`<p class="okr-quiet">${texts.objective.downNone}</p>`}
      </section>
    `;
  }

  /**
   * @param {Okr.Cascade} cascade
   * @param {import('../cascade/links.js').End} end
   */
  link(cascade, {alignment, objective, keyResult, own, otherId}) {
    if (!objective) {
      return html`<li><span>${otherId}</span></li>`;
    }
    const address = sidePanelAddress(this.route, objective.id, keyResult?.id);
    const figures = keyResult ?? objective;
    return html`<li class="okr-link">
      <div>
        <a href=${address}>${keyResult?.title ?? objective.title}</a>
        ${keyResult
          ? html`<span class="okr-quiet">${texts.objective.of(objective.title)}</span>`
          : nothing}
        ${own
          ? html`<span class="okr-quiet">${texts.objective.through(own.title)}</span>`
          : nothing}
        <span class="okr-link-about"
          >${teamBadge(
            cascade.teams.find((team) => team.id === objective.teamId),
            objective.teamId,
          )}<span class="okr-tag">${word(texts.objective.modes, alignment.mode)}</span></span
        >
      </div>
      <span class="okr-link-figures"
        >${statusBadge(figures.status)}<span class="okr-percent"
          >${figures.hasData ? percent(figures.progress) : '–'}</span
        ></span
      >
    </li>`;
  }
}

customElements.define('objective-panel', ObjectivePanel);
