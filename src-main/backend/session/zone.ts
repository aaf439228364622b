import type { Day } from '#shared/domain/days.ts';
import { localDay } from '#shared/domain/zones.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';

type Reader = Pick<Context, 'sqlite' | 'staffId'>;

/** The zone on whose calendar the days of whoever is at work lie: their profile's; before the first run the system's. */
export function zoneAtWork({ sqlite, staffId }: Reader): string {
  const text = 'SELECT zone FROM staff_member WHERE id = ?';
  const zone = prepared(sqlite, text).pluck().get(staffId()) as string | null | undefined;
  return zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Today on that calendar. */
export const todayAtWork = (context: Reader & Pick<Context, 'ports'>): Day =>
  localDay(context.ports.now(), zoneAtWork(context));
