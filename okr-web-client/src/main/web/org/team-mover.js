import {html} from 'lit';
import {required, withProperties} from '../platform/element.js';
import {FormElement} from '../platform/parts/form-element.js';
import {texts} from '../texts/texts.js';
import {mayStandBelow} from './levels.js';
import {teamPicker} from './pickers.js';

/**
 * Chooses the team that another one is to stand below. Properties: `record` (the team), `teams`, `move`
 * (which moves it below a team).
 */
class TeamMover extends withProperties(FormElement, () => ({
  /** @type {import('./teams.js').Teams} */
  teams: required,
  /** @type {(team: Api.VersionedTeam, parent: Api.VersionedTeam) => Promise<unknown>} */
  move: required,
})) {
  get draftName() {
    return `team-move.${this.record?.id}`;
  }

  fields = ['parentId'];

  /** @param {Record<string, any>} draft */
  check({parentId}) {
    const message = texts.adminOrg.teams.chooseParent;
    return this.teams.get(parentId) ? [] : [{pointer: '/parentId', message}];
  }

  /** @param {Record<string, any>} draft */
  save({parentId}) {
    return this.move(this.base, /** @type {Api.VersionedTeam} */ (this.teams.get(parentId)));
  }

  render() {
    const {teams} = texts.adminOrg;
    return this.form({
      lead: teams.moveFailed,
      save: teams.moveSave,
      content: html`
        <p class="okr-quiet">${teams.moveHint}</p>
        ${teamPicker({
          name: 'team-move',
          label: teams.parent,
          error: this.errors['parentId'],
          teamId: this.value('parentId') || null,
          teams: this.teams,
          fits: (parent) => mayStandBelow(this.base, parent, this.teams),
          change: (parentId) => this.edit({parentId}),
        })}
      `,
    });
  }
}

customElements.define('team-mover', TeamMover);
