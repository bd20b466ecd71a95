/**
 * Addresses of the pages. They are ordinary paths, which the service answers with index.html. Ids may
 * hold dots, which stand as `~` in a path (no id has one), so that none looks like that of a file.
 *
 * @typedef {{
 *   name: string,
 *   parts: string[],
 *   element: string,
 *   module: () => Promise<unknown>,
 * }} PageEntry a page: its name, its address, its element, and the module that brings the element
 *
 * @typedef {{name: string, params: Record<string, string>, query: URLSearchParams}} Route
 */

/** @type {PageEntry[]} */
let pages = [];

/**
 * Says which pages there are; the frame does so before any of them is asked for.
 *
 * @param {PageEntry[]} all
 */
export function setPages(all) {
  pages = all;
}

/** @param {string} name */
export const pageOf = (name) => pages.find((page) => page.name === name);

/** The pages that show a cycle, or nothing in particular. */
export const generalPages = () =>
  pages.filter(({parts}) => parts.every((part) => !part.startsWith(':') || part === ':cycleId'));

/**
 * @param {string} name
 * @param {Record<string, string>} [params]
 * @param {URLSearchParams | Record<string, string>} [query]
 * @returns {string} the address of a page; that of the home page where a part of it is not known, as
 *     there is no cycle yet
 */
export function href(name, params = {}, query = {}) {
  const parts = pageOf(name)?.parts ?? [];
  if (parts.some((part) => part.startsWith(':') && !params[part.slice(1)])) {
    return '/';
  }
  const path = parts.map((part) =>
    part.startsWith(':')
      ? encodeURIComponent(params[part.slice(1)] ?? '').replaceAll('.', '~')
      : part,
  );
  const search = new URLSearchParams(query).toString();
  return '/' + path.join('/') + (search ? '?' + search : '');
}

/**
 * @param {URL} url
 * @returns {Route} the page of an address; its name is `nowhere` where there is none
 */
export function routeOf(url) {
  const given = url.pathname.split('/').filter(Boolean);
  for (const {name, parts} of pages) {
    if (parts.length === given.length) {
      /** @type {Record<string, string>} */
      const params = {};
      const fits = parts.every((part, i) => {
        if (!part.startsWith(':')) {
          return part === given[i];
        }
        params[part.slice(1)] = decode(/** @type {string} */ (given[i]).replaceAll('~', '.'));
        return true;
      });
      if (fits) {
        return {name, params, query: url.searchParams};
      }
    }
  }
  return {name: 'nowhere', params: {}, query: url.searchParams};
}

/** @param {string} part */
function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** @type {() => void} */
let moved = () => {};

/** The page that is open. */
export function currentRoute() {
  return routeOf(new URL(location.href));
}

/**
 * Goes to a page.
 *
 * @param {string} address from {@link href}
 * @param {{replace?: boolean}} [options] replace: without a new entry of the browser's history
 */
export function navigate(address, {replace = false} = {}) {
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  moved();
}

/**
 * Follows links and the browser's back and forward.
 *
 * @param {() => void} listener called after each move
 */
export function startRouter(listener) {
  moved = listener;
  addEventListener('popstate', listener);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const plain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !link.href || !plain || event.defaultPrevented) {
      return;
    }
    const url = new URL(link.href);
    const own =
      url.origin === location.origin &&
      !link.target &&
      !link.hasAttribute('download') &&
      !link.hash &&
      routeOf(url).name !== 'nowhere';
    if (own) {
      event.preventDefault();
      navigate(url.pathname + url.search);
    }
  });
}
