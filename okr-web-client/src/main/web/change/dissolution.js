/**
 * @typedef {{change: Api.LoggedChange, intoTeamId: string}} Dissolution the change that archived the team
 */

/**
 * A team is dissolved where one that is archived hands its people or work to another one in the same act.
 *
 * @param {Api.LoggedChange} change
 * @param {Api.LoggedChange[]} all
 * @returns {Dissolution[]} one, or none
 */
export function dissolution(change, all) {
  const {subjectType, subjectId, revision, before, after} = change;
  if (subjectType !== 'TEAM' || before?.['archived'] || !after?.['archived']) {
    return [];
  }
  for (const one of all) {
    if (one.revision === revision && one.action === 'UPDATE') {
      const [from, to] = [teamsIn(one.before), teamsIn(one.after)];
      const intoTeamId = to.find((id) => !from.includes(id));
      if (intoTeamId && from.includes(subjectId) && !to.includes(subjectId)) {
        return [{change, intoTeamId}];
      }
    }
  }
  return [];
}

/** Whether it follows from a dissolution. @param {Api.LoggedChange} one @param {Dissolution} of */
export const isMovedBy = (one, {change, intoTeamId}) =>
  one !== change &&
  one.revision === change.revision &&
  one.reason === change.reason &&
  [...teamsIn(one.before), ...teamsIn(one.after)].some((id) =>
    [change.subjectId, intoTeamId].includes(id),
  );

/** @param {Record<string, any> | null} record @returns {string[]} the teams that it names */
const teamsIn = (record) =>
  [
    record?.['teamId'],
    record?.['providerTeamId'],
    record?.['parentId'],
    ...(record?.['memberships'] ?? []).map((/** @type {Api.Membership} */ {teamId}) => teamId),
  ].filter(Boolean);
