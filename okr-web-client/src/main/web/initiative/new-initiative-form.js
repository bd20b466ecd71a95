import {html} from 'lit';
import {required, withProperties} from '../platform/element.js';
import {post} from '../platform/api.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {href, navigate} from '../platform/router.js';
import {texts} from '../texts/texts.js';

/** A new initiative: its title and team; its briefing is written on its page. Event `closed`. */
class NewInitiativeForm extends withProperties(FormElement, () => ({
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
  /** @type {Api.MeAnswer} */
  me: required,
  cycleId: '',
  teamId: '',
})) {
  draftName = 'new-initiative';
  prefix = 'new';
  fields = ['title', 'teamId', 'effort'];

  start() {
    const {writableTeamIds: writable, memberships} = this.me;
    const own = memberships.map((one) => one.teamId).find((id) => writable.includes(id));
    const teamId = writable.includes(this.teamId) ? this.teamId : (own ?? writable[0] ?? '');
    return {title: '', teamId, effort: ''};
  }

  /** @param {Record<string, any>} draft */
  async save({teamId, title, effort}) {
    const {data} = await post(
      '/initiatives',
      {
        cycleId: this.cycleId,
        teamId,
        title: title.trim(),
        ownerId: this.me.id,
        ...(effort ? {effort: Number(effort)} : {}),
      },
      {idempotencyKey: this.key},
    );
    return data;
  }

  /** @param {Api.InitiativeAnswer} initiative */
  saved({cycleId, id}) {
    this.emit('closed');
    navigate(href('initiative', {cycleId, initiativeId: id}));
  }

  render() {
    const words = texts.briefing;
    return this.form({
      className: 'okr-dialog-form',
      save: words.create,
      content: html`
        ${textField(this.field('title', words.title, {
          hint: words.titleHint,
          maxlength: 200,
          autofocus: true,
        }))}
        ${selectField(this.field('teamId', texts.cascade.byTeam, {
          id: 'new-team',
          options: this.teams.optionsOf(this.me.writableTeamIds),
        }))}
        ${textField(this.field('effort', words.effort, {
          type: 'number',
          min: 0,
          short: true,
          optional: true,
        }))}
      `,
    });
  }
}

customElements.define('new-initiative-form', NewInitiativeForm);
