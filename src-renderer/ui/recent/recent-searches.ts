export const SEARCHES_KEY = 'ejrc-desk.searches';
const KEPT = 12;

/** What was searched on this device and led somewhere, newest first. */
export const recentSearches = (): readonly string[] => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(SEARCHES_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
};

/** Remembers what led somewhere; what was typed again comes first again. */
export const noteSearch = (typed: string): void => {
  const text = typed.trim();
  if (text === '') return;
  const others = recentSearches().filter((one) => one !== text);
  localStorage.setItem(SEARCHES_KEY, JSON.stringify([text, ...others].slice(0, KEPT)));
};
