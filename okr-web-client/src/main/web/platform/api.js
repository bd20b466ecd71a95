import {live} from './live.js';
import {session} from './session.js';
import {Problem} from './problem.js';

const BASE = '/api/v1';

/**
 * @template T
 * @typedef {{data: T, etag: string | null, location: string | null}} Answer
 */

/**
 * @typedef {{
 *   query?: Record<string, string | number | undefined | null>,
 *   body?: unknown,
 *   etag?: string | null,
 *   idempotencyKey?: string,
 *   isSignIn?: boolean,
 *   accept?: string,
 *   signal?: AbortSignal,
 * }} CallOptions
 */

/**
 * A path below /api/v1 with ids in it, which are encoded.
 *
 *     get(apiPath`/cycles/${cycleId}/teams/${teamId}`)
 *
 * @param {TemplateStringsArray} words
 * @param {...(string | number | undefined)} ids
 */
export const apiPath = (words, ...ids) =>
  String.raw({raw: words}, ...ids.map((id) => encodeURIComponent(id ?? '')));

/**
 * Calls the service. A body that is a Blob is sent as it is, anything else as JSON.
 *
 * @param {string} method
 * @param {string} path below /api/v1
 * @param {CallOptions} options
 * @returns {Promise<Response>} one that says yes
 * @throws {Problem} for every refusal, and with status 0 where no answer came
 */
async function send(method, path, options) {
  const url = new URL(BASE + path, location.origin);
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') {
      url.searchParams.set(name, String(value));
    }
  }
  /** @type {Record<string, string>} */
  const headers = {Accept: options.accept ?? 'application/json'};
  if (method !== 'GET') {
    headers['X-OKR-Request'] = '1'; // which no page of another site can send
    live.writes();
  }
  const {body} = options;
  const isFile = body instanceof Blob;
  if (isFile) {
    headers['Content-Type'] = body.type;
  } else if (body !== undefined) {
    headers['Content-Type'] =
      method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  }
  if (options.etag) {
    headers['If-Match'] = options.etag;
  }
  if (method === 'POST') {
    headers['Idempotency-Key'] = options.idempotencyKey ?? newKey();
  }
  let response;
  try {
    response = await fetch(url, {
      method,
      headers,
      body: isFile || body === undefined ? body : JSON.stringify(body),
      // Ask each time whether what the browser holds is still right; what is about the caller is not
      // held at all, since the next caller may be someone else.
      cache: path.split('/')[1] === 'me' ? 'no-store' : 'no-cache',
      signal: options.signal,
    });
  } catch (reason) {
    if (options.signal?.aborted) {
      throw reason;
    }
    maybeWritten(method, path);
    throw new Problem(0);
  }
  if (!response.ok) {
    if (response.status === 401 && !options.isSignIn) {
      session.expire();
    } else if (response.status >= 500) {
      maybeWritten(method, path);
    }
    throw new Problem(
      response.status,
      // What stands in between may refuse in another shape.
      await response.json().catch(() => ({})),
      Number(response.headers.get('Retry-After')) || undefined,
    );
  }
  maybeWritten(method, path);
  return response;
}

/**
 * Says that something was written, or that nobody knows.
 *
 * @param {string} method
 * @param {string} path
 */
function maybeWritten(method, path) {
  if (method !== 'GET') {
    live.written(path);
  }
}

/**
 * Calls the service and reads its answer.
 *
 * @param {string} method
 * @param {string} path below /api/v1
 * @param {CallOptions} options
 * @returns {Promise<Answer<any>>}
 * @throws {Problem}
 */
async function call(method, path, options) {
  const response = await send(method, path, options);
  const text = response.status === 204 ? '' : await response.text();
  return {
    data: options.accept ? text : text ? JSON.parse(text) : null,
    etag: response.headers.get('ETag'),
    location: response.headers.get('Location'),
  };
}

/** A fresh Idempotency-Key; also where the page is not served over HTTPS. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {string} method */
const asking =
  (method) =>
  /**
   * @param {string} path
   * @param {CallOptions} [options]
   */
  (path, options = {}) =>
    call(method, path, options);

/** @param {string} method */
const sending =
  (method) =>
  /**
   * @param {string} path
   * @param {unknown} body
   * @param {CallOptions} [options]
   */
  (path, body, options = {}) =>
    call(method, path, {...options, body});

export const get = asking('GET');

export const remove = asking('DELETE');

/** Creates. Give the same `idempotencyKey` when the same input is sent once more. */
export const post = sending('POST');

export const put = sending('PUT');

/** Changes by a JSON merge patch; with the `etag` that was read. */
export const patch = sending('PATCH');

/**
 * What an answer holds.
 *
 * @param {string} path
 * @param {CallOptions} [options]
 * @returns {Promise<any>}
 */
export const getData = async (path, options) => (await get(path, options)).data;

/**
 * Several things at once, each under its name.
 *
 *     together({planning: getData(path, {signal}), teams: loadTeams()})
 *
 * @template {Record<string, unknown>} T
 * @param {T} promises
 * @returns {Promise<{[name in keyof T]: Awaited<T[name]>}>}
 */
export async function together(promises) {
  const found = await Promise.all(Object.values(promises));
  return /** @type {any} */ (Object.fromEntries(Object.keys(promises).map((name, i) => [name, found[i]])));
}

/**
 * An answer in another shape than JSON, as it comes.
 *
 * @param {string} path
 * @param {CallOptions & {accept: string}} options
 * @returns {Promise<Blob>}
 */
export const getFile = async (path, options) => (await send('GET', path, options)).blob();

/**
 * All items of a collection, page after page.
 *
 * @param {string} path
 * @param {CallOptions} [options]
 * @returns {Promise<any[]>}
 */
export async function getAll(path, options = {}) {
  const items = [];
  /** @type {string | undefined | null} */
  let cursor;
  do {
    const {data} = await get(path, {...options, query: {limit: 500, ...options.query, cursor}});
    items.push(...data.items);
    cursor = data.nextCursor;
  } while (cursor);
  return items;
}
