import { Worker } from 'node:worker_threads';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { workerUrl } from '../limited-worker.ts';
import type { PdfMessage, PdfTask } from './pdf.worker.ts';

export interface PdfOptions {
  /** Holds `resources/` and `node_modules/`. */
  readonly rootDir: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * The report as a tagged PDF in its own language.
 * @throws the signal's reason when it is aborted (the thread is ended at once); Error when the report cannot be set
 */
export async function writeReportPdf(document: ReportDocument, options: PdfOptions): Promise<Uint8Array> {
  const { rootDir, signal, onProgress } = options;
  signal?.throwIfAborted();
  const task: PdfTask = { rootDir, document };
  const worker = new Worker(workerUrl('pdf', import.meta.url), { workerData: task, env: {}, execArgv: [] });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  worker.on('message', (message: PdfMessage) => {
    if (message.kind === 'progress') onProgress?.(message.done, message.total);
    else resolve(message.pdf);
  });
  worker.on('error', reject);
  worker.on('exit', (code) => reject(new Error(`the PDF worker ended with code ${code}`)));
  const abort = (): void => reject(signal?.reason);
  signal?.addEventListener('abort', abort);
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
}
