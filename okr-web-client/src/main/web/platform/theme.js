// Runs before the first paint, as a plain script: light or dark by choice, else as the system says.
(() => {
  const KEY = 'okr.theme';
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const choice = () => {
    try {
      return localStorage.getItem(KEY) ?? 'system';
    } catch {
      return 'system';
    }
  };
  const apply = () => {
    const chosen = choice();
    const theme = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen;
    document.documentElement.setAttribute('data-bs-theme', theme);
    dispatchEvent(new Event('okr-theme'));
  };
  dark.addEventListener('change', apply);
  apply();
  Object.assign(globalThis, {
    okrTheme: {
      choice,
      /** @param {string} chosen system, light or dark */
      choose(chosen) {
        try {
          localStorage.setItem(KEY, chosen);
        } catch {
          // Without storage the choice holds until the page is left.
        }
        apply();
      },
    },
  });
})();
