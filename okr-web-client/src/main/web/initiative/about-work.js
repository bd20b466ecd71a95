/**
 * What the work of a cycle is made of.
 *
 * @type {import('../platform/load.js').About[]}
 */
export const WORK = ['INITIATIVE', 'CONTRIBUTION', 'DEPENDENCY', 'DEPENDENCY_ANSWER'].map(
  (type) => ({type}),
);
