/** Widths of words at this size are kept; others follow from them. */
const BASE = 100;

/** Breaks texts into lines by the widths of their words, each measured once. */
export class TextFit {
  /** @param {string} font families */
  constructor(font) {
    const context = /** @type {CanvasRenderingContext2D} */ (
      document.createElement('canvas').getContext('2d')
    );
    context.font = `600 ${BASE}px ${font}`;
    this.context = context;
    /** @type {Map<string, number>} */
    this.widths = new Map();
  }

  /**
   * @param {string} word
   * @param {number} size of the font
   */
  width(word, size) {
    let width = this.widths.get(word);
    if (width === undefined) {
      width = this.context.measureText(word).width;
      this.widths.set(word, width);
    }
    return (width * size) / BASE;
  }

  /**
   * @param {string} text
   * @param {number} width that a line may have
   * @param {number} size of the font
   * @param {number} most lines
   * @returns {string[]} the last one cut with an ellipsis where the text is longer
   */
  lines(text, width, size, most) {
    const space = this.width(' ', size);
    /** @type {string[]} */
    const lines = [];
    let line = '';
    let used = 0;
    for (const word of text.split(' ')) {
      const wide = this.width(word, size);
      if (line && used + space + wide > width) {
        if (lines.length === most - 1) {
          lines.push(this.cut(`${line} ${word}`, width, size));
          return lines;
        }
        lines.push(line);
        line = word;
        used = wide;
      } else {
        line = line ? `${line} ${word}` : word;
        used += (used ? space : 0) + wide;
      }
    }
    lines.push(used > width ? this.cut(line, width, size) : line);
    return lines;
  }

  /**
   * @param {string} text
   * @param {number} width
   * @param {number} size
   */
  cut(text, width, size) {
    const most = Math.floor((text.length * (width - size)) / (this.width(text, size) || 1));
    return `${text.slice(0, Math.max(1, most)).trimEnd()}\u2026`;
  }
}
