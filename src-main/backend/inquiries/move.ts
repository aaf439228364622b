import { inquiry, type inquiryTable } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { type InquiryStatus, type Outcome, STATUSES, type Step } from '#shared/domain/lists.ts';
import { type Move, moveTo, statusAfter, stepIndex } from '#shared/domain/status.ts';
import type { Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { deadlinesAfterHold, officeDay } from './deadlines.ts';
import { type InquiryState, inquiryState, STEP_COLUMNS } from './record.ts';

type Reader = Pick<Context, 'sqlite' | 'db'>;
type Patch = Partial<typeof inquiryTable.$inferInsert>;

/**
 * Moves an inquiry to a status, with an outcome if it is concluded. Dates the step; skipped steps stay undated. The fields
 * that make up a status are restated together: of two moves made at once the later one stands whole.
 * @throws DeskError MOVE_NOT_ALLOWED with what the move lacks, NOT_FOUND
 */
export function moveInquiry(context: Reader, write: Write, id: string, to: InquiryStatus, outcome?: Outcome): void {
  if (outcome !== undefined) write.update(inquiry, id, { outcome });
  const state = inquiryState(context, id);
  const move = moveTo(state, to);
  if (move === undefined) throw new DeskError('MOVE_NOT_ALLOWED', { to, lacks: [] });
  if (move.lacks.length > 0) throw new DeskError('MOVE_NOT_ALLOWED', { to, lacks: [...move.lacks] });
  const after = { ...statusAfter(state, move), statusSince: write.now };
  write.restate(inquiry, id, {
    ...after,
    ...undatedBeyond(after),
    ...(isForwards(move) ? stepDate(move.to, write.now) : {}),
    heldOn: move.kind === 'hold' ? officeDay(context, state.officeId, write.now) : null,
    ...consequences(context, write.now, state, move),
  });
}

const isForwards = ({ kind }: Move): boolean => kind === 'next' || kind === 'skip' || kind === 'conclude';

/** Steps beyond the one on which an inquiry stands have no date. */
export function undatedBeyond(after: ReturnType<typeof statusAfter>): Patch {
  const beyond = STATUSES.slice(stepIndex(after) + 1);
  return Object.fromEntries(beyond.map((step) => [STEP_COLUMNS[step], null]));
}

function consequences(context: Reader, now: number, state: InquiryState, move: Move): Patch {
  switch (move.kind) {
    case 'next':
    case 'skip':
      return { ...firstAnswer(state, now), ...nextDay(state, move.to) };
    case 'conclude':
      return { ...firstAnswer(state, now), nextStep: null, nextStepOn: null };
    case 'resume':
      return deadlinesAfterHold(context, state, now);
    case 'back':
    case 'hold':
    case 'reopen':
      return {};
  }
}

export function stepDate(status: InquiryStatus, at: number): Patch {
  return status === 'on-hold' || status === 'received' ? {} : { [STEP_COLUMNS[status]]: at };
}

/** Leaving `received` tells the requester that someone cares: the first answer, unless one was logged before. */
function firstAnswer(state: InquiryState, now: number): Patch {
  return state.answeredAt === null ? { answeredAt: now } : {};
}

/** The next step's day follows the open deadline as long as nobody set another one. */
export function nextDay(state: InquiryState, to: InquiryStatus): Patch {
  const automatic = [null, state.answerDueOn, state.qualifyDueOn].includes(state.nextStepOn);
  if (!automatic) return {};
  const qualified = STATUSES.indexOf(to as Step) >= STATUSES.indexOf('qualified');
  return { nextStepOn: qualified ? null : state.qualifyDueOn };
}

/** Notes the first answer to the requester, and acknowledges the inquiry by it if it was merely received. */
export function markAnswered(context: Reader, write: Write, id: string, at: number): void {
  const state = inquiryState(context, id);
  if (state.status === 'received') moveInquiry(context, write, id, 'acknowledged');
  if (state.answeredAt === null || state.answeredAt > at) write.update(inquiry, id, { answeredAt: at });
}
