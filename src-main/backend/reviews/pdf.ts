import { writeFile } from 'node:fs/promises';
import type { FileEvent } from '#shared/contract/receive-file.ts';
import type { Language } from '#shared/domain/lists.ts';
import type { Context } from '../context.ts';
import { noteDisclosure } from '../disclosures/index.ts';
import { renderReport } from '../exchange/report/index.ts';
import { type Run, sendMade } from '../progress/index.ts';
import { caseDocument } from './document.ts';
import { peopleOf } from './people.ts';
import { wholeCase } from './review.ts';

interface Asked {
  readonly id: string;
  readonly language: Language;
}
type Progress = Run<{ readonly done: number; readonly total: number }>;

/** The whole case as a PDF, with the progress before it. @throws DeskError NOT_FOUND */
export function reviewPdf(context: Context, asked: Asked, signal: AbortSignal | undefined): AsyncGenerator<FileEvent> {
  const { inquiry } = wholeCase(context, asked.id);
  return sendMade(context.dataDir, signal, {
    ...{ name: `case_${inquiry.number}_${asked.language}.pdf`, type: 'application/pdf' },
    make: (path, run) => make(context, asked, path, run),
  });
}

/** Writes the file and then its line in the privacy log, without which it is not handed out. */
async function make(context: Context, { id, language }: Asked, path: string, run: Progress): Promise<{ size: number }> {
  const pdf = await renderReport(caseDocument(context, id, language), 'pdf', {
    rootDir: context.rootDir,
    signal: run.signal,
    onProgress: (done, total) => run.onProgress({ done, total }),
  });
  await writeFile(path, pdf, { mode: 0o600 });
  const people = peopleOf(wholeCase(context, id)).size;
  noteDisclosure(context, { kind: 'case', format: 'pdf', filter: { ids: [id] }, records: 1, people });
  return { size: pdf.length };
}
