import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type CsvCounts, type CsvKind, type CsvPlanInput, csvPlanInput } from '#shared/contract/imports-csv.ts';
import { usualFiling } from '#shared/contract/imports-filing.ts';
import type { Client } from '#shared/contract/index.ts';
import { type Call, type Command, optionValue, type Result, requiredWord, UsageError, withOffice } from '../command.ts';

export const importFiles: Command = {
  name: 'import',
  usage: 'import mail|people|organisations FILE…',
  summary:
    'read e-mails (.eml, .msg) or one file of a table (CSV, XLSX) or contacts (vCard) and say what would be done; --apply does it, as one step to undo each',
  words: Number.POSITIVE_INFINITY,
  options: [
    { name: 'apply', help: 'write to the database; without it nothing is changed' },
    { name: 'skip-errors', help: 'tables: leave faulty rows out instead of importing nothing' },
    {
      name: 'doubtful',
      value: 'WAY',
      help: 'tables: rows that may be about a known record are new (create) or left out (skip); without it nothing is imported',
    },
    { name: 'sheet', value: 'N', help: 'tables: which sheet of a workbook; the first by default' },
    { name: 'fill', help: 'tables: only fill what is empty in records that are there, replace nothing' },
    { name: 'country', value: 'CODE', help: 'tables: where rows that name no country are at home, e.g. JP' },
    { name: 'kind', value: 'KIND', help: 'tables: kind of organisations whose row names none; other by default' },
  ],
  run: (call) => {
    const what = requiredWord(call, 0, 'what to import (mail, people or organisations)');
    const paths = call.words.slice(1).map((path) => resolve(path));
    if (paths.length === 0) throw new UsageError('the file to import is missing');
    const mode = call.options.apply === true ? 'write' : 'read';
    if (what === 'mail') return withOffice(call, mode, (client) => importMails(call, client, paths));
    if (what !== 'people' && what !== 'organisations') throw new UsageError(`there is nothing to import as ${what}`);
    const [path, second] = paths;
    if (path === undefined || second !== undefined) throw new UsageError('tables are imported one at a time');
    return withOffice(call, mode, (client) => importTable(call, client, what, path));
  },
};

/** @throws UsageError where there is no such file */
function fileAt(path: string): File {
  try {
    return new File([new Uint8Array(readFileSync(path))], basename(path));
  } catch (error) {
    throw new UsageError(`${path} can't be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

interface MailResult {
  readonly file: string;
  readonly outcome: 'filed' | 'to-file' | 'already-filed' | 'unreadable';
  readonly inquiry: string | null;
  readonly detail: string;
}

async function importMails(call: Call, client: Client, paths: readonly string[]): Promise<Result> {
  const results: MailResult[] = [];
  for (const path of paths) {
    const result = await importMail(call, client, fileAt(path));
    call.say(`${result.file}: ${[result.outcome, result.inquiry, result.detail].filter((part) => part).join(', ')}`);
    results.push(result);
  }
  return { value: results, exitCode: results.some(({ outcome }) => outcome === 'unreadable') ? 1 : 0 };
}

async function importMail(call: Call, client: Client, file: File): Promise<MailResult> {
  const draft = await client.imports.readMail({ file });
  if (draft.status === 'unreadable')
    return { file: file.name, outcome: 'unreadable', inquiry: null, detail: draft.code };
  const { filedIn, subject, warnings } = draft;
  if (filedIn !== null) return { file: file.name, outcome: 'already-filed', inquiry: filedIn.number, detail: subject };
  const filing = usualFiling(draft, file.name);
  const { target } = filing;
  const known = draft.inquiries.find(({ inquiry }) => target.kind === 'existing' && inquiry.id === target.inquiryId);
  const detail = [subject, ...warnings].join('; ');
  if (call.options.apply !== true) {
    return { file: file.name, outcome: 'to-file', inquiry: known?.inquiry.number ?? 'new inquiry', detail };
  }
  const { number } = await client.imports.fileMail({ file, ...filing });
  return { file: file.name, outcome: 'filed', inquiry: number, detail };
}

async function importTable(call: Call, client: Client, kind: CsvKind, path: string): Promise<Result> {
  const head = await client.imports.readCsv({ file: fileAt(path), kind, sheet: sheetOf(call) });
  if (head.status === 'unreadable') {
    call.fail(`${basename(path)}: can't be read (${head.code})`);
    return { value: head, exitCode: 1 };
  }
  const { token, columns } = head;
  const plan = planOf(
    call,
    token,
    columns.map(({ field }) => field),
  );
  for (const { header, field } of columns) call.say(`${header || '(no name)'} → ${field ?? 'left out'}`);
  const counts = await preview(client, plan);
  const remarks = await remarksOf(client, token);
  for (const line of remarks) call.say(line);
  call.say(summaryOf(counts));
  if (call.options.apply !== true)
    return { value: { applied: false, counts, remarks }, exitCode: counts.error + counts.doubtful > 0 ? 1 : 0 };
  const withoutFaulty = call.options['skip-errors'] === true;
  if (counts.error > 0 && !withoutFaulty) {
    call.fail('nothing was imported: rows are faulty; mend them, or leave them out with --skip-errors');
    return { value: { applied: false, counts, remarks }, exitCode: 1 };
  }
  if (counts.doubtful > 0) {
    call.fail(
      'nothing was imported: rows may be about records that are there; take them for new ones, or leave them out, with --doubtful',
    );
    return { value: { applied: false, counts, remarks }, exitCode: 1 };
  }
  for await (const event of await client.imports.applyCsv({ token, withoutFaulty })) {
    if (event.kind === 'done') call.say('imported, as one step to undo');
  }
  return { value: { applied: true, counts, remarks }, exitCode: 0 };
}

/** @throws UsageError for what is no number of a sheet, counted from 1 */
function sheetOf(call: Call): number | undefined {
  const asked = optionValue(call, 'sheet');
  if (asked === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(asked)) return Number(asked) - 1;
  throw new UsageError('--sheet has no such value');
}

/** @throws UsageError for a country, kind or way that is none */
function planOf(call: Call, token: string, mapping: CsvPlanInput['mapping']): CsvPlanInput {
  const plan = csvPlanInput.safeParse({
    token,
    mapping,
    existing: call.options.fill === true ? 'fill' : 'update',
    country: optionValue(call, 'country')?.toUpperCase() ?? null,
    organisationKind: optionValue(call, 'kind') ?? 'other',
    doubtful: optionValue(call, 'doubtful') ?? 'ask',
  });
  if (plan.success) return plan.data;
  const wrong = String(plan.error.issues[0]?.path[0] ?? '');
  throw new UsageError(`--${wrong === 'organisationKind' ? 'kind' : wrong} has no such value`);
}

async function preview(client: Client, plan: CsvPlanInput): Promise<CsvCounts> {
  for await (const event of await client.imports.previewCsv(plan)) if (event.kind === 'done') return event.counts;
  throw new Error('the dry run did not end');
}

const PAGE = 500;

/** What a person should look at, row by row: errors, and rows that go in with a remark. */
async function remarksOf(client: Client, token: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const asked of [{ outcome: 'error' as const }, { outcome: 'doubtful' as const }, { noticed: true }]) {
    let after: number | null = null;
    do {
      const page: Awaited<ReturnType<Client['imports']['previewRows']>> = await client.imports.previewRows({
        token,
        after,
        limit: PAGE,
        ...asked,
      });
      for (const { number, outcome, doubts, errors, notices } of page.rows) {
        const said = [...errors, ...notices].map(({ code, value }) => (value === '' ? code : `${code} (${value})`));
        const all = [...doubts.map(({ label, by }) => `may be ${label} (same ${by})`), ...said];
        lines.push(`row ${number}: ${outcome}: ${all.join('; ')}`);
      }
      after = page.next;
    } while (after !== null);
  }
  return lines;
}

function summaryOf({ create, update, skip, doubtful, error, newOrganisations }: CsvCounts): string {
  const organisations = newOrganisations === 0 ? '' : ` (with ${newOrganisations} new organisations)`;
  return `${create} to create${organisations}, ${update} to update, ${skip} skipped, ${doubtful === 0 ? '' : `${doubtful} to decide, `}${error} faulty`;
}
