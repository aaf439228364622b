import type { MeetingProposal, NewMeeting } from '#shared/contract/meetings.ts';
import { addDays, type Day } from '#shared/domain/days.ts';
import type { MeetingForm } from '#shared/domain/lists.ts';
import { type Guest, invitationsOf } from './guests.ts';
import { bestHour, hoursOf, type Plan, planned } from './plan.ts';

/** What the planner holds; plain JSON, so that it can be a draft. */
export interface MeetingDraft {
  readonly title: string;
  readonly language: string | null;
  readonly form: MeetingForm;
  readonly plan: Plan;
  readonly otherZone: string;
  readonly place: string;
  readonly onlineUrl: string;
  readonly guests: readonly Guest[];
  readonly inquiries: MeetingProposal['inquiries'];
  /** The inquiries go on to `meeting planned` where they may. */
  readonly move: boolean;
}

interface Beginning {
  readonly proposal: MeetingProposal;
  readonly today: Day;
  /** The day that was chosen in the calendar. */
  readonly day: Day | undefined;
  readonly zone: string;
  readonly otherZone: string;
}

/** As far as one looks for a day on which neither side rests; the New Year's holidays are shorter. */
const LOOK_AHEAD = 21;
const WEEK = 7;

/** The best hour of the chosen day, or of the first day from a week on that suits both sides. */
function firstPlan({ today, day, zone, otherZone }: Beginning): Plan {
  const days = day === undefined ? Array.from({ length: LOOK_AHEAD }, (_, n) => addDays(today, WEEK + n)) : [day];
  const suits = days.map((date) => ({ date, hour: bestHour(hoursOf(date, zone, [zone, otherZone])) }));
  const { date, hour } = suits.find((one) => one.hour !== null) ?? { date: days[0] ?? today, hour: null };
  return { date, time: hour?.time ?? '09:00', minutes: 60, zone, later: false };
}

/** What the planner begins with. */
export function firstDraft(beginning: Beginning): MeetingDraft {
  const { title, language, participants, inquiries } = beginning.proposal;
  return {
    ...{ title: title ?? '', language, form: 'online', otherZone: beginning.otherZone },
    plan: firstPlan(beginning),
    ...{ place: '', onlineUrl: '', guests: participants, inquiries, move: true },
  };
}

/** A web address as people type it: without its scheme it means https. */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  return /^[a-z][a-z0-9+.-]*:/iu.test(text) ? text : `https://${text}`;
}

/** The meeting to make, or null while its title or its times are missing. */
export function newMeetingOf(draft: MeetingDraft): NewMeeting | null {
  const when = planned(draft.plan);
  if (draft.title.trim() === '' || when.kind === 'invalid') return null;
  const { title, language, form, otherZone, plan, guests, inquiries, move } = draft;
  return {
    ...{ title, language, form, startAt: when.startAt, endAt: when.endAt, zone: plan.zone, otherZone },
    place: form === 'online' || draft.place.trim() === '' ? null : draft.place,
    onlineUrl: form === 'in-person' ? null : addressOf(draft.onlineUrl),
    inquiryIds: inquiries.map(({ id }) => id),
    participants: invitationsOf(guests),
    moveInquiries: move,
  };
}

const isDraft = (kept: unknown): kept is MeetingDraft => {
  const draft = kept as Partial<MeetingDraft> | null | undefined;
  return (
    typeof draft?.title === 'string' &&
    typeof draft.plan?.date === 'string' &&
    Array.isArray(draft.guests) &&
    Array.isArray(draft.inquiries)
  );
};

/** What was kept, on the day that was chosen since; or where nothing fitting was kept, the beginning. */
export function draftOf(kept: unknown, beginning: Beginning): MeetingDraft {
  if (!isDraft(kept)) return firstDraft(beginning);
  return beginning.day === undefined ? kept : { ...kept, plan: { ...kept.plan, date: beginning.day } };
}
