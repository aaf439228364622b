import { writeFile } from 'node:fs/promises';
import type { FileEvent } from '#shared/contract/receive-file.ts';
import type { Context } from '../context.ts';
import { noteDisclosure } from '../disclosures/index.ts';
import { renderReport } from '../exchange/report/index.ts';
import { type Run, sendMade } from '../progress/index.ts';
import { type CaseAsked, caseDocument } from './document.ts';
import { peopleInCase } from './people.ts';
import { wholeCase } from './review.ts';

type Progress = Run<{ readonly done: number; readonly total: number }>;

/** The whole case as a PDF, with the progress before it. @throws DeskError NOT_FOUND */
export function reviewPdf(
  context: Context,
  asked: CaseAsked,
  signal: AbortSignal | undefined,
): AsyncGenerator<FileEvent> {
  const { inquiry } = wholeCase(context, asked.id);
  return sendMade(context.dataDir, signal, {
    ...{ name: `case_${inquiry.number}_${asked.language}.pdf`, type: 'application/pdf' },
    make: (path, run) => make(context, asked, path, run),
  });
}

/** Writes the file and then its line in the privacy log, without which it is not handed out. */
async function make(context: Context, asked: CaseAsked, path: string, run: Progress): Promise<{ size: number }> {
  const pdf = await renderReport(caseDocument(context, asked), 'pdf', {
    rootDir: context.rootDir,
    signal: run.signal,
    onProgress: (done, total) => run.onProgress({ done, total }),
  });
  await writeFile(path, pdf, { mode: 0o600 });
  const { id, redaction } = asked;
  const people = redaction?.names === true ? 0 : peopleInCase(context, id).size;
  noteDisclosure(context, { kind: 'case', format: 'pdf', filter: { ids: [id] }, records: 1, people });
  return { size: pdf.length };
}
