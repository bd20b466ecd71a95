import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {post} from '../platform/api.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {cardSection, scrolling} from '../platform/parts/layout.js';
import {confirmDialog} from '../platform/parts/modal-dialog.js';
import {emptyState, problemAlert, skeleton} from '../platform/parts/states.js';
import {asProblem} from '../platform/problem.js';
import {texts} from '../texts/texts.js';
import {total} from './changes.js';
import {counts} from './bundle-diff.js';

/** @typedef {import('../platform/problem.js').Problem} Problem */

/** So many violations are listed at once. */
const AT_ONCE = 100;

/** Imports a bundle: choose a file, see what it would change, agree. */
class BundleImport extends withProperties(OkrElement, () => ({
  /** @type {File | null} */
  file: null,
  /** @type {'' | 'checking' | 'importing'} */
  busy: '',
  /** @type {Api.ImportAnswer | null} what it would change */
  tried: null,
  /** @type {Api.ImportAnswer | null} what it changed */
  done: null,
  /** @type {Problem | null} */
  problem: null,
  asking: false,
  over: false,
  listed: AT_ONCE,
})) {
  /** @type {AbortController | null} */
  abort = null;

  disconnectedCallback() {
    super.disconnectedCallback();
    this.abort?.abort();
  }

  /** @param {File | undefined} file */
  async take(file) {
    if (!file) {
      return;
    }
    this.abort?.abort();
    const mine = new AbortController();
    this.abort = mine;
    Object.assign(this, {file, tried: null, done: null, problem: null, listed: AT_ONCE});
    this.busy = 'checking';
    try {
      const options = {query: {dryRun: 'true'}, signal: mine.signal};
      const {data} = await post('/import', typed(file), options);
      if (this.abort === mine) {
        this.tried = data;
      }
    } catch (reason) {
      if (this.abort === mine) {
        this.problem = asProblem(reason);
      }
    }
    if (this.abort === mine) {
      this.busy = '';
    }
  }

  /** Writes it. */
  async commit() {
    const {file} = this;
    if (!file || this.busy) {
      return;
    }
    this.asking = false;
    this.busy = 'importing';
    this.problem = null;
    try {
      this.done = (await post('/import', typed(file))).data;
      this.tried = null;
      notify(texts.exchange.imported);
    } catch (reason) {
      this.problem = asProblem(reason);
    }
    this.busy = '';
  }

  render() {
    return html`
      ${cardSection({
        title: texts.exchange.import,
        id: 'exchange-import',
        body: html`<div class="okr-section-body">
          <p class="okr-lead">${texts.exchange.importHint}</p>
          ${this.chooser()}
        </div>`,
      })}
      <div role="status">${this.busy ? this.waiting() : nothing}</div>
      ${this.problem && this.file ? this.refusal(this.problem, this.file.name) : nothing}
      ${this.tried && this.file && this.busy !== 'importing' ? this.diff(this.tried, this.file.name) : nothing}
      ${this.done ? this.result(this.done) : nothing}
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
        this.take(event.dataTransfer?.files[0]);
      }}
    >
      <label class="btn ${this.file ? '' : 'btn-primary'} okr-file">
        ${icon('upload')}${this.file ? words.another : words.choose}
        <input
          type="file"
          class="okr-file-input"
          accept=".json,.yaml,.yml,application/json,application/yaml"
          @change=${(/** @type {Event & {target: HTMLInputElement}} */ event) => {
            this.take(event.target.files?.[0]);
            // The same file, mended, can be chosen once more.
            event.target.value = '';
          }}
        />
      </label>
      <span class="okr-quiet">${this.file?.name ?? words.drop}</span>
    </div>`;
  }

  waiting() {
    const words = texts.exchange;
    return html`<div class="card okr-section">
      <div class="okr-section-body">
        <p>${this.busy === 'importing' ? words.importing : words.checking(this.file?.name ?? '')} …</p>
        ${skeleton(3)}
      </div>
    </div>`;
  }

  /**
   * @param {Problem} problem
   * @param {string} file
   */
  refusal(problem, file) {
    const words = texts.exchange;
    const {violations} = problem;
    const left = violations.length - this.listed;
    return html`<div class="card okr-section okr-refused">
      <div class="okr-section-body">
        ${problemAlert(problem, {lead: this.tried ? words.importFailed : words.refused(file)})}
        ${violations.length ? html`<p class="okr-quiet">${words.refusedHint}</p>` : nothing}
      </div>
      ${violations.length
        ? scrolling(
            words.problem,
            html`<table class="okr-table">
              <thead>
                <tr>
                  <th scope="col">${words.place}</th>
                  <th scope="col">${words.problem}</th>
                </tr>
              </thead>
              <tbody>
                ${violations.slice(0, this.listed).map(
                  ({pointer, message}) => html`<tr>
                    <td><code>${pointer || '/'}</code></td>
                    <td>${message}</td>
                  </tr>`,
                )}
              </tbody>
            </table>`,
          )
        : nothing}
      ${left > 0
        ? html`<p class="okr-changes-more">
            ${button(words.more, () => (this.listed += 5 * AT_ONCE))}
            <span class="okr-quiet">${words.left(left)}</span>
          </p>`
        : nothing}
    </div>`;
  }

  /**
   * @param {Api.ImportAnswer} tried
   * @param {string} file
   */
  diff(tried, file) {
    const words = texts.exchange;
    const [created, updated] = [total(tried.created), total(tried.updated)];
    if (!created && !updated) {
      return html`<div class="card okr-section">${emptyState(words.same(file), words.sameHint)}</div>`;
    }
    return html`
      ${cardSection({
        title: words.diff(file),
        id: 'exchange-diff',
        className: 'okr-diff',
        aside: button(
          words.submit(created + updated),
          () => (this.asking = true),
          {look: 'primary'},
        ),
        body: html`<bundle-diff .answer=${tried}></bundle-diff>`,
      })}
      ${this.asking
        ? confirmDialog({
            heading: words.confirm,
            content: html`<p>${words.confirmHint(created, updated)}</p>`,
            yes: words.now,
            act: () => this.commit(),
            close: () => (this.asking = false),
          })
        : nothing}
    `;
  }

  /** @param {Api.ImportAnswer} done */
  result(done) {
    const words = texts.exchange;
    return cardSection({
      title: words.imported,
      id: 'exchange-done',
      aside: html`<span class="okr-quiet"
        >${words.importedHint(total(done.created), total(done.updated))}</span
      >`,
      body: scrolling(words.counts, counts(done)),
    });
  }
}

/** @param {File} file @returns {Blob} with the type that its name tells */
const typed = (file) =>
  new Blob([file], {type: /\.ya?ml$/i.test(file.name) ? 'application/yaml' : 'application/json'});

customElements.define('bundle-import', BundleImport);
