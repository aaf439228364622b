import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { chartSvg } from '../charts/chart-svg.ts';
import type { JobMessage } from '../one-job.ts';
import { chartFile, paperReport, pictureFile } from './paper-model.ts';
import { compileTypst, type TypstFile } from './typst.ts';

/** Sets one report and ends. The typesetter cannot be interrupted, so it has a thread that can be ended. */
export interface PdfTask {
  readonly rootDir: string;
  readonly document: ReportDocument;
}

async function setReport({ rootDir, document }: PdfTask): Promise<Uint8Array> {
  const { model, charts, pictures } = paperReport(document);
  const template = await readFile(join(rootDir, 'resources', 'reports', 'activity-report.typ'), 'utf8');
  // Drawing a chart is one step each; setting the pages is as long as all of them together.
  const total = charts.length * 2 + 1;
  const files: TypstFile[] = [
    ['/main.typ', template],
    ['/report.json', JSON.stringify(model)],
    ...pictures.map((svg, index): TypstFile => [pictureFile(index), svg]),
  ];
  for (const [index, { data, width }] of charts.entries()) {
    files.push([chartFile(index), chartSvg(data, { language: document.language, scheme: 'light', width })]);
    post({ kind: 'progress', done: index + 1, total });
  }
  const pdf = await compileTypst(rootDir, files);
  post({ kind: 'progress', done: total, total });
  return pdf;
}

function post(message: JobMessage): void {
  parentPort?.postMessage(message);
}

post({ kind: 'result', bytes: await setReport(workerData as PdfTask) });
