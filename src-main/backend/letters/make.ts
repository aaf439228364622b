import { writeFile } from 'node:fs/promises';
import { DeskError } from '#shared/contract/errors.ts';
import type { LettersAsked } from '#shared/contract/letters.ts';
import type { FileEvent } from '#shared/contract/receive-file.ts';
import type { Context } from '../context.ts';
import { noteDisclosure } from '../disclosures/index.ts';
import { FORMS } from '../exchange/letters/index.ts';
import { inSlices, type Run, sendMade } from '../progress/index.ts';
import { readSession } from '../session/index.ts';
import { addressees, type Composed, composer } from './compose.ts';

interface Made extends LettersAsked {
  /** Whether those go without a letter for whom something is missing. */
  readonly leaveOut: boolean;
}
type Progress = Run<{ readonly done: number; readonly total: number }>;

/** The letters as one file, with the progress in letters before it. */
export function makeLetters(context: Context, asked: Made, signal: AbortSignal | undefined): AsyncGenerator<FileEvent> {
  const { ending, type } = FORMS[asked.form];
  return sendMade(context.dataDir, signal, {
    name: `letters_${readSession(context).today}.${ending}`,
    type,
    make: (path, run) => make(context, asked, path, run),
  });
}

/** Writes the file and then its line in the privacy log, without which it is not handed out. */
async function make(context: Context, asked: Made, path: string, run: Progress): Promise<{ size: number }> {
  const letters = await composeAll(context, asked, run);
  const bytes = await FORMS[asked.form].write(letters);
  if (run.signal.aborted) throw new DeskError('CANCELLED');
  await writeFile(path, bytes, { mode: 0o600 });
  noteDisclosure(context, {
    ...{ kind: 'letters', list: 'people', format: asked.form },
    filter: { ...asked.filter, template: asked.template },
    ...{ records: letters.length, people: letters.length },
  });
  return { size: bytes.length };
}

/** @throws DeskError INVALID where something is missing and nobody is to be left out, or nobody remains */
async function composeAll(context: Context, asked: Made, { signal, onProgress }: Progress): Promise<Composed[]> {
  const compose = composer(context, asked);
  const people = addressees(context, asked);
  const slices = inSlices(signal);
  const letters: Composed[] = [];
  for (const [index, person] of people.entries()) {
    const letter = compose(person);
    if (letter.lacks.length === 0) letters.push(letter);
    else if (!asked.leaveOut) throw new DeskError('INVALID', { field: 'letters', reason: 'incomplete' });
    onProgress({ done: index + 1, total: people.length });
    await slices.breathe();
  }
  if (letters.length === 0) throw new DeskError('INVALID', { field: 'letters', reason: 'none' });
  return letters;
}
