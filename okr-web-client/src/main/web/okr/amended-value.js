import {measure, word} from '../platform/format.js';
import {texts} from '../texts/texts.js';

/** An alignment as the service writes it down: how, to what, to which one, with which weight. */
const LINK = /^(\S+) \S+ (\S+) x (\S+)$/;

/**
 * What an amendment changed a field from, or to, as it can be read.
 *
 * @param {string} field
 * @param {string | null} value as the service keeps it
 * @param {Okr.Metric} metric
 * @param {Okr.Cascade | null} cascade that names what was aligned to
 */
export function amendedValue(field, value, metric, cascade) {
  if (value === null) {
    return texts.none;
  }
  if (field === 'target' || field === 'baseline') {
    return measure(Number(value), metric);
  }
  const [, mode, id, weight] = LINK.exec(value) ?? [];
  if (field !== 'alignment' || !id) {
    return texts.quoted({said: value});
  }
  const title = cascade?.objectives
    .flatMap((objective) => [objective, ...objective.keyResults])
    .find((one) => one.id === id)?.title;
  return texts.history.aligned({
    mode: word(texts.objective.modes, mode),
    title: title ?? id,
    weight: Number(weight),
  });
}
