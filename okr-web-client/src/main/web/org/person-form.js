import {html, nothing} from 'lit';
import {word} from '../platform/format.js';
import {button, iconButton} from '../platform/parts/button.js';
import {checkField, selectField, textField} from '../platform/parts/fields.js';
import {recordForm} from '../platform/parts/record-form.js';
import {texts} from '../texts/texts.js';
import {teamPicker} from './pickers.js';

/** @typedef {{teamId: string, role: string}} Belonging */
/** @typedef {import('../platform/parts/form-element.js').FormElement} Form */

/**
 * A person, old or new.
 *
 * @param {Api.VersionedPerson | null} record
 * @param {import('./teams.js').Teams} teams
 * @param {boolean} mayGiveRoles
 * @param {import('../platform/parts/modal-dialog.js').Dialog<any>} dialog
 */
export function personForm(record, teams, mayGiveRoles, {done, close}) {
  const {people} = texts.adminOrg;
  /** @param {Belonging} membership */
  const belongingText = ({teamId, role}) =>
    `${teams.name(teamId)}: ${word(texts.memberRoles, role)}`;
  /** @param {string[]} roles */
  const rolesText = (roles) => roles.map((role) => word(texts.roles, role)).join(', ');
  return recordForm({
    record,
    draftName: `person.${record?.id ?? 'new'}`,
    prefix: 'person',
    fields: ['id', 'name', 'email', 'memberships', 'globalRoles'],
    start: () => (record ? {} : {memberships: [], globalRoles: []}),
    check: (_, form) =>
      membershipsOf(form).flatMap(({teamId}, i) =>
        teamId ? [] : [{pointer: `/memberships/${i}/teamId`, message: people.chooseTeam}],
      ),
    save: (draft, form) =>
      form.store('/people', draft, people, {
        memberships: {label: people.memberships, show: (all) => all.map(belongingText).join('\n')},
        globalRoles: {label: people.roles, show: rolesText},
      }),
    saved: done,
    closed: close,
    draw: (form) => ({
      lead: people.failed,
      content: html`
        <div class="okr-form-pair">
          ${textField(form.field('name', people.name))}
          ${textField(form.field('email', people.email, {
            change: (email) => form.edit({email: email || null}),
            type: 'email',
            optional: true,
          }))}
        </div>
        ${form.base
          ? nothing
          : textField(form.field('id', people.id, {optional: true, hint: people.idHint}))}
        ${belongings(form, teams)} ${globalRoles(form, mayGiveRoles)}
      `,
    }),
  });
}

/** @param {Form} form @returns {Belonging[]} */
const membershipsOf = (form) => form.value('memberships') || [];

/** @param {Form} form @param {import('./teams.js').Teams} teams */
function belongings(form, teams) {
  const {people} = texts.adminOrg;
  const all = membershipsOf(form);
  /** @param {number} i @param {Partial<Belonging>} change */
  const set = (i, change) =>
    form.edit({memberships: all.map((one, j) => (j === i ? {...one, ...change} : one))});
  return html`<fieldset class="okr-belongings">
    <legend class="form-label">${people.memberships}</legend>
    ${all.length
      ? all.map(
          ({teamId, role}, i) => html`<div class="okr-belonging">
            ${teamPicker({
              name: `person-team-${i}`,
              label: people.membership({n: i + 1}),
              error: form.saidAt(`/memberships/${i}/teamId`),
              teamId,
              teams,
              change: (id) => set(i, {teamId: id ?? ''}),
            })}
            ${selectField({
              id: `person-role-${i}`,
              label: people.role({n: i + 1}),
              value: role,
              options: Object.entries(texts.memberRoles),
              error: form.saidAt(`/memberships/${i}/role`),
              change: (next) => set(i, {role: next}),
            })}
            ${iconButton('trash', people.removeMembership({n: i + 1}), () =>
              form.edit({memberships: all.filter((_, j) => j !== i)}),
            )}
          </div>`,
        )
      : html`<p class="okr-quiet">${people.noMemberships}</p>`}
    ${button(
      people.addMembership,
      () => form.edit({memberships: [...all, {teamId: '', role: 'MEMBER'}]}),
      {icon: 'plus', look: 'sm'},
    )}
  </fieldset>`;
}

/** @param {Form} form @param {boolean} mayGive */
function globalRoles(form, mayGive) {
  const {people} = texts.adminOrg;
  const error = form.errors['globalRoles'];
  /** @type {string[]} */
  const roles = form.value('globalRoles') || [];
  return html`<fieldset>
    <legend class="form-label">${people.roles}</legend>
    ${Object.entries(texts.roles).map(([role, label]) =>
      checkField({
        id: `person-global-${role}`,
        label,
        value: roles.includes(role),
        disabled: !mayGive,
        change: (given) =>
          form.edit({globalRoles: given ? [...roles, role] : roles.filter((one) => one !== role)}),
      }),
    )}
    ${error ? html`<p class="invalid-feedback d-block">${error}</p>` : nothing}
    ${mayGive ? nothing : html`<p class="form-hint">${people.rolesHint}</p>`}
  </fieldset>`;
}
