import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type FileEvent, PART_BYTES, partEvent } from '#shared/contract/receive-file.ts';
import { workPlace } from '../database/work-folder.ts';
import { type Run, withProgress } from './progress.ts';

interface Progress {
  readonly done: number;
  readonly total: number;
}

interface Making<Made> {
  /** The file's name for who receives it. */
  readonly name: string;
  /** Media type; bytes of any kind by default. */
  readonly type?: string;
  /** Makes the file. */
  readonly make: (path: string, run: Run<Progress>) => Promise<Made>;
}

/** Makes a file in the work folder, telling the progress, and sends it in parts. Leaving the iterator ends the work. */
export async function* sendMade<Made extends { readonly size: number }>(
  dataDir: string,
  signal: AbortSignal | undefined,
  { name, type = 'application/octet-stream', make }: Making<Made>,
): AsyncGenerator<FileEvent> {
  const path = workPlace(dataDir, `sent-${randomUUID()}`);
  try {
    for await (const piece of withProgress<Progress, Made>(signal, (run) => make(path, run))) {
      if ('done' in piece) yield { kind: 'progress', ...piece };
      else yield* fileInParts(path, { name, type, size: piece.size });
    }
  } finally {
    await rm(path, { force: true });
  }
}

type Head = Omit<Extract<FileEvent, { kind: 'file' }>, 'kind'>;

async function* fileInParts(path: string, head: Head): AsyncGenerator<FileEvent> {
  yield { kind: 'file', ...head };
  for await (const part of createReadStream(path, { highWaterMark: PART_BYTES })) yield partEvent(part as Buffer);
}
