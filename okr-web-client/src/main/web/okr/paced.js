/**
 * Whether the pace of the cycle says anything about a key result: not about one to be held at a
 * level, and not about one that is done or not.
 *
 * @param {Okr.KeyResult} keyResult
 */
export const paced = ({metric}) =>
  metric.type !== 'BINARY' && !metric.direction?.startsWith('MAINTAIN');

/**
 * Where the pace expects an objective to be. Only that of the cycle shown is known here: an objective of
 * another one, such as a yearly one in a quarter, brings its own or none.
 *
 * @param {Okr.Objective} objective
 * @param {{cycleId: string | undefined, expected: number | null}} shown
 */
export const expectedOf = (objective, {cycleId, expected}) =>
  objective.expected ?? (objective.cycleId === cycleId ? expected : null);
