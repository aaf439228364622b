import { localDay, localTime } from '#shared/domain/zones.ts';

/**
 * Zones that the helpdesk's mails come from, the likeliest of each offset first. A mail tells only the minutes its sender's
 * clock was ahead of UTC; several zones share them.
 */
const LIKELY = [
  'Europe/Paris',
  'Asia/Tokyo',
  'Europe/Athens',
  'Europe/London',
  'UTC',
  'Asia/Singapore',
  'Asia/Bangkok',
  'Africa/Nairobi',
  'Africa/Lagos',
  'Asia/Kolkata',
  'Asia/Dubai',
  'America/New_York',
  'America/Sao_Paulo',
] as const;

/** Minutes by which a zone's clock is ahead of UTC at an instant. */
function offsetOf(zone: string, at: number): number {
  const wall = Date.parse(`${localDay(at, zone)}T${localTime(at, zone)}Z`);
  return Math.round((wall - Math.floor(at / 60_000) * 60_000) / 60_000);
}

/** The whole-hour zone of an offset: UTC+8 is Etc/GMT-8, for the sign counts westwards there. */
function bareZone(minutes: number): string {
  const hours = Math.round(minutes / 60);
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

/**
 * The zone a mail was most likely written in: the reader's own where its clock agrees (or the mail does not say), else a
 * likely one of that offset on that day, else one that is nothing but the offset.
 * @param offset minutes east of UTC, or null
 */
export function senderZone(offset: number | null, at: number, own: string): string {
  if (offset === null || offsetOf(own, at) === offset) return own;
  return LIKELY.find((zone) => offsetOf(zone, at) === offset) ?? bareZone(offset);
}
