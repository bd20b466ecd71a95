import {html, nothing} from 'lit';
import {apiPath, post} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {asProblem} from '../platform/problem.js';
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
  open: false,
  /** @type {Map<string, import('../platform/problem.js').Problem | null>} null: committed */
  outcomes: new Map(),
  busy: false,
})) {
  /** What the dialog is about, also when the page has moved on. @type {Api.InitiativeAnswer[]} */
  chosen = [];

  async commit() {
    this.busy = true;
    for (const {id} of this.chosen.filter((one) => this.outcomes.get(one.id) !== null)) {
      /** @type {import('../platform/problem.js').Problem | null} */
      let outcome = null;
      try {
        await post(apiPath`/initiatives/${id}/state`, {state: 'COMMITTED'});
      } catch (reason) {
        outcome = asProblem(reason);
      }
      this.outcomes = new Map(this.outcomes).set(id, outcome);
    }
    this.busy = false;
    const done = [...this.outcomes.values()].filter((outcome) => outcome === null).length;
    notify(texts.planning.committedOf(done, this.chosen.length));
    if (done === this.chosen.length) {
      this.close();
    }
  }

  close() {
    this.open = false;
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
          texts.planning.commit(this.initiatives.length),
          () => {
            this.chosen = this.initiatives;
            this.outcomes = new Map();
            this.open = true;
          },
          {look: 'sm primary'},
        )
        : nothing}
      ${this.open
        ? dialog({
            heading: texts.planning.commit(this.chosen.length),
            content: this.content(),
            close: () => this.close(),
          })
        : nothing}`;
  }

  content() {
    return html`
      <p class="okr-lead">${texts.planning.commitHint}</p>
      <ul class="okr-open-points">
        ${this.chosen.map((initiative) => {
          const outcome = this.outcomes.get(initiative.id);
          return html`<li>
            ${initiative.title}
            ${outcome === null
              ? toneTag('good', texts.planning.committed)
              : outcome
                ? html`${toneTag('bad', outcome.headline)} ${outcome.detail}
                    <ul>
                      ${outcome.violations.map(({message}) => html`<li>${message}</li>`)}
                    </ul>`
                : nothing}
          </li>`;
        })}
      </ul>
      <div class="okr-form-end">
        ${button(
          texts.planning.commit(this.chosen.length),
          () => (this.busy ? null : this.commit()),
          {look: 'primary', busy: this.busy},
        )}
      </div>
    `;
  }
}

customElements.define('commit-button', CommitButton);
