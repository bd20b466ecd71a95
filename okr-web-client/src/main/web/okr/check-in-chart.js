import {html} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {date, measure, number, percent} from '../platform/format.js';
import {texts} from '../texts/texts.js';

/** The values of a key result over its cycle. The chart library comes with the first chart. */
class CheckInChart extends withProperties(OkrElement, () => ({
  /** @type {Okr.CheckIn[]} newest first */
  checkIns: [],
  /** @type {Okr.KeyResult | null} */
  keyResult: null,
  /** @type {Okr.Cycle | null} */
  cycle: null,
  /** @type {Api.Amendment[]} */
  amendments: [],
})) {
  /** @type {EChart | null} */
  chart = null;
  resize = new ResizeObserver(() => this.chart?.resize());
  redraw = () => this.draw();

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
    const points = [...this.checkIns].reverse();
    const last = points[points.length - 1];
    this.chart.setOption(
      {
        animation: false,
        useUTC: true,
        aria: {enabled: true},
        grid: {left: 8, right: 8, top: 38, bottom: 8, containLabel: true},
        legend: {top: 0, left: 0, icon: 'roundRect', itemHeight: 4, textStyle: {color: text}},
        tooltip: {
          trigger: 'axis',
          renderMode: 'richText',
          confine: true,
          backgroundColor: colour('--okr-surface'),
          borderColor: colour('--okr-line'),
          textStyle: {color: text, width: 280, overflow: 'break'},
          formatter: (/** @type {{data: [string, number]}[]} */ shown) =>
            sayingOf(this.checkIns, shown[0]?.data[0] ?? '', metric),
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
        yAxis: [
          {
            type: 'value',
            scale: true,
            axisLabel: {color: text, formatter: number},
            splitLine: {lineStyle: {color: colour('--okr-line')}},
          },
          {
            type: 'value',
            min: 0,
            max: 1,
            interval: 0.5,
            axisLabel: {color: text, formatter: (/** @type {number} */ share) => percent(share)},
            splitLine: {show: false},
          },
        ],
        series: [
          {
            name: texts.history.confidence,
            type: 'line',
            yAxisIndex: 1,
            step: 'end',
            symbol: 'none',
            color: colour('--okr-edge'),
            lineStyle: {width: 1},
            areaStyle: {opacity: 0.12},
            data: points
              .filter(({confidence}) => typeof confidence === 'number')
              .map(({on, confidence}) => [on, confidence]),
          },
          {
            name: texts.history.value,
            type: 'line',
            symbol: 'circle',
            symbolSize: (/** @type {[string, number]} */ [on]) =>
              points.some((point) => point.on === on && point.note) ? 9 : 6,
            color: colour('--tblr-primary'),
            lineStyle: {width: 2.5},
            data: points.map((checkIn) => [checkIn.on, checkIn.value]),
            markLine: {
              symbol: 'none',
              silent: true,
              label: {color: text},
              data: [
                ...(typeof target === 'number'
                  ? [
                      {
                        yAxis: target,
                        lineStyle: {color: colour('--okr-on-track'), type: 'solid', width: 1},
                        label: {formatter: texts.history.target, position: 'insideStartTop'},
                      },
                    ]
                  : []),
                ...this.amendments.map(({on}) => ({
                  xAxis: on,
                  lineStyle: {color: colour('--okr-at-risk'), type: 'dotted'},
                  label: {formatter: texts.history.amendment, color: text},
                })),
              ],
            },
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
      },
      true,
    );
    place.setAttribute(
      'aria-label',
      last ? texts.history.chartOf(measure(last.value, metric), date(last.on)) : texts.history.chart,
    );
  }
}

/**
 * @param {Okr.CheckIn[]} checkIns newest first: of two on one day the later one counts
 * @param {string} on
 * @param {Okr.Metric} metric
 */
function sayingOf(checkIns, on, metric) {
  const point = checkIns.find((one) => one.on === on);
  return point
    ? [
        `${texts.colon(date(point.on))} ${measure(point.value, metric)}`,
        typeof point.confidence === 'number'
          ? `${texts.history.confidence} ${percent(point.confidence)}`
          : '',
        point.note ?? '',
      ]
        .filter(Boolean)
        .join('\n')
    : '';
}

customElements.define('check-in-chart', CheckInChart);
