import { createHash, randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import { schemaVersion } from '../database/open.ts';
import { workPlace } from '../database/work-folder.ts';
import type { Run } from '../progress/index.ts';
import { type Lock, writeContainer } from '../sync/index.ts';
import { BODY_PART } from './forms.ts';

type Progress = Run<{ readonly done: number; readonly total: number }>;

interface Sealed {
  readonly about: { readonly sender: string; readonly consortium: string };
  readonly body: unknown;
  readonly lock: Lock;
}

/** Writes a packet or an answer as one file. @returns its size in bytes @throws what writing refuses, or the signal's reason */
export async function writeSealed(
  { dataDir, keys }: Context,
  path: string,
  { about, body, lock }: Sealed,
  { signal, onProgress }: Progress,
): Promise<number> {
  const { sign } = await keys();
  const content = Buffer.from(JSON.stringify(body));
  const part = workPlace(dataDir, `packet-part-${randomUUID()}`);
  try {
    await writeFile(part, content, { mode: 0o600 });
    const hash = createHash('sha256').update(content).digest('hex');
    const parts = [{ name: BODY_PART, path: part, size: content.length, hash }];
    const { sender, consortium } = about;
    let done = 0;
    const onRead = (bytes: number): void => {
      done += bytes;
      onProgress({ done, total: content.length });
    };
    return await writeContainer(path, { about, parts }, { sender, consortium, lock, sign }, { signal, onRead });
  } finally {
    await rm(part, { force: true });
  }
}

export const schemaOf = ({ rootDir }: Context): number => schemaVersion(join(rootDir, 'db', 'migrations'));

/** What is kept of a secret that an answer has to bring along. */
export const hashOfKey = (key: string): string => createHash('sha256').update(`ejrc-desk packet\n${key}`).digest('hex');
