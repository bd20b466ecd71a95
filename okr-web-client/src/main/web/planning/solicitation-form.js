import {html} from 'lit';
import {apiPath, post} from '../platform/api.js';
import {required, withProperties} from '../platform/element.js';
import {notify} from '../platform/notice.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {texts} from '../texts/texts.js';

/** Asks a team to take part in the planning of another. */
class SolicitationForm extends withProperties(FormElement, () => ({
  cycleId: '',
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
  /** @type {Api.MeAnswer | null} */
  me: null,
})) {
  prefix = 'solicitation';
  fields = ['teamId', 'requesterTeamId', 'topic'];

  /** @param {string} teamId */
  isOwn(teamId) {
    return Boolean(this.me?.writableTeamIds.includes(teamId));
  }

  start() {
    const own = this.me?.memberships.find(({teamId}) => this.isOwn(teamId));
    return {teamId: '', requesterTeamId: own?.teamId ?? '', topic: ''};
  }

  /** @param {Record<string, any>} draft */
  async save(draft) {
    await post(apiPath`/cycles/${this.cycleId}/solicitations`, draft, {idempotencyKey: this.key});
    notify(texts.planning.asked);
  }

  render() {
    const teams = this.teams.options();
    return this.form({
      className: '',
      content: html`
        ${selectField(this.field('requesterTeamId', texts.planning.requester, {
          options: [['', ''], ...teams.filter(([id]) => this.isOwn(id))],
        }))}
        ${selectField(this.field('teamId', texts.planning.askedTeam, {options: [['', ''], ...teams]}))}
        ${textField(this.field('topic', texts.planning.topic))}
      `,
      buttons: html`<div class="okr-form-end">${this.submitButton(texts.planning.ask)}</div>`,
    });
  }
}

customElements.define('solicitation-form', SolicitationForm);
