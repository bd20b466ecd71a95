import {html} from 'lit';
import {required, withProperties} from '../platform/element.js';
import {date, measure, number, percent} from '../platform/format.js';
import {ChartElement} from '../platform/parts/chart-element.js';
import {texts} from '../texts/texts.js';

/** The values of a key result over its cycle. */
class CheckInChart extends withProperties(ChartElement, () => ({
  /** @type {Okr.CheckIn[]} newest first */
  checkIns: [],
  /** @type {Okr.KeyResult} */
  keyResult: required,
  /** @type {Okr.Cycle | null} */
  cycle: null,
  /** @type {Api.Amendment[]} */
  amendments: [],
})) {
  render() {
    const last = this.checkIns.find(({value}) => typeof value === 'number');
    const {chart, chartOf} = texts.history;
    const label = last
      ? chartOf({value: measure(last.value, this.keyResult.metric), day: date(last.on)})
      : chart;
    return html`<div class="okr-chart" role="img" aria-label=${label}></div>`;
  }

  /** @param {(name: string) => string} colour */
  options(colour) {
    const {cycle, checkIns} = this;
    const {metric} = this.keyResult;
    const color = colour('--okr-quiet');
    const line = {lineStyle: {color: colour('--okr-line')}};
    return {
      animation: false,
      useUTC: true,
      grid: {left: 8, right: 8, top: 38, bottom: 8, containLabel: true},
      legend: {top: 0, left: 0, icon: 'roundRect', itemHeight: 4, textStyle: {color}},
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        confine: true,
        backgroundColor: colour('--okr-surface'),
        borderColor: colour('--okr-line'),
        textStyle: {color, width: 280, overflow: 'break'},
        formatter: (/** @type {{data: [string, number]}[]} */ [shown]) =>
          sayingOf(checkIns, shown?.data[0] ?? '', metric),
      },
      xAxis: {
        type: 'time',
        min: cycle?.startsOn,
        max: cycle?.endsOn,
        axisLabel: {
          color,
          hideOverlap: true,
          margin: 12,
          formatter: (/** @type {number} */ time) => date(new Date(time).toISOString()),
        },
        axisLine: line,
      },
      yAxis: [
        {type: 'value', scale: true, axisLabel: {color, formatter: number}, splitLine: line},
        {
          type: 'value',
          min: 0,
          max: 1,
          interval: 0.5,
          axisLabel: {color, formatter: percent},
          splitLine: {show: false},
        },
      ],
      series: [...this.lines(colour), ...this.path(color)],
    };
  }

  /** @param {(name: string) => string} colour */
  lines(colour) {
    const points = [...this.checkIns].reverse();
    const {confidence, value} = texts.history;
    return [
      {
        name: confidence,
        type: 'line',
        yAxisIndex: 1,
        step: 'end',
        symbol: 'none',
        color: colour('--okr-edge'),
        lineStyle: {width: 1},
        areaStyle: {opacity: 0.12},
        data: points
          .filter((point) => typeof point.confidence === 'number')
          .map((point) => [point.on, point.confidence]),
      },
      {
        name: value,
        type: 'line',
        symbol: 'circle',
        symbolSize: (/** @type {[string, number]} */ [on]) =>
          points.some((point) => point.on === on && point.note) ? 9 : 6,
        color: colour('--tblr-primary'),
        lineStyle: {width: 2.5},
        data: points
          .filter((point) => typeof point.value === 'number')
          .map((point) => [point.on, point.value]),
        markLine: {
          symbol: 'none',
          silent: true,
          label: {color: colour('--okr-quiet')},
          data: this.marks(colour),
        },
      },
    ];
  }

  /** The target, and the days on which something was amended. @param {(name: string) => string} colour */
  marks(colour) {
    const {target} = this.keyResult.metric;
    const aim = {
      yAxis: target,
      lineStyle: {color: colour('--okr-on-track'), type: 'solid', width: 1},
      label: {formatter: texts.history.target, position: 'insideStartTop'},
    };
    return [
      ...(typeof target === 'number' ? [aim] : []),
      ...this.amendments.map(({on}) => ({
        xAxis: on,
        lineStyle: {color: colour('--okr-at-risk'), type: 'dotted'},
        label: {formatter: texts.history.amendment, color: colour('--okr-quiet')},
      })),
    ];
  }

  /** What is expected by the day: even, or by the phased targets. @param {string} color */
  path(color) {
    const {cycle} = this;
    const {baseline, target, direction, plan} = this.keyResult.metric;
    if (typeof baseline !== 'number' || typeof target !== 'number' || !cycle) {
      return [];
    }
    const points = plan.length
      ? plan.map(({on, value}) => [on, value])
      : [[cycle.endsOn, target]];
    const [first] = points;
    const [lastDay, last] = /** @type {[string, number]} */ (points.at(-1));
    return [
      {
        name: texts.history.path,
        type: 'line',
        symbol: 'none',
        color,
        lineStyle: {type: 'dashed', width: 1.5},
        data: [
          ...(first?.[0] === cycle.startsOn
            ? []
            : [[cycle.startsOn, direction.startsWith('MAINTAIN') ? target : baseline]]),
          ...points,
          ...(lastDay === cycle.endsOn ? [] : [[cycle.endsOn, last]]),
        ],
      },
    ];
  }
}

/**
 * @param {Okr.CheckIn[]} checkIns newest first: of two on one day the later one counts
 * @param {string} on
 * @param {Okr.Metric} metric
 */
function sayingOf(checkIns, on, metric) {
  const point = checkIns.find((one) => one.on === on);
  if (!point) {
    return '';
  }
  const {value, confidence, note} = point;
  return [
    typeof value === 'number'
      ? `${texts.colon({label: date(on)})} ${measure(value, metric)}`
      : date(on),
    typeof confidence === 'number' ? `${texts.history.confidence} ${percent(confidence)}` : '',
    note ?? '',
  ]
    .filter(Boolean)
    .join('\n');
}

customElements.define('check-in-chart', CheckInChart);
