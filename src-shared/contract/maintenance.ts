import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { id } from './common.ts';
import { procedure } from './errors.ts';
import { fileInParts, progressEvent, uploaded, uploadPart } from './file-events.ts';

export const finding = z.object({
  code: z.enum([
    'database_damaged',
    'row_differs_from_log',
    'row_missing',
    'file_missing',
    'file_damaged',
    'index_damaged',
    'index_differs',
    'facts_differ',
  ]),
  details: z.string(),
});
export type Finding = z.infer<typeof finding>;

/** What a compaction took out of the change log, or would take. */
export const compaction = z.object({
  /** Younger changes stay, epoch ms. */
  before: z.number(),
  changes: z.number(),
  /** Of their values, in bytes. */
  bytes: z.number(),
  /** By how much the database became smaller, in bytes; null where it was only asked. */
  freed: z.number().nullable(),
  /** Codes of members of which nothing is known, or whose changes are not all here; nothing is taken then. */
  awaited: z.array(z.string()),
});

/** The ending of a backup's file name. */
export const BACKUP_ENDING = '.ejrcbackup';

/** A database that the program itself put aside in the data folder, before an upgrade or a restore; the files lie beside it. */
export const keptBackup = z.object({
  name: z.string(),
  reason: z.enum(['before-upgrade', 'before-restore']),
  createdAt: z.number(),
  /** In bytes. */
  size: z.number(),
});
export type KeptBackup = z.infer<typeof keptBackup>;

/** A backup that was sent here by `receiveBackup` (the name is for the message that refuses it), or one that is kept here. */
export const backupSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('received'), upload: id, name: z.string().max(255) }),
  z.object({ kind: z.literal('kept'), name: z.string().max(255) }),
]);
export type BackupSource = z.infer<typeof backupSource>;

/** What a backup holds, after all of it was checked. */
export const backupContents = z.object({
  /** Names the checked copy in the `restore` that may follow. */
  token: id,
  createdAt: z.number(),
  /** The office and the person whose profile the backup was made with; null before a first run. */
  office: z.string().nullable(),
  staffMember: z.string().nullable(),
  deviceCode: z.string(),
  /** When its newest change was made; null where nothing was ever changed. */
  newestChangeAt: z.number().nullable(),
  counts: z.object({
    inquiries: z.number(),
    organisations: z.number(),
    people: z.number(),
    meetings: z.number(),
    files: z.number(),
  }),
  /** Files whose content is neither in the backup nor in the data folder. */
  missingFiles: z.number(),
});
export type BackupContents = z.infer<typeof backupContents>;

/** How many records of how many; null where there is nothing to do. */
const progress = z.object({ done: z.number(), total: z.number() }).nullable();

export const maintenanceContract = {
  /** What the program makes anew by itself just now, as after an upgrade: what lists are sorted by, what searches look in. */
  remaking: procedure.output(z.object({ sortKeys: progress, searchIndex: progress })),
  /** The database's structure, every record against the change log and in the search index, every file against its hash. */
  check: procedure.output(z.object({ records: z.number(), changes: z.number(), findings: z.array(finding) })),
  /**
   * Database and files as one file, told as in `reports.export`: its progress, then the file in parts (`receiveFile` puts them
   * together). Leaving the iterator cancels it and leaves nothing behind.
   */
  backup: procedure.output(fileInParts),

  /**
   * Takes out of the change log what is older than the setting `historyYears` and was changed since, unless a member may still lack it
   * (sync rule 12). Asked of by the command line only. Refused with DISK_FULL, READ_ONLY.
   */
  compact: procedure.input(z.object({ dryRun: z.boolean() })).output(compaction),

  /**
   * A restore takes these steps:
   *
   * 1. Let a person choose one of `keptBackups`, or a file. A file is sent by `receiveBackup`, in parts of at most
   *    `UPLOAD_PART_BYTES`, one after the other.
   * 2. `inspectBackup` checks all of it, tells how far it is, and ends with what it holds: show that, and ask.
   * 3. `restore` with its token keeps the present database among `keptBackups`, ends with `restarting`, and starts the backend
   *    anew on the restored one. All lines of all windows break then; they connect again by themselves and read everything anew
   *    (`connection.onReconnect`). Should the program end before that, its next start does it.
   *
   * A person who turns away in between calls `discardBackup`; the next start clears up as well.
   */
  keptBackups: procedure.output(z.array(keptBackup)),
  /** A first part takes the place of another upload. */
  receiveBackup: procedure.input(uploadPart).output(uploaded),
  /**
   * Refused with FILE_UNREADABLE (reason `not-a-backup`, `damaged` or `newer-program`), NOT_FOUND (`backup`), DISK_FULL.
   * Leaving the iterator cancels it.
   */
  inspectBackup: procedure
    .input(z.object({ source: backupSource }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          progressEvent,
          z.object({ kind: z.literal('contents'), contents: backupContents }),
        ]),
      ),
    ),
  /**
   * Ends with the name of the present database among `keptBackups`, told before the lines break. Refused with NOT_FOUND (`backup`)
   * where another backup was inspected since; then nothing was changed.
   */
  restore: procedure
    .input(z.object({ token: id }))
    .output(eventIterator(z.object({ kind: z.literal('restarting'), former: z.string().nullable() }))),
  /** Deletes what was sent and what was checked; nothing else. */
  discardBackup: procedure.output(z.void()),
};
