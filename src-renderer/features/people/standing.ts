import type { Consent } from '#shared/contract/consents.ts';

export type Standing = 'stands' | 'withdrawn' | 'expired';

/** How a consent stands on a day: it still stands on the day on which it expires, no longer on that of its withdrawal. */
export function standingOf(
  { withdrawnOn, expiresOn }: Pick<Consent, 'withdrawnOn' | 'expiresOn'>,
  today: string,
): Standing {
  if (withdrawnOn !== null && withdrawnOn <= today) return 'withdrawn';
  return expiresOn !== null && expiresOn < today ? 'expired' : 'stands';
}
