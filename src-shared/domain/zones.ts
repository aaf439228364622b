/**
 * Instants (ms since 1970, UTC) and the zones they were meant in.
 * API: localDay, localTime, offsetAt, instantOf({date, time, zone}), startOfDay(day, zone), zoneLabel, formatDual(instant, meant, other, language).
 */
import { Temporal } from 'temporal-polyfill/full';
import { type Day, epochDay } from './days.ts';
import type { Language } from './lists.ts';

/** The day that the calendar on the wall shows in a zone at an instant. */
export function localDay(instant: number, zone: string): Day {
  return at(instant, zone).toPlainDate().toString();
}

/** 'HH:MM' on the clock of a zone. */
export function localTime(instant: number, zone: string): string {
  return at(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** By how much the clocks of a zone are ahead of UTC at an instant, ms. */
export function offsetAt(instant: number, zone: string): number {
  return at(instant, zone).offsetNanoseconds / 1_000_000;
}

function at(instant: number, zone: string) {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

/** The first instant of a day in a zone; not midnight where the clock skips it. */
export function startOfDay(day: Day, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
}

export interface WallTime {
  readonly date: Day;
  /** 'HH:MM' */
  readonly time: string;
  /** IANA name */
  readonly zone: string;
}

export type InstantResult =
  | { readonly kind: 'ok'; readonly instant: number }
  /** The clock jumps over this time; `shifted` is as much later as the jump is long. */
  | { readonly kind: 'gap'; readonly shifted: number }
  /** The clock shows this time twice; a person says which. */
  | { readonly kind: 'overlap'; readonly earlier: number; readonly later: number }
  /** No such day, time or zone. */
  | { readonly kind: 'invalid' };

/** The instant at which a zone's clock shows a day and time. Typed result, never throws. */
export function instantOf({ date, time, zone }: WallTime): InstantResult {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return { kind: 'invalid' };
  try {
    const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
    const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
    const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
    if (earlier.epochMilliseconds === later.epochMilliseconds)
      return { kind: 'ok', instant: earlier.epochMilliseconds };
    return earlier.toPlainDateTime().equals(wall)
      ? { kind: 'overlap', earlier: earlier.epochMilliseconds, later: later.epochMilliseconds }
      : { kind: 'gap', shifted: later.epochMilliseconds };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'invalid' };
    throw error;
  }
}

/** Whose abbreviations are used: each locale of Intl knows only its own region's, and French writes the English ones. */
const LABEL_LOCALES: Readonly<Record<Language, readonly string[]>> = {
  en: ['en-GB', 'ja', 'en-US'],
  de: ['de', 'en-GB', 'ja', 'en-US'],
  fr: ['en-GB', 'ja', 'en-US'],
  ja: ['ja', 'en-GB', 'en-US'],
};

/** Formats are built once: constructing one costs 50 times its use, and timelines show hundreds of times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function intlZoneName(instant: number, zone: string, locale: string): string {
  const key = `${locale} ${zone}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' });
  formats.set(key, format);
  return format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
}

/** The zone's usual abbreviation at that instant (CET, German MEZ, JST), else its offset as 'UTC+7'. */
export function zoneLabel(instant: number, zone: string, language: Language): string {
  for (const locale of LABEL_LOCALES[language]) {
    const name = intlZoneName(instant, zone, locale);
    if (/^\p{Lu}+$/u.test(name)) return name;
  }
  const offset = intlZoneName(instant, zone, 'en-GB').replace('GMT', '').replace('-', '−');
  return `UTC${offset}`;
}

function clock(instant: number, zone: string, language: Language): string {
  return `${localTime(instant, zone)} ${zoneLabel(instant, zone, language)}`;
}

/**
 * One instant on two clocks, first where it was meant: '09:40 CET / 17:40 JST', on another day '23:30 CET / 07:30 JST (+1)'.
 * Zones that agree on the clock and its name are written once.
 */
export function formatDual(instant: number, meantZone: string, otherZone: string, language: Language): string {
  const meant = clock(instant, meantZone, language);
  const other = clock(instant, otherZone, language);
  if (meant === other) return meant;
  const days = epochDay(localDay(instant, otherZone)) - epochDay(localDay(instant, meantZone));
  const change = days === 0 ? '' : ` (${days > 0 ? '+' : '−'}${Math.abs(days)})`;
  return `${meant} / ${other}${change}`;
}
