import {html, nothing} from 'lit';
import {apiPath, post} from '../platform/api.js';
import {withProperties} from '../platform/element.js';
import {notify} from '../platform/notice.js';
import {checkField, selectField, textArea, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {searchTeams} from '../org/pickers.js';
import {texts} from '../texts/texts.js';
import '../platform/parts/search-picker.js';

/** Names what an initiative needs from another team, and asks for it. Events: `saved`, `closed`. */
class AskDependencyForm extends withProperties(FormElement, () => ({
  /** @type {Api.InitiativeAnswer | null} */
  initiative: null,
})) {
  get draftName() {
    return `ask-dependency.${this.initiative?.id}`;
  }

  get prefix() {
    return 'ask';
  }

  get fields() {
    return ['providerTeamId', 'need', 'neededBy', 'size'];
  }

  start() {
    return {
      /** @type {import('../platform/parts/search-picker.js').Option | null} */
      providerTeamId: null,
      need: '',
      neededBy: this.initiative?.plannedEnd ?? '',
      size: 'M',
      ask: true,
    };
  }

  /** @param {Record<string, any>} draft */
  check({providerTeamId}) {
    return providerTeamId
      ? []
      : [{pointer: '/providerTeamId', message: texts.briefing.depends.choose}];
  }

  /** @param {Record<string, any>} draft */
  async save({providerTeamId, need, neededBy, size, ask}) {
    await post(
      apiPath`/initiatives/${this.initiative?.id}/dependencies`,
      {
        providerTeamId: providerTeamId.id,
        need: need.trim(),
        ...(neededBy ? {neededBy} : {}),
        size,
        state: ask ? 'REQUESTED' : 'IDENTIFIED',
      },
      {idempotencyKey: this.key},
    );
    notify(ask ? texts.briefing.depends.asked : texts.briefing.depends.named);
  }

  render() {
    const {initiative} = this;
    if (!initiative) {
      return nothing;
    }
    const words = texts.briefing.depends;
    return this.form({
      className: 'okr-section-body okr-ask-form',
      save: this.value('ask') ? words.saveAsk : words.save,
      content: html`
        <search-picker
          name="provider"
          .label=${words.provider}
          .error=${this.errors['providerTeamId'] ?? ''}
          .chosen=${this.value('providerTeamId') || null}
          .search=${searchTeams((team) => team.id !== initiative.teamId)}
          @chosen=${(/** @type {CustomEvent} */ event) =>
            this.edit({providerTeamId: event.detail})}
        ></search-picker>
        ${textArea(this.field('need', words.need, {hint: words.needHint}))}
        <div class="okr-pair">
          ${textField(this.field('neededBy', words.neededBy, {id: 'ask-by', type: 'date'}))}
          ${selectField(this.field('size', words.size, {options: Object.entries(texts.sizes)}))}
        </div>
        ${checkField(this.field('ask', words.askNow, {id: 'ask-now', hint: words.askNowHint}))}
      `,
    });
  }
}

customElements.define('ask-dependency-form', AskDependencyForm);
