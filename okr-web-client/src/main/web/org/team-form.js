import {html, nothing} from 'lit';
import {apiPath} from '../platform/api.js';
import {required, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {button} from '../platform/parts/button.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {texts} from '../texts/texts.js';
import {LEVELS, mayStandBelow} from './levels.js';
import {teamPicker} from './pickers.js';

/**
 * A team, old or new. Properties: `teams`, `parent` (above a new one). Events beside a form's own:
 * `archive`, `remove`.
 */
class TeamForm extends withProperties(FormElement, () => ({
  /** @type {import('./teams.js').Teams} */
  teams: required,
  /** @type {Api.VersionedTeam | null} */
  parent: null,
})) {
  get draftName() {
    return `team.${this.record?.id ?? `new.${this.parent?.id ?? ''}`}`;
  }

  prefix = 'team';
  fields = ['id', 'name', 'level', 'parentId', 'kind', 'country'];

  start() {
    const {record, parent} = this;
    const level = (parent && LEVELS[LEVELS.indexOf(parent.level) + 1]) ?? 'SQUAD';
    return record ? {} : {parentId: parent?.id ?? null, level, kind: parent?.kind ?? null};
  }

  /** @param {Record<string, any>} draft */
  save(draft) {
    return this.store('/teams', draft, editedFields(this.teams), texts.adminOrg.teams);
  }

  /** @param {string} name @param {string} value empty for none */
  set(name, value) {
    this.edit({[name]: value.trim() ? value : null});
  }

  render() {
    const {teams} = texts.adminOrg;
    const team = {id: this.base?.id ?? '', level: this.value('level')};
    return this.form({
      lead: teams.failed,
      more: this.base ? this.ends() : nothing,
      content: html`
        ${textField(this.field('name', teams.name))}
        <div class="okr-form-pair">
          ${selectField(this.field('level', teams.level, {options: Object.entries(texts.levels)}))}
          ${selectField(this.field('kind', teams.kind, {
            change: (kind) => this.set('kind', kind),
            options: [['', teams.noKind], ...Object.entries(texts.kinds)],
          }))}
        </div>
        ${teamPicker({
          name: 'team-parent',
          label: teams.parent,
          hint: teams.parentHint,
          optional: true,
          error: this.errors['parentId'],
          teamId: this.value('parentId') || null,
          teams: this.teams,
          fits: (parent) => mayStandBelow(team, parent, this.teams),
          change: (parentId) => this.edit({parentId}),
        })}
        <div class="okr-form-pair">
          ${textField(this.field('country', teams.country, {
            change: (country) => this.set('country', country.toUpperCase()),
            optional: true,
            hint: teams.countryHint,
          }))}
          ${this.base
            ? nothing
            : textField(this.field('id', teams.id, {optional: true, hint: teams.idHint}))}
        </div>
      `,
    });
  }

  ends() {
    const {teams} = texts.adminOrg;
    const archive = this.base.archived ? teams.unarchive : teams.archive;
    return html`<span class="okr-form-far">
      ${button(archive, () => this.emit('archive', this.base), {look: 'ghost-secondary'})}
      ${button(teams.remove, () => this.emit('remove', this.base), {look: 'ghost-danger'})}
    </span>`;
  }
}

/** @param {{id: string}} team */
export const teamPath = ({id}) => apiPath`/teams/${id}`;

/**
 * How the fields of a team are called and shown.
 *
 * @param {import('./teams.js').Teams | null} known
 * @returns {Record<string, import('../platform/editing.js').EditedField>}
 */
export const editedFields = (known) => ({
  name: {label: texts.adminOrg.teams.name},
  level: {label: texts.adminOrg.teams.level, show: (level) => word(texts.levels, level)},
  kind: {label: texts.adminOrg.teams.kind, show: (kind) => word(texts.kinds, kind)},
  country: {label: texts.adminOrg.teams.country},
  parentId: {label: texts.adminOrg.teams.parent, show: (id) => known?.name(id) ?? id},
});

customElements.define('team-form', TeamForm);
