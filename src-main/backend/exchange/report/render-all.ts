import { zipSync } from 'fflate';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import type { RenderOptions } from '../one-job.ts';
import { REPORT_FORMATS, renderReport, reportFile } from './render-report.ts';

/** Already packed; packing it again takes time and gains nothing. */
const PACKED = /\.(?:pdf|docx|xlsx)$/u;

/** A report in every format, as one zip file. @param issue of an issue its number @throws the signal's reason when aborted */
export async function renderAll(
  document: ReportDocument,
  options: RenderOptions,
  issue: number | null,
): Promise<Uint8Array> {
  const { onProgress, ...rest } = options;
  const entries: [string, [Uint8Array, { level: 0 | 6 }]][] = [];
  for (const [done, format] of REPORT_FORMATS.entries()) {
    onProgress?.(done, REPORT_FORMATS.length);
    const { name } = reportFile(document, format, issue);
    entries.push([name, [await renderReport(document, format, rest), { level: PACKED.test(name) ? 0 : 6 }]]);
  }
  const zip = zipSync(Object.fromEntries(entries));
  onProgress?.(REPORT_FORMATS.length, REPORT_FORMATS.length);
  return zip;
}
