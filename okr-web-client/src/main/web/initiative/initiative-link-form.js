import {html} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {required, withProperties} from '../platform/element.js';
import {apiPath, getData, put} from '../platform/api.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {confidenceField} from '../platform/parts/confidence-field.js';
import {textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {loadState, problemAlert} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import {initiativeTags} from './initiative-list.js';
import {IMPACTS} from './initiative-states.js';

/**
 * Links an initiative of any team to a key result. Events: `closed`; `cascade-changed` once it is
 * linked.
 */
class InitiativeLinkForm extends withProperties(FormElement, () => ({
  /** @type {Api.KeyResultNode} */
  keyResult: required,
  /** @type {Api.VersionedCycle | null} */
  cycle: null,
  /** @type {Api.TeamNode[]} */
  teams: [],
  teamId: '',
  text: '',
})) {
  found = new Load(this, {
    args: () => [this.cycle?.id, this.teamId, this.text.trim()],
    /** @returns {Promise<Api.InitiativeAnswer[]>} */
    task: async ([cycleId, teamId, q], signal) => {
      const query = {cycleId, limit: 20, ...(q ? {q} : {teamId})};
      return (await getData('/initiatives', {signal, query})).items;
    },
    keep: () => true,
    rest: 250,
  });

  firstUpdated() {
    this.querySelector('input')?.focus();
  }

  get prefix() {
    return `link-${this.keyResult.id}`;
  }

  fields = ['initiative', 'impact', 'confidence'];
  needed = {initiative: texts.initiative.choose, impact: texts.initiative.chooseImpact};

  start() {
    return {initiative: null, impact: '', confidence: 70};
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
      label: words.title({title: this.keyResult.title}),
      lead: words.failed,
      buttons: html`<div class="okr-form-end">
        ${this.submitButton(words.save, words.saving)} ${button(texts.cancel, () => this.cancel())}
      </div>`,
      content: html`
        ${textField(this.field('initiative', words.search, {
          id: `${this.prefix}-q`,
          type: 'search',
          autocomplete: 'off',
          value: this.text,
          change: (text) => (this.text = text),
        }))}
        ${this.results()} ${this.impacts()}
        ${confidenceField(this.field('confidence', words.confidence))}
      `,
    });
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
    const team = this.teams.find(({id}) => id === this.teamId);
    const searched = this.text.trim() !== '';
    const chosen = this.value('initiative');
    // What was chosen stays in sight, whatever is searched for next.
    const shown = chosen && !data.some(({id}) => id === chosen.id) ? [chosen, ...data] : data;
    return html`<fieldset class="okr-field" aria-busy=${loading}>
      <legend class="form-label">
        ${searched ? words.results : words.suggested({team: team?.name ?? this.teamId})}
      </legend>
      ${problemAlert(problem, {retry: () => this.found.run()})}
      <p class="visually-hidden" role="status">
        ${loading ? texts.loading : words.found({n: data.length})}
      </p>
      ${shown.length
        ? html`<div class="okr-results">
            ${shown.map((initiative) => this.result(initiative, chosen))}
          </div>`
        : html`<p class="okr-quiet">${searched ? words.nothing : words.nothingYet}</p>`}
    </fieldset>`;
  }

  /** @param {Api.InitiativeAnswer} initiative @param {Api.InitiativeAnswer | null} chosen */
  result(initiative, chosen) {
    const {id, title, effort} = initiative;
    const words = texts.initiative;
    const linked = this.keyResult.initiativeIds?.includes(id) ?? false;
    const more = linked ? words.linked : effort === null ? '' : words.effort({weeks: effort});
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
      <span>${title}${initiativeTags(initiative, this.teams, more)}</span>
    </label>`;
  }
}

customElements.define('initiative-link-form', InitiativeLinkForm);
