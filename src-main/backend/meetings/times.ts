import { DeskError } from '#shared/contract/errors.ts';
import { externalAddress } from '#shared/contract/external-address.ts';

/** The longest meeting, ms: a month, as of a visit programme. What is longer is a slip of the year. */
export const LONGEST_MEETING = 31 * 86_400_000;

/** @throws DeskError INVALID endAt `not-after-start`, `too-long` */
export function checkTimes({ startAt, endAt }: { readonly startAt: number; readonly endAt: number }): void {
  if (endAt <= startAt) throw new DeskError('INVALID', { field: 'endAt', reason: 'not-after-start' });
  if (endAt - startAt > LONGEST_MEETING) throw new DeskError('INVALID', { field: 'endAt', reason: 'too-long' });
}

/** A link that the program would open. @throws DeskError INVALID onlineUrl `not-a-web-address` */
export function checkUrl(url: string | null | undefined): void {
  if (url === null || url === undefined) return;
  if (externalAddress(url)?.startsWith('https:') !== true) {
    throw new DeskError('INVALID', { field: 'onlineUrl', reason: 'not-a-web-address' });
  }
}

/** The zone beside the meeting's own: Japan's, or where the meeting is meant in Japan, the helpdesk's in Europe. */
export function zoneOpposite(zone: string): string {
  return zone === 'Asia/Tokyo' ? 'Europe/Paris' : 'Asia/Tokyo';
}
