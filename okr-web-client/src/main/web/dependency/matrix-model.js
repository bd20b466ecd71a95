import {isOpen} from './dependency-figures.js';

/** @typedef {import('../org/teams.js').Teams} Teams */
/** @typedef {import('./dependency-figures.js').DependencyState} DependencyState */

/**
 * One row or column: a team, or all that take part of a tribe rolled into one.
 *
 * @typedef {{id: string, name: string, teamIds: string[], rolled: boolean, own: boolean}} Lane
 *     own: the tribe (or what stands in for it) itself, beside its squads
 *
 * The lanes of a tribe together.
 *
 * @typedef {{id: string, name: string, open: boolean, foldable: boolean, lanes: Lane[]}} Group
 *
 * @typedef {Partial<Record<DependencyState, number>>} Counts
 */

/**
 * Rows or columns of the matrix: the teams that take part, tribe by tribe.
 *
 * @param {Iterable<string>} teamIds
 * @param {Teams} teams
 * @param {(groupId: string) => boolean} isOpened
 * @returns {Group[]}
 */
export function axis(teamIds, teams, isOpened) {
  /** @type {Map<string, string[]>} */
  const members = new Map();
  const taking = new Set(teamIds);
  // In the order of the organization, so that neighbours stand together.
  const ordered = teams.walk().map(({team}) => team.id);
  const known = new Set(ordered);
  for (const id of [...ordered, ...[...taking].filter((one) => !known.has(one))]) {
    if (taking.has(id)) {
      const group = groupOf(id, teams);
      members.set(group, [...(members.get(group) ?? []), id]);
    }
  }
  return [...members].map(([id, ids]) => {
    const foldable = ids.length > 1 || ids[0] !== id;
    const open = !foldable || isOpened(id);
    const lanes = open
      ? ids.map((teamId) => ({
          id: teamId,
          name: teams.name(teamId),
          teamIds: [teamId],
          rolled: false,
          own: teamId === id,
        }))
      : [{id, name: teams.name(id), teamIds: ids, rolled: true, own: false}];
    return {id, name: teams.name(id), open, foldable, lanes};
  });
}

/**
 * Where a team is rolled up: the tribe at or above it, else itself.
 *
 * @param {string} id
 * @param {Teams} teams
 */
const groupOf = (id, teams) => teams.path(id).find((team) => team.level === 'TRIBE')?.id ?? id;

/**
 * The cells by their two teams.
 *
 * @param {Api.Cell[]} cells
 * @returns {Map<string, Counts>}
 */
export const byTeams = (cells) =>
  new Map(cells.map((cell) => [`${cell.consumerTeamId}:${cell.providerTeamId}`, cell.counts]));

/**
 * The counts of what some teams need of others.
 *
 * @param {Map<string, Counts>} cells from {@link byTeams}
 * @param {Lane} consumer
 * @param {Lane} provider
 * @returns {Counts}
 */
export function between(cells, consumer, provider) {
  /** @type {Counts} */
  const sum = {};
  for (const from of consumer.teamIds) {
    for (const to of provider.teamIds) {
      for (const [state, count] of Object.entries(cells.get(`${from}:${to}`) ?? {})) {
        const known = /** @type {DependencyState} */ (state);
        sum[known] = (sum[known] ?? 0) + count;
      }
    }
  }
  return sum;
}

/** @param {Counts} counts */
export const total = (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** How settled a cell is, by the least settled in it. */
export const SETTLED = /** @type {const} */ (['REFUSED', 'WAITING', 'AGREED', 'OVER']);

/**
 * @param {Counts} counts
 * @returns {typeof SETTLED[number]}
 */
export function settled(counts) {
  if (counts.DECLINED) {
    return 'REFUSED';
  }
  if (counts.IDENTIFIED || counts.REQUESTED || counts.COUNTERED) {
    return 'WAITING';
  }
  const states = /** @type {DependencyState[]} */ (Object.keys(counts));
  return states.some((state) => isOpen(state)) ? 'AGREED' : 'OVER';
}
