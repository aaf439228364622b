import type { UiLanguage } from '../i18n/i18n.ts';

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

const realDay = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year;
  return same ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : null;
};

/** Year 1 of each era in the Common Era. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2019, 平成: 1989, 昭和: 1926 };

/**
 * The day that someone typed, as `YYYY-MM-DD`: ISO, year first (2026/11/25, 2026年11月25日, 令和8年11月25日), or day first
 * as Europe writes it (25.11.2026, 25/11/26, 25.11.). A missing year is this one. In Japanese a short date is month/day.
 */
export const parseDay = (typed: string, language: UiLanguage, today: string): string | null => {
  const text = typed.normalize('NFKC').trim();
  const era = /^(令和|平成|昭和)(元|\d+)年/.exec(text);
  const western = era
    ? text.replace(era[0], `${(ERAS[era[1] ?? ''] ?? 0) + (era[2] === '元' ? 1 : Number(era[2])) - 1}年`)
    : text;
  const parts = western.match(/\d+/g)?.map(Number) ?? [];
  const thisYear = Number(today.slice(0, 4));
  const [a = 0, b = 0, c] = parts;
  if (parts.length === 3 && c !== undefined) {
    if (a > 31) return realDay(a, b, c);
    return realDay(c < 100 ? Math.floor(thisYear / 100) * 100 + c : c, b, a);
  }
  if (parts.length !== 2) return null;
  return language === 'ja' ? realDay(thisYear, a, b) : realDay(thisYear, b, a);
};
