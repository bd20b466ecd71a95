import {html} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {getFile} from '../platform/api.js';
import {download} from '../platform/download.js';
import {icon} from '../platform/parts/icon.js';
import {selectField} from '../platform/parts/fields.js';
import {cardSection} from '../platform/parts/layout.js';
import {problemAlert} from '../platform/parts/states.js';
import {asProblem} from '../platform/problem.js';
import {texts} from '../texts/texts.js';

/** @type {Record<string, {name: string, type: string}>} */
const FORMATS = {
  json: {name: 'JSON', type: 'application/json'},
  yaml: {name: 'YAML', type: 'application/yaml'},
};

/** Saves everything, or the organization with one cycle, as a file. Property: `cycles`. */
class BundleExport extends withProperties(OkrElement, () => ({
  /** @type {Okr.Cycle[]} */
  cycles: [],
  cycleId: '',
  format: 'json',
  busy: false,
  /** @type {import('../platform/problem.js').Problem | null} */
  problem: null,
})) {
  async save() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = null;
    try {
      const file = await getFile('/export', {
        accept: FORMATS[this.format]?.type ?? '',
        query: {cycle: this.cycleId},
      });
      download(file, `okr-cascade${this.cycleId ? `-${this.cycleId}` : ''}.${this.format}`);
    } catch (reason) {
      this.problem = asProblem(reason);
    }
    this.busy = false;
  }

  render() {
    const words = texts.exchange;
    return cardSection({
      title: words.export,
      id: 'exchange-export',
      body: html`<div class="okr-section-body okr-plain-form">
        <p class="okr-lead">${words.exportHint}</p>
        ${problemAlert(this.problem, {lead: words.exportFailed})}
        ${selectField({
          id: 'export-cycle',
          label: words.scope,
          value: this.cycleId,
          options: [
            ['', words.everything],
            ...this.cycles.map(({id, name}) => /** @type {[string, string]} */ ([id, words.oneCycle(name)])),
          ],
          change: (cycleId) => (this.cycleId = cycleId),
        })}
        ${selectField({
          id: 'export-format',
          label: words.format,
          short: true,
          value: this.format,
          options: Object.entries(FORMATS).map(([format, {name}]) => [format, name]),
          change: (format) => (this.format = format),
        })}
        <div class="okr-form-end">
          <button type="button" class="btn" aria-disabled=${this.busy} @click=${this.save}>
            ${icon('download')}${words.download}
          </button>
        </div>
      </div>`,
    });
  }
}

customElements.define('bundle-export', BundleExport);
