import { type FileEvent, fileEvents } from '#shared/contract/receive-file.ts';
import type { ReportExport } from '#shared/contract/reports.ts';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import type { Context } from '../context.ts';
import { noteDisclosure } from '../disclosures/index.ts';
import { type RenderOptions, renderAll, renderReport, reportFile } from '../exchange/report/index.ts';
import { withProgress } from '../progress/index.ts';
import { reportInTemplate } from './templates.ts';

/** Of an issue its number, by which its files are told from those of another one. */
interface Issued {
  readonly issue: number | null;
}

/**
 * Writes a report as a file and tells its progress meanwhile. Aborting the signal or leaving the iterator ends the work. Its line
 * in the privacy log is written before it is handed out.
 * @throws the signal's reason when aborted; DeskError as `reportInTemplate` does
 */
export async function* exportReport(
  context: Context,
  document: ReportDocument,
  asked: ReportExport & Issued,
  signal: AbortSignal | undefined,
): AsyncGenerator<FileEvent> {
  const rendering = withProgress<FileEvent, Uint8Array>(signal, (run) =>
    render(context, document, asked, {
      rootDir: context.rootDir,
      signal: run.signal,
      onProgress: (done, total) => run.onProgress({ kind: 'progress', done, total }),
    }),
  );
  for await (const piece of rendering) {
    if ('kind' in piece) yield piece;
    else {
      note(context, document, asked);
      const { name, mediaType } = fileOf(document, asked);
      yield* fileEvents(name, mediaType, piece);
    }
  }
}

function render(
  context: Context,
  document: ReportDocument,
  { format, templateId = '', issue }: ReportExport & Issued,
  options: RenderOptions & { readonly signal: AbortSignal },
): Promise<Uint8Array> {
  if (format === 'template') return reportInTemplate(context, document, templateId, options.signal);
  return format === 'all' ? renderAll(document, options, issue) : renderReport(document, format, options);
}

function fileOf(document: ReportDocument, { format, issue }: ReportExport & Issued): ReturnType<typeof reportFile> {
  if (format === 'template') return reportFile(document, 'docx', issue);
  if (format !== 'all') return reportFile(document, format, issue);
  return { name: reportFile(document, 'pdf', issue).name.replace(/\.pdf$/u, '.zip'), mediaType: 'application/zip' };
}

/** It names organisations and staff, and none of the people who asked. */
function note(context: Context, { period: { from, to }, cases }: ReportDocument, { format }: ReportExport): void {
  const written = { template: 'docx', all: 'zip' }[format as string] ?? format;
  noteDisclosure(context, {
    ...{ kind: 'report', format: written, filter: { from, to }, records: cases.rows.length, people: 0 },
  });
}
