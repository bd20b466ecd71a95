import {html} from 'lit';
import {recordForm} from '../platform/parts/record-form.js';
import {texts} from '../texts/texts.js';
import {mayStandBelow} from './levels.js';
import {teamField} from './pickers.js';

/**
 * Chooses the team that another one is to stand below.
 *
 * @param {Api.VersionedTeam} team
 * @param {import('./teams.js').Teams} teams
 * @param {(team: Api.VersionedTeam, parent: Api.VersionedTeam) => Promise<unknown>} move
 * @param {import('../platform/parts/modal-dialog.js').Dialog<any>} dialog
 */
export function teamMover(team, teams, move, {done, close}) {
  const words = texts.adminOrg.teams;
  return recordForm({
    record: team,
    draftName: `team-move.${team.id}`,
    fields: ['parentId'],
    check: ({parentId}) =>
      teams.get(parentId) ? [] : [{pointer: '/parentId', message: words.chooseParent}],
    save: ({parentId}) => move(team, /** @type {Api.VersionedTeam} */ (teams.get(parentId))),
    saved: done,
    closed: close,
    draw: (form) => ({
      lead: words.moveFailed,
      save: words.moveSave,
      content: html`
        <p class="okr-quiet">${words.moveHint}</p>
        ${teamField(form, 'parentId', {
          name: 'team-move',
          label: words.parent,
          teams,
          fits: (parent) => mayStandBelow(team, parent, teams),
        })}
      `,
    }),
  });
}
