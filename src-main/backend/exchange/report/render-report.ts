import type { ReportDocument } from '#shared/domain/report-document.ts';
import { workerUrl } from '../limited-worker.ts';
import { oneJob, type RenderOptions } from '../one-job.ts';
import { writeReportPdf } from '../pdf/write-report-pdf.ts';
import { writeReportXlsx } from '../xlsx/write-report-xlsx.ts';
import type { DocxTask } from './docx.worker.ts';
import { reportCsv } from './report-csv.ts';

export const REPORT_FORMATS = ['pdf', 'docx', 'xlsx', 'csv-figures', 'csv-cases', 'csv-dictionary'] as const;
export type ReportFormatName = (typeof REPORT_FORMATS)[number];

const MEDIA_TYPES: Readonly<Record<ReportFormatName, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'csv-figures': 'text/csv;charset=utf-8',
  'csv-cases': 'text/csv;charset=utf-8',
  'csv-dictionary': 'text/csv;charset=utf-8',
};

type Writer = (document: ReportDocument) => Uint8Array | Promise<Uint8Array>;

const WRITERS: Readonly<Record<Exclude<ReportFormatName, 'pdf' | 'docx'>, Writer>> = {
  xlsx: writeReportXlsx,
  'csv-figures': (document) => reportCsv(document).figures,
  'csv-cases': (document) => reportCsv(document).cases,
  'csv-dictionary': (document) => reportCsv(document).dictionary,
};

/**
 * A report as the bytes of a file. PDF and DOCX take long, for their pages and pictures: each runs in a thread of its own, reports its
 * progress, and is ended at once when the signal is aborted.
 * @throws the signal's reason when aborted
 */
export async function renderReport(
  document: ReportDocument,
  format: ReportFormatName,
  options: RenderOptions,
): Promise<Uint8Array> {
  options.signal?.throwIfAborted();
  if (format === 'pdf') return writeReportPdf(document, options);
  if (format === 'docx') {
    const task: DocxTask = { rootDir: options.rootDir, document };
    return oneJob(workerUrl('docx', import.meta.url), task, options);
  }
  const bytes = await WRITERS[format](document);
  options.signal?.throwIfAborted();
  options.onProgress?.(1, 1);
  return bytes;
}

/** Name and media type of a report's file: `activity-report_2026-01-01_2026-06-30_de.pdf`, of an issue with its number: `…_de_2.pdf`. */
export function reportFile(
  { period, language }: ReportDocument,
  format: ReportFormatName,
  issue: number | null = null,
): { readonly name: string; readonly mediaType: string } {
  const [extension = '', part] = format.split('-');
  const parts = [
    'activity-report',
    ...(part ? [part] : []),
    period.from,
    period.to,
    language,
    ...(issue === null ? [] : [issue]),
  ];
  return { name: `${parts.join('_')}.${extension}`, mediaType: MEDIA_TYPES[format] };
}
