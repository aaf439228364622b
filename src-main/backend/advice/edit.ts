import { eq } from 'drizzle-orm';
import { advice, adviceTable, entry, inquiryTable, staffMemberTable } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import {
  type AdviceState,
  type Answer,
  answersTo,
  lacksOf,
  mayAnswer,
  stateAfter,
  type Wish,
} from '#shared/domain/advice.ts';
import type { Write } from '../changes/index.ts';
import { type Context, requireStaff } from '../context.ts';
import { addEntry } from '../entries/index.ts';
import { readSession } from '../session/index.ts';

type Reader = Pick<Context, 'db'>;

export interface NewRequest {
  readonly inquiryId: string;
  readonly wish: Wish;
  readonly question: string;
  readonly adviserId: string | null;
  readonly dueOn: string | null;
}

/** Asks an adviser, or whoever advises; a question, the officer of the case. @throws DeskError NOT_FOUND, INVALID adviserId `oneself`, PROFILE_MISSING */
export function askAdvice(context: Context, write: Write, request: NewRequest): string {
  const askedById = requireStaff(context);
  const { ownerId } = requireInquiry(context, request.inquiryId);
  const adviserId = request.adviserId ?? (request.wish === 'question' ? ownerId : null);
  requireAdviser(context, adviserId, askedById);
  return write.insert(advice, { ...request, adviserId, askedById, createdAt: write.now });
}

export type RequestPatch = Partial<Pick<NewRequest, 'question' | 'adviserId' | 'dueOn'>>;

/** Changes a request that nobody has answered yet, by whoever asked. @throws DeskError as `askAdvice`, ADVICE_ENDED, ADVICE_NOT_ASKED */
export function updateRequest(context: Context, write: Write, id: string, patch: RequestPatch): void {
  const request = ownRequest(context, id);
  if (patch.adviserId !== undefined) requireAdviser(context, patch.adviserId, request.askedById);
  write.update(advice, id, patch);
}

interface Given {
  readonly answer: Answer;
  readonly text: string;
}

/**
 * Answers a request in the name of whoever is at work; the words become an entry of the case's timeline.
 * @throws DeskError NOT_FOUND, ADVICE_ENDED, ADVICE_NOT_YOURS, INVALID text `required`
 */
export function answerRequest(context: Context, write: Write, id: string, { answer, text }: Given): void {
  const request = openRequest(context, id);
  const { profile } = readSession(context);
  if (profile === null || !mayAnswer(request, profile)) throw new DeskError('ADVICE_NOT_YOURS');
  checkAnswer(request, { answer, text });
  const entryId = text.trim() === '' ? null : addEntry(context, write, wordsOf(context, write, request, text));
  end(write, id, { state: stateAfter(answer), answeredAt: write.now, answeredById: profile.id, entryId });
}

/**
 * Puts the answer of an adviser outside, which a packet brought, on its case; nobody here is its author.
 * @throws DeskError as `answerRequest`
 */
export function answerByPacket(
  context: Context,
  write: Write,
  id: string,
  { answer, text, adviserName }: Given & { readonly adviserName: string },
): void {
  const request = openRequest(context, id);
  checkAnswer(request, { answer, text });
  const entryId = text.trim() === '' ? null : write.insert(entry, wordsOf(context, write, request, text));
  write.update(advice, id, { adviserName });
  end(write, id, { state: stateAfter(answer), answeredAt: write.now, answeredById: null, entryId });
}

function checkAnswer(request: Request, { answer, text }: Given): void {
  if (!answersTo(request).includes(answer)) throw new DeskError('INVALID', { field: 'answer', reason: 'not-asked' });
  if (lacksOf(answer, text) !== null) throw new DeskError('INVALID', { field: 'text', reason: 'required' });
}

function wordsOf(context: Context, write: Write, { inquiryId, wish }: Request, body: string) {
  const zone = readSession(context).profile?.zone ?? 'UTC';
  const kind = wish === 'question' ? ('comment' as const) : ('advice' as const);
  return { inquiryId, kind, body, at: write.now, zone };
}

/** Takes back a request that nobody has answered yet, by whoever asked. @throws DeskError NOT_FOUND, ADVICE_ENDED, ADVICE_NOT_ASKED */
export function withdrawRequest(context: Context, write: Write, id: string): void {
  ownRequest(context, id);
  end(write, id, { state: 'withdrawn', answeredAt: write.now, answeredById: context.staffId(), entryId: null });
}

/** How a request ended: the fields stand and fall together. */
export const ANSWER_FIELDS = ['state', 'answeredAt', 'answeredById', 'entryId'] as const;
type End = Pick<typeof adviceTable.$inferSelect, (typeof ANSWER_FIELDS)[number]>;

const end = (write: Write, id: string, ending: End): boolean => write.restate(advice, id, ending);

/** Gives a request the answer that lost against another one given at the same time; the words of both stand on the timeline. */
export function takeAnswer(
  _context: Reader,
  write: Write,
  id: string,
  lost: ReadonlyMap<string, string | number | null>,
): void {
  const text = (field: string): string | null => (lost.get(field) ?? null) as string | null;
  const state = (lost.get('state') ?? 'open') as AdviceState;
  const answeredAt = (lost.get('answeredAt') ?? null) as number | null;
  end(write, id, { state, answeredAt, answeredById: text('answeredById'), entryId: text('entryId') });
}

type Request = Pick<typeof adviceTable.$inferSelect, 'inquiryId' | 'wish' | 'state' | 'askedById' | 'adviserId'>;

function openRequest({ db }: Reader, id: string): Request {
  const request = db.select().from(adviceTable).where(eq(adviceTable.id, id)).get();
  if (request === undefined || request.deletedAt !== null) throw new DeskError('NOT_FOUND', { kind: 'advice' });
  if (request.state !== 'open') throw new DeskError('ADVICE_ENDED');
  return request;
}

/** One that whoever is at work asked. */
function ownRequest(context: Pick<Context, 'db' | 'staffId'>, id: string): Request {
  const request = openRequest(context, id);
  if (request.askedById !== context.staffId()) throw new DeskError('ADVICE_NOT_ASKED');
  return request;
}

function requireInquiry({ db }: Reader, id: string): { readonly ownerId: string | null } {
  const found = db
    .select({ deletedAt: inquiryTable.deletedAt, ownerId: inquiryTable.ownerId })
    .from(inquiryTable)
    .where(eq(inquiryTable.id, id))
    .get();
  if (found === undefined || found.deletedAt !== null) throw new DeskError('NOT_FOUND', { kind: 'inquiry' });
  return found;
}

function requireAdviser({ db }: Reader, id: string | null, askedById: string | null): void {
  if (id === null) return;
  if (id === askedById) throw new DeskError('INVALID', { field: 'adviserId', reason: 'oneself' });
  const found = db
    .select({ deletedAt: staffMemberTable.deletedAt })
    .from(staffMemberTable)
    .where(eq(staffMemberTable.id, id))
    .get();
  if (found === undefined || found.deletedAt !== null) throw new DeskError('NOT_FOUND', { kind: 'staff_member' });
}
