/** @typedef {(given: Record<string, string | number>) => string} Message given its arguments */

/**
 * ICU messages in a language, as far as the texts need them: `{x}`, `{x, number}`, `plural` with `=1`
 * and `#`, `select`. Nothing is quoted: the texts write ’, and no braces.
 *
 * @param {string} language
 * @returns {(pattern: string) => Message}
 */
export function messagesIn(language) {
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);

  /** @param {string} name @returns {Message} */
  const number = (name) => (given) => numbers.format(Number(given[name]));

  return (pattern) => {
    let at = 0;

    /** @returns {never} */
    function fail() {
      throw new SyntaxError(`no message from ${at} on: ${pattern}`);
    }

    /** @param {RegExp} token sticky @returns what its group holds, else all of it */
    function take(token) {
      token.lastIndex = at;
      const found = token.exec(pattern) ?? fail();
      at = token.lastIndex;
      return found[1] ?? found[0];
    }

    /** Up to a } or the end. @param {string} [counted] what # stands for @returns {Message} */
    function message(counted) {
      /** @type {Message[]} */
      const parts = [];
      while (at < pattern.length && pattern[at] !== '}') {
        parts.push(pattern[at] === '{' ? argument() : text(counted));
      }
      return (given) => parts.map((part) => part(given)).join('');
    }

    /** @param {string} [counted] @returns {Message} */
    function text(counted) {
      const said = take(counted ? /#|[^#{}]+/y : /[^{}]+/y);
      return counted && said === '#' ? number(counted) : () => said;
    }

    /** @returns {Message} */
    function argument() {
      const name = take(/\{\s*(\w+)\s*/y);
      const kind = take(/,\s*(number|plural|select)\s*|(?=\})/y);
      if (kind === 'plural') {
        const choose = options(name);
        return (given) => choose(`=${given[name]}`, plurals.select(Number(given[name])))(given);
      }
      if (kind === 'select') {
        const choose = options();
        return (given) => choose(String(given[name]))(given);
      }
      take(/\}/y);
      return kind === 'number' ? number(name) : (given) => String(given[name]);
    }

    /** @param {string} [counted] @returns {(...keys: string[]) => Message} the first there is */
    function options(counted) {
      /** @type {Map<string, Message>} */
      const all = new Map();
      for (take(/,\s*/y); pattern[at] !== '}'; take(/\}\s*/y)) {
        all.set(take(/(=\d+|\w+)\s*\{/y), message(counted));
      }
      take(/\}/y);
      const other = all.get('other') ?? fail();
      return (...keys) => keys.map((key) => all.get(key)).find(Boolean) ?? other;
    }

    const whole = message();
    return at === pattern.length ? whole : fail();
  };
}
