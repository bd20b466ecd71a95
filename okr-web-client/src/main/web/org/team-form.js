import {html, nothing} from 'lit';
import {apiPath} from '../platform/api.js';
import {button} from '../platform/parts/button.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {recordForm} from '../platform/parts/record-form.js';
import {texts} from '../texts/texts.js';
import {LEVELS, mayStandBelow} from './levels.js';
import {teamField} from './pickers.js';

/**
 * A team, old or new.
 *
 * @param {Api.VersionedTeam | null} record
 * @param {Api.VersionedTeam | null} parent above a new one
 * @param {import('./teams.js').Teams} teams
 * @param {{
 *   archive: (team: Api.VersionedTeam) => unknown,
 *   remove: (team: Api.VersionedTeam) => unknown,
 *   dissolve: (team: Api.VersionedTeam) => unknown,
 *   dialog: import('../platform/parts/modal-dialog.js').Dialog<any>,
 * }} ways out of it
 */
export function teamForm(record, parent, teams, {archive, remove, dissolve, dialog}) {
  const words = texts.adminOrg.teams;
  return recordForm({
    record,
    draftName: `team.${record?.id ?? `new.${parent?.id ?? ''}`}`,
    prefix: 'team',
    fields: ['id', 'name', 'level', 'parentId', 'kind', 'country'],
    start() {
      const first = teams.all.length ? 'SQUAD' : 'COMPANY';
      const level = (parent && LEVELS[LEVELS.indexOf(parent.level) + 1]) ?? first;
      return record ? {} : {parentId: parent?.id ?? null, level, kind: parent?.kind ?? null};
    },
    save: (draft, form) => form.store('/teams', draft, words),
    saved: dialog.done,
    closed: dialog.close,
    draw(form) {
      const {base} = form;
      const team = {id: base?.id ?? '', level: form.value('level')};
      return {
        lead: words.failed,
        more: base
          ? html`<span class="okr-form-far">
              ${button(base.archived ? words.unarchive : words.archive, () => archive(base), {
                look: 'ghost-secondary',
              })}
              ${base.archived
                ? nothing
                : button(texts.adminOrg.dissolving.dissolve, () => dissolve(base), {
                    look: 'ghost-secondary',
                  })}
              ${button(words.remove, () => remove(base), {look: 'ghost-danger'})}
            </span>`
          : nothing,
        content: html`
          ${textField(form.field('name', words.name))}
          <div class="okr-form-pair">
            ${selectField(form.field('level', words.level, {
              options: Object.entries(texts.levels),
            }))}
            ${selectField(form.field('kind', words.kind, {
              change: (kind) => form.edit({kind: kind || null}),
              options: [['', words.noKind], ...Object.entries(texts.kinds)],
            }))}
          </div>
          ${teamField(form, 'parentId', {
            name: 'team-parent',
            label: words.parent,
            hint: words.parentHint,
            optional: true,
            teams,
            fits: (above) => mayStandBelow(team, above, teams),
          })}
          <div class="okr-form-pair">
            ${textField(form.field('country', words.country, {
              change: (country) =>
                form.edit({country: country.trim() ? country.toUpperCase() : null}),
              optional: true,
              hint: words.countryHint,
            }))}
            ${base
              ? nothing
              : textField(form.field('id', words.id, {optional: true, hint: words.idHint}))}
          </div>
        `,
      };
    },
  });
}

/** @param {{id: string}} team */
export const teamPath = ({id}) => apiPath`/teams/${id}`;
