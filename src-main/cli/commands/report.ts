import { join } from 'node:path';
import { day } from '#shared/contract/common.ts';
import type { Client } from '#shared/contract/index.ts';
import { REPORT_FORMATS, type ReportFormatName, reportLanguage } from '#shared/contract/reports.ts';
import { type Call, type Command, optionValue, type Result, UsageError, withOffice } from '../command.ts';
import { figureLines } from '../figure-lines.ts';
import { newPath } from '../new-file.ts';
import { LANGUAGE_OPTION, languageOf } from '../options.ts';
import { reportFormatOf, writeReportFile } from './report-files.ts';
import { reportIssued } from './report-issued.ts';

export const report: Command = {
  name: 'report',
  usage: 'report --from DAY --to DAY | --issued ID',
  summary: 'print the figures of a period, or write the activity report as a file (--format, --out)',
  words: 0,
  options: [
    { name: 'from', value: 'DAY', help: 'first day of the period, e.g. 2026-01-01' },
    { name: 'to', value: 'DAY', help: 'its last day' },
    LANGUAGE_OPTION,
    { name: 'format', value: 'FORMAT', help: `${REPORT_FORMATS.join(', ')}; else as the ending of --out says` },
    { name: 'out', value: 'FILE', help: 'the file to write; with --format alone it gets a name of its own' },
    { name: 'all-in', value: 'FOLDER', help: 'write every format in every language into a folder' },
    {
      name: 'issued',
      value: 'ID',
      help: 'a report as it was issued, in its own language, instead of a period; latest for the last one, list for all',
    },
  ],
  run: async (call) => {
    const issued = optionValue(call, 'issued');
    if (issued !== undefined) return reportIssued(call, issued);
    const asked = { from: dayOf(call, 'from'), to: dayOf(call, 'to'), language: languageOf(call) };
    if (asked.to < asked.from) throw new UsageError('the period ends before it begins');
    const folder = optionValue(call, 'all-in');
    if (folder !== undefined) return writeAll(call, folder, asked);
    const format = reportFormatOf(call);
    return withOffice(call, 'read', (client) =>
      format === undefined ? printReport(call, client, asked) : writeReport(call, client, { ...asked, format }),
    );
  },
};

type Asked = Omit<Parameters<Client['reports']['document']>[0], 'cases'>;

function dayOf(call: Call, name: 'from' | 'to'): string {
  const text = optionValue(call, name);
  if (text === undefined) throw new UsageError(`--${name} DAY is missing`);
  if (!day.safeParse(text).success) throw new UsageError(`${text} is not a day (2026-01-31)`);
  return text;
}

async function printReport(call: Call, client: Client, asked: Asked): Promise<Result> {
  const document = await client.reports.document({ ...asked, cases: call.json });
  for (const line of figureLines(document)) call.say(line);
  return { value: document, exitCode: 0 };
}

async function writeReport(
  call: Call,
  client: Client,
  asked: Asked & { readonly format: ReportFormatName },
): Promise<Result> {
  const named = optionValue(call, 'out');
  const known = named === undefined ? undefined : newPath(named);
  const value = await writeReportFile(call, await client.reports.export(asked), { path: known });
  return { value, exitCode: 0 };
}

/** Each file is whole or not there; one that is there already ends the work before it is overwritten. */
async function writeAll(call: Call, folder: string, { from, to }: Asked): Promise<Result> {
  for (const option of ['out', 'format', 'language']) {
    if (optionValue(call, option) !== undefined) throw new UsageError(`--all-in goes without --${option}`);
  }
  newPath(join(folder, `activity-report_${from}_${to}`));
  const kinds = reportLanguage.options.flatMap((language) => REPORT_FORMATS.map((format) => ({ language, format })));
  return withOffice(call, 'read', async (client) => {
    const files: { readonly path: string; readonly bytes: number }[] = [];
    for (const kind of kinds) {
      files.push(await writeReportFile(call, await client.reports.export({ from, to, ...kind }), { folder }));
      call.progress({ done: files.length, total: kinds.length });
    }
    return { value: files, exitCode: 0 };
  });
}
