import {getData} from '../platform/api.js';

/** Changes of the act that archived a team that are looked through for where its work went. */
const MOST = 100;

/**
 * @typedef {{change: Api.LoggedChange, intoTeamId: string}} Dissolution the change that archived the team
 */

/** Whether it archived a team. @param {Api.LoggedChange} change */
export const isArchiving = ({subjectType, before, after}) =>
  subjectType === 'TEAM' && !before?.['archived'] && Boolean(after?.['archived']);

/**
 * A team is dissolved where one that is archived hands its people or work to another one in the same act.
 *
 * @param {Api.LoggedChange} change
 * @param {Api.LoggedChange[]} all
 * @returns {Dissolution[]} one, or none
 */
export function dissolution(change, all) {
  const {subjectId, revision} = change;
  if (!isArchiving(change)) {
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

/**
 * Asks for where the work of an archived team went.
 *
 * @param {Api.LoggedChange} change that archived it
 * @param {AbortSignal} signal
 * @returns {Promise<string | undefined>} the team into which it was dissolved, if into any
 */
export async function dissolvedInto(change, signal) {
  const act = {after: change.revision - 1, order: 'OLDEST_FIRST', limit: MOST};
  const {items} = await getData('/changes', {signal, query: act});
  return dissolution(change, items)[0]?.intoTeamId;
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
