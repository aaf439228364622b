import { z } from 'zod';
import { EVIDENCE_CODES, type EvidenceCode } from '../domain/duplicates/index.ts';
import { id, organisationRef, personRef } from './common.ts';
import { procedure } from './errors.ts';

const evidenceCode = z.custom<EvidenceCode>((value) => EVIDENCE_CODES.some((code) => code === value));

/** What agrees (points above zero) or differs, the weightiest first. */
export const evidence = z.array(z.object({ code: evidenceCode, points: z.number() }));
export type EvidenceList = z.infer<typeof evidence>;

const addresses = z.array(z.string());
export const possiblePerson = personRef.extend({ organisation: organisationRef.nullable(), addresses });
export const possibleOrganisation = organisationRef.extend({ city: z.string().nullable(), addresses });
export type PossiblePerson = z.infer<typeof possiblePerson>;
export type PossibleOrganisation = z.infer<typeof possibleOrganisation>;

const judged = { score: z.number(), evidence };

/** A stored record that may be the one that is being typed. */
export const duplicateCandidate = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), record: possiblePerson, ...judged }),
  z.object({ kind: z.literal('organisation'), record: possibleOrganisation, ...judged }),
]);
export type DuplicateCandidate = z.infer<typeof duplicateCandidate>;

/** Two stored records that may be one. */
export const duplicatePair = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), records: z.tuple([possiblePerson, possiblePerson]), ...judged }),
  z.object({
    kind: z.literal('organisation'),
    records: z.tuple([possibleOrganisation, possibleOrganisation]),
    ...judged,
  }),
]);
export type DuplicatePair = z.infer<typeof duplicatePair>;

const text = z.string().max(500).nullable();
const contact = { email: z.string().max(500), phone: z.string().max(100) };

/** What was typed so far. */
export const typedPerson = z.object({
  kind: z.literal('person'),
  familyNative: text,
  givenNative: text,
  familyKana: text,
  givenKana: text,
  familyLatin: text,
  givenLatin: text,
  gender: text,
  organisationId: id.nullable(),
  ...contact,
});
export const typedOrganisation = z.object({
  kind: z.literal('organisation'),
  nameNative: text,
  nameLatin: text,
  nameEn: text,
  country: text,
  regionCode: text,
  city: text,
  website: text,
  ...contact,
});

export const duplicateFilter = z.object({
  kind: z.enum(['person', 'organisation']).optional(),
  /** Something that agrees. */
  reason: evidenceCode.optional(),
});
export type DuplicateFilter = z.infer<typeof duplicateFilter>;

export const duplicatesContract = {
  /** Stored records that may be the one that is being typed, the likeliest first; five at most. */
  candidates: procedure
    .input(z.discriminatedUnion('kind', [typedPerson, typedOrganisation]))
    .output(z.array(duplicateCandidate)),
  /** Pairs that nobody has told apart, the likeliest first. `after` is the last pair of the page before. */
  page: procedure
    .input(
      z.object({
        filter: duplicateFilter,
        after: z.object({ score: z.number(), first: id, second: id }).nullable(),
        limit: z.int().min(1).max(100),
      }),
    )
    .output(
      z.object({
        rows: z.array(duplicatePair),
        next: z.object({ score: z.number(), first: id, second: id }).nullable(),
      }),
    ),
  /** How many such pairs there are, 1,000 at most; how far the first looking through all records is, or null once it is done. */
  count: procedure.input(z.object({ filter: duplicateFilter })).output(
    z.object({
      pairs: z.number(),
      looking: z.object({ done: z.number(), total: z.number() }).nullable(),
    }),
  ),
};
