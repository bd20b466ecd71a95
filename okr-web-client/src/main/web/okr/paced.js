/**
 * Whether the pace of the cycle says anything about a key result: not about one to be held at a
 * level, and not about one that is done or not.
 *
 * @param {Okr.KeyResult} keyResult
 */
export const paced = ({metric}) =>
  metric.type !== 'BINARY' && !metric.direction?.startsWith('MAINTAIN');
