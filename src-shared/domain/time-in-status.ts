/**
 * How long a case stood on each status. API: timeInStatus({ receivedAt, changes, now }).
 */
import { INQUIRY_STATUSES, type InquiryStatus } from './lists.ts';

/** A status that a case took, and when (epoch ms). */
export interface StatusChange {
  readonly at: number;
  readonly status: InquiryStatus;
}

export interface StatusTime {
  readonly status: InquiryStatus;
  /** All its stays together. */
  readonly ms: number;
  /** Whether it stands there now, so that the time grows. */
  readonly isCurrent: boolean;
}

interface Given {
  readonly receivedAt: number;
  /** In any order. */
  readonly changes: readonly StatusChange[];
  readonly now: number;
}

/**
 * The time on each status that a case has stood on, in the order of the statuses; a case that was put on hold or reopened counts
 * each stay. What is concluded rests: no time is counted there.
 */
export function timeInStatus({ receivedAt, changes, now }: Given): readonly StatusTime[] {
  const stays = [{ at: receivedAt, status: 'received' as InquiryStatus }, ...changes.toSorted((a, b) => a.at - b.at)];
  const sums = new Map<InquiryStatus, number>();
  stays.forEach(({ at, status }, index) => {
    const until = stays[index + 1]?.at ?? now;
    // A receipt is often logged later than it happened, a change never lasts less than nothing.
    sums.set(status, (sums.get(status) ?? 0) + Math.max(0, until - at));
  });
  const current = stays.at(-1)?.status;
  return INQUIRY_STATUSES.flatMap((status): StatusTime[] => {
    const ms = sums.get(status);
    return ms === undefined || status === 'concluded' ? [] : [{ status, ms, isCurrent: status === current }];
  });
}
