import {html, nothing, svg} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {percent, word} from '../platform/format.js';
import {teamBadge} from '../platform/parts/badges.js';
import {statusIcon} from '../platform/parts/icon.js';
import {texts} from '../texts/texts.js';
import {HEAD, ROW, layOut} from './exposure-layout.js';

/** @typedef {import('./exposure-graph.js').ExposedNode} ExposedNode */

/**
 * An exposure drawn from the subject outwards, in bands as thick as the shares. It is for the eye: the
 * list beside it says the same.
 */
class ExposurePicture extends withProperties(OkrElement, () => ({
  /** @type {import('./exposure-graph.js').ExposureGraph} */
  graph: required,
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
  room: 0,
  /** The box under the pointer. */
  pointed: '',
})) {
  watcher = new ResizeObserver(() => {
    // Its frame keeps a line free on both sides.
    this.room = Math.max(0, this.clientWidth - 2);
  });

  connectedCallback() {
    super.connectedCallback();
    this.watcher.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.watcher.disconnect();
  }

  render() {
    if (!this.room) {
      return nothing;
    }
    const {boxes, bands, width, height, boxWidth, left} = layOut(this.graph, this.room);
    return html`
      <div class="okr-exposure-frame" aria-hidden="true">
        <div class="okr-exposure" .style=${`width:${width}px;height:${height}px`}>
          <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}">
            ${bands.map(({path, width: thickness, from, to}) => {
              const isFaint = this.pointed && ![from, to].includes(this.pointed);
              const look = isFaint ? 'okr-band-faint' : '';
              return svg`<path class="okr-band ${look}" d=${path} stroke-width=${thickness} />`;
            })}
          </svg>
          ${boxes.map((box) => this.box(box, boxWidth))}
        </div>
      </div>
      ${left > 0 ? html`<p class="okr-quiet">${texts.exposure.notDrawn({n: left})}</p>` : nothing}
    `;
  }

  /** @param {import('./exposure-layout.js').Box} box @param {number} width */
  box(box, width) {
    const {head, rows, title, teamId, x, y, height, column} = box;
    return html`<div
      class="okr-exposed ${column === 0 ? 'okr-exposed-start' : ''}"
      .style=${`left:${x}px;top:${y}px;width:${width}px;height:${height}px`}
      @pointerenter=${() => (this.pointed = box.id)}
      @pointerleave=${() => (this.pointed = '')}
    >
      <div class="okr-exposed-head" .style=${`height:${HEAD}px`}>
        <div class="okr-exposed-team">
          ${teamBadge(this.teams.get(teamId), teamId)}
          ${head && column > 0 ? html`<strong>${percent(head.share)}</strong>` : nothing}
        </div>
        <div class="okr-exposed-title">${head ? this.titled(head) : html`<span>${title}</span>`}</div>
      </div>
      ${rows.map(
        (node) => html`<div class="okr-exposed-row" .style=${`height:${ROW}px`}>
          <div class="okr-exposed-title">${this.titled(node)}</div>
          <strong>${percent(node.share)}</strong>
        </div>`,
      )}
    </div>`;
  }

  /** @param {ExposedNode} node */
  titled(node) {
    const status = node.status in texts.status ? /** @type {Okr.Status} */ (node.status) : null;
    const said = status
      ? word(texts.status, status)
      : word({...texts.dependencyStates, ...texts.initiative.states}, node.status);
    return html`<a
      href=${node.address}
      tabindex="-1"
      class=${status ? `okr-is-${status}` : ''}
      title="${node.title} (${said})"
      >${status ? statusIcon(status) : nothing}${node.title}</a
    >`;
  }
}

customElements.define('exposure-picture', ExposurePicture);
