import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {button} from '../platform/parts/button.js';
import {textArea} from '../platform/parts/fields.js';
import {scrolling, toneTag} from '../platform/parts/layout.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {dataTable} from '../platform/parts/table.js';
import {texts} from '../texts/texts.js';
import {COLUMNS, readSpreadsheet} from './spreadsheet.js';

/** Takes rows from a spreadsheet. Events: `taken` with drafts, `closed`. */
class PasteDialog extends withProperties(OkrElement, () => ({text: ''})) {
  render() {
    const {rows, drafts} = readSpreadsheet(this.text);
    const {paste, pasteHint, pasteField, columns, take} = texts.write;
    const table = dataTable({
      isHeaded: false,
      rows,
      id: (row) => rows.indexOf(row),
      columns: [
        ...COLUMNS.map((name, i) => ({
          label: columns[name],
          cell: (/** @type {import('./spreadsheet.js').Row} */ {cells}) => cells[i] ?? '',
        })),
        {label: columns.fault, cell: ({fault}) => (fault ? toneTag('bad', fault) : nothing)},
      ],
    });
    return dialog({
      heading: paste,
      content: html`
        <p class="okr-lead">${pasteHint}</p>
        ${textArea({
          id: 'paste',
          label: pasteField,
          rows: 6,
          value: this.text,
          change: (text) => (this.text = text),
        })}
        ${rows.length ? scrolling(paste, table) : nothing}
        <div class="okr-form-end">
          ${button(take({n: drafts.length}), () => this.emit('taken', drafts), {
            look: 'primary',
            disabled: !drafts.length,
          })}
        </div>
      `,
      close: () => this.emit('closed'),
      wide: true,
    });
  }
}

customElements.define('paste-dialog', PasteDialog);
