import type { DashboardMark, LinkChoice } from '#shared/contract/dashboard.ts';
import type { Language } from '#shared/domain/lists.ts';
import type { Days } from '../presets.ts';

/** What every part of the dashboard is read with. */
export interface DashboardReading {
  readonly days: Days;
  readonly choice: LinkChoice;
  readonly language: Language;
  /** The open one. */
  readonly mark: DashboardMark | null;
  readonly open: (mark: DashboardMark) => void;
}

/** Whether two stand for the same. */
export const isSameMark = (a: DashboardMark | null, b: DashboardMark | null): boolean =>
  a !== null && b !== null && nameOf(a) === nameOf(b);

const nameOf = (mark: DashboardMark): string =>
  JSON.stringify(Object.entries(mark).toSorted(([a], [b]) => (a < b ? -1 : 1)));
