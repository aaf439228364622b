// Runs before the first paint (no module, no inline script): the window opens in its own colours and density.
(() => {
  const root = document.documentElement;
  /** @type {{ scheme?: string, density?: string, language?: string }} */
  let stored = {};
  try {
    stored = JSON.parse(localStorage.getItem('ejrc-desk.preferences') || '{}') || {};
  } catch {
    stored = {};
  }
  const dark =
    stored.scheme === 'dark' || (stored.scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  root.setAttribute('data-density', stored.density || 'normal');
  root.lang = stored.language || (navigator.language || 'en').slice(0, 2);
})();
