import type { AdviceQueue, AdviceRequest, QueuedAdvice } from '#shared/contract/advice.ts';
import { answersTo, byUrgency, mayAdvise, mayAnswer } from '#shared/domain/advice.ts';
import type { InquiryStatus } from '#shared/domain/lists.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { readSession } from '../session/index.ts';

/** As many as anyone looks through; the cases hold the rest. */
const LIMIT = 200;

const COLUMNS = `a.id, a.inquiry_id AS inquiryId, a.wish, a.question, a.asked_by_id AS askedById, a.adviser_id AS adviserId,
  a.adviser_name AS adviserName,
  a.due_on AS dueOn, a.state, a.answered_by_id AS answeredById, a.answered_at AS answeredAt, e.body AS answer,
  a.created_at AS createdAt`;
const ANSWER = 'LEFT JOIN entry e ON e.id = a.entry_id AND e.deleted_at IS NULL';
const OF_CASE = `SELECT ${COLUMNS} FROM advice a ${ANSWER} WHERE a.inquiry_id = ? AND a.deleted_at IS NULL
  ORDER BY a.created_at DESC, a.id DESC`;

type Row = Omit<AdviceRequest, 'answers'>;

/** The requests on a case, newest first. */
export function requestsOf(context: Context, inquiryId: string): AdviceRequest[] {
  const rows = prepared(context.sqlite, OF_CASE).all(inquiryId) as readonly Row[];
  return withAnswers(context, rows);
}

const OPEN = "a.state = 'open'";
/** SQL of each queue; `placesOf` fills its places. */
const QUEUES: Readonly<Record<AdviceQueue, string>> = {
  mine: `${OPEN} AND a.asked_by_id IS NOT ? AND (a.adviser_id = ? OR (a.adviser_id IS NULL AND a.adviser_name IS NULL AND ?))`,
  asked: `${OPEN} AND a.asked_by_id = ?`,
  open: OPEN,
  ended: 'a.answered_at IS NOT NULL',
};
const queueText = (queue: AdviceQueue): string => `SELECT ${COLUMNS}, i.number, i.subject, i.language, i.status
  FROM advice a JOIN inquiry i ON i.id = a.inquiry_id AND i.deleted_at IS NULL ${ANSWER}
  WHERE a.deleted_at IS NULL AND ${QUEUES[queue]}
  ORDER BY ${queue === 'ended' ? 'a.answered_at DESC' : 'a.due_on IS NULL, a.due_on, a.created_at'} LIMIT ${LIMIT}`;

type QueuedRow = Row & {
  readonly number: string;
  readonly subject: string;
  readonly language: string | null;
  readonly status: InquiryStatus;
};

/** The requests of several cases, the most urgent first; those that have ended, newest first. Deleted cases ask nobody. */
export function queuedRequests(context: Context, queue: AdviceQueue): QueuedAdvice[] {
  const rows = prepared(context.sqlite, queueText(queue)).all(...placesOf(context, queue)) as readonly QueuedRow[];
  const queued = rows.map(({ number, subject, language, status, ...row }) => ({
    ...row,
    answers: [],
    inquiry: { number, subject, language, status },
  }));
  const answerable = withAnswers(context, queued);
  return queue === 'ended' ? answerable : answerable.toSorted(byUrgency);
}

/** How many wait for whoever is at work. */
export function countWaiting(context: Context): number {
  const text = `SELECT count(*) FROM advice a JOIN inquiry i ON i.id = a.inquiry_id AND i.deleted_at IS NULL
    WHERE a.deleted_at IS NULL AND ${QUEUES.mine}`;
  return prepared(context.sqlite, text)
    .pluck()
    .get(...placesOf(context, 'mine')) as number;
}

/** What stands in the places of a queue's SQL. */
function placesOf(context: Context, queue: AdviceQueue): readonly unknown[] {
  const { profile } = readSession(context);
  const me = profile?.id ?? '';
  if (queue === 'asked') return [me];
  const advises = profile !== null && mayAdvise(profile.role);
  return queue === 'mine' ? [me, me, advises ? 1 : 0] : [];
}

function withAnswers<T extends Row>(context: Context, rows: readonly T[]): (T & Pick<AdviceRequest, 'answers'>)[] {
  const { profile } = readSession(context);
  return rows.map((row) => ({
    ...row,
    answers: profile !== null && mayAnswer(row, profile) ? [...answersTo(row)] : [],
  }));
}
