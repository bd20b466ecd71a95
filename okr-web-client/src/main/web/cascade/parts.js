import {byKey} from '../platform/collections.js';

/** @typedef {Pick<Okr.Cascade, 'objectives' | 'alignments' | 'teams'>} Records of a cascade */

/**
 * Parts of cascades put together.
 *
 * @param {Records[]} parts the last one's records count where several have them
 * @returns {Records}
 */
export function merged(parts) {
  /** @template {{id: string}} T @param {(one: Records) => T[]} records @returns {T[]} */
  const all = (records) => [...byKey(parts.flatMap(records), ({id}) => id).values()];
  return {
    objectives: all(({objectives}) => objectives),
    alignments: all(({alignments}) => alignments),
    teams: all(({teams}) => teams),
  };
}

/**
 * @param {Pick<Records, 'objectives'>} shown
 * @returns {import('../platform/live.js').Subject[]} all that has numbers in it
 */
export const subjectsOf = ({objectives}) =>
  objectives.flatMap(({id, keyResults}) => [
    {type: 'OBJECTIVE', id},
    ...keyResults.map((keyResult) => ({type: 'KEY_RESULT', id: keyResult.id})),
  ]);
