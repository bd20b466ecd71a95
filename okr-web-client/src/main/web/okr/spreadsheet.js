import {texts} from '../texts/texts.js';
import {newKeyResult, newObjective} from './okr-draft.js';

/**
 * Rows copied from a spreadsheet: objective, key result, type, unit, baseline, target. An empty first
 * cell continues the objective above; a row of headings is left out.
 *
 * @typedef {{cells: string[], fault: string}} Row
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
    rows.push({
      cells,
      fault: !objective && !drafts.length
        ? faults.objective
        : known === undefined
          ? faults.type(type)
          : keyResult && isMeasured && (numberOf(baseline) === null || numberOf(target) === null)
            ? faults.number
            : keyResult && isMeasured && numberOf(baseline) === numberOf(target)
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
          baseline: String(numberOf(baseline) ?? ''),
          target: String(numberOf(target) ?? ''),
        }),
      );
    }
  }
  return {rows, drafts: rows.some(({fault}) => fault) ? [] : drafts};
}

/** @param {string[]} cells */
const isHeading = ([first = '', second = '']) =>
  /^(objective|objectif)s?$/i.test(first) || /^(key result|résultat clé)s?$/i.test(second);

/** Numbers as English and French write them. @param {string} text @returns {number | null} */
function numberOf(text) {
  const plain = text.replace(/[\s\u00a0\u202f%€$£]/g, '');
  const normal = /,\d{1,2}$/.test(plain)
    ? plain.replaceAll('.', '').replace(',', '.')
    : plain.replaceAll(',', '');
  return plain === '' || Number.isNaN(Number(normal)) ? null : Number(normal);
}
