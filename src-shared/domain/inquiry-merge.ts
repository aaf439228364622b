/**
 * What becomes of an inquiry when another one of the same request becomes part of it.
 * API: mergedInquiry(survivor, other).
 */
import { type InquiryStatus, type Outcome, PRIORITIES, type Priority } from './lists.ts';
import { stepIndex } from './status.ts';

/**
 * What the merge decides about; an inquiry's name, its receipt and its past holds stay its own. Instants are epoch ms, days ISO
 * dates.
 */
export interface MergeableInquiry {
  readonly description: string | null;
  readonly language: string | null;
  readonly requesterPersonId: string | null;
  readonly requesterOrganisationId: string | null;
  readonly thirdRegion: string | null;
  readonly priority: Priority;
  readonly ownerId: string | null;
  readonly officeId: string | null;
  readonly status: InquiryStatus;
  readonly statusBefore: InquiryStatus | null;
  readonly statusSince: number;
  readonly heldOn: string | null;
  readonly acknowledgedAt: number | null;
  readonly qualifiedAt: number | null;
  readonly matchingAt: number | null;
  readonly introducedAt: number | null;
  readonly meetingPlannedAt: number | null;
  readonly meetingHeldAt: number | null;
  readonly followUpAt: number | null;
  readonly concludedAt: number | null;
  readonly answeredAt: number | null;
  readonly answerDueOn: string | null;
  readonly qualifyDueOn: string | null;
  readonly nextStep: string | null;
  readonly nextStepOn: string | null;
  readonly outcome: Outcome | null;
  readonly outcomeNote: string | null;
}

/** What the survivor has stands; what it lacks comes from the other. */
const FILLED = [
  'description',
  'language',
  'requesterPersonId',
  'requesterOrganisationId',
  'thirdRegion',
  'ownerId',
  'officeId',
  'answerDueOn',
  'qualifyDueOn',
  'outcome',
  'outcomeNote',
] as const;

/** What was done first was done first, on whichever of the two it was noted. */
const EARLIER = [
  'answeredAt',
  'acknowledgedAt',
  'qualifiedAt',
  'matchingAt',
  'introducedAt',
  'meetingPlannedAt',
  'meetingHeldAt',
  'followUpAt',
] as const;

/** Where the case stands: one statement, which comes from one of the two. */
const STANDING = ['status', 'statusBefore', 'statusSince', 'heldOn', 'concludedAt'] as const;

/**
 * The survivor's values after the merge; the same two give the same result on every device.
 *
 * - What the survivor has stands, and what it lacks comes from the other.
 * - The status is that of the one that got further in the order of the steps, with its day of hold or conclusion and, if it is
 *   concluded, its outcome. One on hold stands where it was put on hold. Where both got as far, the survivor's stands.
 * - Each step, and the first answer, is dated by the earlier of two dates.
 * - Of two priorities the higher stands. A next step and its day come together, and a concluded case has none.
 */
export function mergedInquiry(survivor: MergeableInquiry, other: MergeableInquiry): MergeableInquiry {
  const further = stepIndex(other) > stepIndex(survivor) ? other : survivor;
  const isConcluded = further.status === 'concluded';
  return {
    ...fieldsOf(FILLED, (field) => survivor[field] ?? other[field]),
    ...fieldsOf(EARLIER, (field) => lowest(survivor[field], other[field])),
    ...fieldsOf(STANDING, (field) => further[field]),
    priority: higherPriority(survivor.priority, other.priority),
    ...(isConcluded ? { outcome: further.outcome, nextStep: null, nextStepOn: null } : nextStepOf(survivor, other)),
  };
}

function fieldsOf<const F extends keyof MergeableInquiry>(
  fields: readonly F[],
  value: (field: F) => MergeableInquiry[F],
): Pick<MergeableInquiry, F> {
  return Object.fromEntries(fields.map((field) => [field, value(field)])) as Pick<MergeableInquiry, F>;
}

function nextStepOf(survivor: MergeableInquiry, other: MergeableInquiry) {
  const told = [survivor, other].find(({ nextStep }) => nextStep !== null);
  if (told === undefined) return { nextStep: null, nextStepOn: lowest(survivor.nextStepOn, other.nextStepOn) };
  return { nextStep: told.nextStep, nextStepOn: told.nextStepOn };
}

function lowest<T extends number | string>(a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

const higherPriority = (a: Priority, b: Priority): Priority => (PRIORITIES.indexOf(b) > PRIORITIES.indexOf(a) ? b : a);
