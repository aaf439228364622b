import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DeskError } from '#shared/contract/errors.ts';
import { MAX_FILE_BYTES } from '#shared/contract/host.ts';
import { syncFolder } from '../database/durable.ts';

/** Contents of files, once each, under their SHA-256: `files/ab/abcdef…`. */
export interface FileStore {
  /** Writes the content durably before it returns its hash (hex). @throws DeskError FILE_TOO_LARGE, FILE_EMPTY, DISK_FULL */
  readonly put: (name: string, content: Uint8Array) => string;
  /** @throws DeskError FILE_MISSING when the content is not here or no longer what its hash says */
  readonly get: (name: string, hash: string) => Uint8Array;
  /** Takes over a file, whose content was compared with its hash, from a place on the same disk; durable before it returns. */
  readonly adopt: (hash: string, from: string) => void;
  readonly has: (hash: string) => boolean;
  readonly pathOf: (hash: string) => string;
}

export function createFileStore(dataDir: string): FileStore {
  const root = join(dataDir, 'files');
  const pathOf = (hash: string): string => {
    if (!/^[0-9a-f]{64}$/u.test(hash)) throw new Error('not a content hash');
    return join(root, hash.slice(0, 2), hash);
  };
  return {
    pathOf,
    has: (hash) => existsSync(pathOf(hash)),
    adopt: (hash, from) => {
      const path = pathOf(hash);
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      renameSync(from, path);
      syncFolder(dirname(path));
    },
    put: (name, content) => {
      if (content.byteLength > MAX_FILE_BYTES) {
        throw new DeskError('FILE_TOO_LARGE', { name, limitMb: MAX_FILE_BYTES / 1024 / 1024 });
      }
      if (content.byteLength === 0) throw new DeskError('FILE_EMPTY', { name });
      const hash = createHash('sha256').update(content).digest('hex');
      if (!existsSync(pathOf(hash))) writeDurably(pathOf(hash), content);
      return hash;
    },
    get: (name, hash) => {
      const content = existsSync(pathOf(hash)) ? readFileSync(pathOf(hash)) : undefined;
      const intact = content !== undefined && createHash('sha256').update(content).digest('hex') === hash;
      if (!intact) throw new DeskError('FILE_MISSING', { name });
      return content;
    },
  };
}

/** Temporary name, fsync, rename: a file under its hash is always whole. */
function writeDurably(path: string, content: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
    const handle = openSync(temporary, 'w', 0o600);
    try {
      for (let at = 0; at < content.byteLength; ) at += writeSync(handle, content, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new DeskError('DISK_FULL', {}, error);
    throw error;
  }
}
