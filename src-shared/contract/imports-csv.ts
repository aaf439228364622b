import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { ORGANISATION_KINDS } from '../domain/lists.ts';
import { countryCode, id } from './common.ts';
import { evidence } from './duplicates.ts';
import { procedure } from './errors.ts';
import {
  CSV_DELIMITERS,
  CSV_ENCODINGS,
  CSV_FAILURES,
  CSV_NOTICES,
  CSV_ROW_ERRORS,
  CSV_SKIP_REASONS,
  DOUBT_CLUES,
  ORGANISATION_IMPORT_FIELDS,
  PERSON_IMPORT_FIELDS,
  TABLE_FORMATS,
} from './imports.ts';

export const CSV_KINDS = ['people', 'organisations'] as const;
export type CsvKind = (typeof CSV_KINDS)[number];

export const importField = z.enum([...PERSON_IMPORT_FIELDS, ...ORGANISATION_IMPORT_FIELDS]);

/** A table's head, with what each column seems to mean. */
export const csvHead = z.object({
  status: z.literal('read'),
  /** Names the table in the calls that follow; it is kept for an hour, and only the last few. */
  token: id,
  /** What it holds: as asked for, else what its columns tell. */
  kind: z.enum(CSV_KINDS),
  format: z.enum(TABLE_FORMATS),
  /** Null for a workbook, which says it itself. */
  encoding: z.enum(CSV_ENCODINGS).nullable(),
  /** False where the bytes fit several encodings: look at the samples. */
  encodingCertain: z.boolean(),
  /** Of a CSV file. */
  delimiter: z.enum(CSV_DELIMITERS).nullable(),
  /** Names of a workbook's sheets, and the place of the one that was read; none for other files. */
  sheets: z.array(z.string()),
  sheet: z.number(),
  rows: z.number(),
  columns: z.array(z.object({ header: z.string(), field: importField.nullable(), samples: z.array(z.string()) })),
});
export type CsvHead = z.infer<typeof csvHead>;

/** What a person decided about a row that may be about a known record. */
export const rowDecision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create') }),
  z.object({ kind: z.literal('skip') }),
  /** It is this one, of those the row's doubts name. */
  z.object({ kind: z.literal('update'), id }),
]);
export type RowDecision = z.infer<typeof rowDecision>;

/** What a table's rows mean, and what shall become of them. */
export const csvPlanInput = z.object({
  token: id,
  /** For each column the field it fills, or null to leave it out. */
  mapping: z.array(importField.nullable()).max(1000),
  /** Where a record is there already: replace what differs, or only fill what is empty. Empty cells never clear anything. */
  existing: z.enum(['update', 'fill']),
  /** Where rows that name no country are at home; also for phone numbers. */
  country: countryCode.nullable(),
  /** The kind of organisations whose row names none. */
  organisationKind: z.enum(ORGANISATION_KINDS),
  /** The reader's words for the columns of contacts, which have none of their own: what no field can hold is noted under them. */
  columnNames: z.array(z.string().max(1000)).max(1000).optional(),
  /** Decisions on doubtful rows, by the row's number. */
  decisions: z
    .array(z.object({ row: z.int(), decision: rowDecision }))
    .max(200_000)
    .default([]),
  /** What becomes of doubtful rows that nobody decided on: they wait, are taken for new records, or are left out. */
  doubtful: z.enum(['ask', 'create', 'skip']).default('ask'),
});
/** As a caller writes it. */
export type CsvPlanRequest = z.input<typeof csvPlanInput>;
export type CsvPlanInput = z.infer<typeof csvPlanInput>;

export const csvCounts = z.object({
  create: z.number(),
  update: z.number(),
  skip: z.number(),
  /** Rows that wait for a person's decision. */
  doubtful: z.number(),
  error: z.number(),
  /** Rows that go in with a remark. */
  noticed: z.number(),
  /** Organisations that a table of people brings along. */
  newOrganisations: z.number(),
});
export type CsvCounts = z.infer<typeof csvCounts>;

/** Long work tells where it stands: comparing with what is there, checking rows, writing. */
export const csvProgress = z.object({
  kind: z.literal('progress'),
  phase: z.enum(['compare', 'check', 'write']),
  done: z.number(),
  total: z.number(),
});
export type CsvProgress = z.infer<typeof csvProgress>;

export const CSV_OUTCOMES = ['create', 'update', 'skip', 'doubtful', 'error'] as const;
export type CsvOutcome = (typeof CSV_OUTCOMES)[number];

/** A value of a row that needs a person's eye: which field, and what stood there. */
const remark = { field: importField.nullable(), value: z.string() };

/** What would become of one row. */
export const csvRowPlan = z.object({
  /** As a spreadsheet counts it. */
  number: z.number(),
  /** What the row is about: a name, else its first cells. */
  label: z.string(),
  outcome: z.enum(CSV_OUTCOMES),
  /** The record that is updated, or that the row says nothing new about. */
  recordId: id.nullable(),
  skipped: z.object({ reason: z.enum(CSV_SKIP_REASONS), sameAs: z.number().nullable() }).nullable(),
  /** Known records that the row may be about, surest first; also of a row that is decided on. */
  doubts: z.array(
    z.object({
      id,
      label: z.string(),
      detail: z.string().nullable(),
      by: z.enum(DOUBT_CLUES),
      /** What agrees and differs, as in the duplicates centre. */
      evidence,
    }),
  ),
  decision: rowDecision.nullable(),
  /** Field by field what is there and what will be; of a new record only what will be. */
  changes: z.array(z.object({ field: importField, from: z.string().nullable(), to: z.string() })),
  errors: z.array(z.object({ code: z.enum(CSV_ROW_ERRORS), ...remark })),
  notices: z.array(z.object({ code: z.enum(CSV_NOTICES), ...remark })),
});
export type CsvRowPlan = z.infer<typeof csvRowPlan>;

export const csvImport = {
  /** Reads a table and guesses its columns. A change of kind, sheet, encoding or delimiter sends the file again. */
  readCsv: procedure
    .input(
      z.object({
        file: z.instanceof(File),
        /** Without, the kind of which its columns name more fields. */
        kind: z.enum(CSV_KINDS).optional(),
        /** What it is taken for where its columns fit both kinds alike. */
        likely: z.enum(CSV_KINDS).optional(),
        encoding: z.enum(CSV_ENCODINGS).optional(),
        delimiter: z.enum(CSV_DELIMITERS).optional(),
        /** Place of a workbook's sheet. */
        sheet: z.int().min(0).optional(),
      }),
    )
    .output(
      z.discriminatedUnion('status', [
        csvHead,
        z.object({ status: z.literal('unreadable'), code: z.enum(CSV_FAILURES) }),
      ]),
    ),
  /** The dry run: writes nothing, tells its progress, ends with the counts. Leaving the iterator cancels it. */
  previewCsv: procedure
    .input(csvPlanInput)
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [csvProgress, z.object({ kind: z.literal('done'), counts: csvCounts })]),
      ),
    ),
  /** Rows of the last dry run; `after` is the number of the row before the page. Refused with NOT_FOUND before one. */
  previewRows: procedure
    .input(
      z.object({
        token: id,
        outcome: z.enum(CSV_OUTCOMES).optional(),
        noticed: z.boolean().optional(),
        after: z.int().min(0).nullable(),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(z.object({ rows: z.array(csvRowPlan), next: z.number().nullable(), total: z.number() })),
  /** The faulty rows as a table of the same columns, with the row's number and what is wrong with it in front. */
  errorsCsv: procedure
    .input(
      z.object({
        token: id,
        /** The reader's words for the two columns in front, and for each error. */
        headings: z.object({ row: z.string().max(200), problem: z.string().max(200) }),
        /** The reader's words for the columns of contacts, which have none of their own. */
        columns: z.array(z.string().max(1000)).max(1000).optional(),
        words: z.record(z.enum(CSV_ROW_ERRORS), z.string().max(500)),
      }),
    )
    .output(z.instanceof(File)),
  /**
   * Writes what the last dry run showed: all of it or nothing, one operation, one undo. Checked again before, because others
   * may have worked meanwhile: refused with INVALID (`preview`: `changed`) where the outcome would be another one, and
   * (`rows`: `faulty`) where rows have errors and `withoutFaulty` does not leave them out, (`rows`: `undecided`) where doubtful ones
   * wait for a decision. Can be cancelled as long as it is under way.
   */
  applyCsv: procedure
    .input(z.object({ token: id, withoutFaulty: z.boolean() }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          csvProgress,
          z.object({ kind: z.literal('done'), op: z.number().nullable(), counts: csvCounts }),
        ]),
      ),
    ),
};
