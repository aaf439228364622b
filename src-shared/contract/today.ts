import { z } from 'zod';
import { MEETING_STATES } from '../domain/lists.ts';
import { queuedAdvice } from './advice.ts';
import { day, id } from './common.ts';
import { procedure } from './errors.ts';
import { inquiryRow } from './inquiries.ts';
import { task } from './tasks.ts';

export const todayMeeting = z.object({
  id,
  title: z.string(),
  language: z.string().nullable(),
  state: z.enum(MEETING_STATES),
  startAt: z.number(),
  endAt: z.number(),
  zone: z.string(),
  otherZone: z.string(),
  place: z.string().nullable(),
});

/** What wants doing now, for whoever is at work. */
export const today = z.object({
  today: day,
  /** One's own open inquiries whose next step is due by today, the latest first. */
  followUps: z.array(inquiryRow),
  /** One's own open tasks due by today. */
  tasks: z.array(task),
  /** Cases that wait for one's advice or sign-off, the most urgent first. */
  advice: z.array(queuedAdvice),
  /** Meetings planned for the next seven days. */
  meetings: z.array(todayMeeting),
  /** Open inquiries of one's office that nobody has taken. */
  unassigned: z.array(inquiryRow),
  /** One's own inquiries on hold for more than two weeks. */
  waiting: z.array(inquiryRow),
  /** `beginning`: what was typed first, in one line; empty where that says nothing. */
  drafts: z.array(z.object({ key: z.string(), savedAt: z.number(), beginning: z.string() })),
});
export type Today = z.infer<typeof today>;

/** The figures of the sidebar. */
export const counts = z.object({
  due: z.number(),
  openInquiries: z.number(),
  meetingsAhead: z.number(),
  /** Edits made at the same time that want a decision. */
  conflicts: z.number(),
  /** Cases that wait for one's advice or sign-off. */
  advice: z.number(),
});

export const todayContract = {
  get: procedure.output(today),
  counts: procedure.output(counts),
};
