import { z } from 'zod';
import { INDICATORS } from '../domain/indicators.ts';
import { LANGUAGES } from '../domain/lists.ts';
import { LINKS } from '../domain/own-indicators/fields.ts';
import type { ReportDocument } from '../domain/report-document.ts';
import { created, day, done, id, instant, line, longText, organisationRef, personRef } from './common.ts';
import { procedure } from './errors.ts';
import { fileInParts } from './file-events.ts';
import { storedFile } from './files.ts';

export const REPORT_FORMATS = ['pdf', 'docx', 'xlsx', 'csv-figures', 'csv-cases', 'csv-dictionary'] as const;
export type ReportFormatName = (typeof REPORT_FORMATS)[number];
/** One format; all of them in a zip file; or a Word template of the office's own. */
export const REPORT_EXPORTS = [...REPORT_FORMATS, 'all', 'template'] as const;

export const reportLanguage = z.enum(LANGUAGES);

/** Both days belong to the period. */
const period = z
  .object({ from: day, to: day })
  .refine(({ from, to }) => from <= to, 'the period ends before it begins');

const asked = period.and(z.object({ language: reportLanguage }));

const exported = z.object({
  format: z.enum(REPORT_EXPORTS),
  /** Of the template, where it is one. */
  templateId: id.optional(),
});
export type ReportExport = z.infer<typeof exported>;

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
  /** What an own indicator took from it: days, or whether it counts towards the share. */
  taken: z.union([z.object({ days: z.number() }), z.object({ meets: z.boolean() })]).nullable(),
});
export type CountedRecord = z.infer<typeof countedRecord>;

export const countedRecords = z.object({
  kind: z.enum(['inquiry', 'organisation', 'match', 'meeting', 'participant', 'cooperation']),
  /** What the figure says where it is a count: records, or the regions of the records. */
  count: z.number(),
  /** Of an own indicator that counts linked records once each: what `count` counts. */
  unique: z.enum([...new Set(Object.values(LINKS).flat())]).optional(),
  recordCount: z.number(),
  /** The first 2,000 of them. */
  records: z.array(countedRecord),
});
export type CountedRecords = z.infer<typeof countedRecords>;

const part = z.object({ dimension: z.string(), key: z.string() }).nullable();
/** One of the register, or of the office's own by its id. */
const indicatorId = z.union([z.enum(INDICATORS.map((indicator) => indicator.id)), id]);
const section = z.string().regex(/^[a-z-]{1,40}$/u);
const document = z.custom<ReportDocument>((value) => typeof value === 'object' && value !== null);

/** What was sent of a report; the issue of the highest number holds. */
const reportIssue = z.object({
  id,
  number: z.int(),
  issuedAt: instant,
  issuedBy: z.string().nullable(),
});
export type ReportIssue = z.infer<typeof reportIssue>;

/** A report that is written on, with its issues, the last one first. */
const report = z.object({
  id,
  from: day,
  to: day,
  language: reportLanguage,
  createdAt: instant,
  createdBy: z.string().nullable(),
  issues: z.array(reportIssue),
});
export type Report = z.infer<typeof report>;

const story = z.object({ inquiryId: id, title: line, body: longText });
export type ReportStoryText = z.infer<typeof story> & { readonly id: string; readonly number: string | null };

/** A figure of an issue that late or corrected data would change, with the records that cause it. */
const difference = z.object({
  indicatorId: z.string(),
  part,
  name: z.string(),
  row: z.string().nullable(),
  kind: z.enum(['integer', 'decimal', 'share']),
  before: z.number().nullable(),
  now: z.number().nullable(),
  causes: countedRecords,
});
export type ReportDifference = z.infer<typeof difference>;

/** An issued report of which late or corrected data would change figures. */
const announcedReport = z.object({
  reportId: id,
  /** The one that holds, and its number. */
  issueId: id,
  number: z.int(),
  from: day,
  to: day,
  language: reportLanguage,
  /** How many figures and rows of breakdowns would be different. */
  figures: z.int(),
  recordCount: z.int(),
  /** The first of the records that cause it. */
  records: z.array(countedRecord),
});
export type AnnouncedReport = z.infer<typeof announcedReport>;

export const reportsContract = {
  /** The activity report of a period, computed now, in a language; the rows of its cases only where asked for. */
  document: procedure.input(asked.and(z.object({ cases: z.boolean() }))).output(document),
  /** The records that a figure, or one row of its breakdown, counted. The dimension `step` asks for the steps of the cases. */
  records: procedure
    .input(
      period.and(
        z.object({
          indicatorId: z.string(),
          breakdown: part,
          /** Of this issue, as it counted them. */
          issueId: id.optional(),
        }),
      ),
    )
    .output(countedRecords),
  /**
   * The report as a file: first the progress, then what file it is, then its bytes in parts (base64), because events carry
   * no files. Leaving the iterator cancels it. See `receiveFile`.
   */
  export: procedure.input(asked.and(exported)).output(fileInParts),
  /** The same of an issue as it was frozen, or of a report in the making with its texts; in the report's own language. */
  exportWritten: procedure.input(exported.extend({ of: z.enum(['report', 'issue']), id })).output(fileInParts),
  /** The Word templates of the office's own; one is taken away as other files are. */
  templates: procedure.output(z.array(storedFile)),
  /** Refused with TEMPLATE_FIELD for a field that no report has, and FILE_UNREADABLE for what is no harmless Word file. */
  addTemplate: procedure.input(z.object({ file: z.instanceof(File) })).output(created),
  /** A template to begin with, which tells of all fields. */
  sampleTemplate: procedure.input(z.object({ language: reportLanguage })).output(z.instanceof(File)),
  /** What is to be reached in exactly these days, by indicator, in its unit (a share as 0..1); null takes a target away. */
  saveTargets: procedure
    .input(period.and(z.object({ targets: z.record(indicatorId, z.number().min(0).max(1e9).nullable()) })))
    .output(done),
  /** The reports that are written on or were issued, the newest first. */
  list: procedure.output(z.array(report)),
  create: procedure.input(asked).output(created),
  /** Takes away one that was never issued. Refused with REPORT_ISSUED. */
  remove: procedure.input(z.object({ id })).output(done),
  /** A report as it would be issued now, and what is written in it; texts by section. */
  draft: procedure.input(z.object({ id })).output(
    z.object({
      report,
      document,
      texts: z.record(section, z.string()),
      stories: z.array(story.extend({ id, title: z.string(), number: z.string().nullable() })),
    }),
  ),
  saveText: procedure.input(z.object({ reportId: id, section, body: longText })).output(done),
  /** Without an id a new one. */
  saveStory: procedure.input(story.extend({ id: id.optional(), reportId: id })).output(created),
  removeStory: procedure.input(z.object({ id })).output(done),
  /** Freezes it as it stands. Again, it is a corrected issue that takes the former one's place and says what differs. */
  issue: procedure.input(z.object({ id })).output(created),
  /** `closed`: of these indicators the issue keeps figures only, since their rules ask for people's gender. */
  issued: procedure
    .input(z.object({ id }))
    .output(z.object({ issue: reportIssue, reportId: id, document, closed: z.array(z.string()) })),
  /** The issued reports that late or corrected data would change, for managers: as of some seconds ago, since it is found out while nothing else is done. */
  announced: procedure.output(z.array(announcedReport)),
  /** What the records as they are now would change in an issue. */
  differences: procedure.input(z.object({ id })).output(z.array(difference)),
};
