import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {daysBetween, plusDays} from '../platform/days.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {onInput} from '../platform/events.js';
import {date, dateWithYear} from '../platform/format.js';
import {toolButton} from '../platform/parts/button.js';
import {texts} from '../texts/texts.js';

/** How long a week is shown while it plays, in milliseconds. */
const PACE = 700;
/** How long the slider rests before its day is chosen: by keyboard it is moved day by day. */
const REST = 300;

/**
 * A day of a cycle, from its first to its last or today. Event: `day-chosen` with an ISO date, empty
 * for today.
 */
class TimeSlider extends withProperties(OkrElement, () => ({
  from: '',
  to: '',
  /** The chosen day; empty: the last one. */
  day: '',
  /** @type {number | null} where the slider is held, in days after the first */
  held: null,
  /** @type {ReturnType<typeof setInterval> | undefined} while it plays */
  timer: undefined,
})) {
  /** @type {ReturnType<typeof setTimeout> | undefined} while it rests */
  resting = undefined;

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
    clearTimeout(this.resting);
  }

  get days() {
    return daysBetween(this.from, this.to);
  }

  get at() {
    return this.day ? daysBetween(this.from, this.day) : this.days;
  }

  /** @param {number} at days after the first */
  choose(at) {
    this.emit('day-chosen', at >= this.days ? '' : plusDays(this.from, at));
  }

  /** @param {number} at days after the first */
  rest(at) {
    this.held = at;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.held = null;
      this.choose(at);
    }, REST);
  }

  stop() {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  play() {
    if (this.at >= this.days) {
      this.choose(0);
    }
    this.timer = setInterval(() => {
      const next = this.at + 7;
      this.choose(next);
      if (next >= this.days) {
        this.stop();
      }
    }, PACE);
  }

  render() {
    const {from, to, days, timer, held} = this;
    const day = held === null ? this.day : held < days ? plusDays(from, held) : '';
    if (!(days > 0)) {
      return nothing;
    }
    return html`
      ${timer
        ? toolButton('pause', texts.map.stop, () => this.stop())
        : toolButton('play', texts.map.play, () => this.play())}
      <span class="okr-quiet">${date(from)}</span>
      <input
        type="range"
        class="form-range"
        min="0"
        max=${days}
        aria-label=${texts.map.day}
        aria-valuetext=${dateWithYear(day || to)}
        .value=${live(String(held ?? this.at))}
        @input=${onInput((value) => {
          this.stop();
          clearTimeout(this.resting);
          this.held = Number(value);
        })}
        @change=${onInput((value) => this.rest(Number(value)))}
      />
      <output class="okr-time-day">${day ? dateWithYear(day) : texts.map.now}</output>
    `;
  }
}

customElements.define('time-slider', TimeSlider);
