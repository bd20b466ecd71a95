import {html, nothing} from 'lit';
import {apiPath, post} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {Dialog} from '../platform/parts/modal-dialog.js';
import {outcomeOf} from '../platform/problem.js';
import {toneTag} from '../platform/parts/layout.js';
import {texts} from '../texts/texts.js';

/**
 * Commits initiatives that have all they need, one after the other, and says what became of each; there is
 * no button where there are none, but an open dialog stays.
 * Event: `planning-changed`.
 */
class CommitButton extends withProperties(OkrElement, () => ({
  /** @type {Api.InitiativeAnswer[]} */
  initiatives: [],
  /** @type {Map<string, import('../platform/problem.js').Problem | null>} null: committed */
  outcomes: new Map(),
  busy: false,
})) {
  /** @type {Dialog<Api.InitiativeAnswer[]>} what it is about, also when the page has moved on */
  dialog = new Dialog(this, undefined, () => this.closed());

  /** @param {Api.InitiativeAnswer[]} chosen */
  async commit(chosen) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    for (const {id} of chosen.filter((one) => this.outcomes.get(one.id) !== null)) {
      const path = apiPath`/initiatives/${id}/state`;
      const outcome = await outcomeOf(post(path, {state: 'COMMITTED'}));
      this.outcomes = new Map(this.outcomes).set(id, outcome);
    }
    this.busy = false;
    const done = [...this.outcomes.values()].filter((outcome) => outcome === null).length;
    notify(texts.planning.committedOf({done, all: chosen.length}));
    if (done === chosen.length) {
      this.dialog.close();
    }
  }

  /** Whatever was committed, the page is told once the dialog is closed. */
  closed() {
    this.emitUp('planning-changed');
    this.updateComplete.then(() => {
      if (document.activeElement === document.body) {
        // The button is gone with what it was for.
        /** @type {HTMLElement | null} */ (document.querySelector('main'))?.focus();
      }
    });
  }

  render() {
    return html`${this.initiatives.length
        ? button(
            texts.planning.commit({n: this.initiatives.length}),
            () => {
              this.outcomes = new Map();
              this.dialog.open(this.initiatives);
            },
            {look: 'sm primary'},
          )
        : nothing}
      ${this.dialog.view((chosen) => ({
        heading: texts.planning.commit({n: chosen.length}),
        content: this.content(chosen),
      }))}`;
  }

  /** @param {Api.InitiativeAnswer[]} chosen */
  content(chosen) {
    return html`
      <p class="okr-lead">${texts.planning.commitHint}</p>
      <ul class="okr-open-points">
        ${chosen.map(
          ({id, title}) => html`<li>${title} ${outcomeText(this.outcomes.get(id))}</li>`,
        )}
      </ul>
      <div class="okr-form-end">
        ${button(texts.planning.commit({n: chosen.length}), () => this.commit(chosen), {
          look: 'primary',
          busy: this.busy,
        })}
      </div>
    `;
  }
}

/** @param {import('../platform/problem.js').Problem | null | undefined} outcome none: not tried */
const outcomeText = (outcome) =>
  outcome === null
    ? toneTag('good', texts.planning.committed)
    : outcome
      ? html`${toneTag('bad', outcome.headline)} ${outcome.detail}
          <ul>
            ${outcome.violations.map(({message}) => html`<li>${message}</li>`)}
          </ul>`
      : nothing;

customElements.define('commit-button', CommitButton);
