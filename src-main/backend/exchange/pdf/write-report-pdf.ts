import type { ReportDocument } from '#shared/domain/report-document.ts';
import { workerUrl } from '../limited-worker.ts';
import { oneJob, type RenderOptions } from '../one-job.ts';
import type { PdfTask } from './pdf.worker.ts';

/**
 * The report as a tagged PDF in its own language.
 * @throws the signal's reason when it is aborted (the thread is ended at once); Error when the report cannot be set
 */
export function writeReportPdf(document: ReportDocument, options: RenderOptions): Promise<Uint8Array> {
  const task: PdfTask = { rootDir: options.rootDir, document };
  return oneJob(workerUrl('pdf', import.meta.url), task, options);
}
