/** For tests: what an office does with files, in one word each. */
import { expect } from 'vitest';
import type { CsvCounts, CsvHead, CsvKind, CsvPlanRequest, CsvRowPlan } from '#shared/contract/imports-csv.ts';
import type { FileMailInput, MailDraft } from '#shared/contract/imports-mail.ts';
import type { Client } from '#shared/contract/index.ts';

export async function read(client: Client, file: File): Promise<MailDraft> {
  const reading = await client.imports.readMail({ file });
  if (reading.status !== 'read') throw new Error(`not read: ${reading.code}`);
  return reading;
}

/** Files a mail as a new inquiry without sender or attachments, unless said otherwise. */
export function fileIt(client: Client, file: File, input: Partial<Omit<FileMailInput, 'file'>> = {}) {
  return client.imports.fileMail({
    file,
    target: { kind: 'new', subject: 'A question', language: null, forms: [] },
    person: { kind: 'none' },
    organisation: { kind: 'none' },
    attachments: [],
    ...input,
  });
}

export async function readTable(client: Client, file: File, kind: CsvKind): Promise<CsvHead> {
  const head = await client.imports.readCsv({ file, kind });
  if (head.status !== 'read') throw new Error(`not read: ${head.code}`);
  return head;
}

type Options = Partial<Omit<CsvPlanRequest, 'token'>>;

/** The dry run of a table with the columns as guessed, unless said otherwise. */
export async function preview(client: Client, file: File, kind: CsvKind, options: Options = {}) {
  const head = await readTable(client, file, kind);
  const input: CsvPlanRequest = {
    token: head.token,
    mapping: head.columns.map(({ field }) => field),
    existing: 'update',
    country: null,
    organisationKind: 'other',
    ...options,
  };
  const counts = await ended(client.imports.previewCsv(input));
  const { rows } = await client.imports.previewRows({ token: head.token, after: null, limit: 500 });
  return { token: head.token, counts, rows, row: (number: number): CsvRowPlan => rowAt(rows, number) };
}

export async function apply(client: Client, token: string, withoutFaulty = false) {
  let last: { op: number | null; counts: CsvCounts } | undefined;
  for await (const event of await client.imports.applyCsv({ token, withoutFaulty }))
    if (event.kind === 'done') last = event;
  if (last === undefined) throw new Error('the import did not end');
  return last;
}

/** Reads, checks and imports a table. */
export async function importTable(client: Client, file: File, kind: CsvKind, options: Options = {}) {
  const { token } = await preview(client, file, kind, options);
  return apply(client, token, true);
}

async function ended(running: ReturnType<Client['imports']['previewCsv']>): Promise<CsvCounts> {
  let counts: CsvCounts | undefined;
  for await (const event of await running) if (event.kind === 'done') counts = event.counts;
  if (counts === undefined) throw new Error('the preview did not end');
  return counts;
}

function rowAt(rows: readonly CsvRowPlan[], number: number): CsvRowPlan {
  const row = rows.find((one) => one.number === number);
  expect(row, `row ${number}`).toBeDefined();
  if (row === undefined) throw new Error(`no row ${number}`);
  return row;
}
