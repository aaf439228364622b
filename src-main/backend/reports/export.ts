import { type FileEvent, fileEvents } from '#shared/contract/receive-file.ts';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { type ReportFormatName, renderReport, reportFile } from '../exchange/report/index.ts';
import { withProgress } from '../progress/index.ts';

/**
 * Writes a report as a file and tells its progress meanwhile. Aborting the signal or leaving the iterator ends the work.
 * @param onMade called once the file is there, before it is handed out
 * @throws the signal's reason when aborted
 */
export async function* exportReport(
  document: ReportDocument,
  format: ReportFormatName,
  rootDir: string,
  signal: AbortSignal | undefined,
  onMade: () => void,
): AsyncGenerator<FileEvent> {
  const rendering = withProgress<FileEvent, Uint8Array>(signal, (run) =>
    renderReport(document, format, {
      rootDir,
      signal: run.signal,
      onProgress: (done, total) => run.onProgress({ kind: 'progress', done, total }),
    }),
  );
  for await (const piece of rendering) {
    if ('kind' in piece) yield piece;
    else {
      onMade();
      const { name, mediaType } = reportFile(document, format);
      yield* fileEvents(name, mediaType, piece);
    }
  }
}
