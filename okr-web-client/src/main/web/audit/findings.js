import {groupedBy} from '../platform/collections.js';
import {sentence, word} from '../platform/format.js';
import {toneTag} from '../platform/parts/layout.js';
import {texts} from '../texts/texts.js';
import {matches} from '../org/pickers.js';

/** @typedef {'ERROR' | 'WARNING' | 'INFO'} Severity */

/** Worst first. */
export const SEVERITIES = /** @type {const} */ (['ERROR', 'WARNING', 'INFO']);

/** @type {Record<Severity, 'bad' | 'warn' | 'quiet'>} */
export const TONES = {ERROR: 'bad', WARNING: 'warn', INFO: 'quiet'};

/** @param {Severity} severity */
export const severityTag = (severity) => toneTag(TONES[severity], word(texts.severities, severity));

/**
 * @typedef {{severity: string, rule: string, text: string, waived: string}} Filter
 *     waived: empty for all, `open` or `only`
 */

/**
 * @param {Api.Finding[]} findings
 * @param {Filter} filter
 * @param {import('../org/teams.js').Teams} teams
 */
export const narrowed = (findings, {severity, rule, text, waived}, teams) =>
  findings.filter(
    (finding) =>
      (!severity || finding.severity === severity) &&
      (!rule || finding.code === rule) &&
      (!waived || finding.waived === (waived === 'only')) &&
      (!text ||
        matches(
          [sentence(finding), finding.advice, ruleName(finding.code), teams.name(finding.subject.teamId)].join(' '),
          text,
        )),
  );

/**
 * @typedef {{
 *   key: string,
 *   findings: Api.Finding[],
 *   open: Record<Severity, number>,
 *   waived: number,
 * }} Group
 */

/**
 * Findings that belong together, the gravest groups first; within them the waived ones last.
 *
 * @param {Api.Finding[]} findings
 * @param {(finding: Api.Finding) => string} keyOf
 * @returns {Group[]}
 */
export function grouped(findings, keyOf) {
  const groups = groupedBy(findings, keyOf).map(([key, those]) => {
    const open = countsOf(those);
    return {
      key,
      findings: those.sort((a, b) => Number(a.waived) - Number(b.waived)),
      open,
      waived: those.length - open.ERROR - open.WARNING - open.INFO,
    };
  });
  return groups.sort(
    (a, b) =>
      b.open.ERROR - a.open.ERROR || b.open.WARNING - a.open.WARNING || b.open.INFO - a.open.INFO,
  );
}

/** @param {Api.Finding[]} findings @returns {Record<Severity, number>} how many are not waived */
export function countsOf(findings) {
  const counts = {ERROR: 0, WARNING: 0, INFO: 0};
  findings.filter(({waived}) => !waived).forEach(({severity}) => (counts[severity] += 1));
  return counts;
}

/** @typedef {keyof typeof texts.audit.rules} RuleCode */

/** @param {string} code @returns {{name: string, purpose: string}} */
export const ruleOf = (code) =>
  texts.audit.rules[/** @type {RuleCode} */ (code)] ?? {name: code, purpose: ''};

/** @param {string} code */
export const ruleName = (code) => ruleOf(code).name;

/**
 * The lines of a CSV file that are about certain findings. The service narrows by team, rule and
 * severity; what only the page knows is left out here.
 *
 * @param {string} csv with a head, the first column being the finding's id
 * @param {Set<string>} ids
 */
export function csvOf(csv, ids) {
  const [head, ...records] = csv.match(/(?:"(?:[^"]|"")*"|[^"\n])+\n?/g) ?? [];
  return (
    (head ?? '') + records.filter((record) => ids.has(record.slice(0, record.indexOf(',')))).join('')
  );
}
