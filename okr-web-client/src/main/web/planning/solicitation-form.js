import {html} from 'lit';
import {apiPath, post} from '../platform/api.js';
import {notify} from '../platform/notice.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {recordForm} from '../platform/parts/record-form.js';
import {texts} from '../texts/texts.js';

/**
 * Asks a team to take part in the planning of another.
 *
 * @param {string} cycleId
 * @param {import('../org/teams.js').Teams} teams
 * @param {Api.MeAnswer | null} me
 * @param {() => unknown} saved
 */
export function solicitationForm(cycleId, teams, me, saved) {
  const options = teams.options();
  const isOwn = (/** @type {string} */ teamId) => Boolean(me?.writableTeamIds.includes(teamId));
  const own = me?.memberships.find(({teamId}) => isOwn(teamId));
  return recordForm({
    prefix: 'solicitation',
    fields: ['teamId', 'requesterTeamId', 'topic'],
    start: () => ({teamId: '', requesterTeamId: own?.teamId ?? '', topic: ''}),
    async save(draft, {key}) {
      await post(apiPath`/cycles/${cycleId}/solicitations`, draft, {idempotencyKey: key});
      notify(texts.planning.asked);
    },
    saved,
    draw: (form) => ({
      className: '',
      content: html`
        ${selectField(form.field('requesterTeamId', texts.planning.requester, {
          options: [['', ''], ...options.filter(([id]) => isOwn(id))],
        }))}
        ${selectField(form.field('teamId', texts.planning.askedTeam, {
          options: [['', ''], ...options],
        }))}
        ${textField(form.field('topic', texts.planning.topic))}
      `,
      buttons: html`<div class="okr-form-end">${form.submitButton(texts.planning.ask)}</div>`,
    }),
  });
}
