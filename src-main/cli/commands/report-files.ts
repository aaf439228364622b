import { extname, join } from 'node:path';
import { type FileEvent, receiveFile } from '#shared/contract/receive-file.ts';
import { REPORT_FORMATS, type ReportFormatName } from '#shared/contract/reports.ts';
import { type Call, optionValue } from '../command.ts';
import { newPath, writeNewFile } from '../new-file.ts';
import { oneOf } from '../options.ts';

/** The format of a file that is named without one. */
const BY_ENDING: Readonly<Record<string, ReportFormatName>> = {
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.xlsx': 'xlsx',
  '.csv': 'csv-figures',
};

/** The format that is asked for, or that the file's ending says; undefined where none is. @throws UsageError */
export function reportFormatOf(call: Call): ReportFormatName | undefined {
  const [format, out] = [optionValue(call, 'format'), optionValue(call, 'out')];
  if (format !== undefined) return oneOf(REPORT_FORMATS, format, 'a format');
  if (out === undefined) return undefined;
  const ending = extname(out).toLowerCase();
  return BY_ENDING[ending] ?? oneOf(REPORT_FORMATS, ending.slice(1), 'a format');
}

/** Where a file goes: to a path that is known to be free, or under its own name into a folder (by default the present one). */
interface Place {
  readonly path?: string | undefined;
  readonly folder?: string;
}

/** Writes a report's file and says so. @throws UsageError where a file of its name is there already */
export async function writeReportFile(call: Call, events: AsyncIterable<FileEvent>, { path, folder = '' }: Place) {
  const file = await receiveFile(events);
  const written = path ?? newPath(join(folder, file.name));
  await writeNewFile(written, file);
  call.say(`${written}: ${file.size} bytes`);
  return { path: written, bytes: file.size };
}
