import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {onInput} from '../platform/events.js';
import {date, dateWithYear} from '../platform/format.js';
import {toolButton} from '../platform/parts/button.js';
import {texts} from '../texts/texts.js';

const DAY = 86_400_000;
/** How long a week is shown while it plays, in milliseconds. */
const PACE = 700;

/**
 * A day of a cycle, from its first to its last or today. Event: `day-chosen` with an ISO date, empty
 * for today.
 */
class TimeSlider extends withProperties(OkrElement, () => ({
  from: '',
  to: '',
  /** The chosen day; empty: the last one. */
  day: '',
  playing: false,
})) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer = undefined;

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
  }

  get days() {
    return Math.round((Date.parse(this.to) - Date.parse(this.from)) / DAY);
  }

  get at() {
    return this.day ? Math.round((Date.parse(this.day) - Date.parse(this.from)) / DAY) : this.days;
  }

  /** @param {number} at days after the first */
  choose(at) {
    const day = new Date(Date.parse(this.from) + at * DAY).toISOString().slice(0, 10);
    this.emit('day-chosen', at >= this.days ? '' : day);
  }

  stop() {
    clearTimeout(this.timer);
    this.playing = false;
  }

  play() {
    this.playing = true;
    const step = () => {
      const next = this.at + 7;
      this.choose(Math.min(next, this.days));
      if (next < this.days) {
        this.timer = setTimeout(step, PACE);
      } else {
        this.playing = false;
      }
    };
    if (this.at >= this.days) {
      this.choose(0);
    }
    this.timer = setTimeout(step, PACE);
  }

  render() {
    if (!(this.days > 0)) {
      return nothing;
    }
    const shown = this.day || this.to;
    return html`
      ${this.playing
        ? toolButton('pause', texts.map.stop, () => this.stop())
        : toolButton('play', texts.map.play, () => this.play())}
      <span class="okr-quiet">${date(this.from)}</span>
      <input
        type="range"
        class="form-range"
        min="0"
        max=${this.days}
        aria-label=${texts.map.day}
        aria-valuetext=${dateWithYear(shown)}
        .value=${live(String(this.at))}
        @input=${onInput((value) => {
          this.stop();
          this.choose(Number(value));
        })}
      />
      <output class="okr-time-day">${this.day ? dateWithYear(this.day) : texts.map.now}</output>
    `;
  }
}

customElements.define('time-slider', TimeSlider);
