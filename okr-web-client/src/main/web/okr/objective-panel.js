import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {apiPath, get} from '../platform/api.js';
import {Load} from '../platform/load.js';
import {objectiveTags, teamBadge} from '../platform/parts/badges.js';
import {toolButton} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {href, navigate} from '../platform/router.js';
import {mayWrite} from '../access/may-write.js';
import {texts} from '../texts/texts.js';
import {linksOf} from '../cascade/links.js';
import {alignmentLink, linkList} from './alignment-links.js';
import {noKeyResults, noObjective, objectiveFigures} from './objective-figures.js';
import {expectedOf} from './paced.js';
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
    const close = toolButton('close', texts.objective.back, () => this.leave(), {
      className: 'btn-ghost-secondary okr-close',
    });
    return html`<section class="card okr-panel" aria-labelledby="objective-title">
      ${objective
        ? this.content(cascade, objective, close)
        : html`<div class="okr-panel-bar"><span></span>${close}</div>
            <h2 id="objective-title" class="visually-hidden" tabindex="-1">
              ${texts.objective.missing}
            </h2>
            ${noObjective()}`}
    </section>`;
  }

  /**
   * @param {Okr.Cascade} cascade
   * @param {Okr.Objective} objective
   * @param {unknown} close
   */
  content(cascade, objective, close) {
    const {id, title, cycleId, teamId, ownerId, keyResults} = objective;
    const own = this.cycles.find((one) => one.id === cycleId);
    const full = this.full.data;
    const expected = objective.expected ?? full?.expected ?? expectedOf(objective, cascade);
    return html`
      <div class="okr-panel-bar">
        <div class="okr-tags">
          ${teamBadge(cascade.teams.find((one) => one.id === teamId), teamId)}
          ${objectiveTags(objective)}
          ${cycleId !== cascade.cycleId
            ? html`<span class="okr-tag">${own?.name ?? cycleId}</span>`
            : nothing}
        </div>
        ${close}
      </div>
      <header class="okr-panel-head">
        <h2 id="objective-title" class="okr-panel-title" tabindex="-1">
          <a href=${href('objective', {cycleId, objectiveId: id})}>${title}</a>
        </h2>
        ${objectiveFigures({...objective, expected})}
        <p class="okr-quiet">
          ${ownerId
            ? html`${texts.colon(texts.objective.owner)} <person-name .person=${ownerId}></person-name>`
            : texts.objective.noOwner}
        </p>
        ${full?.description ? html`<p class="okr-description">${full.description}</p>` : nothing}
      </header>
      ${keyResults.length
        ? repeat(
            keyResults,
            (keyResult) => keyResult.id,
            (keyResult) => html`
              <key-result-card
                data-key-result=${keyResult.id}
                class=${keyResult.id === this.keyResultId ? 'okr-current' : ''}
                .keyResult=${keyResult}
                .objective=${objective}
                .expected=${expected}
                .cascade=${cascade}
                .cycle=${this.cycle}
                .objectiveCycle=${own ?? null}
                .mayCheckIn=${mayWrite(this.me, own, teamId)}
                .isPast=${this.isPast}
              ></key-result-card>
            `,
          )
        : noKeyResults()}
      ${this.links(cascade, objective)}
    `;
  }

  /**
   * @param {Okr.Cascade} cascade
   * @param {Okr.Objective} objective
   */
  links(cascade, objective) {
    const links = linksOf(cascade, objective);
    const address = (/** @type {Okr.Objective} */ {id}, /** @type {Okr.KeyResult | undefined} */ keyResult) =>
      sidePanelAddress(this.route, id, keyResult?.id);
    return /** @type {const} */ (['up', 'down']).map(
      (way) => html`<section class="okr-panel-part" aria-labelledby="objective-${way}">
        <h3 id="objective-${way}">${icon(way)} ${texts.objective[way]}</h3>
        ${linkList(links[way], texts.objective[`${way}None`], (end) =>
          alignmentLink(cascade, end, {address}),
        )}
      </section>`,
    );
  }
}

customElements.define('objective-panel', ObjectivePanel);
