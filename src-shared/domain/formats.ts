/**
 * Days, instants and numbers in the reader's language, by Intl. English is the British form, as European readers expect.
 * API: formatDay, formatDayRange, relativeDay, formatInstant, formatMonth, formatNumber, formatShare, localeOf.
 */
import { type Day, epochDay } from './days.ts';
import type { Language } from './lists.ts';
import { localDay, localTime } from './zones.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', ja: 'ja-JP' };

/** BCP 47 tag to give to Intl. */
export function localeOf(language: Language): string {
  return LOCALES[language];
}

export type DayStyle = 'short' | 'weekday' | 'long' | 'full';

const DAY_OPTIONS: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

export interface DayOptions {
  readonly style?: DayStyle;
  /** The short styles leave out the year of this day; without it they always show the year. */
  readonly today?: Day;
  /** Years counted by Japanese era (令和8年); the long styles only. */
  readonly era?: boolean;
}

/** Formats are built once: constructing one costs 50 times its use, and lists show thousands of dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(language: Language, options: Intl.DateTimeFormatOptions, era: boolean): Intl.DateTimeFormat {
  const locale = era ? `${LOCALES[language]}-u-ca-japanese` : LOCALES[language];
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

const noon = (day: Day): number => (epochDay(day) + 0.5) * 86_400_000;

/** 'short' 25. Nov. (2027: 25. Nov. 2027) · 'weekday' Mi., 25. Nov. · 'long' 25. November 2026 · 'full' with the weekday. */
export function formatDay(
  day: Day,
  language: Language,
  { style = 'short', today, era = false }: DayOptions = {},
): string {
  const abbreviates = style === 'short' || style === 'weekday';
  const withYear = abbreviates && today?.slice(0, 4) !== day.slice(0, 4);
  const options = withYear ? { ...DAY_OPTIONS[style], year: 'numeric' as const } : DAY_OPTIONS[style];
  return dayFormat(language, options, era && !abbreviates).format(noon(day));
}

/** Both ends with what they share written once: 25–27 Nov 2026, 2026年11月25日～11月27日. */
export function formatDayRange(from: Day, to: Day, language: Language): string {
  if (language === 'ja' && from !== to) {
    // Intl writes Japanese ranges as 2026/11/25～2026/11/27, unlike the days beside them.
    return `${formatDay(from, language)}～${formatDay(to, language, { today: from })}`;
  }
  const options = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return dayFormat(language, options, false).formatRange(noon(from), noon(to));
}

/** 'November 2026' of any day in it. */
export function formatMonth(day: Day, language: Language): string {
  return dayFormat(language, { month: 'long', year: 'numeric' }, false).format(noon(day));
}

/** Yesterday, today and tomorrow in words; any other day as a short date. */
export function relativeDay(day: Day, today: Day, language: Language): string {
  const distance = epochDay(day) - epochDay(today);
  if (Math.abs(distance) > 1) return formatDay(day, language, { today });
  return new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }).format(distance, 'day');
}

/** Day and clock time in one zone: '25. Nov. 2026, 09:40'. */
export function formatInstant(instant: number, zone: string, language: Language, options: DayOptions = {}): string {
  const day = formatDay(localDay(instant, zone), language, options);
  return `${day}${language === 'ja' ? ' ' : ', '}${localTime(instant, zone)}`;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(LOCALES[language], options);
  numberFormats.set(key, format);
  return format;
}

/** At most `digits` decimals, one by default. */
export function formatNumber(value: number, language: Language, digits = 1): string {
  return numberFormat(language, { maximumFractionDigits: digits }).format(value);
}

/** A share of 0 to 1 as per cent, whole by default. */
export function formatShare(share: number, language: Language, digits = 0): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(share);
}
