import {listen} from './events.js';
import {live} from './live.js';
import {asProblem} from './problem.js';
import {session} from './session.js';

/** @typedef {import('./problem.js').Problem} Problem */

/** @typedef {{type: string, id?: string | null}} About a record; all of its type where no id is named */

/**
 * Whoever looks on loads anew after a while that differs from page to page, so that not all ask the
 * service in the same moment: in milliseconds, at least and at most.
 */
const LATER = {least: 200, most: 2_000};

/**
 * How something is loaded.
 *
 * @template T
 * @template {unknown[] | []} A
 * @typedef {{
 *   args?: () => A | null | false | '' | undefined,
 *   task: (args: A, signal: AbortSignal) => Promise<T>,
 *   keep?: (args: A, before: A) => boolean,
 *   changed?: (args: A) => void,
 *   about?: (args: A, data: T) => About[],
 *   follow?: boolean,
 *   rest?: number,
 *   on?: string | string[],
 * }} LoadOptions
 *     args: what is loaded; nothing while they are not known yet. Without them it is loaded at once;
 *     task: loads it;
 *     keep: whether what came for other arguments is shown until what belongs to these has come; by
 *     default it is forgotten;
 *     changed: called once the arguments are others, before anything is loaded;
 *     about: what is shown: it is loaded anew only where some of this moved; by default wherever anything
 *     did, which suits only what is small or shows all;
 *     follow: false for what must not change while it is looked at;
 *     rest: how long arguments that change while somebody types have to rest before it is
 *     loaded anew, in milliseconds;
 *     on: events of what stands in the element, after which it is loaded anew
 */

/**
 * Something an element loads: what is shown while it comes, when it came, and when it failed. It is
 * loaded anew when its arguments change, and then an answer to older ones is thrown away. What was there
 * stays while the same is loaded once more. What failed because nobody was signed in, or for want of a connection, is tried
 * again once there is one, and what was loaded is loaded anew when what it is about moved: a little later,
 * unless it was moved from this page, and only while somebody sees it, else once they do.
 *
 *     load = new Load(this, {
 *       args: () => [this.cycleId, this.teamId],
 *       task: ([cycleId, teamId], signal) => getAll('/initiatives', {signal, query: {cycleId, teamId}}),
 *     });
 *
 * `loadView` of parts/states.js draws it.
 *
 * @template T
 * @template {unknown[] | []} A
 */
export class Load {
  /**
   * @param {import('lit').LitElement} host
   * @param {LoadOptions<T, A>} options
   */
  constructor(host, options) {
    this.host = host;
    this.options = options;
    /** @type {A | null} the arguments of what is there, or on its way */
    this.args = null;
    /** @type {T | null} */
    this.data = null;
    /** @type {Problem | null} */
    this.problem = null;
    this.loading = false;
    /** @type {AbortController | null} */
    this.abort = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.resting = undefined;
    /** Whether what it is about moved since. */
    this.isStale = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.refreshing = undefined;
    /** How often something was announced when the element left the page. */
    this.left = live.announced;
    host.addController(this);
    const again = () => {
      const status = this.problem?.status;
      if ((status === 0 && live.state === 'live') || (status === 401 && session.isHere)) {
        this.run();
      }
    };
    listen(host, session, 'changed', again);
    listen(host, live, 'state', again);
    if (options.follow !== false) {
      listen(host, live, 'changed', ({detail}) => this.moved(detail));
      listen(host, document, 'visibilitychange', () => this.refresh());
    }
    for (const event of [options.on ?? []].flat()) {
      host.addEventListener(event, () => this.run());
    }
  }

  hostConnected() {
    if (this.options.follow !== false && this.left !== live.announced) {
      this.isStale ||= this.data !== null;
    }
    this.refresh();
  }

  hostDisconnected() {
    this.left = live.announced;
    this.isStale ||= this.loading;
    this.stop();
  }

  /** @param {import('./live.js').Moved} moved */
  moved({subjects, isOwn}) {
    if (!this.isAboutAny(subjects)) {
      return;
    }
    this.isStale = true;
    if (isOwn) {
      this.refresh();
    } else if (!this.refreshing) {
      const {least, most} = LATER;
      this.refreshing = setTimeout(() => this.refresh(), least + Math.random() * (most - least));
    }
  }

  /** @param {import('./live.js').Subject[] | null} subjects */
  isAboutAny(subjects) {
    const {args, data, options} = this;
    if (!args || data === null) {
      return this.loading; // what comes may have been read before
    }
    if (!subjects || !options.about) {
      return true;
    }
    const key = (/** @type {About} */ {type, id}) => `${type} ${id ?? ''}`;
    const shown = new Set(options.about(args, data).map(key));
    return subjects.some(({type, id}) => shown.has(key({type})) || shown.has(key({type, id})));
  }

  /** Loads anew what moved, where somebody sees it; what is on its way comes first. */
  refresh() {
    clearTimeout(this.refreshing);
    this.refreshing = undefined;
    const isSeen = document.visibilityState === 'visible' && this.host.isConnected;
    if (this.isStale && isSeen && !this.loading) {
      this.run();
    }
  }

  hostUpdate() {
    const args = this.wanted;
    if (args && !(this.args && same(args, this.args))) {
      const {keep, changed, rest} = this.options;
      const isFirst = !this.args;
      if (!(this.args && keep?.(args, this.args))) {
        this.clear();
      }
      this.args = args;
      changed?.(args);
      clearTimeout(this.resting);
      if (isFirst || !rest) {
        this.run();
      } else {
        this.resting = setTimeout(() => this.run(), rest);
      }
    }
  }

  /** @returns {A | null} the arguments, once they are known */
  get wanted() {
    const {args = () => /** @type {any} */ ([])} = this.options;
    return args() || null;
  }

  stop() {
    clearTimeout(this.resting);
    clearTimeout(this.refreshing);
    this.refreshing = undefined;
    this.abort?.abort();
    this.abort = null;
    this.loading = false;
  }

  /** Forgets what was loaded; it is loaded anew with the next update of the element. */
  clear() {
    this.stop();
    this.isStale = false;
    this.args = null;
    this.data = null;
    this.problem = null;
    this.host.requestUpdate();
  }

  /** Loads what is wanted now once more; where nothing is, what was wanted last. */
  async run() {
    const args = this.wanted ?? this.args;
    if (!args) {
      return;
    }
    this.stop();
    const mine = new AbortController();
    this.abort = mine;
    this.args = args;
    this.isStale = false;
    this.loading = true;
    this.host.requestUpdate();
    try {
      const data = await this.options.task(args, mine.signal);
      if (this.abort === mine) {
        this.data = data;
        this.problem = null;
      }
    } catch (reason) {
      if (this.abort === mine) {
        this.problem = asProblem(reason);
      }
    } finally {
      if (this.abort === mine) {
        this.loading = false;
        this.host.requestUpdate();
        if (!this.refreshing) {
          this.refresh();
        }
      }
    }
  }
}

/**
 * @param {readonly unknown[]} a
 * @param {readonly unknown[]} b
 */
const same = (a, b) => a.length === b.length && a.every((one, i) => Object.is(one, b[i]));
