import {html} from 'lit';
import {withProperties} from '../platform/element.js';
import {date, percent, percentOrNone} from '../platform/format.js';
import {ChartElement} from '../platform/parts/chart-element.js';

/**
 * One index over the days of the cycle. The chart library comes once the first one is seen. Properties:
 * `days` (`[day, 0..1][]`), `label`, `caption` for those who do not see it.
 */
class IndexTrend extends withProperties(ChartElement, () => ({
  /** @type {[day: string, share: number | null][]} */
  days: [],
  label: '',
  caption: '',
})) {
  seen = false;
  sight = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      this.seen = true;
      this.sight.disconnect();
      this.draw();
    }
  });

  connectedCallback() {
    super.connectedCallback();
    this.sight.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sight.disconnect();
  }

  render() {
    return html`<div class="okr-trend-chart" role="img" aria-label=${this.caption}></div>`;
  }

  async draw() {
    if (this.seen) {
      await super.draw();
    }
  }

  /** @param {(name: string) => string} colour */
  options(colour) {
    const text = colour('--okr-quiet');
    const line = {lineStyle: {color: colour('--okr-line')}};
    return {
      animation: false,
      useUTC: true,
      grid: {left: 4, right: 12, top: 8, bottom: 8, containLabel: true},
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        confine: true,
        valueFormatter: (/** @type {number | null} */ share) => percentOrNone(share),
      },
      xAxis: {
        type: 'time',
        splitNumber: 2,
        axisLabel: {
          color: text,
          fontSize: 11,
          hideOverlap: true,
          formatter: (/** @type {number} */ time) => date(new Date(time).toISOString()),
        },
        axisTick: {show: false},
        axisLine: line,
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: 1,
        interval: 0.5,
        axisLabel: {color: text, fontSize: 11, formatter: percent},
        splitLine: line,
      },
      series: [
        {
          name: this.label,
          type: 'line',
          symbol: 'none',
          step: 'end',
          color: colour('--tblr-primary'),
          lineStyle: {width: 2},
          areaStyle: {opacity: 0.1},
          data: this.days,
        },
      ],
    };
  }
}

customElements.define('index-trend', IndexTrend);
