import { z } from 'zod';
import { anyHeader } from '../sync/index.ts';

/** A version vector as JSON: device id → sequence number. */
const vector = z.record(z.uuid(), z.int().min(1));

/** What a snapshot says of itself, within what is signed and encrypted. What a newer version adds is passed over. */
export const snapshotHeader = anyHeader.extend({
  kind: z.literal('snapshot'),
  /** Who made it. Nobody is known yet where it arrives, so it says itself by which key it is signed. */
  maker: z.object({
    code: z.string(),
    name: z.string().nullable(),
    owner: z.string().nullable(),
    office: z.string().nullable(),
    signingKey: z.string(),
    recipient: z.string(),
  }),
  /** The one device it is for. */
  receiver: z.uuid(),
  /** What its receiver holds afterwards. */
  held: vector,
  missingFiles: z.int().min(0),
});
export type SnapshotHeader = z.infer<typeof snapshotHeader>;

/** The part that is the database; all others are contents of files, under this folder and their SHA-256. */
export const DATABASE_PART = 'desk.sqlite';
export const FILES_FOLDER = 'files';
