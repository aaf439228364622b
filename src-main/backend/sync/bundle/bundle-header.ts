import { z } from 'zod';
import type { VersionVector } from '#shared/domain/version-vector.ts';

/** A version vector as JSON: device id → sequence number. */
const vector = z.record(z.uuid(), z.int().min(1));

/** A change's stamp. */
const stamp = z.int().min(0);

const headerBase = z.object({
  /** UUIDv7: by it the same bundle is known again. */
  id: z.uuid(),
  /** Version of the sender's schema: its number of migrations. */
  schema: z.int().min(1),
  consortium: z.uuid(),
  sender: z.uuid(),
  /** By the sender's clock, epoch ms. */
  createdAt: z.int(),
});

/** What a bundle of changes says of itself, within what is signed and encrypted. What a newer version adds is passed over. */
export const bundleHeader = headerBase.extend({
  kind: z.literal('changes'),
  /** The devices to which it was encrypted, besides its sender; null for whoever knows the passphrase. */
  receivers: z.array(z.uuid()).nullable(),
  /** What a receiver must hold, and what it holds afterwards. */
  from: vector,
  to: vector,
  changes: z.int().min(0),
  /** Changes by record kind. */
  kinds: z.record(z.string(), z.int().min(1)),
  /** The stamps of its oldest and newest change: the period; null where it holds none. */
  oldest: stamp.nullable(),
  newest: stamp.nullable(),
  /** Attachments in it, their bytes, and those of its changes that the sender itself has not. */
  files: z.int().min(0),
  fileBytes: z.int().min(0),
  missingFiles: z.int().min(0),
  /** The sender's whole vector. */
  held: vector,
  /** The stamps of the newest changes in it, by device: a laptop that was put back sees by them that they are not its own. */
  ends: z.record(z.uuid(), stamp).optional(),
  /** What the sender knows of other devices' vectors: by device id, with the time of their word. */
  known: z.record(z.uuid(), z.object({ held: vector, heldAt: z.int() })),
});
export type BundleHeader = z.infer<typeof bundleHeader>;

/** What every container in this program says of its kind. */
export const anyHeader = headerBase.extend({ kind: z.string() });

/** The parts of a bundle of changes: the changes, and attachments under `files/` and their SHA-256. */
export const CHANGES_PART = 'changes';
export const FILES_FOLDER = 'files';

export const vectorOf = (json: Readonly<Record<string, number>>): VersionVector => new Map(Object.entries(json));
export const vectorJson = (held: VersionVector): Record<string, number> => Object.fromEntries(held);
