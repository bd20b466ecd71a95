import {html, nothing} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {apiPath, getData} from '../platform/api.js';
import {Load} from '../platform/load.js';
import {objectiveTags, teamBadge} from '../platform/parts/badges.js';
import {toolButton} from '../platform/parts/button.js';
import {href, navigate} from '../platform/router.js';
import {mayWrite} from '../access/may-write.js';
import {person} from '../org/person-name.js';
import {texts} from '../texts/texts.js';
import {alignmentLinks} from './alignment-links.js';
import {keyResultCards} from './key-result-card.js';
import {noObjective, objectiveFigures} from './objective-figures.js';

/** One objective: its key results, what it is aligned to, and what carries it. */
class ObjectivePanel extends withProperties(OkrElement, () => ({
  /** @type {Okr.Cascade} */
  cascade: required,
  /** @type {Okr.Cycle} */
  cycle: required,
  /** @type {Okr.Cycle[]} */
  cycles: [],
  objectiveId: '',
  keyResultId: '',
  /** @type {(objectiveId: string, keyResultId?: string) => string} of the page with another one beside it */
  address: required,
  /** @type {Api.MeAnswer | null} */
  me: null,
  isPast: false,
})) {
  full = new Load(this, {
    args: () => this.objective && [this.objectiveId],
    /** @returns {Promise<Api.ObjectiveAnswer>} what the cascade leaves out, such as the description */
    task: ([id], signal) => getData(apiPath`/objectives/${id}`, {signal}),
    about: ([id]) => [{type: 'OBJECTIVE', id}],
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
    return this.cascade.objectives.find((objective) => objective.id === this.objectiveId);
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
    navigate(this.address(''));
  }

  render() {
    const {objective} = this;
    const close = toolButton('close', texts.objective.back, () => this.leave(), {
      className: 'btn-ghost-secondary okr-close',
    });
    return html`<section class="card okr-panel" aria-labelledby="objective-title">
      ${objective
        ? this.content(objective, close)
        : html`<div class="okr-panel-bar"><span></span>${close}</div>
            <h2 id="objective-title" class="visually-hidden" tabindex="-1">
              ${texts.objective.missing}
            </h2>
            ${noObjective()}`}
    </section>`;
  }

  /**
   * @param {Okr.Objective} objective
   * @param {unknown} close
   */
  content(objective, close) {
    const {cascade, cycle, cycles, keyResultId, me, isPast} = this;
    const {id, title, cycleId, teamId, ownerId} = objective;
    const own = cycles.find((one) => one.id === cycleId);
    const description = this.full.data?.description;
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
        ${objectiveFigures(objective)}
        <p class="okr-quiet">
          ${ownerId
            ? html`${texts.colon({label: texts.objective.owner})} ${person(ownerId)}`
            : texts.objective.noOwner}
        </p>
        ${description ? html`<p class="okr-description">${description}</p>` : nothing}
      </header>
      ${keyResultCards(objective, {
        cascade,
        cycle,
        objectiveCycle: own ?? null,
        isWritable: mayWrite(me, own, teamId) && objective.state !== 'DROPPED',
        me,
        isPast,
        current: keyResultId,
      })}
      ${alignmentLinks(cascade, objective, {
        cycles: this.cycles,
        part: (way, heading, list) => html`<section
          class="okr-panel-part"
          aria-labelledby="objective-${way}"
        >
          <h3 id="objective-${way}">${heading}</h3>
          ${list}
        </section>`,
        address: (other, keyResult) => this.address(other.id, keyResult?.id),
      })}
    `;
  }
}

customElements.define('objective-panel', ObjectivePanel);
