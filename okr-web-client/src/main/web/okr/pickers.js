import {cascadeOf, WHOLE_CASCADE} from '../cycle/cycles.js';
import {matches} from '../org/pickers.js';

/** @typedef {import('../platform/parts/search-picker.js').Option} Option */

const MOST = 20;

/**
 * Key results of a cycle by their title, their objective's or their team's, for a search-picker.
 *
 * @param {string} cycleId
 * @returns {(text: string, signal: AbortSignal) => Promise<Option[]>}
 */
export const searchKeyResults = (cycleId) => async (text, signal) => {
  const cascade = await cascadeOf(cycleId, WHOLE_CASCADE, signal);
  const teams = new Map(cascade.teams.map((team) => [team.id, team.name]));
  return cascade.objectives
    .flatMap((objective) => {
      const team = teams.get(objective.teamId) ?? objective.teamId;
      const detail = `${team} \u00b7 ${objective.title}`;
      return objective.keyResults.map(({id, title}) => ({id, label: title, detail}));
    })
    .filter(({label, detail}) => matches(`${label} ${detail}`, text))
    .slice(0, MOST);
};
