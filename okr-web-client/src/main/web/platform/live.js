import {session} from './session.js';

/** @typedef {'connecting' | 'live' | 'away'} LiveState */

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 15_000;
/** Changes that come together are told together. */
const GATHER = 300;

/**
 * Follows the change log while the page is seen, and so knows whether the service is there.
 *
 * Events: `changed` with the changes (none where some may have been missed), `state`.
 */
class Live extends EventTarget {
  constructor() {
    super();
    /** @type {LiveState} */
    this.state = 'connecting';
    /** @type {AbortController | null} */
    this.abort = null;
    this.lastEventId = '';
    this.wait = FIRST_WAIT;
    /** @type {Api.LoggedChange[]} */
    this.gathered = [];
    /** Whether anything may have moved, rather than what is gathered. */
    this.missed = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.announcing = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.retrying = undefined;
    document.addEventListener('visibilitychange', () => this.look());
    addEventListener('online', () => this.again());
    addEventListener('offline', () => this.to('away'));
    session.addEventListener('changed', () => {
      this.stop();
      this.lastEventId = '';
      this.look();
    });
  }

  /** Follows where there is somebody to look and a token to follow with. */
  look() {
    const wanted = Boolean(session.token) && document.visibilityState === 'visible';
    if (wanted && !this.abort) {
      this.follow();
    } else if (!wanted) {
      this.stop();
    }
  }

  /** Tries at once instead of waiting. */
  again() {
    clearTimeout(this.retrying);
    if (this.state === 'away') {
      this.stop();
      this.look();
    }
  }

  stop() {
    clearTimeout(this.retrying);
    this.abort?.abort();
    this.abort = null;
  }

  async follow() {
    const mine = new AbortController();
    this.abort = mine;
    try {
      const response = await fetch('/api/v1/changes', {
        headers: {
          Accept: 'text/event-stream',
          Authorization: `Bearer ${session.token}`,
          ...(this.lastEventId ? {'Last-Event-ID': this.lastEventId} : {}),
        },
        cache: 'no-store',
        signal: mine.signal,
      });
      if (response.status === 401) {
        session.expire();
        return;
      }
      if (!response.ok || !response.body) {
        throw new Error(`HTTP ${response.status}`);
      }
      this.missed ||= this.state === 'away' || this.lastEventId !== '';
      this.wait = FIRST_WAIT;
      this.to('live');
      if (this.missed) {
        this.announceSoon();
      }
      await this.read(response.body);
      throw new Error('ended');
    } catch {
      if (this.abort === mine) {
        this.abort = null;
        this.to('away');
        this.retrying = setTimeout(() => this.look(), this.wait);
        this.wait = Math.min(LONGEST_WAIT, this.wait * 2);
      }
    }
  }

  /** @param {ReadableStream<Uint8Array>} stream server-sent events */
  async read(stream) {
    const reader = stream.getReader();
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const {value, done} = await reader.read();
      if (done) {
        return;
      }
      const blocks = (rest + decoder.decode(value, {stream: true})).split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? '';
      blocks.forEach((block) => this.take(block));
    }
  }

  /** @param {string} block one event */
  take(block) {
    let name = '';
    let data = '';
    for (const line of block.split(/\r?\n/)) {
      if (line.startsWith('event:')) {
        name = line.slice(6).trim();
      } else if (line.startsWith('id:')) {
        this.lastEventId = line.slice(3).trim();
      } else if (line.startsWith('data:')) {
        data += line.slice(5).trim();
      }
    }
    if (name === 'change') {
      this.gathered.push(JSON.parse(data));
      this.announceSoon();
    } else if (name === 'moved' && JSON.parse(data).subjects === null) {
      this.missed = true; // which moved is not told
      this.announceSoon();
    }
  }

  announceSoon() {
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => this.announce(), GATHER);
  }

  announce() {
    const changes = this.missed ? [] : this.gathered;
    this.gathered = [];
    this.missed = false;
    this.dispatchEvent(new CustomEvent('changed', {detail: changes}));
  }

  /** @param {LiveState} state */
  to(state) {
    if (this.state !== state) {
      this.state = state;
      this.dispatchEvent(new Event('state'));
    }
  }
}

export const live = new Live();
