import {html} from 'lit';
import {Action} from '../platform/action.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {getFile} from '../platform/api.js';
import {download} from '../platform/download.js';
import {button} from '../platform/parts/button.js';
import {selectField} from '../platform/parts/fields.js';
import {cardSection} from '../platform/parts/layout.js';
import {refusal} from '../platform/parts/states.js';
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
})) {
  action = new Action(this);

  save() {
    return this.action.run(async () => {
      const file = await getFile('/export', {
        accept: FORMATS[this.format]?.type ?? '',
        query: {cycle: this.cycleId},
      });
      download(file, `okr-cascade${this.cycleId ? `-${this.cycleId}` : ''}.${this.format}`);
    }, texts.exchange.exportFailed);
  }

  render() {
    const words = texts.exchange;
    return cardSection({
      title: words.export,
      id: 'exchange-export',
      body: html`<div class="okr-section-body okr-plain-form">
        <p class="okr-lead">${words.exportHint}</p>
        ${refusal(this.action)}
        ${selectField({
          id: 'export-cycle',
          label: words.scope,
          value: this.cycleId,
          options: [
            ['', words.everything],
            ...this.cycles.map(
              ({id, name}) => /** @type {[string, string]} */ ([id, words.oneCycle({cycle: name})]),
            ),
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
          ${button(words.download, this.save, {icon: 'download', busy: this.action.busy})}
        </div>
      </div>`,
    });
  }
}

customElements.define('bundle-export', BundleExport);
