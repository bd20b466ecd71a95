/**
 * @param {Okr.Team[]} teams
 * @param {string | null | undefined} teamId
 * @returns {Okr.Team[]} the team itself, then those above it
 */
export function teamPath(teams, teamId) {
  /** @type {Okr.Team[]} */
  const path = [];
  const teamOf = (/** @type {string | null | undefined} */ id) => teams.find((one) => one.id === id);
  for (let team = teamOf(teamId); team && !path.includes(team); team = teamOf(team.parentId)) {
    path.push(team);
  }
  return path;
}
