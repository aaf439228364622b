/**
 * Advice and sign-off: what an officer asks an adviser for on a case, what an adviser asks an officer, and what may become of it. Pure rules.
 * API: WISHES, PACKET_WISHES, ADVICE_STATES, ANSWERS, answersTo(request), stateAfter(answer), lacksOf(answer, text), mayAnswer(request, who),
 * mayAdvise(role), isOverdue(request, today), byUrgency(a, b).
 */
import type { StaffRole } from './lists.ts';

/** Words of advice, a yes to what is planned, or what an adviser wants to know of the officer. */
export const WISHES = ['advice', 'sign-off', 'question'] as const;
export type Wish = (typeof WISHES)[number];

/** What an adviser outside can be asked for. */
export const PACKET_WISHES = ['advice', 'sign-off'] as const satisfies readonly Wish[];

/** Where a request stands; all but `open` are ends. */
export const ADVICE_STATES = ['open', 'answered', 'approved', 'sent-back', 'withdrawn'] as const;
export type AdviceState = (typeof ADVICE_STATES)[number];

/** What may be said to a request. */
export const ANSWERS = ['advise', 'approve', 'answer', 'send-back'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Advice is given in words; a sign-off is given or refused. Either may be sent back, with what is missing. A question is answered. */
const ANSWERS_TO = {
  advice: ['advise', 'send-back'],
  'sign-off': ['approve', 'send-back'],
  question: ['answer'],
} as const satisfies Record<Wish, readonly Answer[]>;

const STATE_AFTER = {
  advise: 'answered',
  approve: 'approved',
  answer: 'answered',
  'send-back': 'sent-back',
} as const satisfies Record<Answer, AdviceState>;

interface Asked {
  readonly wish: Wish;
  readonly state: AdviceState;
}

/** The answers that a request still takes: none once it was answered or withdrawn. */
export function answersTo({ wish, state }: Asked): readonly Answer[] {
  return state === 'open' ? ANSWERS_TO[wish] : [];
}

export const stateAfter = (answer: Answer): AdviceState => STATE_AFTER[answer];

/** What an answer lacks: advice and sending back are nothing without words; an approval may stand alone. */
export function lacksOf(answer: Answer, text: string): 'text' | null {
  return answer !== 'approve' && text.trim() === '' ? 'text' : null;
}

/** Officers ask; senior advisers and managers advise. */
export const mayAdvise = (role: StaffRole): boolean => role !== 'officer';

interface Request {
  readonly askedById: string | null;
  readonly adviserId: string | null;
}

/**
 * Whether someone may answer a request: the one who was asked, or anyone else who advises and stands in. Nobody answers what
 * they asked for themselves: a second pair of eyes is the point of it.
 */
export function mayAnswer(
  { askedById, adviserId }: Request,
  who: { readonly id: string; readonly role: StaffRole },
): boolean {
  return who.id !== askedById && (who.id === adviserId || mayAdvise(who.role));
}

interface Due {
  readonly dueOn: string | null;
  readonly createdAt: number;
}

/** @param today a plain day at the reader's place */
export function isOverdue({ state, dueOn }: { state: AdviceState; dueOn: string | null }, today: string): boolean {
  return state === 'open' && dueOn !== null && dueOn < today;
}

/** The order of the queue: the earliest due day first, what has none last; then what was asked first. */
export function byUrgency(a: Due, b: Due): number {
  if (a.dueOn !== b.dueOn) return (a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1;
  return a.createdAt - b.createdAt;
}
