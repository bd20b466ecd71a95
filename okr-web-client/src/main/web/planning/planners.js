import {byKey} from '../platform/collections.js';

/**
 * A team with work of its own in a cycle: its squads' open points are theirs.
 *
 * @typedef {Api.TeamPlanning & {missing: Api.Missing[], ready: boolean}} Planner
 */

/** @param {Api.Missing} one */
const keyOf = ({code, subjectType, subjectId, holderTeamId}) =>
  [code, subjectType, subjectId, holderTeamId].join(' ');

/**
 * The teams that plan: those with nobody below them, and those with initiatives of their own. The service
 * tells of each team what is missing in it and below; here each keeps its own.
 *
 * @param {Api.PlanningAnswer} planning
 * @param {import('../org/teams.js').Teams} teams
 * @returns {Planner[]}
 */
export function planners({teams: all, agenda}, teams) {
  const withWork = new Set(agenda.map(({teamId}) => teamId));
  const byId = byKey(all, ({teamId}) => teamId);
  return all
    .filter(({teamId}) => !teams.children(teamId).length || withWork.has(teamId))
    .map((team) => {
      const below = new Set(
        teams.children(team.teamId).flatMap(({id}) => (byId.get(id)?.missing ?? []).map(keyOf)),
      );
      const missing = team.missing.filter((one) => !below.has(keyOf(one)));
      return {...team, missing, ready: !missing.length};
    });
}

/**
 * What is missing, each once: what two teams have to settle stands with both.
 *
 * @param {Planner[]} all
 * @returns {Api.Missing[]}
 */
export function openPoints(all) {
  const points = all.flatMap(({missing}) => missing);
  return [...byKey(points, (one) => [one.code, one.subjectType, one.subjectId].join(' ')).values()];
}

/**
 * The initiatives of a team that nothing keeps from being committed.
 *
 * @param {Planner | undefined} planner
 * @param {Api.InitiativeAnswer[]} initiatives
 */
export function committable(planner, initiatives) {
  const blocked = new Set((planner?.missing ?? []).map(({subjectId}) => subjectId));
  return initiatives.filter(
    (one) =>
      one.teamId === planner?.teamId &&
      one.state === 'REFINED' &&
      !blocked.has(one.id) &&
      !one.dependencies.some(({id}) => blocked.has(id)),
  );
}
