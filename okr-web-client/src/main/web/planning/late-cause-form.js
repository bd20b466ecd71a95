import {html} from 'lit';
import {apiPath} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {onInput} from '../platform/events.js';
import {word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {Problem, asProblem} from '../platform/problem.js';
import {problemAlert} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';

/** Why an initiative is late; what the data propose stands first. Event: `delivery-changed`. */
class LateCauseForm extends withProperties(OkrElement, () => ({
  /** @type {Api.InitiativeAnswer | null} */
  initiative: null,
  /** @type {string[]} */
  proposed: [],
  cause: '',
  note: '',
  /** @type {import('../platform/problem.js').Problem | null} */
  problem: null,
})) {
  /** @param {Event} event */
  async save(event) {
    event.preventDefault();
    const initiative = /** @type {Api.InitiativeAnswer} */ (this.initiative);
    const lateCause = this.cause || this.proposed[0];
    if (!lateCause) {
      this.problem = new Problem(422, {
        violations: [{pointer: '/lateCause', code: 'REQUIRED', message: texts.delivery.choose}],
      });
      return;
    }
    const path = apiPath`/initiatives/${initiative.id}`;
    const changed = () =>
      this.emitUp('delivery-changed');
    try {
      const saved = await saveChanges(
        path,
        initiative,
        {
          lateCause,
          ...(this.note.trim() ? {lateNote: this.note.trim()} : {}),
        },
        {
          lateCause: {
            label: texts.delivery.cause,
            show: (cause) => word(texts.lateCauses, cause),
          },
          lateNote: {label: texts.delivery.note},
        },
      );
      this.problem = null;
      notify(texts.delivery.explained, {
        undo: () =>
          saveChanges(path, saved, {lateCause: null, lateNote: initiative.lateNote}, {}).then(
            changed,
          ),
      });
      changed();
    } catch (reason) {
      this.problem = asProblem(reason);
    }
  }

  render() {
    const causes = Object.keys(texts.lateCauses).sort(
      (a, b) => Number(this.proposed.includes(b)) - Number(this.proposed.includes(a)),
    );
    return html`<form class="okr-cause" novalidate @submit=${this.save}>
      ${problemAlert(this.problem, {
        rest: this.problem?.violations.map((violation) => violation.message) ?? [],
      })}
      <select
        class="form-select"
        aria-label=${texts.delivery.causeOf(this.initiative?.title ?? '')}
        @change=${onInput((value) => (this.cause = value))}
      >
        ${this.proposed.length ? '' : html`<option value="">${texts.delivery.choose}</option>`}
        ${causes.map(
          (cause) =>
            html`<option value=${cause}>
              ${word(texts.lateCauses, cause)}${this.proposed.includes(cause)
                ? ` (${texts.delivery.isProposed})`
                : ''}
            </option>`,
        )}
      </select>
      <input
        class="form-control"
        aria-label=${texts.delivery.note}
        placeholder=${texts.delivery.note}
        .value=${this.note}
        @input=${onInput((value) => (this.note = value))}
      />
      <button type="submit" class="btn">${texts.save}</button>
    </form>`;
  }
}

customElements.define('late-cause-form', LateCauseForm);
