import {get} from '../platform/api.js';
import {plain, word} from '../platform/format.js';
import {searchPicker} from '../platform/parts/search-picker.js';
import {texts} from '../texts/texts.js';
import {loadTeams} from './teams.js';

/** @typedef {import('../platform/parts/search-picker.js').Option} Option */

/** Most suggestions shown at once. */
const MOST = 20;

/**
 * People by name or address, for a search-picker.
 *
 * @param {string} text
 * @param {AbortSignal} signal
 * @returns {Promise<Option[]>}
 */
export async function searchPeople(text, signal) {
  const {data} = await get('/people', {query: {q: text, limit: MOST}, signal});
  return data.items.map((/** @type {Api.VersionedPerson} */ person) => ({
    id: person.id,
    label: person.name,
    detail: person.email ?? '',
  }));
}

/**
 * Teams by name, for a search-picker.
 *
 * @param {(team: Api.VersionedTeam) => boolean} [fits]
 * @returns {(text: string) => Promise<Option[]>}
 */
export const searchTeams =
  (fits = () => true) =>
  async (text) => {
    const teams = await loadTeams();
    return teams.all
      .filter((team) => fits(team) && matches(team.name, text))
      .slice(0, MOST)
      .map((team) => ({
        id: team.id,
        label: team.name,
        detail: [word(texts.levels, team.level), teams.name(team.parentId)]
          .filter(Boolean)
          .join(' \u00b7 '),
      }));
  };

/**
 * A field to choose a team.
 *
 * @param {{
 *   name: string,
 *   label: string,
 *   teamId: string | null,
 *   teams: import('./teams.js').Teams | null,
 *   change: (teamId: string | null) => void,
 *   fits?: (team: Api.VersionedTeam) => boolean,
 *   error?: string | undefined,
 *   hint?: string,
 *   optional?: boolean,
 * }} field fits: whether a team may be chosen
 */
export const teamPicker = ({teamId, teams, change, fits, ...field}) =>
  searchPicker({
    ...field,
    chosen: teamId ? {id: teamId, label: teams?.name(teamId) ?? teamId} : null,
    search: searchTeams(fits),
    change: (team) => change(team?.id ?? null),
  });

/**
 * A field of a form to choose a team.
 *
 * @param {import('../platform/parts/form-element.js').FormElement} form
 * @param {string} field
 * @param {Omit<Parameters<typeof teamPicker>[0], 'teamId' | 'change'>
 *   & {teams: import('./teams.js').Teams}} picker
 */
export function teamField(form, field, picker) {
  const {value, error, change} = form.field(field, picker.label, {
    show: (id) => picker.teams.name(id),
  });
  return teamPicker({...picker, teamId: value || null, error, change});
}

/**
 * Whether every word typed stands in a name, without regard to case and accents.
 *
 * @param {string} name
 * @param {string} text
 */
export function matches(name, text) {
  const plainName = plain(name);
  return plain(text)
    .split(/\s+/)
    .every((one) => plainName.includes(one));
}
