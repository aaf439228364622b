import { inquiry, party } from '#db/schema/index.ts';
import type { InquiryPatch, NewInquiry } from '#shared/contract/inquiries.ts';
import { formatInquiryNumber } from '#shared/domain/inquiry-number.ts';
import { LABEL_FACETS } from '#shared/domain/lists.ts';
import { localDay } from '#shared/domain/zones.ts';
import type { Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { nextCount } from '../database/counters.ts';
import { setLabels } from '../labels/index.ts';
import { readSession } from '../session/index.ts';
import { deadlinesOf } from './deadlines.ts';
import { inquiryState } from './record.ts';

/** The next number of this device: given offline, and never given twice. */
function nextNumber({ sqlite, writer }: Pick<Context, 'sqlite' | 'writer'>, year: number): string {
  return formatInquiryNumber(year, writer.device.code, nextCount(sqlite, 'inquiries', year));
}

/** Logs a new inquiry; what is not given follows from who is at work and when. */
export function createInquiry(context: Context, write: Write, input: NewInquiry): { id: string; number: string } {
  const { profile } = readSession(context);
  const { labels = {}, ...fields } = input;
  const receivedZone = fields.receivedZone ?? profile?.zone ?? 'UTC';
  const receivedAt = fields.receivedAt ?? write.now;
  const officeId = fields.officeId === undefined ? (profile?.officeId ?? null) : fields.officeId;
  const due = deadlinesOf(context, officeId, receivedAt);
  const number = nextNumber(context, Number(localDay(write.now, receivedZone).slice(0, 4)));
  const id = write.insert(inquiry, {
    ...fields,
    number,
    receivedAt,
    receivedZone,
    officeId,
    ownerId: fields.ownerId === undefined ? (profile?.id ?? null) : fields.ownerId,
    channel: fields.channel ?? 'email',
    statusSince: write.now,
    createdAt: write.now,
    nextStepOn: fields.nextStepOn ?? due.answerDueOn,
    ...due,
  });
  for (const facet of LABEL_FACETS) setLabels(context, write, id, facet, labels[facet] ?? []);
  return { id, number };
}

/** Edits an inquiry; another office or another receipt moves the deadlines that are still open. */
export function updateInquiry(context: Context, write: Write, id: string, patch: InquiryPatch): void {
  const movesDeadlines = patch.officeId !== undefined || patch.receivedAt !== undefined;
  const before = movesDeadlines ? inquiryState(context, id) : undefined;
  write.update(inquiry, id, patch);
  if (before === undefined) return;
  const after = inquiryState(context, id);
  if (after.officeId === before.officeId && after.receivedAt === before.receivedAt) return;
  const due = deadlinesOf(context, after.officeId, after.receivedAt, after.holds);
  const followed =
    before.nextStepOn !== null && before.nextStepOn === before.answerDueOn && patch.nextStepOn === undefined;
  write.update(inquiry, id, { ...due, ...(followed ? { nextStepOn: due.answerDueOn } : {}) });
}

/** An organisation or person that takes part beside the requester. */
export function addParty(
  write: Write,
  values: Omit<typeof party.table.$inferInsert, 'id' | 'clock' | 'deletedAt'>,
): string {
  return write.insert(party, values);
}
