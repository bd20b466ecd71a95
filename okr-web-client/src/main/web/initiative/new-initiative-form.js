import {html} from 'lit';
import {post} from '../platform/api.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {recordForm} from '../platform/parts/record-form.js';
import {href, navigate} from '../platform/router.js';
import {texts} from '../texts/texts.js';

/**
 * A new initiative: its title and team; its briefing is written on its page.
 *
 * @param {{me: Api.MeAnswer, cycleId: string, teamId: string}} about teamId: whose it is at first,
 *     where this person may write for it
 * @param {import('../org/teams.js').Teams} teams
 * @param {() => void} closed
 */
export function newInitiativeForm({me, cycleId, teamId}, teams, closed) {
  const {id: ownerId, writableTeamIds: writable, memberships} = me;
  const own = memberships.map((one) => one.teamId).find((id) => writable.includes(id));
  const words = texts.briefing;
  return recordForm({
    draftName: 'new-initiative',
    prefix: 'new',
    fields: ['title', 'teamId', 'effort'],
    start: () => ({
      title: '',
      teamId: writable.includes(teamId) ? teamId : (own ?? writable[0] ?? ''),
      effort: '',
    }),
    save: async ({teamId, title, effort}, {key}) => {
      const known = effort ? {effort: Number(effort)} : {};
      const body = {cycleId, teamId, title: title.trim(), ownerId, ...known};
      return (await post('/initiatives', body, {idempotencyKey: key})).data;
    },
    saved: ({cycleId, id}) => {
      closed();
      navigate(href('initiative', {cycleId, initiativeId: id}));
    },
    closed,
    draw: (form) => ({
      className: 'okr-dialog-form',
      save: words.create,
      content: html`
        ${textField(form.field('title', words.title, {
          hint: words.titleHint,
          maxlength: 200,
          autofocus: true,
        }))}
        ${selectField(form.field('teamId', texts.cascade.byTeam, {
          id: 'new-team',
          options: teams.optionsOf(writable),
        }))}
        ${textField(form.field('effort', words.effort, {
          type: 'number',
          min: 0,
          short: true,
          optional: true,
        }))}
      `,
    }),
  });
}
