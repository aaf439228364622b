import { eq } from 'drizzle-orm';
import { officeTable } from '#db/schema/index.ts';
import { dueDates, type OfficeCountry, officeHolidays, shiftForHold } from '#shared/domain/deadlines.ts';
import { localDay } from '#shared/domain/zones.ts';
import type { Context } from '../context.ts';
import { readSettings } from '../settings/index.ts';
import type { InquiryState } from './record.ts';

type Reader = Pick<Context, 'db' | 'sqlite'>;

/** Where and by which calendar an inquiry is handled; without an office, as in Alsace. */
function calendarOf(
  { db }: Reader,
  officeId: string | null,
): { readonly zone: string; readonly country: OfficeCountry } {
  const fallback = { zone: 'Europe/Paris', country: 'FR' } as const;
  if (officeId === null) return fallback;
  const columns = { zone: officeTable.zone, country: officeTable.country };
  return db.select(columns).from(officeTable).where(eq(officeTable.id, officeId)).get() ?? fallback;
}

/** The days by which an inquiry is to be answered and qualified, on its office's calendar, later by its past holds. */
export function deadlinesOf(
  context: Reader,
  officeId: string | null,
  receivedAt: number,
  holds: InquiryState['holds'] = [],
) {
  const calendar = calendarOf(context, officeId);
  const isHoliday = officeHolidays(calendar.country);
  const afterHolds = (dueOn: string): string =>
    holds.reduce((due, [from, to]) => shiftForHold(due, from, to, isHoliday), dueOn);
  const due = dueDates({ receivedAt, ...calendar, ...readSettings(context) });
  return { answerDueOn: afterHolds(due.answerDueOn), qualifyDueOn: afterHolds(due.qualifyDueOn) };
}

/** The present day where an inquiry is handled. */
export function officeDay(context: Reader, officeId: string | null, instant: number): string {
  return localDay(instant, calendarOf(context, officeId).zone);
}

/** The open deadlines after a hold: later by the working days that passed on hold, which is remembered. */
export function deadlinesAfterHold(context: Reader, inquiry: InquiryState, now: number) {
  const { heldOn } = inquiry;
  if (heldOn === null) return {};
  const isHoliday = officeHolidays(calendarOf(context, inquiry.officeId).country);
  const today = officeDay(context, inquiry.officeId, now);
  const shifted = (dueOn: string | null) => (dueOn === null ? null : shiftForHold(dueOn, heldOn, today, isHoliday));
  return {
    ...(inquiry.answeredAt === null ? { answerDueOn: shifted(inquiry.answerDueOn) } : {}),
    qualifyDueOn: shifted(inquiry.qualifyDueOn),
    holds: [...inquiry.holds, [heldOn, today] as const],
  };
}
