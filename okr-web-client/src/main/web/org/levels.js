/** From the top down. */
export const LEVELS = /** @type {const} */ (['COMPANY', 'DEPARTMENT', 'TRIBE', 'SQUAD']);

/** @typedef {(typeof LEVELS)[number]} Level */

/**
 * How far down a level stands: 0 is the company's, what is not known stands lowest.
 *
 * @param {string | null | undefined} level
 */
export function rankOf(level) {
  const at = LEVELS.findIndex((one) => one === level);
  return at < 0 ? LEVELS.length : at;
}

/**
 * Whether a team can stand below another one: of a lower level, and not below itself.
 *
 * @param {{id: string, level: Level}} team a new one has no id yet, and nothing below it
 * @param {Api.VersionedTeam} parent
 * @param {import('./teams.js').Teams} teams
 */
export const mayStandBelow = (team, parent, teams) =>
  LEVELS.indexOf(parent.level) < LEVELS.indexOf(team.level) &&
  !(team.id && teams.below(team.id).has(parent.id));
