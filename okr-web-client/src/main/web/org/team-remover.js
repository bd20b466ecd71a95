import {html, nothing} from 'lit';
import {post, remove} from '../platform/api.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {recordForm} from '../platform/parts/record-form.js';
import {texts} from '../texts/texts.js';
import {teamPath} from './team-form.js';

/**
 * Asks before a team is deleted, and tells what stands on it where it cannot be.
 *
 * @param {Api.VersionedTeam} team
 * @param {(team: Api.VersionedTeam) => unknown} archive
 * @param {import('../platform/parts/modal-dialog.js').Dialog<any>} dialog
 */
export function teamRemover(team, archive, {done, close}) {
  const words = texts.adminOrg.teams;
  return recordForm({
    record: team,
    fields: [],
    async save() {
      const {id, name, level, parentId, kind, country, archived, version} = team;
      await remove(teamPath(team), {etag: `"${version}"`});
      notify(words.removed, {
        undo: () => post('/teams', {id, name, level, parentId, kind, country, archived}),
      });
    },
    saved: done,
    closed: close,
    draw({problem, saving}) {
      const isInUse = Boolean(problem?.violations.length);
      return {
        lead: words.removeFailed,
        content: html`<p>${words.removeHint({team: team.name})}</p>`,
        buttons: html`<div class="okr-form-end">
          ${isInUse
            ? nothing
            : html`<button type="submit" class="btn btn-danger" aria-disabled=${saving} autofocus>
                ${words.remove}
              </button>`}
          ${isInUse && !team.archived
            ? button(words.archiveInstead, () => archive(team), {look: 'primary'})
            : nothing}
          ${button(texts.cancel, close)}
        </div>`,
      };
    },
  });
}
