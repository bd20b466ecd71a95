import {OkrElement} from '../element.js';
import {listen} from '../events.js';
import {namedColours} from '../colours.js';

/** Base of charts. The chart library comes with the first one. A chart is drawn in its first element. */
export class ChartElement extends OkrElement {
  /** @type {EChart | null} */
  chart = null;
  resize = new ResizeObserver(() => this.chart?.resize());

  constructor() {
    super();
    listen(this, window, 'okr-theme', () => this.draw());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resize.disconnect();
    this.chart?.dispose();
    this.chart = null;
  }

  updated() {
    this.draw();
  }

  /**
   * @param {(name: string) => string} colour of the style sheets
   * @returns {object | null} what is drawn, as the library takes it; nothing where there is nothing yet
   */
  options(colour) {
    return null;
  }

  async draw() {
    await import('echarts');
    const place = /** @type {HTMLElement | null} */ (this.firstElementChild);
    const options = this.isConnected && place && this.options(namedColours());
    if (!options) {
      return;
    }
    if (!this.chart) {
      this.chart = echarts.init(place);
      this.resize.observe(place);
    }
    this.chart.setOption(options, true);
  }
}
