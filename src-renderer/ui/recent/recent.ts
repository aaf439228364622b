import { useEffect } from 'react';

/** A record that was open lately. */
export interface RecentItem {
  /** Path of the record, which also identifies it. */
  readonly path: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly lang?: string | undefined;
}

export const RECENT_KEY = 'ejrc-desk.recent';
const KEPT = 12;

const isItem = (value: unknown): value is RecentItem =>
  typeof value === 'object' && value !== null && 'path' in value && 'title' in value && typeof value.title === 'string';

/** Newest first. */
export const recentItems = (): readonly RecentItem[] => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(RECENT_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isItem) : [];
  } catch {
    return [];
  }
};

/** Remembers the open record for the palette; `null` while it is loading. */
export const useRecent = (item: RecentItem | null): void => {
  const { path, title, detail, lang } = item ?? {};
  useEffect(() => {
    if (path === undefined || title === undefined) return;
    const others = recentItems().filter((one) => one.path !== path);
    localStorage.setItem(RECENT_KEY, JSON.stringify([{ path, title, detail, lang }, ...others].slice(0, KEPT)));
  }, [path, title, detail, lang]);
};
