import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {post} from '../platform/api.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {cardSection, scrolling} from '../platform/parts/layout.js';
import {Dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, problemAlert, skeleton} from '../platform/parts/states.js';
import {dataTable} from '../platform/parts/table.js';
import {texts} from '../texts/texts.js';
import {total} from './changes.js';
import {counts, moreOf} from './bundle-diff.js';

/** So many violations are listed at once. */
const AT_ONCE = 100;

/** Imports a bundle: choose a file, see what it would change, agree. */
class BundleImport extends withProperties(OkrElement, () => ({
  /** @type {File | null} */
  file: null,
  /** @type {Api.ImportAnswer | null} what it changed */
  done: null,
  over: false,
  listed: AT_ONCE,
})) {
  action = new Action(this);
  /** @type {Dialog<Api.ImportAnswer>} asks before what would change is written */
  dialog = new Dialog(this);
  /** What it would change. */
  tried = new Load(this, {
    args: () => this.file && [this.file],
    /** @returns {Promise<Api.ImportAnswer>} */
    task: async ([file], signal) =>
      (await post('/import', typed(file), {query: {dryRun: 'true'}, signal})).data,
    changed: () => {
      this.done = null;
      this.listed = AT_ONCE;
      this.action.clear();
    },
    follow: false,
  });

  /** Writes it. @param {File} file */
  commit(file) {
    this.dialog.close();
    return this.action.run(async () => {
      this.done = (await post('/import', typed(file))).data;
      notify(texts.exchange.imported);
    }, texts.exchange.importFailed);
  }

  render() {
    const {file, done, action} = this;
    const {data, loading} = this.tried;
    const problem = action.problem ?? this.tried.problem;
    const isBusy = action.busy || loading;
    return html`
      ${cardSection({
        title: texts.exchange.import,
        id: 'exchange-import',
        body: html`<div class="okr-section-body">
          <p class="okr-lead">${texts.exchange.importHint}</p>
          ${this.chooser()}
        </div>`,
      })}
      <div role="status">${isBusy && file ? this.waiting(file.name) : nothing}</div>
      ${problem && file && !isBusy ? this.refusal(problem, file.name) : nothing}
      ${data && file && !done && !action.busy ? this.diff(data, file) : nothing}
      ${done ? result(done) : nothing}
    `;
  }

  chooser() {
    const words = texts.exchange;
    return html`<div
      class="okr-file-drop ${this.over ? 'okr-file-over' : ''}"
      @dragover=${(/** @type {DragEvent} */ event) => {
        event.preventDefault();
        this.over = true;
      }}
      @dragleave=${() => (this.over = false)}
      @drop=${(/** @type {DragEvent} */ event) => {
        event.preventDefault();
        this.over = false;
        this.file = event.dataTransfer?.files[0] ?? this.file;
      }}
    >
      <label class="btn ${this.file ? '' : 'btn-primary'} okr-file">
        ${icon('upload')}${this.file ? words.another : words.choose}
        <input
          type="file"
          class="okr-file-input"
          accept=".json,.yaml,.yml,application/json,application/yaml"
          @change=${(/** @type {Event & {target: HTMLInputElement}} */ event) => {
            this.file = event.target.files?.[0] ?? this.file;
            // The same file, mended, can be chosen once more.
            event.target.value = '';
          }}
        />
      </label>
      <span class="okr-quiet">${this.file?.name ?? words.drop}</span>
    </div>`;
  }

  /** @param {string} file */
  waiting(file) {
    const words = texts.exchange;
    return html`<div class="card okr-section">
      <div class="okr-section-body">
        <p>${this.action.busy ? words.importing : words.checking({file})} …</p>
        ${skeleton(3)}
      </div>
    </div>`;
  }

  /** @param {import('../platform/problem.js').Problem} problem @param {string} file */
  refusal(problem, file) {
    const words = texts.exchange;
    const {violations} = problem;
    return html`<div class="card okr-section okr-refused">
      <div class="okr-section-body">
        ${problemAlert(problem, {lead: this.action.lead || words.refused({file})})}
        ${violations.length ? html`<p class="okr-quiet">${words.refusedHint}</p>` : nothing}
      </div>
      ${violations.length
        ? scrolling(
            words.problem,
            dataTable({
              columns: [
                {label: words.place, cell: ({pointer}) => html`<code>${pointer || '/'}</code>`},
                {label: words.problem, cell: ({message}) => message},
              ],
              rows: violations.slice(0, this.listed),
              id: (violation) => violation,
              isHeaded: false,
            }),
          )
        : nothing}
      ${moreOf(violations.length - this.listed, () => (this.listed += 5 * AT_ONCE))}
    </div>`;
  }

  /** @param {Api.ImportAnswer} tried @param {File} file */
  diff(tried, file) {
    const words = texts.exchange;
    const [created, updated] = [total(tried.created), total(tried.updated)];
    if (!created && !updated) {
      return html`<div class="card okr-section">
        ${emptyState(words.same({file: file.name}), words.sameHint)}
      </div>`;
    }
    return html`
      ${cardSection({
        title: words.diff({file: file.name}),
        id: 'exchange-diff',
        className: 'okr-diff',
        aside: button(words.submit({n: created + updated}), () => this.dialog.open(tried), {
          look: 'primary',
        }),
        body: html`<bundle-diff .answer=${tried}></bundle-diff>`,
      })}
      ${this.dialog.ask(() => ({
        heading: words.confirm,
        content: html`<p>${words.confirmHint({created, updated})}</p>`,
        yes: words.now,
        act: () => this.commit(file),
      }))}
    `;
  }
}

/** @param {Api.ImportAnswer} done */
const result = (done) =>
  cardSection({
    title: texts.exchange.imported,
    id: 'exchange-done',
    aside: html`<span class="okr-quiet"
      >${texts.exchange.importedHint({created: total(done.created), updated: total(done.updated)})}</span
    >`,
    body: scrolling(texts.exchange.counts, counts(done)),
  });

/** @param {File} file @returns {Blob} with the type that its name tells */
const typed = (file) =>
  new Blob([file], {type: /\.ya?ml$/i.test(file.name) ? 'application/yaml' : 'application/json'});

customElements.define('bundle-import', BundleImport);
