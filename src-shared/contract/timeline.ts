import { z } from 'zod';
import { LABEL_FACETS, MATCH_STATES, MEETING_STATES, PARTY_ROLES } from '../domain/lists.ts';
import { adviceRequest } from './advice.ts';
import { fieldChange } from './changes.ts';
import { id, organisationRef, personRef } from './common.ts';
import { entry } from './entries.ts';
import { storedFile } from './files.ts';
import { task } from './tasks.ts';

/** When (epoch ms), and who did it; null where it is not known. */
const happened = { at: z.number(), staffId: id.nullable() };

/** One line of an inquiry's history: what people said and did, and, quietly, which fields changed. */
export const timelineItem = z.discriminatedUnion('type', [
  z.object({ type: z.literal('created'), ...happened, deviceCode: z.string() }),
  z.object({ type: z.literal('entry'), ...happened, entry }),
  z.object({
    type: z.literal('change'),
    ...happened,
    deviceCode: z.string(),
    fields: z.array(fieldChange),
  }),
  z.object({
    type: z.literal('labels'),
    ...happened,
    facet: z.enum(LABEL_FACETS),
    added: z.array(z.string()),
    removed: z.array(z.string()),
  }),
  /** Another inquiry became part of this one. */
  z.object({ type: z.literal('merged'), ...happened, number: z.string() }),
  z.object({ type: z.literal('task'), ...happened, event: z.enum(['added', 'done']), task }),
  /** An adviser was asked; the request was answered or withdrawn. The answer's words are an entry beside it. */
  z.object({
    type: z.literal('advice'),
    ...happened,
    event: z.enum(['asked', 'ended']),
    request: adviceRequest,
  }),
  z.object({ type: z.literal('file'), ...happened, file: storedFile }),
  z.object({
    type: z.literal('match'),
    ...happened,
    state: z.enum(MATCH_STATES),
    reason: z.string().nullable(),
    organisation: organisationRef,
  }),
  z.object({
    type: z.literal('party'),
    ...happened,
    event: z.enum(['added', 'removed']),
    role: z.enum(PARTY_ROLES),
    person: personRef.nullable(),
    organisation: organisationRef.nullable(),
  }),
  z.object({
    type: z.literal('meeting'),
    ...happened,
    meeting: z.object({
      id,
      title: z.string(),
      language: z.string().nullable(),
      state: z.enum(MEETING_STATES),
      startAt: z.number(),
      zone: z.string(),
      otherZone: z.string(),
    }),
  }),
]);
export type TimelineItem = z.infer<typeof timelineItem>;
