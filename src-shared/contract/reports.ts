import { z } from 'zod';
import { LANGUAGES } from '../domain/lists.ts';
import type { ReportDocument } from '../domain/report-document.ts';
import { day, id, organisationRef, personRef } from './common.ts';
import { procedure } from './errors.ts';
import { fileInParts } from './file-events.ts';

export const REPORT_FORMATS = ['pdf', 'xlsx', 'csv-figures', 'csv-cases'] as const;
export type ReportFormatName = (typeof REPORT_FORMATS)[number];

export const reportLanguage = z.enum(LANGUAGES);

/** Both days belong to the period. */
const period = z
  .object({ from: day, to: day })
  .refine(({ from, to }) => from <= to, 'the period ends before it begins');

const asked = period.and(z.object({ language: reportLanguage }));

/** One record that a figure counted. */
export const countedRecord = z.object({
  id,
  /** The screen that shows it; null for a cooperation without inquiry and meeting. */
  path: z.string().nullable(),
  /** Its own words, in its own language: the subject of a case, the title of a meeting or cooperation. */
  title: z.string().nullable(),
  language: z.string().nullable(),
  /** Of the case that it is or belongs to. */
  number: z.string().nullable(),
  /** The day, in the report's zone, by which it falls into the period. */
  day: day.nullable(),
  /** Who asked, was introduced, or took part. */
  person: personRef.nullable(),
  organisation: organisationRef.nullable(),
  /** What a figure about answers took from it. */
  answer: z.object({ workingDays: z.number(), late: z.boolean() }).nullable(),
});
export type CountedRecord = z.infer<typeof countedRecord>;

export const countedRecords = z.object({
  kind: z.enum(['inquiry', 'organisation', 'match', 'meeting', 'participant', 'cooperation']),
  /** What the figure says where it is a count: records, or the regions of the records. */
  count: z.number(),
  recordCount: z.number(),
  /** The first 2,000 of them. */
  records: z.array(countedRecord),
});
export type CountedRecords = z.infer<typeof countedRecords>;

export const reportsContract = {
  /** The activity report of a period, computed now, in a language; the rows of its cases only where asked for. */
  document: procedure
    .input(asked.and(z.object({ cases: z.boolean() })))
    .output(z.custom<ReportDocument>((value) => typeof value === 'object' && value !== null)),
  /** The records that a figure, or one row of its breakdown, counted. The dimension `step` asks for the steps of the cases. */
  records: procedure
    .input(
      period.and(
        z.object({
          indicatorId: z.string(),
          breakdown: z.object({ dimension: z.string(), key: z.string() }).nullable(),
        }),
      ),
    )
    .output(countedRecords),
  /**
   * The report as a file: first the progress, then what file it is, then its bytes in parts (base64), because events carry
   * no files. Leaving the iterator cancels it. See `receiveFile`.
   */
  export: procedure.input(asked.and(z.object({ format: z.enum(REPORT_FORMATS) }))).output(fileInParts),
};
