import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {button} from '../platform/parts/button.js';
import {textArea} from '../platform/parts/fields.js';
import {scrolling, toneTag} from '../platform/parts/layout.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {texts} from '../texts/texts.js';
import {COLUMNS, readSpreadsheet} from './spreadsheet.js';

/** Takes rows from a spreadsheet. Events: `taken` with drafts, `closed`. */
class PasteDialog extends withProperties(OkrElement, () => ({
  text: '',
})) {
  render() {
    const {rows, drafts} = readSpreadsheet(this.text);
    return dialog({
      heading: texts.write.paste,
      content: html`
        <p class="okr-lead">${texts.write.pasteHint}</p>
        ${textArea({
          id: 'paste',
          label: texts.write.pasteField,
          rows: 6,
          value: this.text,
          change: (text) => (this.text = text),
        })}
        ${rows.length
          ? scrolling(
              texts.write.paste,
              html`<table class="okr-table">
                <thead>
                  <tr>
                    ${COLUMNS.map(
                      (name) => html`<th scope="col">${texts.write.columns[name]}</th>`,
                    )}
                    <th scope="col">${texts.write.columns.fault}</th>
                  </tr>
                </thead>
                <tbody>
                  ${rows.map(
                    ({cells, fault}) =>
                      html`<tr>
                        ${COLUMNS.map((_, i) => html`<td>${cells[i] ?? ''}</td>`)}
                        <td>${fault ? toneTag('bad', fault) : nothing}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>`,
            )
          : nothing}
        <div class="okr-form-end">
          ${button(texts.write.take(drafts.length), () => this.emit('taken', drafts), {
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
