import {html, nothing} from 'lit';
import {required, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {button, iconButton} from '../platform/parts/button.js';
import {checkField, selectField, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {texts} from '../texts/texts.js';
import {teamPicker} from './pickers.js';

/** @typedef {{teamId: string, role: string}} Belonging */

/** A person, old or new. Properties: `teams`, `mayGiveRoles`. */
class PersonForm extends withProperties(FormElement, () => ({
  /** @type {import('./teams.js').Teams} */
  teams: required,
  mayGiveRoles: false,
})) {
  get draftName() {
    return `person.${this.record?.id ?? 'new'}`;
  }

  prefix = 'person';
  fields = ['id', 'name', 'email', 'memberships', 'globalRoles'];

  start() {
    return this.record ? {} : {memberships: [], globalRoles: []};
  }

  /** @returns {Belonging[]} */
  get memberships() {
    return this.value('memberships') || [];
  }

  /** @returns {string[]} */
  get roles() {
    return this.value('globalRoles') || [];
  }

  check() {
    const message = texts.adminOrg.people.chooseTeam;
    return this.memberships.flatMap(({teamId}, i) =>
      teamId ? [] : [{pointer: `/memberships/${i}/teamId`, message}],
    );
  }

  /** @param {Record<string, any>} draft */
  save(draft) {
    const {people} = texts.adminOrg;
    /** @param {Belonging} membership */
    const belonging = ({teamId, role}) => `${this.teams.name(teamId)}: ${word(texts.memberRoles, role)}`;
    /** @type {Record<string, import('../platform/editing.js').EditedField>} */
    const fields = {
      name: {label: people.name},
      email: {label: people.email},
      memberships: {label: people.memberships, show: (all) => all.map(belonging).join('\n')},
      globalRoles: {
        label: people.roles,
        show: (roles) => roles.map((/** @type {string} */ role) => word(texts.roles, role)).join(', '),
      },
    };
    return this.store('/people', draft, fields, people);
  }

  render() {
    const {people} = texts.adminOrg;
    return this.form({
      lead: people.failed,
      content: html`
        <div class="okr-form-pair">
          ${textField(this.field('name', people.name))}
          ${textField(this.field('email', people.email, {
            change: (email) => this.edit({email: email || null}),
            type: 'email',
            optional: true,
          }))}
        </div>
        ${this.base
          ? nothing
          : textField(this.field('id', people.id, {optional: true, hint: people.idHint}))}
        ${this.belongings()} ${this.globalRoles()}
      `,
    });
  }

  belongings() {
    const {people} = texts.adminOrg;
    return html`<fieldset class="okr-belongings">
      <legend class="form-label">${people.memberships}</legend>
      ${this.memberships.length
        ? this.memberships.map((membership, i) => this.belonging(membership, i))
        : html`<p class="okr-quiet">${people.noMemberships}</p>`}
      ${button(
        people.addMembership,
        () => this.edit({memberships: [...this.memberships, {teamId: '', role: 'MEMBER'}]}),
        {icon: 'plus', look: 'sm'},
      )}
    </fieldset>`;
  }

  /**
   * @param {Belonging} membership
   * @param {number} i
   */
  belonging({teamId, role}, i) {
    const {people} = texts.adminOrg;
    /** @param {Partial<Belonging>} change */
    const set = (change) =>
      this.edit({memberships: this.memberships.map((one, j) => (j === i ? {...one, ...change} : one))});
    return html`<div class="okr-belonging">
      ${teamPicker({
        name: `person-team-${i}`,
        label: people.membership(i + 1),
        error: this.saidAt(`/memberships/${i}/teamId`),
        teamId,
        teams: this.teams,
        change: (id) => set({teamId: id ?? ''}),
      })}
      ${selectField({
        id: `person-role-${i}`,
        label: people.role(i + 1),
        value: role,
        options: Object.entries(texts.memberRoles),
        error: this.saidAt(`/memberships/${i}/role`),
        change: (next) => set({role: next}),
      })}
      ${iconButton('trash', people.removeMembership(i + 1), () =>
        this.edit({memberships: this.memberships.filter((_, j) => j !== i)}),
      )}
    </div>`;
  }

  globalRoles() {
    const {people} = texts.adminOrg;
    const error = this.errors['globalRoles'];
    return html`<fieldset>
      <legend class="form-label">${people.roles}</legend>
      ${Object.entries(texts.roles).map(([role, label]) =>
        checkField({
          id: `person-global-${role}`,
          label,
          value: this.roles.includes(role),
          disabled: !this.mayGiveRoles,
          change: (given) =>
            this.edit({
              globalRoles: given ? [...this.roles, role] : this.roles.filter((one) => one !== role),
            }),
        }),
      )}
      ${error ? html`<p class="invalid-feedback d-block">${error}</p>` : nothing}
      ${this.mayGiveRoles ? nothing : html`<p class="form-hint">${people.rolesHint}</p>`}
    </fieldset>`;
  }
}

customElements.define('person-form', PersonForm);
