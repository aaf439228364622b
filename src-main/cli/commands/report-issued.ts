import type { Client } from '#shared/contract/index.ts';
import { REPORT_FORMATS, type Report } from '#shared/contract/reports.ts';
import { type Call, optionValue, type Result, UsageError, withOffice } from '../command.ts';
import { figureLines } from '../figure-lines.ts';
import { newPath } from '../new-file.ts';
import { reportFormatOf, writeReportFile } from './report-files.ts';

/** An issued report: its figures, or its files, as they were frozen and in its own language. */
export function reportIssued(call: Call, word: string): Promise<Result> {
  for (const option of ['from', 'to', 'language']) {
    if (optionValue(call, option) !== undefined) throw new UsageError(`--issued goes without --${option}`);
  }
  const folder = optionValue(call, 'all-in');
  for (const option of ['out', 'format']) {
    if (folder !== undefined && optionValue(call, option) !== undefined)
      throw new UsageError(`--all-in goes without --${option}`);
  }
  const format = reportFormatOf(call);
  const named = optionValue(call, 'out');
  const path = named === undefined ? undefined : newPath(named);
  return withOffice(call, 'read', async (client) => {
    const issued = issuesOf(await client.reports.list());
    if (word === 'list') return list(call, issued);
    const id = idOf(word, issued);
    if (folder !== undefined) return writeEvery(call, client, id, folder);
    if (format === undefined) return print(call, client, id);
    const value = await writeReportFile(call, await client.reports.exportWritten({ of: 'issue', id, format }), {
      path,
    });
    return { value, exitCode: 0 };
  });
}

type Issued = ReturnType<typeof issuesOf>[number];

/** What was issued, the last one first. */
function issuesOf(reports: readonly Report[]) {
  return reports
    .flatMap(({ id: reportId, from, to, language, issues }) => {
      return issues.map(({ id, number, issuedAt }) => ({ id, reportId, number, from, to, language, issuedAt }));
    })
    .toSorted((a, b) => b.issuedAt - a.issuedAt);
}

/** @throws UsageError where nothing of that name was issued */
function idOf(word: string, issued: readonly Issued[]): string {
  const found = word === 'latest' ? issued[0] : issued.find(({ id, reportId }) => id === word || reportId === word);
  if (found !== undefined) return found.id;
  throw new UsageError(issued.length === 0 ? 'no report was issued yet' : `${word} was not issued (see --issued list)`);
}

function list(call: Call, issued: readonly Issued[]): Result {
  for (const { id, number, from, to, language, issuedAt } of issued) {
    const day = new Date(issuedAt).toISOString().slice(0, 10);
    call.say(`${id}  ${from} – ${to}  ${language}  issue ${number} of ${day}`);
  }
  return { value: issued, exitCode: 0 };
}

async function print(call: Call, client: Client, id: string): Promise<Result> {
  const { document } = await client.reports.issued({ id });
  for (const line of figureLines(document)) call.say(line);
  return { value: document, exitCode: 0 };
}

/** Each file is whole or not there; one that is there already ends the work before it is overwritten. */
async function writeEvery(call: Call, client: Client, id: string, folder: string): Promise<Result> {
  const files: { readonly path: string; readonly bytes: number }[] = [];
  for (const format of REPORT_FORMATS) {
    files.push(
      await writeReportFile(call, await client.reports.exportWritten({ of: 'issue', id, format }), { folder }),
    );
    call.progress({ done: files.length, total: REPORT_FORMATS.length });
  }
  return { value: files, exitCode: 0 };
}
