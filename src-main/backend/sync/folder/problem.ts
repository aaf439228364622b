import { DeskError } from '#shared/contract/errors.ts';
import type { FolderProblem as FolderProblemCode } from '#shared/contract/folder-way.ts';
import { SyncRefusal } from '../refusal.ts';

/** Why an exchange by a folder does not go. What was taken in or written before stays; the local program goes on. */
export class FolderProblem extends Error {
  override readonly name = 'FolderProblem';
  readonly code: FolderProblemCode;

  constructor(code: FolderProblemCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** What systems say of a folder, of the drive that it lies on, and of the line to it. */
const BY_CODE: Readonly<Record<string, FolderProblemCode>> = {
  ENOENT: 'folder_missing',
  ENODEV: 'folder_missing',
  ENXIO: 'folder_missing',
  ENOTCONN: 'folder_missing',
  ESTALE: 'folder_missing',
  EIO: 'folder_missing',
  EHOSTDOWN: 'folder_missing',
  EHOSTUNREACH: 'folder_missing',
  ENETUNREACH: 'folder_missing',
  ETIMEDOUT: 'folder_missing',
  ENOTDIR: 'not_a_folder',
  EROFS: 'not_writable',
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
};
const FORBIDDEN = new Set(['EACCES', 'EPERM']);

/** The problem that an error tells. @param forbidden what it means that the system refuses permission */
export function problemOf(error: unknown, forbidden: FolderProblemCode = 'not_writable'): FolderProblem {
  if (error instanceof FolderProblem) return error;
  if (error instanceof DeskError && error.code === 'DISK_FULL') return new FolderProblem('disk_full', error);
  if (error instanceof SyncRefusal && error.code === 'put_back') return new FolderProblem('put_back', error);
  const { code } = error as { readonly code?: unknown };
  if (typeof code !== 'string') return new FolderProblem('failed', error);
  if (code === 'SQLITE_FULL') return new FolderProblem('disk_full', error);
  return new FolderProblem(FORBIDDEN.has(code) ? forbidden : (BY_CODE[code] ?? 'failed'), error);
}
