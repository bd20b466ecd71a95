import {html, nothing} from 'lit';
import {post, remove} from '../platform/api.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {FormElement} from '../platform/parts/form-element.js';
import {texts} from '../texts/texts.js';
import {teamPath} from './team-form.js';

/**
 * Asks before a team is deleted, and tells what stands on it where it cannot be. Property: `record` (the
 * team). Event beside a form's own: `archive`.
 */
class TeamRemover extends FormElement {
  async save() {
    /** @type {Api.VersionedTeam} */
    const {id, name, level, parentId, kind, country, archived, version} = this.base;
    await remove(teamPath({id}), {etag: `"${version}"`});
    notify(texts.adminOrg.teams.removed, {
      undo: () => post('/teams', {id, name, level, parentId, kind, country, archived}),
    });
  }

  render() {
    const {teams} = texts.adminOrg;
    const isInUse = Boolean(this.problem?.violations.length);
    return this.form({
      lead: teams.removeFailed,
      content: html`<p>${teams.removeHint(this.base.name)}</p>`,
      buttons: html`<div class="okr-form-end">
        ${isInUse
          ? nothing
          : html`<button type="submit" class="btn btn-danger" aria-disabled=${this.saving} autofocus>
              ${teams.remove}
            </button>`}
        ${isInUse && !this.base.archived
          ? button(teams.archiveInstead, () => this.emit('archive', this.base), {look: 'primary'})
          : nothing}
        ${button(texts.cancel, this.cancel)}
      </div>`,
    });
  }
}

customElements.define('team-remover', TeamRemover);
