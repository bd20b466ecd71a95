import {html} from 'lit';
import {OkrElement} from '../platform/element.js';
import {date, measure} from '../platform/format.js';
import {texts} from '../texts/texts.js';

/** The values of a key result over its cycle. The chart library comes with the first chart. */
class CheckInChart extends OkrElement {
  static properties = {
    checkIns: {attribute: false},
    keyResult: {attribute: false},
    cycle: {attribute: false},
  };

  constructor() {
    super();
    /** @type {Okr.CheckIn[]} newest first */
    this.checkIns = [];
    /** @type {Okr.KeyResult | null} */
    this.keyResult = null;
    /** @type {Okr.Cycle | null} */
    this.cycle = null;
    /** @type {EChart | null} */
    this.chart = null;
    this.resize = new ResizeObserver(() => this.chart?.resize());
    this.redraw = () => this.draw();
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('okr-theme', this.redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('okr-theme', this.redraw);
    this.resize.disconnect();
    this.chart?.dispose();
    this.chart = null;
  }

  render() {
    return html`<div class="okr-chart" role="img" aria-label=${texts.history.chart}></div>`;
  }

  updated() {
    this.draw();
  }

  async draw() {
    await import('echarts');
    const place = /** @type {HTMLElement | null} */ (this.querySelector('.okr-chart'));
    const {keyResult, cycle} = this;
    if (!this.isConnected || !place || !keyResult) {
      return;
    }
    if (!this.chart) {
      this.chart = echarts.init(place);
      this.resize.observe(place);
    }
    const style = getComputedStyle(document.documentElement);
    /** @param {string} name */
    const colour = (name) => style.getPropertyValue(name).trim();
    const text = colour('--okr-quiet');
    const {metric} = keyResult;
    const {baseline, target} = metric;
    const way = typeof baseline === 'number' && typeof target === 'number' && cycle;
    const held = metric.direction?.startsWith('MAINTAIN');
    this.chart.setOption({
      animation: false,
      useUTC: true,
      grid: {left: 8, right: 16, top: 34, bottom: 8, containLabel: true},
      legend: {top: 0, left: 0, icon: 'roundRect', itemHeight: 4, textStyle: {color: text}},
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        valueFormatter: (/** @type {number} */ value) => measure(value, metric),
      },
      xAxis: {
        type: 'time',
        min: cycle?.startsOn,
        max: cycle?.endsOn,
        axisLabel: {
          color: text,
          hideOverlap: true,
          margin: 12,
          formatter: (/** @type {number} */ time) => date(new Date(time).toISOString()),
        },
        axisLine: {lineStyle: {color: colour('--okr-line')}},
      },
      yAxis: {
        type: 'value',
        scale: true,
        axisLabel: {color: text},
        splitLine: {lineStyle: {color: colour('--okr-line')}},
      },
      series: [
        {
          name: texts.history.value,
          type: 'line',
          symbolSize: 7,
          color: colour('--tblr-primary'),
          lineStyle: {width: 2.5},
          data: [...this.checkIns].reverse().map((checkIn) => [checkIn.on, checkIn.value]),
        },
        ...(way
          ? [
              {
                name: texts.history.path,
                type: 'line',
                symbol: 'none',
                color: text,
                lineStyle: {type: 'dashed', width: 1.5},
                data: [
                  [cycle.startsOn, held ? target : baseline],
                  [cycle.endsOn, target],
                ],
              },
            ]
          : []),
      ],
    });
  }
}

customElements.define('check-in-chart', CheckInChart);
