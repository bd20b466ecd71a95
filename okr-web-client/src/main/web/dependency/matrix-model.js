import {byKey, groupedBy} from '../platform/collections.js';

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
 */

/**
 * Rows or columns of the matrix: the teams that take part, tribe by tribe.
 *
 * @param {string[]} teamIds
 * @param {Teams} teams
 * @param {(groupId: string) => boolean} isOpened
 * @returns {Group[]}
 */
export function axis(teamIds, teams, isOpened) {
  const taking = new Set(teamIds);
  // In the order of the organization, so that neighbours stand together.
  const ordered = new Set([...teams.walk().map(({team}) => team.id), ...teamIds]);
  const groups = groupedBy(
    [...ordered].filter((id) => taking.has(id)),
    (id) => groupOf(id, teams),
  );
  return groups.map(([id, ids]) => {
    const name = teams.name(id);
    const foldable = ids.length > 1 || ids[0] !== id;
    const open = !foldable || isOpened(id);
    /** @param {string} teamId */
    const lane = (teamId) => ({
      id: teamId,
      name: teams.name(teamId),
      teamIds: [teamId],
      rolled: false,
      own: teamId === id,
    });
    const lanes = open ? ids.map(lane) : [{id, name, teamIds: ids, rolled: true, own: false}];
    return {id, name, open, foldable, lanes};
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
 */
export const byTeams = (cells) =>
  byKey(cells, ({consumerTeamId, providerTeamId}) => `${consumerTeamId}:${providerTeamId}`);

/**
 * The counts of what some teams need of others, by state.
 *
 * @param {Map<string, Api.Cell>} cells from {@link byTeams}
 * @param {Lane} consumer
 * @param {Lane} provider
 */
export function between(cells, consumer, provider) {
  /** @type {Record<string, number>} */
  const sum = {};
  for (const from of consumer.teamIds) {
    for (const to of provider.teamIds) {
      for (const [state, count] of Object.entries(cells.get(`${from}:${to}`)?.counts ?? {})) {
        sum[state] = (sum[state] ?? 0) + count;
      }
    }
  }
  return sum;
}

/**
 * How many of the accepted ones between them are past the day agreed on.
 *
 * @param {Map<string, Api.Cell>} cells from {@link byTeams}
 * @param {Lane} consumer
 * @param {Lane} provider
 */
export const overdueBetween = (cells, consumer, provider) =>
  consumer.teamIds
    .flatMap((from) => provider.teamIds.map((to) => cells.get(`${from}:${to}`)?.overdue ?? 0))
    .reduce((sum, count) => sum + count, 0);

/** @param {Record<string, number>} counts */
export const total = (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);

/**
 * How settled a cell may be, by the least settled in it, with its sign.
 *
 * @typedef {{
 *   how: 'REFUSED' | 'WAITING' | 'AGREED' | 'OVER',
 *   sign: Okr.Status,
 *   states: DependencyState[],
 * }} Settled
 *
 * @type {Settled[]}
 */
export const SETTLED = [
  {how: 'REFUSED', sign: 'OFF_TRACK', states: ['DECLINED']},
  {how: 'WAITING', sign: 'AT_RISK', states: ['IDENTIFIED', 'REQUESTED', 'COUNTERED']},
  {how: 'AGREED', sign: 'ON_TRACK', states: ['ACCEPTED']},
  {how: 'OVER', sign: 'DONE', states: ['DELIVERED', 'WITHDRAWN', 'WAIVED']},
];

/**
 * @param {Record<string, number>} counts of at least one
 * @param {number} overdue how many of them came to nothing by the day agreed on
 */
export const settled = (counts, overdue) =>
  /** @type {Settled} */ (
    SETTLED.find(
      ({how, states}) =>
        (how === 'REFUSED' && overdue) || states.some((state) => counts[state]),
    )
  );
