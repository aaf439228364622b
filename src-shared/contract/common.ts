import { z } from 'zod';
import { LANGUAGES } from '../domain/lists.ts';

/** A record's id: a UUID in lower case. */
export const id = z.uuid();
/** An instant, epoch milliseconds, within what a Date can hold exactly. */
export const instant = z.int().min(-8.64e15).max(8.64e15);
/** A plain day `YYYY-MM-DD` that exists. */
export const day = z.iso.date();
/** An IANA time zone this computer knows. */
export const zone = z.string().min(1).max(64).refine(isZone, 'unknown time zone');
/** A language tag (BCP 47), e.g. `de`, `ja`, `zh-Hans`. */
export const languageTag = z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/u);
/** ISO 3166-1 alpha-2. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/u);
/** One line of text that is not empty. */
export const line = z.string().trim().min(1).max(500);
/** Text of any form; kept exactly as typed. */
export const longText = z.string().max(1_000_000);
/** A scheme-prefixed region code: `nuts:FRF1`, `jis:03`, `iso:VN`, `third:africa`. */
export const regionCode = z.string().regex(/^(nuts|jis|iso|third):[A-Za-z0-9-]{1,40}$/u);

/** Asking Intl takes a tenth of a millisecond, and an import asks for every row; there are only some hundred zones. */
const knownZones = new Set<string>();

function isZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    knownZones.add(name);
    return true;
  } catch {
    return false;
  }
}

/** What every mutation answers: the operation to undo (null when nothing changed). */
export const done = z.object({ op: z.number().nullable() });
/** The same for one that makes a record. */
export const created = done.extend({ id });

/** Where a page of a sorted list begins: the sort value and id of the row before it. */
export const cursor = z.tuple([z.union([z.string(), z.number(), z.null()]), id]).nullable();
export type Cursor = z.infer<typeof cursor>;

export const pageSize = z.int().min(1).max(200);
export const direction = z.enum(['asc', 'desc']);
export type Direction = z.infer<typeof direction>;
/** Whose order names are sorted in: the reader's. */
export const sortLanguage = z.enum(LANGUAGES).default('en');

/** Values of one part of a filter, which are alternatives; null stands for the records that have none. */
export function anyOf<T extends z.ZodType>(value: T) {
  return z.array(value.nullable()).max(1000).optional();
}

/** A group of a list's rows: the value that they share, null where they have none. */
export function groupOf<By extends readonly [string, ...string[]]>(columns: By) {
  return z.object({ by: z.enum(columns), value: z.string().max(100).nullable() });
}
/** The groups of a list with how many rows each holds, in no order. */
export const groupCounts = z.array(z.object({ value: z.string().nullable(), count: z.number() }));
export type GroupCounts = z.infer<typeof groupCounts>;

/** A page of a list: its rows and where the next page begins, null at the end. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), next: cursor });
}

/** A record named where another one mentions it. */
export const personRef = z.object({
  id,
  familyNative: z.string(),
  givenNative: z.string().nullable(),
  familyKana: z.string().nullable(),
  givenKana: z.string().nullable(),
  familyLatin: z.string().nullable(),
  givenLatin: z.string().nullable(),
  nameOrder: z.enum(['family-first', 'given-first']),
  nameLanguage: z.string().nullable(),
  honorific: z.string().nullable(),
  title: z.string().nullable(),
  gender: z.enum(['female', 'male', 'other']).nullable(),
});
export type PersonRef = z.infer<typeof personRef>;

export const organisationRef = z.object({
  id,
  nameNative: z.string(),
  nameLanguage: z.string().nullable(),
  nameKana: z.string().nullable(),
  nameLatin: z.string().nullable(),
  nameEn: z.string().nullable(),
  nameDe: z.string().nullable(),
  nameFr: z.string().nullable(),
  nameJa: z.string().nullable(),
  country: z.string(),
  regionCode: z.string().nullable(),
  side: z.enum(['europe', 'japan', 'third']),
});
export type OrganisationRef = z.infer<typeof organisationRef>;
