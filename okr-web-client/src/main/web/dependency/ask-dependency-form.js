import {html} from 'lit';
import {apiPath, post} from '../platform/api.js';
import {required, withProperties} from '../platform/element.js';
import {oneLine} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {checkField, selectField, textArea, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {searchPicker} from '../platform/parts/search-picker.js';
import {searchTeams} from '../org/pickers.js';
import {texts} from '../texts/texts.js';

/**
 * Names what an initiative, the record, needs from another team, and asks for it. Events: `saved`,
 * `closed`.
 */
class AskDependencyForm extends withProperties(FormElement, () => ({
  /** @type {Api.InitiativeAnswer} */
  record: required,
})) {
  draftOf = 'ask-dependency';
  prefix = 'ask';
  fields = ['providerTeamId', 'need', 'neededBy', 'size'];
  needed = {providerTeamId: texts.briefing.depends.choose};

  start() {
    return {
      /** @type {import('../platform/parts/search-picker.js').Option | null} */
      providerTeamId: null,
      need: '',
      neededBy: this.record.plannedEnd ?? '',
      size: 'M',
      ask: true,
    };
  }

  /** @param {Record<string, any>} draft */
  async save({providerTeamId, need, neededBy, size, ask}) {
    await post(
      apiPath`/initiatives/${this.record.id}/dependencies`,
      {
        providerTeamId: providerTeamId.id,
        need: oneLine(need),
        ...(neededBy ? {neededBy} : {}),
        size,
        state: ask ? 'REQUESTED' : 'IDENTIFIED',
      },
      {idempotencyKey: this.key},
    );
    notify(ask ? texts.briefing.depends.asked : texts.briefing.depends.named);
  }

  render() {
    const words = texts.briefing.depends;
    return this.form({
      className: 'okr-section-body okr-ask-form',
      save: this.value('ask') ? words.saveAsk : words.save,
      content: html`
        ${searchPicker(this.field('providerTeamId', words.provider, {
          name: 'provider',
          chosen: this.value('providerTeamId') || null,
          search: searchTeams((team) => team.id !== this.record.teamId),
        }))}
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
