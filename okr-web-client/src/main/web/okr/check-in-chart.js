import {html} from 'lit';
import {required, withProperties} from '../platform/element.js';
import {date, measure, numbersApart, percent} from '../platform/format.js';
import {ChartElement} from '../platform/parts/chart-element.js';
import {texts} from '../texts/texts.js';
import {expectedIn, metricSpans, targetIn} from './metric-history.js';

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
  get values() {
    return this.checkIns.map(({value}) => value);
  }

  render() {
    const last = this.checkIns.find(({value}) => typeof value === 'number');
    const {chart, chartOf} = texts.history;
    const label = last
      ? chartOf({value: measure(last.value, this.keyResult.metric, this.values), day: date(last.on)})
      : chart;
    return html`<div class="okr-chart" role="img" aria-label=${label}></div>`;
  }

  /** @param {(name: string) => string} colour */
  options(colour) {
    const {cycle, checkIns} = this;
    const {metric} = this.keyResult;
    const color = colour('--okr-quiet');
    const line = {lineStyle: {color: colour('--okr-line')}};
    const series = [...this.lines(colour), ...this.aims(colour)];
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
          sayingOf(checkIns, shown?.data[0] ?? '', metric, this.values),
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
        {type: 'value', scale: true, axisLabel: {color, formatter: tickText(series)}, splitLine: line},
        {
          type: 'value',
          min: 0,
          max: 1,
          interval: 0.5,
          axisLabel: {color, formatter: percent},
          splitLine: {show: false},
        },
      ],
      series,
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

  /** The days on which something was amended. @param {(name: string) => string} colour */
  marks(colour) {
    return this.amendments.map(({on}) => ({
      xAxis: on,
      lineStyle: {color: colour('--okr-at-risk'), type: 'dotted'},
      label: {formatter: texts.history.amendment, color: colour('--okr-quiet')},
    }));
  }

  /** The target, and what is expected by the day. @param {(name: string) => string} colour */
  aims(colour) {
    const {cycle, amendments} = this;
    if (!cycle) {
      return [];
    }
    const spans = metricSpans(this.keyResult.metric, amendments, cycle);
    /** @param {string} name @param {string} color @param {object} lineStyle @param {unknown[]} data */
    const line = (name, color, lineStyle, data) =>
      data.length ? [{name, type: 'line', symbol: 'none', color, lineStyle, data}] : [];
    const {target, path} = texts.history;
    return [
      ...line(target, colour('--okr-on-track'), {width: 1}, spans.flatMap(targetIn)),
      ...line(
        path,
        colour('--okr-quiet'),
        {type: 'dashed', width: 1.5},
        spans.flatMap((span) => expectedIn(span, cycle)),
      ),
    ];
  }
}

/**
 * @param {Okr.CheckIn[]} checkIns newest first: of two on one day the later one counts
 * @param {string} on
 * @param {Okr.Metric} metric
 * @param {(number | null)[]} beside
 */
function sayingOf(checkIns, on, metric, beside) {
  const point = checkIns.find((one) => one.on === on);
  if (!point) {
    return '';
  }
  const {value, confidence, note} = point;
  return [
    typeof value === 'number'
      ? `${texts.colon({label: date(on)})} ${measure(value, metric, beside)}`
      : date(on),
    typeof confidence === 'number' ? `${texts.history.confidence} ${percent(confidence)}` : '',
    note ?? '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** More than an axis has. */
const TICKS = 10;

/**
 * How the ticks of the axis of values are written, so that no two of them read alike.
 *
 * @param {{yAxisIndex?: number, data: any[]}[]} series
 */
function tickText(series) {
  const values = series
    .filter(({yAxisIndex}) => !yAxisIndex)
    .flatMap(({data}) => data.map(([, value]) => value));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return numbersApart(
    Array.from({length: TICKS + 1}, (_, i) => least + ((most - least) * i) / TICKS),
  );
}

customElements.define('check-in-chart', CheckInChart);
