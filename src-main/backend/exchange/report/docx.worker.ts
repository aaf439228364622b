import { parentPort, workerData } from 'node:worker_threads';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { rasteriser } from '../charts/rasteriser.ts';
import type { JobMessage } from '../one-job.ts';
import { writeReportDocx } from './write-report-docx.ts';

/** Writes one report and ends: drawing its pictures would keep everybody else waiting. */
export interface DocxTask {
  readonly rootDir: string;
  readonly document: ReportDocument;
}

function post(message: JobMessage): void {
  parentPort?.postMessage(message);
}

const { rootDir, document } = workerData as DocxTask;
const rasterise = await rasteriser(rootDir, document.language);
const onProgress = (done: number, total: number): void => post({ kind: 'progress', done, total });
post({ kind: 'result', bytes: await writeReportDocx(document, rasterise, onProgress) });
