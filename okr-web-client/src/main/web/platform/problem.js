import {groupedBy} from './collections.js';
import {texts} from '../texts/texts.js';

/**
 * Why a call failed: an `application/problem+json` answer, another refusal, or no answer at all
 * (status 0).
 */
export class Problem extends Error {
  /**
   * @param {number} status HTTP status, 0 where no answer came
   * @param {{title?: string, detail?: string, type?: string, violations?: Okr.Violation[]}} [body]
   * @param {number} [retryAfter] seconds
   */
  constructor(status, body = {}, retryAfter) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.type = body.type ?? 'about:blank';
    this.detail = body.detail || '';
    this.violations = body.violations ?? [];
    this.retryAfter = retryAfter;
  }

  /** One sentence that says what happened. */
  get headline() {
    const known = /** @type {Record<number, string>} */ (texts.problems)[this.status];
    return known ?? (this.status >= 500 ? texts.problems.server : texts.problems.other);
  }
}

/**
 * @param {unknown} reason whatever was thrown
 * @returns {Problem}
 */
export function asProblem(reason) {
  if (reason instanceof Problem) {
    return reason;
  }
  console.error(reason);
  return new Problem(-1, {detail: reason instanceof Error ? reason.message : String(reason)});
}

/**
 * What became of something, for who does many things one after the other: one that is refused holds
 * none up.
 *
 * @param {Promise<unknown>} task
 * @returns {Promise<Problem | null>} null where it is done
 */
export const outcomeOf = (task) => task.then(() => null, asProblem);

/**
 * What is left of a refusal once a field was changed.
 *
 * @param {Problem | null} problem
 * @param {string[]} fields that were changed
 * @returns {Problem | null} null once all that was said about fields is outdated
 */
export function withoutFields(problem, fields) {
  if (!problem?.violations.length) {
    return problem;
  }
  const violations = problem.violations.filter((one) => !fields.includes(fieldOf(one)));
  return violations.length ? new Problem(problem.status, {violations}) : null;
}

/**
 * The service names what may not change without a reason; a form that asks for the reason says so there.
 *
 * @param {Problem} problem
 * @returns {Problem}
 */
export function saidAtReason(problem) {
  const isAsked = (/** @type {Okr.Violation} */ {code}) => code === 'REASON_REQUIRED';
  return problem.violations.some(isAsked)
    ? new Problem(problem.status, {
        violations: [...problem.violations.filter((one) => !isAsked(one)), reasonMissing()],
      })
    : problem;
}

/** @returns {Okr.Violation} */
export const reasonMissing = () => ({
  pointer: '/reason',
  message: texts.objectivePage.reasonMissing,
});

/** @param {Okr.Violation} violation */
const fieldOf = (violation) => (violation.pointer ?? '').split('/')[1] ?? '';

/**
 * Sorts the violations of a refusal to the fields of a form.
 *
 * @param {Problem | null} problem
 * @param {string[]} fields names of the fields that the form shows
 * @returns {{at: Record<string, string>, rest: string[]}} the message of each field, and what fits none
 */
export function violationsByField(problem, fields) {
  const all = problem?.violations ?? [];
  const isOwn = (/** @type {Okr.Violation} */ one) => fields.includes(fieldOf(one));
  const own = groupedBy(all.filter(isOwn), fieldOf).map(([field, those]) => [
    field,
    those.map(({message}) => message).join('; '),
  ]);
  return {
    at: Object.fromEntries(own),
    rest: all.filter((one) => !isOwn(one)).map(({message}) => message),
  };
}

/** @param {Record<string, unknown>} typed by the names of the fields @returns {Okr.Violation[]} of each that is none */
export const noNumbers = (typed) =>
  Object.entries(typed)
    .filter(([, text]) => String(text ?? '').trim() === '' || Number.isNaN(Number(text)))
    .map(([name]) => ({pointer: `/${name}`, message: texts.numberMissing}));

/**
 * Refuses fields that must hold a number and do not.
 *
 * @param {Record<string, unknown>} typed by the names of the fields
 * @returns {Record<string, number>} the numbers
 * @throws {Problem} that names each of them
 */
export function needNumbers(typed) {
  refuse(noNumbers(typed));
  return numbersOf(typed);
}

/** @param {Okr.Violation[]} violations @throws {Problem} where there are any */
export function refuse(violations) {
  if (violations.length) {
    throw new Problem(422, {violations});
  }
}

/** @param {Record<string, unknown>} typed numbers @returns {Record<string, number>} */
export const numbersOf = (typed) =>
  Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, Number(text)]));
