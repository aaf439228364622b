import type { Temporal } from 'temporal-polyfill/full';
import { tzlib_get_ical_block, tzlib_get_offset, tzlib_get_timezones } from 'timezones-ical-library';

let known: ReadonlySet<string> | null = null;

function hasTimezone(zone: string): boolean {
  const names = tzlib_get_timezones();
  known ??= new Set(Array.isArray(names) ? names : []);
  return known.has(zone);
}

/**
 * Whether calendar programs will read this local time, with the VTIMEZONE of its zone, as the very instant it is. They
 * will not where the clock shows it twice, as when summer time ends (programs disagree on which is meant), and where the
 * zone had other rules then (the library's VTIMEZONE holds the present ones only). Such a time is written in UTC.
 */
export function isPlainLocalTime(time: Temporal.ZonedDateTime): boolean {
  const zone = time.timeZoneId;
  if (!hasTimezone(zone)) return false;
  const wall = time.toPlainDateTime();
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds !== later.epochMilliseconds) return false;
  const clock = wall.toPlainTime().toString({ smallestUnit: 'minute' });
  return tzlib_get_offset(zone, wall.toPlainDate().toString(), clock) === time.offset.replace(':', '');
}

/**
 * The VTIMEZONE of a zone under the very name that the events use: the library answers for Africa/Dakar with
 * Africa/Abidjan, and a TZID without its VTIMEZONE is read as local time. Null for an unknown zone.
 */
export function timezoneBlock(zone: string): string | null {
  if (!hasTimezone(zone)) return null;
  const [block] = tzlib_get_ical_block(zone);
  return block?.replace(/^TZID:.*$/m, `TZID:${zone}`) ?? null;
}
