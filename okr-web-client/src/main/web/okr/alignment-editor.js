import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {about, button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {href} from '../platform/router.js';
import {linksOf} from '../cascade/links.js';
import {texts} from '../texts/texts.js';
import {alignmentLink, linkList} from './alignment-links.js';
import {ParentChoice} from './parent-choice.js';
import './alignment-form.js';

/** @typedef {import('../cascade/links.js').End} End */

/**
 * What an objective is aligned to, and what carries it; with the choice of one more parent. Event:
 * `cascade-changed`.
 */
class AlignmentEditor extends withProperties(OkrElement, () => ({
  /** @type {Okr.Cascade | null} */
  cascade: null,
  /** @type {Okr.Cycle[]} */
  cycles: [],
  /** @type {Okr.Objective | null} */
  objective: null,
  isWritable: false,
  needsReason: false,
  /** @type {{alignment: Okr.Alignment | null, heading: string} | null} what is edited; null: a new one */
  edited: null,
})) {
  choice = new ParentChoice();

  render() {
    const {cascade, cycles, objective, edited} = this;
    if (!cascade || !objective) {
      return nothing;
    }
    const links = linksOf(cascade, objective);
    const {align} = texts.objectivePage;
    const close = () => (this.edited = null);
    return html`
      <div class="okr-grid okr-section-body">
        ${/** @type {const} */ (['up', 'down']).map(
          (way) => html`<div>
            <h3>${icon(way)} ${texts.objective[way]}</h3>
            ${linkList(links[way], texts.objective[`${way}None`], (end) =>
              this.link(cascade, end, way === 'up'),
            )}
            ${way === 'up' && this.isWritable
              ? button(align, () => (this.edited = {alignment: null, heading: align}), {
                  icon: 'plus',
                  look: 'sm',
                })
              : nothing}
          </div>`,
        )}
      </div>
      ${edited
        ? html`<alignment-form
            .record=${edited.alignment}
            .heading=${edited.heading}
            .objectiveId=${objective.id}
            .search=${(/** @type {string} */ text) =>
              this.choice.search({cascade, cycles, objective}, text)}
            .needsReason=${this.needsReason}
            @saved=${close}
            @closed=${close}
          ></alignment-form>`
        : nothing}
    `;
  }

  /**
   * @param {Okr.Cascade} cascade
   * @param {End} end
   * @param {boolean} mine whether it is this objective's own link
   */
  link(cascade, end, mine) {
    const {alignment} = end;
    return alignmentLink(cascade, end, {
      address: ({id, cycleId}, keyResult) =>
        href('objective', {cycleId, objectiveId: id}, keyResult ? {kr: keyResult.id} : {}),
      noValue: texts.keyResult.noValue,
      more: (title) => html`${alignment.mode === 'CONTRIBUTES'
        ? html`<span class="okr-quiet">${texts.objectivePage.weightOf(alignment.weight)}</span>`
        : nothing}
      ${mine && this.isWritable
        ? button(about(texts.edit, title), () => (this.edited = {alignment, heading: title}), {
            look: 'sm ghost-secondary',
          })
        : nothing}`,
    });
  }
}

customElements.define('alignment-editor', AlignmentEditor);
