/**
 * Whether a person may change what a team wants and plans in a cycle.
 *
 * @param {Api.MeAnswer | null} me
 * @param {Okr.Cycle | null | undefined} cycle
 * @param {string} teamId
 */
export const mayWrite = (me, cycle, teamId) =>
  cycle?.phase !== 'CLOSED' && Boolean(me?.writableTeamIds.includes(teamId));

/**
 * Whether a change to what was promised is an amendment, which takes a reason.
 *
 * @param {{state?: string} | undefined} objective
 * @param {Okr.Cycle | null | undefined} cycle of the objective
 */
export const needsReason = (objective, cycle) =>
  objective?.state === 'APPROVED' || ['ACTIVE', 'GRADING', 'CLOSED'].includes(cycle?.phase ?? '');
