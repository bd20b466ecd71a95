import {apiPath, getAll, getData, together} from '../platform/api.js';
import {byKey, groupedBy} from '../platform/collections.js';
import {byName, word} from '../platform/format.js';
import {live} from '../platform/live.js';
import {session} from '../platform/session.js';
import {texts} from '../texts/texts.js';

/** All teams, by id, as a tree. */
export class Teams {
  /**
   * @param {Api.VersionedTeam[]} teams
   * @param {Api.VersionedTeam[]} [others] that have no place in the tree, yet are spoken of
   */
  constructor(teams, others = []) {
    this.all = teams;
    this.byId = byKey([...others, ...teams], ({id}) => id);
    this.childrenOf = new Map(groupedBy(teams, ({parentId}) => parentId ?? ''));
    this.childrenOf.forEach((siblings) => siblings.sort((a, b) => byName(a.name, b.name)));
  }

  /** @param {string | null | undefined} id */
  get(id) {
    return id ? this.byId.get(id) : undefined;
  }

  /** @param {string | null | undefined} id */
  name(id) {
    return this.get(id)?.name ?? id ?? '';
  }

  /** @param {string} id @returns {Api.VersionedTeam[]} right below it, by name */
  children(id) {
    return this.childrenOf.get(id) ?? [];
  }

  /** Those that stand below none. */
  get roots() {
    const ids = new Set(this.all.map(({id}) => id));
    return this.all.filter(({parentId}) => !parentId || !ids.has(parentId));
  }

  /** @param {string} id @returns {Api.VersionedTeam[]} from the company down to the team itself */
  path(id) {
    /** @type {Api.VersionedTeam[]} */
    const path = [];
    for (let team = this.get(id); team; team = this.get(team.parentId)) {
      path.unshift(team);
    }
    return path;
  }

  /** @param {string} id @returns {Set<string>} its id and those of all below it */
  below(id) {
    const ids = new Set([id]);
    for (const each of ids) {
      this.children(each).forEach((child) => ids.add(child.id));
    }
    return ids;
  }

  /**
   * @param {Api.VersionedTeam[]} [from]
   * @param {number} [depth] of these
   * @returns {{team: Api.VersionedTeam, depth: number}[]} all, each below its parent
   */
  walk(from = this.roots, depth = 0) {
    return from.flatMap((team) => [{team, depth}, ...this.walk(this.children(team.id), depth + 1)]);
  }

  /** @returns {[value: string, label: string][]} all as options of a select, indented */
  options() {
    return this.walk().map(({team, depth}) => [team.id, '\u2003'.repeat(depth) + team.name]);
  }

  /**
   * @param {string[]} ids
   * @returns {[value: string, label: string][]} those as options, in the same order
   */
  optionsOf(ids) {
    return this.walk().flatMap(({team: {id, name}}) => (ids.includes(id) ? [[id, name]] : []));
  }
}

/** @type {Promise<Teams> | null} */
let known = null;

/**
 * @returns {Promise<Teams>} the teams that are not archived, and by their ids all, loaded once and again
 *     when one changed
 */
export function loadTeams() {
  known ??= together({
    teams: getAll('/teams'),
    archived: getAll('/teams', {query: {archived: 'true'}}),
  }).then(
    ({teams, archived}) => new Teams(teams, archived),
    (reason) => {
      known = null;
      throw reason;
    },
  );
  return known;
}

/** @param {Api.VersionedTeam} team its level, kind and country, in a line */
export const factsOf = ({level, kind, country}) =>
  [word(texts.levels, level), word(texts.kinds, kind), country].filter(Boolean).join(' \u00b7 ');

/**
 * How the teams do in a cycle.
 *
 * @param {string} cycleId
 * @param {AbortSignal} signal
 * @returns {Promise<Map<string, Api.TeamOverview>>} by team
 */
export async function teamFigures(cycleId, signal) {
  /** @type {{items: Api.TeamOverview[]}} */
  const {items} = await getData(apiPath`/cycles/${cycleId}/teams`, {signal});
  return byKey(items, ({teamId}) => teamId);
}

live.addEventListener('written', (event) => {
  const {detail: path} = /** @type {CustomEvent<string>} */ (event);
  if (/^\/(teams|people|import)\b/.test(path)) {
    known = null;
  }
});
// With a team anything may have moved; what moved of it otherwise is its numbers.
live.addEventListener('changed', (event) => {
  if (!(/** @type {CustomEvent<import('../platform/live.js').Moved>} */ (event).detail.subjects)) {
    known = null;
  }
});
session.addEventListener('changed', () => {
  known = null;
});
