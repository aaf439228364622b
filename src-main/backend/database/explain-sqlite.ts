import { StartupError, type StartupErrorCode } from '../startup-error.ts';

const BY_CODE: Readonly<Record<string, StartupErrorCode>> = {
  SQLITE_FULL: 'disk_full',
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  SQLITE_NOTADB: 'database_damaged',
  SQLITE_CORRUPT: 'database_damaged',
  SQLITE_CANTOPEN: 'data_folder_not_writable',
  SQLITE_READONLY: 'data_folder_not_writable',
  EACCES: 'data_folder_not_writable',
  EPERM: 'data_folder_not_writable',
  EROFS: 'data_folder_not_writable',
  ENOTDIR: 'data_folder_not_writable',
  EISDIR: 'data_folder_not_writable',
  EEXIST: 'data_folder_not_writable',
  ENOENT: 'data_folder_not_writable',
  ENAMETOOLONG: 'data_folder_not_writable',
  SQLITE_BUSY: 'data_folder_in_use',
  SQLITE_IOERR: 'disk_failed',
  EIO: 'disk_failed',
};

/** What the system or SQLite refused while a data folder was opened, as a reason that a person can mend; else as it is. */
export function asStartupError(error: unknown, path: string): unknown {
  if (error instanceof StartupError) return error;
  const mapped = reasonOf(error);
  return mapped === undefined ? error : new StartupError(mapped, { path }, error);
}

/** Looks through errors that only wrap another one. */
function reasonOf(error: unknown): StartupErrorCode | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, cause } = error as Error & { readonly code?: unknown };
  const known = typeof code === 'string' ? Object.keys(BY_CODE).find((prefix) => code.startsWith(prefix)) : undefined;
  return known === undefined ? reasonOf(cause) : BY_CODE[known];
}
