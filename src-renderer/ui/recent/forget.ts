import { RECENT_KEY } from './recent.ts';
import { SEARCHES_KEY } from './recent-searches.ts';

const KEY = 'ejrc-desk.erasures';

/**
 * Empties what this device remembers of open records and searches, where people were erased since it was last looked at: it may
 * hold their names.
 * @param erasures the records that were erased, the newest first
 */
export function forgetErased(erasures: readonly string[]): void {
  const known = `${erasures.length} ${erasures[0] ?? ''}`;
  if (known === (localStorage.getItem(KEY) ?? '0 ')) return;
  localStorage.removeItem(RECENT_KEY);
  localStorage.removeItem(SEARCHES_KEY);
  localStorage.setItem(KEY, known);
}
