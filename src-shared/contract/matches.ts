import { z } from 'zod';
import { MATCH_STATES, ORGANISATION_KINDS } from '../domain/lists.ts';
import type { MatchReasonKind } from '../domain/match-score.ts';
import { done, id, longText, organisationRef } from './common.ts';
import { procedure } from './errors.ts';

const MATCH_REASONS = [
  'sector',
  'region',
  'form',
  'language',
  'kind',
  'size',
  'history',
] as const satisfies readonly MatchReasonKind[];

/** Part of a score: its points, and the codes of the lists that agree. */
export const matchReason = z.object({
  kind: z.enum(MATCH_REASONS),
  weight: z.number(),
  detail: z.array(z.string()),
});

/**
 * What to know before an organisation is proposed: that it was introduced to the same requester already, or that it declined
 * before (then, where it was said, why). `inquiryNumber` is the case in which that was.
 */
export const matchWarning = z.object({
  kind: z.enum(['already-introduced', 'declined-before']),
  inquiryId: id,
  inquiryNumber: z.string(),
  /** When it was introduced or declined; null only for what an older version noted. */
  at: z.number().nullable(),
  reason: z.string().nullable(),
});
export type MatchWarning = z.infer<typeof matchWarning>;

/** An organisation that may be a partner, with its score of 0 to 100 and what speaks for it; warnings take nothing away. */
export const candidate = z.object({
  organisation: organisationRef,
  kind: z.enum(ORGANISATION_KINDS),
  score: z.number().nullable(),
  /** Heaviest first. */
  reasons: z.array(matchReason),
  warnings: z.array(matchWarning),
});
export type Candidate = z.infer<typeof candidate>;

/** A candidate on an inquiry's list; score and reasons are those of the day it was put there. */
export const match = candidate.extend({
  id,
  inquiryId: id,
  state: z.enum(MATCH_STATES),
  declinedReason: z.string().nullable(),
  declinedAt: z.number().nullable(),
  proposedAt: z.number().nullable(),
  introducedAt: z.number().nullable(),
  createdAt: z.number(),
});
export type Match = z.infer<typeof match>;

const ids = z.array(id).min(1).max(1000);

export const matchesContract = {
  /** The candidates on an inquiry's list: those that got furthest first, declined ones last, then by score. */
  list: procedure.input(z.object({ inquiryId: id })).output(z.array(match)),
  /** The 30 best that are not on the list yet, without the requester and the parties. */
  suggest: procedure.input(z.object({ inquiryId: id })).output(z.array(candidate)),
  /** Puts organisations on the list; one that stands there already stays as it is. `shortlisted` unless said otherwise. */
  add: procedure
    .input(
      z.object({
        inquiryId: id,
        organisationIds: z.array(id).min(1).max(100),
        state: z.enum(['suggested', 'shortlisted', 'proposed', 'accepted']).optional(),
      }),
    )
    .output(done.extend({ ids: z.array(id) })),
  /** A refusal needs its reason: it is what is remembered. */
  setState: procedure
    .input(z.object({ ids, state: z.enum(MATCH_STATES), declinedReason: longText.nullable().optional() }))
    .output(done),
  /** Introduces partners; with `moveInquiries` their inquiries go on to `introduced` where their status allows it. */
  introduce: procedure
    .input(z.object({ ids, moveInquiries: z.boolean().optional() }))
    .output(done.extend({ moved: z.array(id) })),
  remove: procedure.input(z.object({ ids })).output(done),
};
