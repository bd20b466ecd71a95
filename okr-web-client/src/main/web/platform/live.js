import {session} from './session.js';

/** @typedef {'connecting' | 'live' | 'away'} LiveState */
/** @typedef {{type: string, id: string}} Subject */

/**
 * @typedef {{subjects: Subject[] | null, isOwn: boolean}} Moved subjects: all whose numbers or fields
 *     moved, null where that may be any; isOwn: whether it follows a write of this page
 */

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 15_000;
/** What moves together is told together. */
const GATHER = 300;
/** What moves so soon after a write of this page is taken for what it moved. */
const OWN = 5_000;

/**
 * Follows the change log while the page is seen, and so knows whether the service is there.
 *
 * Events: `changed` with what {@link Moved}; `written` with the path of a write of this page; `state`.
 */
class Live extends EventTarget {
  constructor() {
    super();
    /** @type {LiveState} */
    this.state = 'connecting';
    /** @type {AbortController | null} */
    this.abort = null;
    this.lastEventId = '';
    /** Up to which revision, and on which day, it was told what moved. */
    this.told = {revision: 0, day: today()};
    this.hasFollowed = false;
    /** Whether it may have missed something, of which nothing was told yet. */
    this.comesBack = false;
    this.wait = FIRST_WAIT;
    /** @type {Subject[] | null} */
    this.gathered = [];
    /** How often something was announced. */
    this.announced = 0;
    this.wroteAt = -OWN;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.announcing = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.retrying = undefined;
    document.addEventListener('visibilitychange', () => this.look());
    // A page that is left would hold its stream until the service finds out.
    addEventListener('pagehide', () => this.stop());
    addEventListener('pageshow', () => this.look());
    addEventListener('online', () => this.again());
    addEventListener('offline', () => this.to('away'));
    session.addEventListener('changed', () => {
      this.stop();
      this.lastEventId = '';
      this.hasFollowed = false;
      this.look();
    });
  }

  /** Follows where there is somebody to look who is signed in. */
  look() {
    const wanted = session.isHere && document.visibilityState === 'visible';
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

  /** Something is written here: whoever wrote does not wait to see what it moves. */
  writes() {
    this.wroteAt = performance.now();
  }

  /**
   * It is written, or may be: what was kept from before is old, whether or not it was told yet what moved.
   *
   * @param {string} path below /api/v1
   */
  written(path) {
    this.dispatchEvent(new CustomEvent('written', {detail: path}));
  }

  async follow() {
    const mine = new AbortController();
    this.abort = mine;
    try {
      const response = await fetch('/api/v1/changes', {
        headers: {
          Accept: 'text/event-stream',
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
      this.comesBack = this.hasFollowed || this.state === 'away';
      this.hasFollowed = true;
      if (this.comesBack && !this.lastEventId) {
        this.comesBack = false;
        this.gather(null); // the service cannot know from where on to tell
      }
      this.wait = FIRST_WAIT;
      this.to('live');
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

  /**
   * Of a change only its place in the log counts: what it moved comes behind it.
   *
   * @param {string} block one event
   */
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
    if (name === 'moved') {
      this.takeMoved(JSON.parse(data));
    }
  }

  /**
   * Whoever comes back is told that anything may have moved; where nothing was written and the day is the
   * same, nothing has.
   *
   * @param {{revision: number, subjects: Subject[] | null}} moved
   */
  takeMoved({revision, subjects}) {
    const {told, comesBack} = this;
    this.told = {revision, day: today()};
    this.comesBack = false;
    if (!comesBack || revision > told.revision || told.day !== this.told.day) {
      this.gather(subjects);
    }
  }

  /** @param {Subject[] | null} subjects that moved */
  gather(subjects) {
    this.gathered = this.gathered && subjects && [...this.gathered, ...subjects];
    // Not later for what comes meanwhile: where many write something always does.
    this.announcing ??= setTimeout(() => this.announce(), GATHER);
  }

  announce() {
    /** @type {Moved} */
    const detail = {
      subjects: this.gathered,
      isOwn: performance.now() - this.wroteAt < OWN,
    };
    this.announcing = undefined;
    this.gathered = [];
    this.announced++;
    this.dispatchEvent(new CustomEvent('changed', {detail}));
  }

  /** @param {LiveState} state */
  to(state) {
    if (this.state !== state) {
      this.state = state;
      this.dispatchEvent(new Event('state'));
    }
  }
}

const today = () => new Date().toDateString();

export const live = new Live();
