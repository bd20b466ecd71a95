import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {apiPath, get, put} from '../platform/api.js';
import {onInput} from '../platform/events.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {Problem, asProblem, violationsByField, withoutFields} from '../platform/problem.js';
import {teamBadge} from '../platform/parts/badges.js';
import {confidenceField} from '../platform/parts/confidence-field.js';
import {errorState, problemAlert, skeleton} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';

/** @type {Okr.Impact[]} */
const IMPACTS = ['MINIMAL', 'LOW', 'MEDIUM', 'HIGH', 'MASSIVE'];

/**
 * Links an initiative of any team to a key result. Events: `closed`; `cascade-changed` once it is
 * linked.
 */
class InitiativeLinkForm extends withProperties(OkrElement, () => ({
  /** @type {Okr.KeyResult | null} */
  keyResult: null,
  /** @type {Okr.Cycle | null} */
  cycle: null,
  /** @type {Okr.Team[]} */
  teams: [],
  teamId: '',
  text: '',
  /** What of it is searched for, once typing pauses. */
  searched: '',
  /** @type {Okr.Initiative | null} */
  chosen: null,
  /** @type {Okr.Impact | ''} */
  impact: '',
  confidence: 70,
  /** @type {Problem | null} */
  problem: null,
  saving: false,
})) {
  found = new Load(this, {
    args: () => [this.cycle?.id, this.teamId, this.searched],
    /** @returns {Promise<Okr.Initiative[]>} */
    task: async ([cycleId, teamId, q], signal) => {
      const query = {cycleId, limit: 20, ...(q ? {q} : {teamId})};
      return (await get('/initiatives', {signal, query})).data.items;
    },
    keep: () => true,
  });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  typing = undefined;

  firstUpdated() {
    this.querySelector('input')?.focus();
  }

  /** @param {string} text */
  typed(text) {
    this.text = text;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.searched = text.trim();
    }, 250);
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const {chosen, keyResult, impact} = this;
    if (!keyResult || this.saving) {
      return;
    }
    const violations = [];
    if (!chosen) {
      violations.push({pointer: '/initiative', message: texts.initiative.choose});
    }
    if (!impact) {
      violations.push({pointer: '/impact', message: texts.initiative.chooseImpact});
    }
    this.problem = violations.length ? new Problem(422, {violations}) : null;
    if (!this.problem && chosen) {
      this.saving = true;
      try {
        await put(
          apiPath`/initiatives/${chosen.id}/key-results/${keyResult.id}`,
          {impact, confidence: this.confidence / 100},
        );
      } catch (reason) {
        this.problem = asProblem(reason);
      }
      this.saving = false;
    }
    if (this.problem) {
      await this.updateComplete;
      const wrong = /** @type {HTMLElement | null} */ (this.querySelector('[aria-invalid="true"]'));
      wrong?.focus();
    } else {
      notify(texts.initiative.saved);
      this.emitUp('cascade-changed');
      this.emit('closed');
    }
  }

  render() {
    const {keyResult, problem} = this;
    if (!keyResult) {
      return nothing;
    }
    const {at, rest} = violationsByField(problem, ['initiative', 'impact', 'confidence']);
    const onlyFields = problem?.violations.length && !rest.length;
    const id = `link-${keyResult.id}`;
    return html`
      <form
        class="okr-form"
        novalidate
        aria-label=${texts.initiative.title(keyResult.title)}
        @submit=${this.submit}
      >
        ${onlyFields ? nothing : problemAlert(problem, {lead: texts.initiative.failed, rest})}
        <div class="okr-field">
          <label class="form-label" for="${id}-q">${texts.initiative.search}</label>
          <input
            id="${id}-q"
            type="search"
            autocomplete="off"
            class="form-control ${at['initiative'] ? 'is-invalid' : ''}"
            aria-invalid=${at['initiative'] ? 'true' : 'false'}
            aria-describedby="${id}-error"
            .value=${live(this.text)}
            @input=${onInput((value) => this.typed(value))}
          />
          <div id="${id}-error" class="invalid-feedback">${at['initiative']}</div>
        </div>
        ${this.results(id)}
        <fieldset class="okr-field">
          <legend class="form-label">${texts.initiative.impact}</legend>
          <div class="okr-choices">
            ${IMPACTS.map(
              (impact) => html`
                <label class="okr-choice">
                  <input
                    type="radio"
                    name="impact"
                    value=${impact}
                    aria-invalid=${at['impact'] ? 'true' : 'false'}
                    aria-describedby="${id}-impact-error"
                    .checked=${live(this.impact === impact)}
                    @change=${() => {
                      this.impact = impact;
                      this.problem = withoutFields(this.problem, ['impact']);
                    }}
                  /><span>${texts.initiative.impacts[impact]}</span>
                </label>
              `,
            )}
          </div>
          <div
            id="${id}-impact-error"
            class="invalid-feedback ${at['impact'] ? 'd-block' : ''}"
          >
            ${at['impact']}
          </div>
        </fieldset>
        ${confidenceField({
          id: `${id}-confidence`,
          label: texts.initiative.confidence,
          value: this.confidence,
          error: at['confidence'],
          change: (value) => {
            this.confidence = value;
            this.problem = withoutFields(this.problem, ['confidence']);
          },
        })}
        <div class="okr-form-end">
          <button type="submit" class="btn btn-primary" aria-disabled=${this.saving}>
            ${this.saving ? texts.initiative.saving : texts.initiative.save}
          </button>
          ${button(texts.cancel, () => this.emit('closed'))}
        </div>
      </form>
    `;
  }

  /** @param {string} id */
  results(id) {
    const {data, problem, loading} = this.found;
    if (!data) {
      return problem && !loading ? errorState(problem, () => this.found.run()) : skeleton(2);
    }
    const team = this.teams.find((one) => one.id === this.teamId);
    const searched = this.text.trim() !== '';
    // What was chosen stays in sight, whatever is searched for next.
    const shown =
      this.chosen && !data.some((one) => one.id === this.chosen?.id)
        ? [this.chosen, ...data]
        : data;
    return html`<fieldset class="okr-field" aria-busy=${loading}>
      <legend class="form-label">
        ${searched
          ? texts.initiative.results
          : texts.initiative.suggested(team?.name ?? this.teamId)}
      </legend>
      ${problem ? problemAlert(problem, {retry: () => this.found.run()}) : nothing}
      <p class="visually-hidden" role="status">
        ${loading ? texts.loading : texts.initiative.found(data.length)}
      </p>
      ${shown.length
        ? html`<div class="okr-results">
            ${shown.map((initiative) => this.result(id, initiative))}
          </div>`
        : html`<p class="okr-quiet">
            ${searched ? texts.initiative.nothing : texts.initiative.nothingYet}
          </p>`}
    </fieldset>`;
  }

  /**
   * @param {string} id
   * @param {Okr.Initiative} initiative
   */
  result(id, initiative) {
    const linked = this.keyResult?.initiativeIds?.includes(initiative.id) ?? false;
    return html`<label class="okr-result">
      <input
        class="form-check-input"
        type="radio"
        name="${id}-initiative"
        value=${initiative.id}
        ?disabled=${linked}
        .checked=${live(this.chosen?.id === initiative.id)}
        @change=${() => {
          this.chosen = initiative;
          this.problem = withoutFields(this.problem, ['initiative']);
        }}
      />
      <span
        >${initiative.title}<span class="okr-link-about"
          >${teamBadge(
            this.teams.find((team) => team.id === initiative.teamId),
            initiative.teamId,
          )}<span class="okr-tag">${word(texts.initiative.states, initiative.state)}</span>${linked
            ? html`<span class="okr-quiet">${texts.initiative.linked}</span>`
            : typeof initiative.effort === 'number'
              ? html`<span class="okr-quiet">${texts.initiative.effort(initiative.effort)}</span>`
              : nothing}</span
        ></span
      >
    </label>`;
  }
}

customElements.define('initiative-link-form', InitiativeLinkForm);
