import {html, nothing} from 'lit';
import {post, remove} from '../platform/api.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {FormElement} from '../platform/parts/form-element.js';
import {problemAlert} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import {teamPath} from './team-form.js';

/**
 * Asks before a team is deleted, and tells what stands on it where it cannot be. Property: `record` (the
 * team). Event beside a form's own: `archive`.
 */
class TeamRemover extends FormElement {
  get draftName() {
    return `team-remove.${this.record?.id}`;
  }

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
    const standing = this.problem?.violations.map((violation) => violation.message) ?? [];
    return html`
      <form
        class="okr-plain-form"
        novalidate
        @submit=${(/** @type {Event} */ event) => this.submit(event, () => this.save())}
      >
        ${problemAlert(this.problem, {
          lead: teams.removeFailed,
          rest: standing,
        })}
        <p>${teams.removeHint(this.base?.name ?? '')}</p>
        <div class="okr-form-end">
          ${standing.length
            ? nothing
            : html`<button type="submit" class="btn btn-danger" aria-disabled=${this.saving} autofocus>
                ${teams.remove}
              </button>`}
          ${standing.length && !this.base?.archived
            ? button(teams.archiveInstead, () => this.emit('archive', this.base), {look: 'primary'})
            : nothing}
          ${button(texts.cancel, this.cancel)}
        </div>
      </form>
    `;
  }
}

customElements.define('team-remover', TeamRemover);
