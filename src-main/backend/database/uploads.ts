import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, rm, stat } from 'node:fs/promises';
import { DeskError } from '#shared/contract/errors.ts';
import { clearForgotten, clearWork, workPlace } from './work-folder.ts';

/** What is sent here piece by piece, because it is too big for one message. */
export type UploadKind = 'backup' | 'bundle' | 'packet' | 'snapshot';

/** One piece: the first has no upload yet; `at` is how much was sent before it, in bytes. */
export interface UploadPart {
  readonly upload: string | null;
  readonly at: number;
  readonly part: Blob;
}

/** An upload lies in the work folder under its kind and its id. */
const nameOf = (kind: UploadKind, upload: string): string => `received-${kind}-${upload}`;

/** Deletes what was sent of a kind. */
export const clearUploads = (dataDir: string, kind: UploadKind): void => clearWork(dataDir, nameOf(kind, ''));

/** Deletes one upload, if it is here. */
export const clearUpload = (dataDir: string, kind: UploadKind, upload: string): Promise<void> =>
  rm(workPlace(dataDir, nameOf(kind, upload)), { force: true });

/** Where an upload lies. @throws DeskError NOT_FOUND */
export function uploadPlace(dataDir: string, kind: UploadKind, upload: string): string {
  const path = workPlace(dataDir, nameOf(kind, upload));
  if (!existsSync(path)) throw new DeskError('NOT_FOUND', { kind });
  return path;
}

/**
 * Takes in the next part; a first one clears up what was forgotten of its kind. @returns the upload, and how much of it is
 * here
 * @throws DeskError INVALID at `changed` where the part is not the next one, NOT_FOUND
 */
export async function receivePart(
  dataDir: string,
  kind: UploadKind,
  { upload, at, part }: UploadPart,
): Promise<{ upload: string; received: number }> {
  if (upload === null) clearForgotten(dataDir, nameOf(kind, ''));
  const id = upload ?? randomUUID();
  const path = upload === null ? workPlace(dataDir, nameOf(kind, id)) : uploadPlace(dataDir, kind, id);
  const present = upload === null ? 0 : (await stat(path)).size;
  if (at !== present) throw new DeskError('INVALID', { field: 'at', reason: 'changed' });
  await appendFile(path, new Uint8Array(await part.arrayBuffer()), { mode: 0o600 });
  return { upload: id, received: present + part.size };
}
