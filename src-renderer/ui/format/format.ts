import { INTL_LOCALE, type UiLanguage } from '../i18n/i18n.ts';

/** An instant in ms since 1970 or ISO text; a day as `YYYY-MM-DD`, which has no zone. */
export type DateValue = number | string | Date;

export type DateStyle = 'short' | 'dayMonth' | 'medium' | 'long' | 'month';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

const DATE_OPTIONS: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  short: { year: 'numeric', month: '2-digit', day: '2-digit' },
  dayMonth: { month: 'short', day: 'numeric' },
  medium: { year: 'numeric', month: 'short', day: 'numeric' },
  long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
};

export const isPlainDay = (value: DateValue): value is string => typeof value === 'string' && DAY.test(value);

const cache = new Map<string, Intl.DateTimeFormat>();
/** Making a formatter costs some 50 µs and a list formats thousands of dates. */
const formatter = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = locale + JSON.stringify(options);
  const known = cache.get(key) ?? new Intl.DateTimeFormat(locale, options);
  cache.set(key, known);
  return known;
};

/** The day (`YYYY-MM-DD`) on which an instant falls in a zone; a plain day stays itself. */
export const dayIn = (value: DateValue, zone: string): string =>
  isPlainDay(value)
    ? value
    : formatter('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(value));

/** Zone names that Intl spells as an offset in most languages. */
const ZONE_NAMES: Readonly<Record<string, string>> = { 'Asia/Tokyo': 'JST', 'Asia/Seoul': 'KST' };

/** The usual short name of a zone at an instant: CET, CEST, JST, GMT+7. */
export const zoneCode = (zone: string, at: DateValue): string =>
  ZONE_NAMES[zone] ??
  formatter('en-GB', { timeZone: zone, timeZoneName: 'short' })
    .formatToParts(new Date(at))
    .find((part) => part.type === 'timeZoneName')?.value ??
  zone;

const RELATIVE_STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['week', 7 * DAY_MS],
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

export interface Format {
  readonly language: UiLanguage;
  readonly zone: string;
  /** A day, or the day of an instant in the reader's zone. `era` writes Japanese years (令和8年). */
  readonly date: (
    value: DateValue,
    style?: DateStyle,
    options?: { readonly era?: boolean; readonly zone?: string },
  ) => string;
  /** Two days as one range: 23–29 Nov 2026. */
  readonly range: (from: DateValue, to: DateValue) => string;
  /** Short name of a day's weekday. */
  readonly weekday: (day: DateValue) => string;
  readonly time: (value: DateValue, zone?: string) => string;
  readonly dateTime: (value: DateValue, zone?: string) => string;
  /** Today, tomorrow and yesterday in words, other days short (with the year only when it is another one). */
  readonly dueDay: (value: DateValue, now?: number) => string;
  /** "2 hours ago"; under a minute "now". */
  readonly relative: (value: DateValue, now?: number) => string;
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  readonly percent: (share: number) => string;
  readonly bytes: (size: number) => string;
  /** `unit` enumerates: the narrow form of `Intl.ListFormat` would leave only spaces, in Japanese nothing, between items. */
  readonly list: (items: readonly string[], type?: 'conjunction' | 'disjunction' | 'unit') => string;
  readonly country: (code: string) => string;
  readonly languageName: (tag: string) => string;
  readonly compare: (a: string, b: string) => number;
}

const displayName = (locale: string, type: 'region' | 'language', code: string): string => {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    return code;
  }
};

/** Numbers, dates and lists as the reader's language writes them. Pure: the same arguments give the same text. */
export const createFormat = (language: UiLanguage, zone: string): Format => {
  const locale = INTL_LOCALE[language];
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  const date: Format['date'] = (value, style = 'medium', { era = false, zone: other } = {}) => {
    const timeZone = isPlainDay(value) ? 'UTC' : (other ?? zone);
    const options = { ...DATE_OPTIONS[style], timeZone, ...(era ? { calendar: 'japanese' } : {}) };
    return formatter(locale, options).format(new Date(value));
  };
  const time: Format['time'] = (value, other = zone) =>
    formatter(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: other }).format(
      new Date(value),
    );

  return {
    language,
    zone,
    date,
    time,
    range: (from, to) => {
      const timeZone = isPlainDay(from) ? 'UTC' : zone;
      return formatter(locale, { ...DATE_OPTIONS.medium, timeZone }).formatRange(new Date(from), new Date(to));
    },
    weekday: (day) =>
      formatter(locale, { weekday: 'short', timeZone: isPlainDay(day) ? 'UTC' : zone }).format(new Date(day)),
    dateTime: (value, other = zone) => `${date(value, 'medium', { zone: other })} ${time(value, other)}`,
    dueDay: (value, now = Date.now()) => {
      const day = dayIn(value, zone);
      const today = dayIn(now, zone);
      const distance = Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
      if (Math.abs(distance) <= 1) return relative.format(distance, 'day');
      return date(day, day.slice(0, 4) === today.slice(0, 4) ? 'dayMonth' : 'medium');
    },
    relative: (value, now = Date.now()) => {
      const distance = new Date(value).getTime() - now;
      const [unit, size] = RELATIVE_STEPS.find(([, ms]) => Math.abs(distance) >= ms) ?? ['second', 0];
      return relative.format(size ? Math.round(distance / size) : 0, unit);
    },
    number: (value, options) => new Intl.NumberFormat(locale, options).format(value),
    percent: (share) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    bytes: (size) => {
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
      const step = Math.min(units.length - 1, size < 1 ? 0 : Math.floor(Math.log10(size) / 3));
      const options = {
        style: 'unit',
        unit: units[step] ?? 'byte',
        unitDisplay: 'short',
        maximumFractionDigits: 1,
      } as const;
      return new Intl.NumberFormat(locale, options).format(size / 1000 ** step);
    },
    list: (items, type = 'conjunction') =>
      type === 'unit'
        ? items.join(language === 'ja' ? '、' : ', ')
        : new Intl.ListFormat(locale, { type, style: 'long' }).format(items),
    country: (code) => displayName(locale, 'region', code),
    languageName: (tag) => displayName(locale, 'language', tag),
    compare: collator.compare,
  };
};
