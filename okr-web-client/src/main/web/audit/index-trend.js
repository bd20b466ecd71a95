import {OkrElement, withProperties} from '../platform/element.js';
import {html} from 'lit';
import {date, percent} from '../platform/format.js';

/**
 * One index over the days of the cycle. The chart library comes once the first one is seen. Properties:
 * `days` (`[day, 0..1][]`), `label`, `caption` for those who do not see it.
 */
class IndexTrend extends withProperties(OkrElement, () => ({
  /** @type {[day: string, share: number][]} */
  days: [],
  label: '',
  caption: '',
})) {
  /** @type {EChart | null} */
  chart = null;
  seen = false;
  resize = new ResizeObserver(() => this.chart?.resize());
  redraw = () => this.draw();
  sight = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      this.seen = true;
      this.sight.disconnect();
      this.draw();
    }
  });

  connectedCallback() {
    super.connectedCallback();
    addEventListener('okr-theme', this.redraw);
    this.sight.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('okr-theme', this.redraw);
    this.sight.disconnect();
    this.resize.disconnect();
    this.chart?.dispose();
    this.chart = null;
  }

  render() {
    return html`<div class="okr-trend-chart" role="img" aria-label=${this.caption}></div>`;
  }

  updated() {
    this.draw();
  }

  async draw() {
    if (!this.seen) {
      return;
    }
    await import('echarts');
    const place = /** @type {HTMLElement | null} */ (this.querySelector('.okr-trend-chart'));
    if (!this.isConnected || !place) {
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
    const line = {lineStyle: {color: colour('--okr-line')}};
    this.chart.setOption({
      animation: false,
      useUTC: true,
      grid: {left: 4, right: 12, top: 8, bottom: 8, containLabel: true},
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        confine: true,
        valueFormatter: (/** @type {number} */ share) => percent(share),
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
    });
  }
}

customElements.define('index-trend', IndexTrend);
