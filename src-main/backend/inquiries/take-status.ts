import { inquiry } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { type InquiryStatus, type Outcome, STATUSES } from '#shared/domain/lists.ts';
import { stepIndex } from '#shared/domain/status.ts';
import type { Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { nextDay, stepDate, undatedBeyond } from './move.ts';
import { inquiryState, STEP_COLUMNS } from './record.ts';

/** What a move that lost against another one had given an inquiry: as it stands in the log, by field. */
type LostMove = ReadonlyMap<string, string | number | null>;

/** The fields that make up a status, which stand and fall together. */
export const STATUS_FIELDS = [
  ...['status', 'statusBefore', 'statusSince', 'heldOn'],
  ...Object.values(STEP_COLUMNS).filter((column) => column !== 'receivedAt'),
] as const;

/**
 * Gives an inquiry the status, the outcome or both that a move lost against another one made at the same time. The date of
 * the step is the one it had; steps beyond it lose theirs, and a hold that the other move had begun did not take place.
 * @throws DeskError MOVE_NOT_ALLOWED where it would be concluded without an outcome, NOT_FOUND
 */
export function takeStatus(context: Pick<Context, 'sqlite' | 'db'>, write: Write, id: string, lost: LostMove): void {
  const outcome = lost.get('outcome') as Outcome | null | undefined;
  if (outcome !== undefined) write.restate(inquiry, id, { outcome });
  const status = lost.get('status') as InquiryStatus | undefined;
  if (status === undefined) return;
  const present = inquiryState(context, id);
  if (status === 'concluded' && present.outcome === null) {
    throw new DeskError('MOVE_NOT_ALLOWED', { to: status, lacks: ['outcome'] });
  }
  const rests = status === 'on-hold' || status === 'concluded';
  const after = { status, statusBefore: rests ? ((lost.get('statusBefore') ?? null) as InquiryStatus | null) : null };
  const since = Number(lost.get('statusSince') ?? write.now);
  const dated = lost.get(status === 'on-hold' ? 'heldOn' : STEP_COLUMNS[status]);
  write.restate(inquiry, id, {
    ...after,
    statusSince: since,
    ...undatedBeyond(after),
    ...stepDate(status, typeof dated === 'number' ? dated : since),
    heldOn: status === 'on-hold' && typeof dated === 'string' ? dated : null,
    ...(status === 'concluded'
      ? { nextStep: null, nextStepOn: null }
      : nextDay(present, STATUSES[stepIndex(after)] ?? 'received')),
  });
}
