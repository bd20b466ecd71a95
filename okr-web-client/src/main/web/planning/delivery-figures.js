import {percentOrNone} from '../platform/format.js';
import {texts} from '../texts/texts.js';

/**
 * How far a team delivered by the day that it had promised, as tiles.
 *
 * @param {Api.TeamDelivery} delivery
 * @param {boolean} [withGivenUp]
 * @returns {Parameters<typeof import('../platform/parts/layout.js').statTile>[0][]}
 */
export const deliveryFigures = (delivery, withGivenUp = false) => [
  {
    label: texts.team.onTime,
    value: percentOrNone(delivery.onTimeRate),
    detail: texts.team.onTimeOf({onTime: delivery.onTime, due: delivery.due}),
  },
  {label: texts.team.late, value: delivery.late},
  {label: texts.team.overdue, value: delivery.overdue},
  ...(withGivenUp ? [{label: texts.delivery.givenUp, value: delivery.givenUp}] : []),
  {label: texts.team.pending, value: delivery.pending},
];
