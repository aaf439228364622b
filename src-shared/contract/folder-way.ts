import { z } from 'zod';
import { id, line } from './common.ts';

/** Why an exchange by a folder could not be done, as a closed list; its words stand in `errors.json` under `folder`. */
export const folderProblem = z.enum([
  /** It is not there: its drive is not connected, or somebody moved it. */
  'folder_missing',
  /** It is there and holds nothing: its drive is not connected, or somebody emptied it. */
  'folder_emptied',
  'not_a_folder',
  'not_readable',
  'not_writable',
  'disk_full',
  /** Its `ejrc-desk.json` has not wholly arrived, or is damaged. */
  'marker_unreadable',
  /** It is used by another consortium. */
  'other_consortium',
  /** A newer version of the program set it up, in a form that this one does not know. */
  'newer_format',
  /** It lies in the data folder, or the data folder in it (sync rule 13). */
  'holds_data_folder',
  /** It is set up already. */
  'already_set_up',
  /** This device is not approved by a colleague, or its approval was taken back: nobody would take in what it writes. */
  'not_approved',
  'revoked',
  /** This laptop was put back to an earlier state: it is to become a new device first. */
  'put_back',
  /** A defect; the log says more. */
  'failed',
]);
export type FolderProblem = z.infer<typeof folderProblem>;

/** Why a bundle in a folder is not taken in. */
export const bundleReason = z.enum([
  /** These wait: the file has not wholly arrived, or can't be read just now. After a day it is called damaged. */
  'truncated',
  'damaged',
  'not_a_bundle',
  'unreadable',
  /** This waits for another bundle. */
  'lacks_changes',
  /** These are refused, and tried again when devices are approved or the program is another version. */
  'unknown_sender',
  'unapproved_sender',
  'revoked_sender',
  'newer_program',
  'older_program',
  'other_consortium',
  'other_receiver',
  'forged',
  'a_snapshot',
  'passphrase_needed',
]);
export type BundleReason = z.infer<typeof bundleReason>;

/** A bundle in a folder that was not taken in. */
export const heldBackBundle = z.object({
  /** File name. */
  name: z.string(),
  /** In bytes. */
  size: z.number(),
  /** Id of the device that it says it comes from; it need not be true. */
  sender: z.string().nullable(),
  state: z.enum(['waiting', 'refused']),
  reason: bundleReason,
  /** For `lacks_changes`: which changes are missing in between, numbers from and to of a device. */
  lacking: z.array(z.object({ device: z.string(), from: z.number(), to: z.number() })),
  /** When it was first seen like this. */
  seenAt: z.number(),
});
export type HeldBackBundle = z.infer<typeof heldBackBundle>;

const folderPath = z.string().trim().min(1).max(4000);

/** A folder to set up; the path is a full one of this computer. */
export const newFolder = z.object({ kind: z.literal('folder'), name: line, address: folderPath });

/** What an exchange by a folder did. */
export const folderExchange = z.object({
  /** Changes that came in and went out. */
  pulled: z.number(),
  pushed: z.number(),
  /** Bundles that were read, and written. */
  bundlesRead: z.number(),
  bundlesWritten: z.number(),
  heldBack: z.array(heldBackBundle),
});
export type FolderExchange = z.infer<typeof folderExchange>;

/** A folder that was set up. */
export const folderWay = z.object({
  id,
  kind: z.literal('folder'),
  name: z.string(),
  createdAt: z.number(),
  /** When it was last used to the end; null before. */
  lastDoneAt: z.number().nullable(),
  lastTriedAt: z.number().nullable(),
  /** The folder's path. */
  address: z.string(),
  /** Why it did not go the last time; null where it went well or was never tried. */
  problem: folderProblem.nullable(),
  heldBack: z.array(heldBackBundle),
});
export type FolderWay = z.infer<typeof folderWay>;
