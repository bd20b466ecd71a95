import {html} from 'lit';
import {withProperties} from '../platform/element.js';
import {FormElement} from '../platform/parts/form-element.js';
import {Problem} from '../platform/problem.js';
import {texts} from '../texts/texts.js';
import {mayStandBelow} from './levels.js';
import {searchTeams} from './pickers.js';
import '../platform/parts/search-picker.js';

/**
 * Chooses the team that another one is to stand below. Properties: `record` (the team), `teams`, `move`
 * (which moves it below a team).
 */
class TeamMover extends withProperties(FormElement, () => ({
  /** @type {import('./teams.js').Teams | null} */
  teams: null,
  /** @type {(team: Api.VersionedTeam, parent: Api.VersionedTeam) => Promise<unknown>} */
  move: () => Promise.resolve(),
})) {
  get draftName() {
    return `team-move.${this.record?.id}`;
  }

  fields = ['parentId'];

  /** @param {Record<string, any>} draft */
  async save({parentId}) {
    const parent = this.teams?.get(parentId);
    if (!parent) {
      throw new Problem(422, {
        violations: [{pointer: '/parentId', message: texts.adminOrg.teams.chooseParent}],
      });
    }
    await this.move(this.base, parent);
  }

  render() {
    const {teams} = texts.adminOrg;
    const parentId = this.value('parentId');
    return this.form({
      lead: teams.moveFailed,
      save: teams.moveSave,
      content: html`
        <p class="okr-quiet">${teams.moveHint}</p>
        <search-picker
          name="team-move"
          .label=${teams.parent}
          .error=${this.errors['parentId'] ?? ''}
          .chosen=${parentId ? {id: parentId, label: this.teams?.name(parentId) ?? parentId} : null}
          .search=${searchTeams(
            (parent) =>
              Boolean(this.teams && this.base) &&
              mayStandBelow(this.base, parent, /** @type {any} */ (this.teams)),
          )}
          @chosen=${(/** @type {CustomEvent<{id: string} | null>} */ {detail}) =>
            this.edit({parentId: detail?.id ?? null})}
        ></search-picker>
      `,
    });
  }
}

customElements.define('team-mover', TeamMover);
