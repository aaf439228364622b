import { z } from 'zod';
import { LANGUAGES } from '../domain/lists.ts';
import { disclosureFilter } from './disclosures.ts';
import { procedure } from './errors.ts';
import { fileInParts } from './file-events.ts';
import { inquiryFilter, inquirySort } from './inquiries.ts';
import { meetingFilter } from './meetings.ts';
import { organisationFilter, organisationSort } from './organisations.ts';
import { personFilter, personSort } from './people.ts';

/** The fifth is the privacy log. */
export const EXPORTED_LISTS = ['inquiries', 'organisations', 'people', 'meetings', 'disclosures'] as const;
export type ExportedList = (typeof EXPORTED_LISTS)[number];

/** People and organisations also go out as vCard. */
export const TABLE_FORMATS = ['xlsx', 'csv', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
export const LIST_FORMATS = [...TABLE_FORMATS, 'vcard'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** How a file's name ends. */
export const FORMAT_ENDINGS: Readonly<Record<ListFormat, string>> = {
  ...{ xlsx: 'xlsx', csv: 'csv', json: 'json', vcard: 'vcf' },
};

export const formatsOf = (list: ExportedList): readonly ListFormat[] =>
  list === 'people' || list === 'organisations' ? LIST_FORMATS : TABLE_FORMATS;

const asked = {
  language: z.enum(LANGUAGES),
  /** Ids of columns of the file, in their order; without them all. vCard holds all that it can. */
  columns: z.array(z.string().max(60)).max(100).optional(),
};
const table = { ...asked, format: z.enum(TABLE_FORMATS) };
const cards = { ...asked, format: z.enum(LIST_FORMATS) };

/** Which rows of which list, in which order: all that stand, in the order of their making, where nothing is asked. */
export const exportedRows = z.discriminatedUnion('list', [
  z.object({ ...table, list: z.literal('inquiries'), filter: inquiryFilter.optional(), sort: inquirySort.optional() }),
  z.object({
    ...cards,
    list: z.literal('organisations'),
    filter: organisationFilter.optional(),
    sort: organisationSort.optional(),
  }),
  z.object({ ...cards, list: z.literal('people'), filter: personFilter.optional(), sort: personSort.optional() }),
  z.object({
    ...table,
    list: z.literal('meetings'),
    filter: meetingFilter.optional(),
    sort: z.object({ by: z.literal('start'), direction: z.enum(['asc', 'desc']) }).optional(),
  }),
  z.object({ ...table, list: z.literal('disclosures'), filter: disclosureFilter.optional() }),
]);
export type ExportedRows = z.input<typeof exportedRows>;

/** As many rows as the clipboard takes of a list; a longer one goes out as a file. */
export const COPIED_ROWS = 5000;

export const copiedTable = z.object({
  /** Cells between tabs, rows on lines. */
  text: z.string(),
  html: z.string(),
  /** How many were copied, of how many. */
  rows: z.number(),
  total: z.number(),
});
export type CopiedTable = z.infer<typeof copiedTable>;

export const exportsContract = {
  /** The first rows of a list as a table for the clipboard, by the same rules. Its format is left aside. */
  copy: procedure.input(exportedRows).output(copiedTable),
  /**
   * The rows of a list as a file: first the progress in rows, then the file in parts (see `receiveFile`). CSV and XLSX speak a
   * language and hold no formulas; JSON holds the codes of the lists, and instants in UTC. What was made is written into the
   * privacy log before it is handed out. Leaving the iterator cancels it and leaves nothing behind.
   */
  list: procedure.input(exportedRows).output(fileInParts),
};
