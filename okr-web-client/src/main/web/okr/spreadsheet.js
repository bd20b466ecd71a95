import {locale, texts} from '../texts/texts.js';
import {newKeyResult, newObjective} from './okr-draft.js';

/**
 * Rows copied from a spreadsheet: objective, key result, type, unit, baseline, target. An empty first
 * cell continues the objective above; a row of headings is left out.
 *
 * @typedef {{cells: string[], fault: string}} Row cells: numbers as they were understood
 */

/** Names of the types as people write them. @type {Record<string, string>} */
const TYPES = {
  '': 'NUMBER',
  number: 'NUMBER',
  nombre: 'NUMBER',
  percent: 'PERCENT',
  percentage: 'PERCENT',
  '%': 'PERCENT',
  pourcentage: 'PERCENT',
  currency: 'CURRENCY',
  money: 'CURRENCY',
  montant: 'CURRENCY',
  binary: 'BINARY',
  'yes/no': 'BINARY',
  'oui/non': 'BINARY',
};

const exact = new Intl.NumberFormat(locale, {maximumFractionDigits: 20});

/** Whether the language writes 0,5: then "1,500" is one and a half. */
const DECIMAL_COMMA = exact.format(0.5).includes(',');

export const COLUMNS = /** @type {const} */ ([
  'objective',
  'keyResult',
  'type',
  'unit',
  'baseline',
  'target',
]);

/**
 * @param {string} text as it comes from the clipboard
 * @returns {{rows: Row[], drafts: import('./okr-draft.js').ObjectiveDraft[]}} drafts: empty while any
 *     row has a fault
 */
export function readSpreadsheet(text) {
  /** @type {Row[]} */
  const rows = [];
  /** @type {import('./okr-draft.js').ObjectiveDraft[]} */
  const drafts = [];
  for (const line of text.split(/\r?\n/).filter((one) => one.trim())) {
    const cells = line.split('\t').map((cell) => cell.trim());
    const [objective = '', keyResult = '', type = '', unit = '', baseline = '', target = ''] = cells;
    if (!rows.length && isHeading(cells)) {
      continue;
    }
    const known = TYPES[type.toLowerCase()];
    const isMeasured = known !== 'BINARY';
    const faults = texts.write.faults;
    const from = numberOf(baseline);
    const to = numberOf(target);
    rows.push({
      cells: [
        ...cells.slice(0, 4),
        ...[from, to].map((understood, i) =>
          understood === null || !isMeasured ? (cells[4 + i] ?? '') : exact.format(understood),
        ),
      ],
      fault: !objective && !drafts.length
        ? faults.objective
        : known === undefined
          ? faults.type({type})
          : keyResult && isMeasured && (from === null || to === null)
            ? faults.number
            : keyResult && isMeasured && from === to
              ? faults.same
              : '',
    });
    if (objective) {
      drafts.push(newObjective({title: objective, keyResults: []}));
    }
    if (keyResult) {
      drafts[drafts.length - 1]?.keyResults.push(
        newKeyResult({
          title: keyResult,
          type: known ?? 'NUMBER',
          unit,
          baseline: String(from ?? ''),
          target: String(to ?? ''),
        }),
      );
    }
  }
  return {rows, drafts: rows.some(({fault}) => fault) ? [] : drafts};
}

/** @param {string[]} cells */
const isHeading = ([first = '', second = '']) =>
  /^(objective|objectif)s?$/i.test(first) || /^(key result|résultat clé)s?$/i.test(second);

/** Thousands set off by commas. */
const GROUPED = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;

/** Numbers as English and French write them. @param {string} text @returns {number | null} */
function numberOf(text) {
  const plain = text.replace(/[\s\u00a0\u202f%€$£]/g, '');
  const isGrouped = GROUPED.test(plain) && (!DECIMAL_COMMA || plain.includes('.'));
  const normal = isGrouped
    ? plain.replaceAll(',', '')
    : plain.replace(/\.(?=.*,)/g, '').replace(',', '.');
  return normal !== '' && Number.isFinite(Number(normal)) ? Number(normal) : null;
}
