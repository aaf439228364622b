import { z } from 'zod';
import {
  CONTACT_KINDS,
  COOPERATION_TYPES,
  INQUIRY_STATUSES,
  MATCH_STATES,
  MEETING_FORMS,
  MEETING_STATES,
  NOVELTIES,
  PARTY_ROLES,
} from '../domain/lists.ts';
import { day, id, line } from './common.ts';

/** What the page of an organisation or a person names of other records. */

/** An e-mail address or phone number as typed, with the key that equal ones share (lower case, E.164). */
export const contactPoint = z.object({
  id,
  kind: z.enum(CONTACT_KINDS),
  value: z.string(),
  key: z.string(),
});
export type ContactPoint = z.infer<typeof contactPoint>;

export const newContactPoint = z.object({ kind: z.enum(CONTACT_KINDS), value: line });
export type NewContactPoint = z.infer<typeof newContactPoint>;

/** An inquiry it is part of: as its requester, as a party with a role, or as a candidate partner with a state. */
export const relatedInquiry = z.object({
  id,
  number: z.string(),
  subject: z.string(),
  language: z.string().nullable(),
  status: z.enum(INQUIRY_STATUSES),
  receivedAt: z.number(),
  receivedZone: z.string(),
  as: z.enum(['requester', 'party', 'match']),
  partyRole: z.enum(PARTY_ROLES).nullable(),
  matchState: z.enum(MATCH_STATES).nullable(),
});
export type RelatedInquiry = z.infer<typeof relatedInquiry>;

/** The newest 50 of them, and how many there are. */
export const relatedInquiries = z.object({ count: z.number(), rows: z.array(relatedInquiry) });
export type RelatedInquiries = z.infer<typeof relatedInquiries>;

export const relatedMeeting = z.object({
  id,
  title: z.string(),
  language: z.string().nullable(),
  form: z.enum(MEETING_FORMS),
  state: z.enum(MEETING_STATES),
  startAt: z.number(),
  endAt: z.number(),
  zone: z.string(),
  otherZone: z.string(),
});
export type RelatedMeeting = z.infer<typeof relatedMeeting>;

export const relatedCooperation = z.object({
  id,
  title: z.string(),
  type: z.enum(COOPERATION_TYPES),
  novelty: z.enum(NOVELTIES),
  agreedOn: day,
  inquiryId: id.nullable(),
  inquiryNumber: z.string().nullable(),
});
export type RelatedCooperation = z.infer<typeof relatedCooperation>;
