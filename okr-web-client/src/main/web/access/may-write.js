import {pathUp} from '../platform/collections.js';

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
 * Whether an objective is committed: a change of what was promised is an amendment, which takes a
 * reason.
 *
 * @param {{state?: string, approvedOn?: string | null} | undefined} objective
 * @param {Okr.Cycle | null | undefined} cycle of the objective
 * @param {boolean} [approval] whether objectives are approved by others
 */
export const needsReason = (objective, cycle, approval = true) =>
  (objective?.state === 'APPROVED' || Boolean(objective?.approvedOn)) &&
  (approval || ['ACTIVE', 'GRADING', 'CLOSED'].includes(cycle?.phase ?? ''));

/**
 * Whether a person leads a team or one above it; LEADERSHIP the company and its departments.
 *
 * @param {Api.MeAnswer} me
 * @param {Okr.Team[]} teams
 * @param {string} teamId
 */
export function leads(me, teams, teamId) {
  const path = pathUp(teams, teamId);
  const led = me.memberships.filter(({role}) => role !== 'MEMBER').map((one) => one.teamId);
  return (
    path.some(({id}) => led.includes(id)) ||
    me.globalRoles.includes('ADMIN') ||
    (me.globalRoles.includes('LEADERSHIP') &&
      ['COMPANY', 'DEPARTMENT'].includes(path[0]?.level ?? ''))
  );
}
