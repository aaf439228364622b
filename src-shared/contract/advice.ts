import { z } from 'zod';
import { ADVICE_STATES, ANSWERS, WISHES } from '../domain/advice.ts';
import { INQUIRY_STATUSES } from '../domain/lists.ts';
import { created, day, done, id, longText } from './common.ts';
import { procedure } from './errors.ts';

/** A request to an adviser on a case, and what became of it. */
export const adviceRequest = z.object({
  id,
  inquiryId: id,
  wish: z.enum(WISHES),
  question: z.string(),
  askedById: id.nullable(),
  /** Who is asked; null for whoever advises. */
  adviserId: id.nullable(),
  /** An adviser outside who was asked by a packet. */
  adviserName: z.string().nullable(),
  dueOn: day.nullable(),
  state: z.enum(ADVICE_STATES),
  answeredById: id.nullable(),
  answeredAt: z.number().nullable(),
  /** The words of the answer, which stand on the timeline as well; null where there are none. */
  answer: z.string().nullable(),
  createdAt: z.number(),
  /** What whoever is at work may answer to it. */
  answers: z.array(z.enum(ANSWERS)),
});
export type AdviceRequest = z.infer<typeof adviceRequest>;

/** A request with the case it is about, where several cases stand together. */
export const queuedAdvice = adviceRequest.extend({
  inquiry: z.object({
    number: z.string(),
    subject: z.string(),
    language: z.string().nullable(),
    status: z.enum(INQUIRY_STATUSES),
  }),
});
export type QueuedAdvice = z.infer<typeof queuedAdvice>;

/** Open ones that one may answer and was asked for; open ones that one asked for; all open ones; those that have ended, newest first. */
export const ADVICE_QUEUES = ['mine', 'asked', 'open', 'ended'] as const;
export type AdviceQueue = (typeof ADVICE_QUEUES)[number];

const words = longText.refine((text) => text.trim() !== '');

export const adviceContract = {
  /** The requests on a case, newest first. */
  list: procedure.input(z.object({ inquiryId: id })).output(z.array(adviceRequest)),
  /** The most urgent first, at most 200. */
  queue: procedure.input(z.object({ queue: z.enum(ADVICE_QUEUES) })).output(z.array(queuedAdvice)),
  /** A question without an addressee goes to the officer of the case. Refused with NOT_FOUND for a case or an adviser that is not here, INVALID (`adviserId`: `oneself`). */
  ask: procedure
    .input(
      z.object({
        inquiryId: id,
        wish: z.enum(WISHES),
        question: words,
        adviserId: id.nullable(),
        dueOn: day.nullable(),
      }),
    )
    .output(created),
  /** Changes an open request that one asked. Refused as `ask`, and with ADVICE_ENDED and ADVICE_NOT_ASKED. */
  update: procedure
    .input(
      z.object({
        id,
        patch: z.object({ question: words, adviserId: id.nullable(), dueOn: day.nullable() }).partial(),
      }),
    )
    .output(done),
  /**
   * Answers an open request; the words become an entry of the case's timeline. Refused with ADVICE_ENDED, ADVICE_NOT_YOURS, and
   * INVALID (`text`: `required`) for advice or a sending back without words.
   */
  answer: procedure.input(z.object({ id, answer: z.enum(ANSWERS), text: longText })).output(done),
  /** Takes back what one asked and nobody has answered yet. Refused with ADVICE_ENDED and ADVICE_NOT_ASKED. */
  withdraw: procedure.input(z.object({ id })).output(done),
};
