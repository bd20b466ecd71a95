/**
 * The mark of each status on a field of 24 by 24, told apart by shape alone: what is filled, what is
 * cut out of it, or what is only drawn round.
 *
 * @type {Record<Okr.Status, {fill?: string, cut?: string, line?: string, dash?: [number, number]}>}
 */
export const STATUS_SHAPES = {
  DONE: {
    fill: 'M12 2.5a9.5 9.5 0 1 1 0 19a9.5 9.5 0 1 1 0-19z',
    cut: 'M7.5 12.5l3 3 6-6.5',
  },
  ON_TRACK: {fill: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17z'},
  AT_RISK: {fill: 'M12 3.5L22 20.5H2z'},
  OFF_TRACK: {
    fill: 'M8 2.5h8l5.5 5.5v8L16 21.5H8L2.5 16V8z',
    cut: 'M8.5 8.5l7 7M15.5 8.5l-7 7',
  },
  NO_DATA: {line: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17z', dash: [3.5, 3.2]},
  NOT_STARTED: {line: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17z'},
};
