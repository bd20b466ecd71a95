import {html} from 'lit';
import {apiPath, post} from '../platform/api.js';
import {notify} from '../platform/notice.js';
import {textField} from '../platform/parts/fields.js';
import {recordForm} from '../platform/parts/record-form.js';
import {texts} from '../texts/texts.js';
import {teamField} from './pickers.js';

/**
 * Dissolves a team into another one, for a reason.
 *
 * @param {Api.VersionedTeam} team
 * @param {import('./teams.js').Teams} teams
 * @param {import('../platform/parts/modal-dialog.js').Dialog<any>} dialog
 */
export function teamDissolver(team, teams, {done, close}) {
  const words = texts.adminOrg.dissolving;
  return recordForm({
    record: team,
    draftName: `dissolve.${team.id}`,
    prefix: 'dissolve',
    fields: ['intoTeamId', 'reason'],
    needed: {intoTeamId: words.chooseTeam, reason: words.reasonMissing},
    start: () => ({intoTeamId: null, reason: ''}),
    async save({intoTeamId, reason}, {key}) {
      const {data} = await post(
        apiPath`/teams/${team.id}/dissolve`,
        {intoTeamId, reason},
        {etag: `"${team.version}"`, idempotencyKey: key},
      );
      const into = teams.name(intoTeamId);
      notify(words.done({team: team.name, into, n: data.moved.length}));
    },
    saved: done,
    closed: close,
    draw: (form) => ({
      lead: words.failed,
      save: words.save,
      content: html`
        <p class="okr-quiet">${words.hint}</p>
        ${teamField(form, 'intoTeamId', {
          name: 'dissolve-into',
          label: words.into,
          teams,
          fits: (other) => other.id !== team.id && !other.archived,
        })}
        ${textField(form.field('reason', texts.adminCycle.reason))}
      `,
    }),
  });
}
