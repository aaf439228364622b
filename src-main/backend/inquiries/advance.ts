import type { Step } from '#shared/domain/lists.ts';
import { moveTo } from '#shared/domain/status.ts';
import type { Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { moveInquiry } from './move.ts';
import { inquiryState } from './record.ts';

type Reader = Pick<Context, 'sqlite' | 'db'>;

/**
 * Moves inquiries forwards to a step because what the step stands for has happened. One that stands there or beyond, rests,
 * or lacks something stays as it is. @returns the ids of those that moved @throws DeskError NOT_FOUND
 */
export function advanceInquiries(context: Reader, write: Write, ids: readonly string[], to: Step): string[] {
  return [...new Set(ids)].filter((id) => {
    const move = moveTo(inquiryState(context, id), to);
    const forwards = move?.kind === 'next' || move?.kind === 'skip';
    if (!forwards || move.lacks.length > 0) return false;
    moveInquiry(context, write, id, to);
    return true;
  });
}
