/**
 * The rules of an inquiry's status: which moves it may make and what each still lacks.
 * API: movesFrom(inquiry), moveTo(inquiry, status), nextStep(inquiry), statusAfter(inquiry, move), stepIndex(inquiry).
 */
import { type InquiryStatus, type Outcome, STATUSES, type Step } from './lists.ts';

export type MoveKind = 'next' | 'skip' | 'back' | 'hold' | 'resume' | 'conclude' | 'reopen';

/** What a move may lack; closed, so that every one of them can be named to the reader. */
export const LACKS = ['requester', 'form', 'partner', 'meeting', 'held-meeting', 'outcome'] as const;
export type Lack = (typeof LACKS)[number];

export interface InquiryForStatus {
  readonly status: InquiryStatus;
  /** The step the inquiry stood on when it was put on hold or concluded; null while it is neither. */
  readonly statusBefore: InquiryStatus | null;
  readonly outcome: Outcome | null;
  readonly requesterCount: number;
  readonly formCount: number;
  /** Matches and parties that can be introduced. */
  readonly partnerCount: number;
  /** Meetings planned or held; cancelled ones do not count. */
  readonly meetingCount: number;
  readonly heldMeetingCount: number;
}

/** A move with an empty `lacks` may be made; any other is shown with what is missing and refused. */
export interface Move {
  readonly to: InquiryStatus;
  readonly kind: MoveKind;
  readonly lacks: readonly Lack[];
}

/** What a step asks for on entry. A skipped step asks for nothing: it stays undated and counts nowhere. */
const NEEDS: Readonly<Record<Step, readonly Lack[]>> = {
  received: [],
  acknowledged: [],
  qualified: ['requester', 'form'],
  matching: [],
  introduced: ['partner'],
  'meeting-planned': ['meeting'],
  'meeting-held': ['held-meeting'],
  'follow-up': [],
  concluded: ['outcome'],
};

const MET: Readonly<Record<Lack, (inquiry: InquiryForStatus) => boolean>> = {
  requester: (inquiry) => inquiry.requesterCount > 0,
  form: (inquiry) => inquiry.formCount > 0,
  partner: (inquiry) => inquiry.partnerCount > 0,
  meeting: (inquiry) => inquiry.meetingCount > 0,
  'held-meeting': (inquiry) => inquiry.heldMeetingCount > 0,
  outcome: (inquiry) => inquiry.outcome !== null,
};

const isActiveStep = (status: InquiryStatus | null): status is Exclude<Step, 'concluded'> =>
  status !== null && status !== 'on-hold' && status !== 'concluded';

/** Where a resumed or reopened inquiry goes if its earlier step was never recorded. */
const FALLBACK = { 'on-hold': 'received', concluded: 'follow-up' } as const satisfies Record<string, Step>;

function free(to: InquiryStatus, kind: MoveKind): Move {
  return { to, kind, lacks: [] };
}

function stepBefore(inquiry: InquiryForStatus, status: 'on-hold' | 'concluded'): Step {
  return isActiveStep(inquiry.statusBefore) ? inquiry.statusBefore : FALLBACK[status];
}

/**
 * Every move the inquiry may make, in the order in which to offer them: next, skips, conclude, hold, back.
 *
 * - Forwards to any later step; a step asks only for its own needs (see NEEDS), not for those of skipped ones.
 *   `qualified` needs a requester and a form, `introduced` a partner, `meeting-planned` a meeting, `meeting-held` a
 *   held meeting, `concluded` an outcome.
 * - Backwards by one step, as a correction, which needs nothing.
 * - On hold from any open step and back to that step. A concluded inquiry is not put on hold, and one on hold is
 *   resumed before it is concluded: otherwise the step it would return to is lost.
 * - A concluded inquiry is reopened on the step before its conclusion.
 */
export function movesFrom(inquiry: InquiryForStatus): readonly Move[] {
  const { status } = inquiry;
  if (status === 'on-hold') return [free(stepBefore(inquiry, status), 'resume')];
  if (status === 'concluded') return [free(stepBefore(inquiry, status), 'reopen')];
  const at = STATUSES.indexOf(status);
  const forwards = STATUSES.slice(at + 1).map((to, distance): Move => {
    const kind = to === 'concluded' ? 'conclude' : distance === 0 ? 'next' : 'skip';
    return { to, kind, lacks: NEEDS[to].filter((need) => !MET[need](inquiry)) };
  });
  const previous = STATUSES[at - 1];
  return [...forwards, free('on-hold', 'hold'), ...(previous === undefined ? [] : [free(previous, 'back')])];
}

/** The move to a status, or undefined where the table has none. */
export function moveTo(inquiry: InquiryForStatus, to: InquiryStatus): Move | undefined {
  return movesFrom(inquiry).find((move) => move.to === to);
}

/** The move that the record's primary button offers: the next step, or the way back from hold; null once concluded. */
export function nextStep(inquiry: InquiryForStatus): Move | null {
  return inquiry.status === 'concluded' ? null : (movesFrom(inquiry)[0] ?? null);
}

/** The two fields that a move writes: the new status, and the step to return to while on hold or concluded. */
export function statusAfter(
  inquiry: Pick<InquiryForStatus, 'status'>,
  move: Pick<Move, 'to'>,
): Pick<InquiryForStatus, 'status' | 'statusBefore'> {
  const rests = move.to === 'on-hold' || move.to === 'concluded';
  return { status: move.to, statusBefore: rests ? inquiry.status : null };
}

/** Position 0-8 in the bar of nine steps; an inquiry on hold stays where it stood. */
export function stepIndex(inquiry: Pick<InquiryForStatus, 'status' | 'statusBefore'>): number {
  if (inquiry.status !== 'on-hold') return STATUSES.indexOf(inquiry.status);
  return isActiveStep(inquiry.statusBefore) ? STATUSES.indexOf(inquiry.statusBefore) : 0;
}
