import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {required, withProperties} from '../platform/element.js';
import {apiPath, get, put} from '../platform/api.js';
import {onInput} from '../platform/events.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {teamBadge} from '../platform/parts/badges.js';
import {confidenceField} from '../platform/parts/confidence-field.js';
import {FormElement} from '../platform/parts/form-element.js';
import {loadState, problemAlert} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import {IMPACTS} from './initiative-states.js';

/**
 * Links an initiative of any team to a key result. Events: `closed`; `cascade-changed` once it is
 * linked.
 */
class InitiativeLinkForm extends withProperties(FormElement, () => ({
  /** @type {Okr.KeyResult} */
  keyResult: required,
  /** @type {Okr.Cycle | null} */
  cycle: null,
  /** @type {Okr.Team[]} */
  teams: [],
  teamId: '',
  text: '',
  /** What of it is searched for, once typing pauses. */
  searched: '',
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

  get prefix() {
    return `link-${this.keyResult.id}`;
  }

  fields = ['initiative', 'impact', 'confidence'];

  start() {
    return {initiative: null, impact: '', confidence: 70};
  }

  /** @param {string} text */
  typed(text) {
    this.text = text;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.searched = text.trim();
    }, 250);
  }

  /** @param {Record<string, any>} draft */
  check({initiative, impact}) {
    return [
      ...(initiative ? [] : [{pointer: '/initiative', message: texts.initiative.choose}]),
      ...(impact ? [] : [{pointer: '/impact', message: texts.initiative.chooseImpact}]),
    ];
  }

  /** @param {Record<string, any>} draft */
  save({initiative, impact, confidence}) {
    const path = apiPath`/initiatives/${initiative.id}/key-results/${this.keyResult.id}`;
    return put(path, {impact, confidence: confidence / 100});
  }

  saved() {
    notify(texts.initiative.saved);
    this.emitUp('cascade-changed');
    this.emit('closed');
  }

  render() {
    const words = texts.initiative;
    return this.form({
      className: 'okr-form',
      label: words.title(this.keyResult.title),
      lead: words.failed,
      buttons: html`<div class="okr-form-end">
        ${this.submitButton(words.save, words.saving)} ${button(texts.cancel, () => this.cancel())}
      </div>`,
      content: html`
        ${this.searchField()} ${this.results()} ${this.impacts()}
        ${confidenceField(this.field('confidence', words.confidence))}
      `,
    });
  }

  searchField() {
    const error = this.errors['initiative'];
    const id = this.prefix;
    return html`<div class="okr-field">
      <label class="form-label" for="${id}-q">${texts.initiative.search}</label>
      <input
        id="${id}-q"
        type="search"
        autocomplete="off"
        class="form-control ${error ? 'is-invalid' : ''}"
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby="${id}-error"
        .value=${live(this.text)}
        @input=${onInput((value) => this.typed(value))}
      />
      <div id="${id}-error" class="invalid-feedback">${error}</div>
    </div>`;
  }

  impacts() {
    const error = this.errors['impact'];
    const id = `${this.prefix}-impact-error`;
    return html`<fieldset class="okr-field">
      <legend class="form-label">${texts.initiative.impact}</legend>
      <div class="okr-choices">
        ${IMPACTS.map(
          (impact) => html`<label class="okr-choice">
            <input
              type="radio"
              name="impact"
              value=${impact}
              aria-invalid=${error ? 'true' : 'false'}
              aria-describedby=${id}
              .checked=${live(this.value('impact') === impact)}
              @change=${() => this.edit({impact})}
            /><span>${texts.initiative.impacts[impact]}</span>
          </label>`,
        )}
      </div>
      <div id=${id} class="invalid-feedback ${error ? 'd-block' : ''}">${error}</div>
    </fieldset>`;
  }

  results() {
    const {data, problem, loading} = this.found;
    if (!data) {
      return loadState(this.found, 2);
    }
    const words = texts.initiative;
    const team = this.teams.find((one) => one.id === this.teamId);
    const searched = this.text.trim() !== '';
    const chosen = this.value('initiative');
    // What was chosen stays in sight, whatever is searched for next.
    const shown = chosen && !data.some(({id}) => id === chosen.id) ? [chosen, ...data] : data;
    return html`<fieldset class="okr-field" aria-busy=${loading}>
      <legend class="form-label">
        ${searched ? words.results : words.suggested(team?.name ?? this.teamId)}
      </legend>
      ${problemAlert(problem, {retry: () => this.found.run()})}
      <p class="visually-hidden" role="status">
        ${loading ? texts.loading : words.found(data.length)}
      </p>
      ${shown.length
        ? html`<div class="okr-results">
            ${shown.map((initiative) => this.result(initiative, chosen))}
          </div>`
        : html`<p class="okr-quiet">${searched ? words.nothing : words.nothingYet}</p>`}
    </fieldset>`;
  }

  /**
   * @param {Okr.Initiative} initiative
   * @param {Okr.Initiative | null} chosen
   */
  result(initiative, chosen) {
    const {id, title, teamId, state, effort} = initiative;
    const linked = this.keyResult.initiativeIds?.includes(id) ?? false;
    const team = this.teams.find((one) => one.id === teamId);
    return html`<label class="okr-result">
      <input
        class="form-check-input"
        type="radio"
        name="${this.prefix}-initiative"
        value=${id}
        ?disabled=${linked}
        .checked=${live(chosen?.id === id)}
        @change=${() => this.edit({initiative})}
      />
      <span
        >${title}<span class="okr-link-about"
          >${teamBadge(team, teamId)}<span class="okr-tag"
            >${word(texts.initiative.states, state)}</span
          >${linked
            ? html`<span class="okr-quiet">${texts.initiative.linked}</span>`
            : typeof effort === 'number'
              ? html`<span class="okr-quiet">${texts.initiative.effort(effort)}</span>`
              : nothing}</span
        ></span
      >
    </label>`;
  }
}

customElements.define('initiative-link-form', InitiativeLinkForm);
